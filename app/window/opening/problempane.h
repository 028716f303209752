// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"

#include <QDockWidget>

class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;

namespace tables
{
class ValueTable;
}

namespace window
{

class DealFile;
class ElidedLabel;
class Looks;

/// What is wrong with a file: how many of its rows were read, each problem, and the row that it stands in. Opens by
/// itself where a file was opened with problems or not at all.
class ProblemPane final : public QDockWidget
{
    Q_OBJECT
public:
    ProblemPane(DealFile *file, const Looks *looks, QWidget *parent);

    /// Of the reading that is shown, or of the one that failed since.
    void showFile();
    /// In sight, with the keyboard in its table.
    void bringUp();
    QTableView *table() const { return m_table; }
    /// As it stands in the file, with the place of the selected problem marked.
    QPlainTextEdit *row() const { return m_row; }
    /// The selected problems, or all when none is: one a line.
    QString plainText() const;

Q_SIGNALS:
    /// The deal that the chosen problem stands in.
    void dealWanted(deals::DealId deal);
    void left();

private:
    void arrange();
    void arrangeTable();
    QWidget *createTop();
    void follow();
    void showOpened();
    void showRefused(const QString &path, const files::ReadResult &report);
    void showReport(const QString &path, const QString &outcome, const files::ReadResult &report);
    void showRow();
    void followRow(const QModelIndex &current, const QModelIndex &previous);
    void chooseDeal();
    void copy();
    void leave();
    const files::Problem &problemAt(const QModelIndex &index) const;
    const files::Problem *current() const;

    DealFile *m_file;
    const Looks *m_looks;
    tables::ValueTable *m_values;
    std::vector<files::Problem> m_problems; ///< a row each
    QSortFilterProxyModel *m_order;
    ElidedLabel *m_headline;
    QTableView *m_table;
    QPlainTextEdit *m_row;
    QString m_path;           ///< of the file that the problems are of
    bool m_isOfShown = false; ///< the problems are of the deals that the window shows
};

} // namespace window
