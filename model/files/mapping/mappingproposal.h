// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"
#include "files/sheets/sheet.h"

namespace files
{

/// What a table's header and cells suggest: columns by their names (English and French), amounts and dates by what is
/// in them, units by what stands beside a name, words for kinds and states where they have one meaning. Never an order
/// of days, a decimal mark or running totals: those are decided by whole columns, or asked.
Mapping proposedMapping(const Table &table);
/// Likewise, with the encoding where that is a guess.
Mapping proposedMapping(const Sheet &sheet);

} // namespace files
