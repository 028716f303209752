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

/// A low, and how much of it is "about".
struct Weight {
    Quantity low = 0, about = 0;
    auto operator<=>(const Weight &) const = default;
};

/// The largest sum of weights of `left` no two of which overlap.
Weight largest(const std::vector<Weight> &weights, const Neighbours &neighbours, const Places &left)
{
    if (left.empty())
        return {};
    const std::uint32_t first = left.front();
    const Places others(left.begin() + 1, left.end());
    Places apart;
    std::ranges::copy_if(others, std::back_inserter(apart),
        [&](std::uint32_t each) { return !neighbours.at(first).contains(each); });
    Weight with = largest(weights, neighbours, apart);
    with.low += weights[first].low;
    with.about += weights[first].about;
    return apart.size() == others.size() ? with : std::max(with, largest(weights, neighbours, others));
}

/// How much less than their sum the largest sum apart is.
Weight inTwice(const std::vector<Weight> &weights, Neighbours neighbours)
{
    Weight twice;
    while (!neighbours.empty()) {
        Places together{neighbours.begin()->first};
        for (std::size_t i = 0; i < together.size(); ++i)
            for (const std::uint32_t near : neighbours.at(together[i]))
                if (std::ranges::find(together, near) == together.end())
                    together.push_back(near);
        constexpr std::size_t most = 20;
        Weight best;
        if (together.size() <= most)
            best = largest(weights, neighbours, together);
        for (const std::uint32_t each : together) {
            if (together.size() > most)
                best = std::max(best, weights[each]);
            twice.low += weights[each].low;
            twice.about += weights[each].about;
            neighbours.erase(each);
        }
        twice.low -= best.low;
        twice.about -= best.about;
    }
    return twice;
}

} // namespace

void takeOverlapsOff(Tally &sum, const std::vector<Tally> &amounts, const std::vector<Pair> &overlaps)
{
    if (overlaps.empty() || sum.overflown)
        return;
    Neighbours neighbours;
    for (const auto &[a, b] : overlaps) {
        neighbours[a].insert(b);
        neighbours[b].insert(a);
    }
    std::vector<Weight> lows, begun;
    for (const Tally &amount : amounts) {
        lows.push_back({amount.interval.low, amount.about});
        begun.push_back({amount.begun, 0});
    }
    const Weight twice = inTwice(lows, neighbours);
    sum.interval.low -= twice.low;
    sum.about -= twice.about;
    sum.begun = std::max(sum.interval.low, sum.begun - inTwice(begun, neighbours).low);
}

} // namespace counting
