// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/curves.h"

#include <algorithm>

namespace support
{

/// What stands at the end of `day`, read off the points of a layer as a drawing would.
inline counting::Level levelAt(const std::vector<counting::Level> &levels, deals::Day day)
{
    const double x = double(day) + 1; // a step on the next day is not yet made
    const auto after = std::lower_bound(
        levels.begin(), levels.end(), x, [](const counting::Level &level, double at) { return level.day < at; });
    if (after == levels.begin())
        return after != levels.end() && after->day == x ? *after : counting::Level{x};
    const counting::Level &before = after[-1];
    if (after == levels.end())
        return {x, before.solid, before.tinted, before.outline};
    const double way = (x - before.day) / (after->day - before.day);
    const auto between = [&](double a, double b) { return a + (b - a) * way; };
    return {x, between(before.solid, after->solid), between(before.tinted, after->tinted),
        between(before.outline, after->outline)};
}

} // namespace support
