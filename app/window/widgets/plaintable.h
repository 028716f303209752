// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTableView;
class QWidget;

namespace window
{

/// A table of whole rows without a grid, whose Tab key leaves it. `name` is its accessible one.
QTableView *plainTable(QWidget *parent, const QString &name);

} // namespace window
