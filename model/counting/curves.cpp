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

/// Which part of an amount a ramp is about, in the heights it is drawn with.
Level certain(deals::Interval amount)
{
    return {0, static_cast<double>(amount.low), 0, 0};
}

Level possible(deals::Interval amount)
{
    const auto low = static_cast<double>(amount.low);
    return {0, 0, low, amount.isOpen() ? low : static_cast<double>(amount.high)};
}

/// The ramp as far as it lies in [from, until): there at once with what it had by `from`, gone at `until`.
void addWithin(std::vector<Ramp> &ramps, const Ramp &ramp, double from, double until)
{
    const auto valueAt = [&](double day) {
        return ramp.from == ramp.to ? (day >= ramp.to ? 1.0 : 0.0)
                                    : std::clamp((day - ramp.from) / (ramp.to - ramp.from), 0.0, 1.0);
    };
    from = std::max(from, ramp.from);
    if (from >= until)
        return;
    const double before = valueAt(from), after = valueAt(until);
    if (before > 0)
        ramps.push_back({from, from, ramp.height * before});
    if (after > before)
        ramps.push_back({from, std::min(ramp.to, until), ramp.height * (after - before)});
    if (until < deals::never)
        ramps.push_back({until, until, ramp.height * -after});
}

} // namespace

std::vector<Ramp> rampsOf(const Line &line, const deals::Commitment &commitment, Basis basis)
{
    std::vector<Ramp> ramps;
    const bool announced = basis == Basis::Announced;
    if (!commitment.isStated() || (announced ? line.isPhase : line.part.due.how == Due::How::Undated))
        return ramps;
    const deals::Interval amount = announced ? commitment.counted() : line.part.amount;
    deals::Day over = std::numeric_limits<deals::Day>::min(); // until then the presence before is still possible
    for (const Presence &presence : line.presences) {
        const Edge due = announced ? presence.on : line.part.due.edge;
        const deals::Day days = announced ? 0 : line.part.due.days;
        const auto add = [&](deals::Day start, const Level &height, deals::Day on, deals::Day off) {
            if (start != deals::never)
                addWithin(ramps, {double(start), double(start) + days, height}, on, off);
        };
        add(due.last, certain(amount), presence.on.last, presence.off.first);
        add(due.first, possible(amount), std::max(presence.on.first, over), presence.off.last);
        over = std::max(over, presence.off.last);
    }
    return ramps;
}

std::vector<Level> levelsOf(std::vector<Ramp> ramps)
{
    std::ranges::sort(ramps, [](const Ramp &a, const Ramp &b) { return a.from < b.from; });
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
