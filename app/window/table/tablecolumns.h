// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <vector>

class QAction;
class QHeaderView;
class QTableView;

namespace window
{

struct ColumnLayout;

/// Which columns a table of commitments shows, how wide and in which order, and by which it is sorted: changed at its
/// header or by actions. Kept from one start to the next, and written as it changes.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    /// `table` already has its model.
    explicit TableColumns(QTableView *table);

    /// One a column, then those that move the current one.
    const QList<QAction *> &columnActions() const { return m_columnActions; }
    /// One a column, then the direction.
    const QList<QAction *> &sortActions() const { return m_sortActions; }
    /// The columns that are shown, from left to right.
    std::vector<int> shown() const;

private:
    void createColumnActions();
    void createSortActions();
    void arrange(const ColumnLayout &layout);
    void show(int column, bool shown);
    void move(int column, int by);
    void sort(int column, Qt::SortOrder order);
    void showState();
    void showHeaderMenu(const QPoint &at);
    void save();
    QString heading(int column) const;
    int currentColumn() const;

    QTableView *m_table;
    QHeaderView *m_header;
    QList<QAction *> m_columnActions, m_sortActions, m_showing, m_sorting;
    QAction *m_descending = nullptr;
    QTimer m_soon;
};

} // namespace window
