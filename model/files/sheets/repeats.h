// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sheets/table.h"

#include <functional>

namespace files
{

/// Of the wanted rows from `first` on those of which every cell stands in an earlier one, in their order. Blanks around
/// and the case of plain letters do not matter; rows without a text repeat none.
std::vector<qsizetype> repeatedRows(
    const Table &table, qsizetype first, const std::function<bool(qsizetype row)> &isWanted);

} // namespace files
