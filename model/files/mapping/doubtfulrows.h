// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

namespace files
{

/// "Total", "Grand total 2025", "Sous-total": it sums up others.
bool saysTotal(QStringView cell);

/// The rows below the header in which there is such a doubt. A total says so in its first cell that has a text; a row
/// of which every cell stands in an earlier one repeats it; a note has one cell with a text, of three columns or more.
std::array<std::vector<qsizetype>, doubts.size()> doubtfulRows(const Table &table, qsizetype header);

} // namespace files
