// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/apart.h"

#include <algorithm>
#include <map>
#include <set>

namespace counting
{

using deals::Quantity;

namespace
{

using Neighbours = std::map<std::uint32_t, std::set<std::uint32_t>>;
using Places = std::vector<std::uint32_t>;

/// The largest sum of lows of `left` no two of which overlap.
Quantity largest(const std::vector<Quantity> &lows, const Neighbours &neighbours, const Places &left)
{
    if (left.empty())
        return 0;
    const std::uint32_t first = left.front();
    const Places others(left.begin() + 1, left.end());
    Places apart;
    std::ranges::copy_if(
        others, std::back_inserter(apart), [&](std::uint32_t each) { return !neighbours.at(first).contains(each); });
    const Quantity with = lows[first] + largest(lows, neighbours, apart);
    return apart.size() == others.size() ? with : std::max(with, largest(lows, neighbours, others));
}

/// How much less than their sum the largest sum apart is.
Quantity inTwice(const std::vector<Quantity> &lows, Neighbours neighbours)
{
    Quantity twice = 0;
    while (!neighbours.empty()) {
        Places together{neighbours.begin()->first};
        for (std::size_t i = 0; i < together.size(); ++i)
            for (const std::uint32_t near : neighbours.at(together[i]))
                if (std::ranges::find(together, near) == together.end())
                    together.push_back(near);
        constexpr std::size_t most = 20;
        Quantity best = together.size() <= most ? largest(lows, neighbours, together) : 0;
        for (const std::uint32_t each : together) {
            if (together.size() > most)
                best = std::max(best, lows[each]);
            twice += lows[each];
            neighbours.erase(each);
        }
        twice -= best;
    }
    return twice;
}

} // namespace

void takeOverlapsOff(Tally &sum, const std::vector<Tally> &amounts, const std::vector<Overlap> &overlaps)
{
    if (overlaps.empty() || sum.overflown)
        return;
    Neighbours neighbours;
    for (const auto &[a, b] : overlaps) {
        neighbours[a].insert(b);
        neighbours[b].insert(a);
    }
    std::vector<Quantity> lows, begun;
    for (const Tally &amount : amounts) {
        lows.push_back(amount.interval.low);
        begun.push_back(amount.begun);
    }
    sum.interval.low -= inTwice(lows, neighbours);
    sum.about = std::min(sum.about, sum.interval.low);
    sum.begun = std::max(sum.interval.low, sum.begun - inTwice(begun, neighbours));
}

} // namespace counting
