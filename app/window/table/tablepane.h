// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QModelIndex;
class QTableView;
class QToolButton;

namespace tables
{
class CommitmentModel;
}

namespace window
{

class EmptyNote;
class Looks;
class TableColumns;
class TableDelegate;
class ViewState;

/// All commitments that the filter keeps, a row each. The current row's deal is the selected one, and the other way
/// round.
class TablePane final : public QWidget
{
    Q_OBJECT
public:
    TablePane(ViewState *state, const Looks *looks, QWidget *parent = nullptr);

    /// Marks the cells that contain this text; empty: none.
    void setFound(const QString &text);

    /// The selected rows, or all when none is: as text for a spreadsheet or a letter, and as CSV beside it.
    QAction *copyAction() const { return m_copy; }
    /// The same as CSV alone.
    QAction *copyCsvAction() const { return m_copyCsv; }
    /// Which columns are shown, and in which order.
    const QList<QAction *> &columnActions() const;
    const QList<QAction *> &sortActions() const;
    /// All rows and the columns that are shown, as they stand.
    QString csv() const;
    QTableView *table() const { return m_table; }

private:
    void createActions();
    void arrangeTable();
    void arrange();
    QToolButton *menuButton(const QString &text, const QList<QAction *> &actions);
    void follow(Changes what);
    void showRows();
    void showCount();
    void showSelection();
    template<typename Wanted> bool selectRows(const Wanted &wanted);
    void selectCurrent(const QModelIndex &current);
    void clearFilter();
    void copy();
    void copyCsv();
    deals::DealId dealAt(int row) const;

    ViewState *m_state;
    tables::CommitmentModel *m_model;
    QTableView *m_table;
    TableDelegate *m_delegate;
    TableColumns *m_columns;
    QAction *m_copy, *m_copyCsv;
    QLabel *m_count;
    EmptyNote *m_empty;
    std::shared_ptr<const deals::DealSet> m_deals; ///< whose rows are shown
};

} // namespace window
