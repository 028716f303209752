// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

class QString;
class QTableView;
class QWidget;

namespace window
{

/// Makes a table one of whole rows, without a grid, whose Tab key leaves it. `name` is its accessible one.
void makePlain(QTableView *table, const QString &name);
QTableView *plainTable(QWidget *parent, const QString &name);
/// The selected rows from top to bottom; all when none is.
std::vector<int> chosenRows(const QTableView &table);
/// Calls `copy` for Ctrl+C: before the window's own, and before the table's, which copies one cell.
void copyByKey(QTableView *table, std::function<void()> copy);

} // namespace window
