// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QAbstractItemModel;

namespace tables
{

// Cells of a table as text for other programs: these rows and columns in this order, under their headings, nothing
// clipped. A cell that a spreadsheet would take for a formula gets an apostrophe in front.

/// RFC 4180: commas, quotes where needed, CR LF.
QString csvOf(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns);
/// Tabs between cells, a line a row: a tab or a line break in a cell becomes a space.
QString tabbedOf(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns);

} // namespace tables
