// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

namespace files
{

/// How much there is of something at a site by a date: a running total, as trackers of data centres publish.
struct Level {
    QString site;
    deals::Date date;
    WordedAmount total;
};

/// Some of what a level added.
struct Step {
    std::size_t level = 0;
    WordedAmount more;
    std::optional<std::size_t> endedBy = {}; ///< the level that fell below it, from whose date on it is gone
};

struct Steps {
    std::vector<Step> steps;
    std::map<std::size_t, Refusal> refused; ///< by level
    std::vector<std::size_t> passedOver;    ///< another level of the same day counts
};

/// What each level adds to the one before of the same site, by date, whatever their order here: the first adds all of
/// itself. What falls takes away what was added last, so that on each day the steps that are not yet gone add up to the
/// level. Refused is a level that is not exact (about is enough), has another unit, or whose date is neither that of
/// the one before nor after it; and one of the same day, as long as it is not said which counts. A row that apply()
/// refuses is no level; one that only the reader refuses, for an id given twice say, is one, and what it added is then
/// missing.
Steps stepsOf(const std::vector<Level> &levels, std::optional<LevelOfDay> ofDay);

/// The last level of a site that grows from its first date to its last, as running totals do.
std::optional<std::size_t> growing(const std::vector<Level> &levels);
/// The first of several levels of one site and day that differ.
std::optional<std::size_t> contested(const std::vector<Level> &levels);

} // namespace files
