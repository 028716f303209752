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
using Rows = std::vector<std::uint32_t>;

/// The largest sum of lows of `left` no two of which overlap.
Quantity largest(const std::vector<Quantity> &lows, const Neighbours &neighbours, const Rows &left)
{
    if (left.empty())
        return 0;
    const std::uint32_t first = left.front();
    const Rows others(left.begin() + 1, left.end());
    Rows apart;
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
        Rows together{neighbours.begin()->first};
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

/// The largest low of a sum of groups.
class Apart final
{
public:
    Apart(const std::vector<Group> &groups, const std::vector<Overlap> &overlaps, Quantity (*lowOf)(const Tally &))
        : m_groups(groups)
        , m_overlaps(overlaps)
    {
        for (std::uint32_t group = 0; group < groups.size(); ++group) {
            m_wholes.push_back(lowOf(groups[group].whole));
            for (const Tally &piece : groups[group].pieces) {
                m_lows.push_back(lowOf(piece));
                m_groupOf.push_back(group);
            }
        }
        m_isLeft.assign(m_lows.size(), true);
    }

    Quantity low()
    {
        std::vector<bool> isSeen(m_groups.size());
        Quantity low = 0;
        for (std::uint32_t group = 0; group < m_groups.size(); ++group) {
            if (isSeen[group])
                continue;
            Rows together{group};
            std::set<std::uint32_t> crossing;
            for (std::size_t i = 0; i < together.size(); ++i) {
                isSeen[together[i]] = true;
                for (const auto &[a, b] : m_overlaps)
                    if (crosses({a, b}) && (m_groupOf[a] == together[i] || m_groupOf[b] == together[i])) {
                        crossing.insert({a, b});
                        for (const std::uint32_t other : {m_groupOf[a], m_groupOf[b]})
                            if (std::ranges::find(together, other) == together.end())
                                together.push_back(other);
                    }
            }
            constexpr std::size_t most = 20;
            if (crossing.size() <= most) {
                low += largestOf(together);
                continue;
            }
            Quantity largest = 0;
            for (const std::uint32_t each : together)
                largest = std::max(largest, m_wholes[each]);
            low += largest;
        }
        return low;
    }

private:
    bool crosses(const Overlap &pair) const { return m_groupOf[pair.first] != m_groupOf[pair.second]; }

    /// Of two pieces of different groups that overlap either is given up.
    Quantity largestOf(const Rows &groups)
    {
        for (const Overlap &pair : m_overlaps) {
            if (!crosses(pair) || !m_isLeft[pair.first] || !m_isLeft[pair.second]
                || std::ranges::find(groups, m_groupOf[pair.first]) == groups.end())
                continue;
            Quantity most = 0;
            for (const std::uint32_t piece : {pair.first, pair.second}) {
                m_isLeft[piece] = false;
                most = std::max(most, largestOf(groups));
                m_isLeft[piece] = true;
            }
            return most;
        }
        Quantity sum = 0;
        for (const std::uint32_t group : groups)
            sum += leftOf(group);
        return sum;
    }

    Quantity leftOf(std::uint32_t group) const
    {
        bool isComplete = true;
        Quantity sum = 0;
        for (std::uint32_t piece = 0; piece < m_lows.size(); ++piece)
            if (m_groupOf[piece] == group) {
                isComplete = isComplete && m_isLeft[piece];
                sum += m_isLeft[piece] ? m_lows[piece] : 0;
            }
        if (isComplete)
            return m_wholes[group];
        Neighbours inside;
        for (const auto &[a, b] : m_overlaps)
            if (m_groupOf[a] == group && m_groupOf[b] == group && m_isLeft[a] && m_isLeft[b]) {
                inside[a].insert(b);
                inside[b].insert(a);
            }
        return std::min(m_wholes[group], sum - inTwice(m_lows, inside));
    }

    const std::vector<Group> &m_groups;
    const std::vector<Overlap> &m_overlaps;
    std::vector<Quantity> m_wholes, m_lows;
    std::vector<std::uint32_t> m_groupOf;
    std::vector<bool> m_isLeft;
};

} // namespace

Tally sumApart(const std::vector<Group> &groups, const std::vector<Overlap> &overlaps)
{
    Tally sum;
    for (const Group &group : groups)
        sum.add(group.whole);
    if (overlaps.empty() || sum.overflown)
        return sum;
    sum.interval.low = Apart(groups, overlaps, [](const Tally &tally) { return tally.interval.low; }).low();
    sum.about = std::min(sum.about, sum.interval.low);
    const Quantity begun = Apart(groups, overlaps, [](const Tally &tally) { return tally.begun; }).low();
    sum.begun = std::max(sum.interval.low, begun);
    return sum;
}

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
