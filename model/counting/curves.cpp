// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace counting
{
namespace
{

Level operator+(const Level &a, const Level &b)
{
    return {a.day, a.solid + b.solid, a.tinted + b.tinted, a.outline + b.outline};
}

Level operator*(const Level &level, double factor)
{
    return {level.day, level.solid * factor, level.tinted * factor, level.outline * factor};
}

/// In the order of their days, those of the same days as one: many spreads have few days.
std::vector<Ramp> together(std::vector<Ramp> ramps)
{
    std::ranges::sort(ramps, {}, [](const Ramp &ramp) { return std::pair(ramp.from, ramp.to); });
    std::vector<Ramp> joined;
    for (const Ramp &ramp : ramps)
        if (!joined.empty() && joined.back().from == ramp.from && joined.back().to == ramp.to)
            joined.back().height = joined.back().height + ramp.height;
        else
            joined.push_back(ramp);
    return joined;
}

} // namespace

void addRamp(std::vector<Ramp> &ramps, deals::Day from, deals::Day to, const Level &before, const Level &after)
{
    if (after != before)
        ramps.push_back({double(from), double(to), after + before * -1.0});
}

std::vector<deals::Day> turnsOf(const Knot &knot)
{
    std::vector<deals::Day> days;
    for (const Edge &happening : knot.happenings)
        days.insert(days.end(), {happening.first, happening.last});
    for (const Member &member : knot.members) {
        const auto &[how, edge, first, last, assumed] = member.due;
        if (how != Due::How::Undated)
            days.insert(days.end(), {edge.first, edge.last});
        if (how == Due::How::Spread)
            days.insert(days.end(), {edge.first + first, edge.last + last});
    }
    std::erase(days, deals::never);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Level> levelsOf(std::vector<Ramp> ramps)
{
    ramps = together(std::move(ramps));
    std::vector<double> days;
    for (const Ramp &ramp : ramps)
        days.insert(days.end(), {ramp.from, ramp.to});
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());

    std::vector<Level> levels;
    std::vector<Ramp> growing;
    Level full; // of the ramps that have ended
    std::size_t next = 0;
    for (const double day : days) {
        Level left = full;
        for (const Ramp &ramp : growing)
            left = left + ramp.height * ((day - ramp.from) / (ramp.to - ramp.from));
        std::erase_if(growing, [&](const Ramp &ramp) {
            if (ramp.to <= day)
                full = full + ramp.height;
            return ramp.to <= day;
        });
        Level right = left;
        for (; next < ramps.size() && ramps[next].from == day; ++next) {
            if (ramps[next].to > day) {
                growing.push_back(ramps[next]);
                continue;
            }
            full = full + ramps[next].height;
            right = right + ramps[next].height;
        }
        left.day = right.day = day;
        levels.push_back(left);
        if (right != left)
            levels.push_back(right);
    }
    return levels;
}

std::vector<Level> added(const std::vector<const std::vector<Level> *> &curves)
{
    std::vector<Ramp> ramps;
    for (const std::vector<Level> *curve : curves) {
        Level last{curve->empty() ? 0 : curve->front().day};
        for (const Level &level : *curve) {
            Level more = level + last * -1.0;
            more.day = 0;
            if (more != Level())
                ramps.push_back({last.day, level.day, more});
            last = level;
        }
    }
    return levelsOf(std::move(ramps));
}

std::vector<Level> thinned(const std::vector<Level> &levels, const Window &window, int columns)
{
    const auto before = [](const Level &level, double day) { return level.day < day; };
    const auto first = std::lower_bound(levels.begin(), levels.end(), window.from, before);
    const auto last = std::lower_bound(first, levels.end(), window.to, before);
    if (last - first <= 2 * columns)
        return levels;
    std::vector<Level> kept(first == levels.begin() ? first : first - 1, first);
    const auto columnOf = [&](const Level &level) {
        return std::floor((level.day - window.from) / window.span() * columns);
    };
    for (auto at = first; at != last;) {
        const auto end = std::find_if(at, last, [&](const Level &level) { return columnOf(level) != columnOf(*at); });
        const auto [low, high] =
            std::minmax_element(at, end, [](const Level &a, const Level &b) { return a.outline < b.outline; });
        kept.push_back(std::min(low, high)[0]);
        if (low != high)
            kept.push_back(std::max(low, high)[0]);
        // What stands after the column goes on from the next one, which has no points of its own.
        const double next = columnOf(*at) + 1;
        if (std::max(low, high) != end - 1 && next < (end == last ? columns : columnOf(*end))) {
            kept.push_back(end[-1]);
            kept.back().day = window.from + next * window.span() / columns;
        }
        at = end;
    }
    if (last != levels.end())
        kept.push_back(*last);
    return kept;
}

} // namespace counting
