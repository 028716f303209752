// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/tablerows.h"

namespace files
{

/// Warns of each commitment without an id whose cells say what an earlier row says already, whatever their case and the
/// blanks around them: both count, and the second may be a slip.
void warnOfRepeats(const TableRows &rows, Problems &problems);

} // namespace files
