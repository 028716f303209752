// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/wording.h"

#include <vector>

namespace files
{

/// How much there is of something at a site by a date: a running total, as trackers of data centres publish.
struct Level {
    QString site;
    deals::Date date;
    WordedAmount total;
};

/// What each level adds to the one before of the same site, by date, whatever their order here: the first adds all of
/// itself. Refused is a level that is not exact (about is enough), falls, has another unit, or whose date is not after
/// that of the one before. So what a site's levels add is its last level that was not refused. A row
/// that apply() refuses is no level; one that only the reader refuses, for an id given twice say, is one, and what it
/// added is then missing.
std::vector<std::variant<WordedAmount, Refusal>> added(const std::vector<Level> &levels);

} // namespace files
