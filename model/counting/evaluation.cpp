// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/evaluation.h"

#include "counting/apart.h"

#include <algorithm>

namespace counting
{

using deals::Commitment, deals::DealSet;

namespace
{

bool has(const std::vector<bool> &happened, HappeningId id)
{
    return id == always || (id != neverHappens && happened[id]);
}

} // namespace

bool isPresent(const Member &member, const std::vector<bool> &happened)
{
    return !member.isApart && has(happened, member.announced)
        && std::ranges::any_of(member.presences,
            [&](const Member::Presence &each) { return has(happened, each.on) && !has(happened, each.off); })
        && std::ranges::none_of(member.endings, [&](const Member::Ending &ending) {
               return has(happened, ending.announced) && has(happened, ending.counted) && has(happened, ending.since);
           });
}

std::vector<bool> presentOf(const Knot &knot, const std::vector<bool> &happened)
{
    std::vector<bool> present(knot.members.size());
    Places rivals;
    for (std::uint32_t at = 0; at < present.size(); ++at) {
        const Member &member = knot.members[at];
        present[at] = isPresent(member, happened);
        if (present[at] && !member.rivals.empty())
            rivals.push_back(at);
    }
    if (rivals.empty())
        return present;
    std::ranges::sort(rivals, {}, [&](std::uint32_t at) { return knot.members[at].wording; });
    std::vector<bool> plotted(present.size());
    for (const std::uint32_t at : rivals) {
        plotted[at] = std::ranges::none_of(knot.members[at].rivals,
            [&](const Member::Link &rival) { return plotted[rival.member] && has(happened, rival.since); });
        present[at] = plotted[at];
    }
    for (std::uint32_t at = 0; at < present.size(); ++at)
        for (std::uint32_t whole = knot.members[at].goesWith; whole != Member::none;
             whole = knot.members[whole].goesWith)
            if (std::ranges::find(rivals, whole) != rivals.end() && !plotted[whole])
                present[at] = false;
    return present;
}

Evaluation::Evaluation(const DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment,
    const std::vector<bool> &happened, const std::vector<bool> &presentInTheEnd)
    : m_set(set)
    , m_knot(knot)
    , m_directions(directions)
    , m_moment(moment)
    , m_happened(happened)
    , m_hasOverlaps(std::ranges::any_of(knot.members, [](const Member &each) { return !each.overlaps.empty(); }))
    , m_begins(knot.members.size())
    , m_dueOfDay(knot.members.size())
{
    m_present = presentOf(knot, happened);
    m_day = treeOf(m_present);
    m_holder = m_day.inside;
    m_held = m_day.parts;
    if (presentInTheEnd.empty()) {
        m_all = m_day;
        return;
    }
    Evaluation day(set, knot, directions, moment, happened, {});
    day.take();
    m_dueOfDay = std::move(day.m_dueOfDay);
    std::vector<bool> isIn = m_present;
    for (std::uint32_t at = 0; at < m_begins.size(); ++at) {
        m_begins[at] = !m_present[at] && presentInTheEnd[at] && !standsBeside(at, presentInTheEnd);
        isIn[at] = isIn[at] || m_begins[at];
    }
    m_all = treeOf(isIn);
    for (std::uint32_t at = 0; at < m_begins.size(); ++at) {
        if (!m_present[at] || m_day.inside[at] != none)
            continue;
        std::uint32_t &holder = m_holder[at];
        for (holder = m_all.inside[at]; holder != none && m_begins[holder];)
            holder = m_all.inside[holder];
        if (holder != none)
            m_held[holder].push_back(at);
    }
}

/// Beside what counts on the day: a successor, another wording, and what is inside of them in the end.
bool Evaluation::standsBeside(std::uint32_t at, const std::vector<bool> &presentInTheEnd) const
{
    const auto next = [&](std::uint32_t part) {
        Gone gone;
        return wholeInTheEnd(part, part, presentInTheEnd, gone);
    };
    for (; at != none; at = next(at))
        if (!m_present[at]
            && (succeedsPresent(at) || std::ranges::any_of(member(at).rivals, [&](const Member::Link &rival) {
                   return m_present[rival.member];
               })))
            return true;
    return false;
}

bool Evaluation::succeedsPresent(std::uint32_t at) const
{
    // A phase may supersede what ends its whole, and with it the phase.
    std::vector<bool> isSeen(m_present.size());
    Places all{at};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const std::uint32_t older : member(all[i]).predecessors) {
            if (m_present[older])
                return true;
            if (!isSeen[older])
                all.push_back(older);
            isSeen[older] = true;
        }
    return false;
}

bool Evaluation::fits(std::uint32_t part, std::uint32_t whole) const
{
    const Commitment &a = commitment(part), &b = commitment(whole);
    return a.kind == b.kind && a.measure == b.measure && a.currency == b.currency
        && m_directions[member(part).commitment.row] == m_directions[member(whole).commitment.row];
}

/// The nearest whole that counts: the first named, or what that one is a part of.
std::uint32_t Evaluation::wholeInTheEnd(
    std::uint32_t part, std::uint32_t from, const std::vector<bool> &presentInTheEnd, Gone &gone) const
{
    for (const Member::Link &link : member(from).wholes) {
        if (presentInTheEnd[link.member] && fits(part, link.member))
            return link.member;
        if (!gone.emplace(link.member, true).second)
            continue;
        if (const std::uint32_t outer = wholeInTheEnd(part, link.member, presentInTheEnd, gone); outer != none)
            return outer;
    }
    return none;
}

/// The same of what is in. What counts on the day stays inside the whole that it has then; what begins later stands
/// between them where it ends inside that whole itself.
std::uint32_t Evaluation::wholeOf(
    std::uint32_t part, std::uint32_t from, const std::vector<bool> &isIn, bool isSoOnTheDay, Gone &gone) const
{
    const std::uint32_t ofDay = m_day.inside.empty() ? none : m_day.inside[part];
    for (const Member::Link &link : member(from).wholes) {
        const std::uint32_t whole = link.member;
        const bool onTheDay = isSoOnTheDay && holds(link);
        const bool isOpen = m_begins[whole] ? ofDay == none || isInside(whole, ofDay, isIn) : onTheDay;
        if ((m_begins[part] || isOpen) && isIn[whole] && fits(part, whole))
            return whole;
        if (!gone.emplace(whole, onTheDay).second)
            continue;
        if (const std::uint32_t outer = wholeOf(part, whole, isIn, onTheDay, gone); outer != none)
            return outer;
    }
    return none;
}

std::uint32_t Evaluation::wholeOf(std::uint32_t part, const std::vector<bool> &isIn) const
{
    Gone gone;
    return wholeOf(part, part, isIn, true, gone);
}

bool Evaluation::isInside(std::uint32_t part, std::uint32_t whole, const std::vector<bool> &isIn) const
{
    while (part != none && part != whole)
        part = wholeOf(part, isIn);
    return part == whole;
}

Evaluation::Tree Evaluation::treeOf(const std::vector<bool> &isIn) const
{
    Tree tree{isIn, Places(isIn.size(), none), std::vector<Places>(isIn.size()), std::vector<Tally>(isIn.size())};
    for (std::uint32_t at = 0; at < isIn.size(); ++at)
        if (isIn[at] && !member(at).wholes.empty())
            if (tree.inside[at] = wholeOf(at, isIn); tree.inside[at] != none)
                tree.parts[tree.inside[at]].push_back(at);
    for (std::uint32_t at = 0; at < isIn.size(); ++at)
        if (isIn[at] && tree.inside[at] == none)
            amount(tree, at);
    return tree;
}

/// A whole is at least its firm parts; one that states nothing is so without a limit.
void Evaluation::amount(Tree &tree, std::uint32_t at) const
{
    Tally &whole = tree.amounts[at];
    whole = Tally::of(commitment(at));
    std::vector<Tally> parts;
    for (const std::uint32_t part : tree.parts[at]) {
        amount(tree, part);
        parts.push_back(tree.amounts[part]);
    }
    const Tally firm = sum(parts, tree.parts[at]);
    if (firm.interval.low <= whole.interval.low)
        return;
    if (whole.notStated > 0) {
        whole = {};
        whole.interval.high = deals::openHigh;
    }
    whole.interval.low = std::min(firm.interval.low, whole.interval.high);
    whole.begun = whole.interval.low;
    whole.reach = whole.interval.isOpen() ? whole.begun : whole.interval.high;
    whole.about = firm.interval.low <= whole.interval.high ? firm.about : whole.highIsAbout ? whole.interval.low : 0;
}

bool Evaluation::overlap(std::uint32_t a, std::uint32_t b) const
{
    return std::ranges::any_of(member(a).overlaps,
        [&](const Member::Link &link) { return link.member == b && (holds(link) || m_begins[a] || m_begins[b]); });
}

/// Of amounts of those members: overlapping lows count once.
Tally Evaluation::sum(const std::vector<Tally> &amounts, const Places &members) const
{
    Tally sum;
    std::vector<Overlap> overlaps;
    for (std::uint32_t i = 0; i < amounts.size(); ++i) {
        sum.add(amounts[i]);
        for (std::uint32_t j = i + 1; j < amounts.size() && !member(members[i]).overlaps.empty(); ++j)
            if (overlap(members[i], members[j]))
                overlaps.emplace_back(i, j);
    }
    takeOverlapsOff(sum, amounts, overlaps);
    return sum;
}

bool Evaluation::contains(std::uint32_t whole, std::uint32_t part) const
{
    for (std::uint32_t at = m_all.inside[part]; at != none; at = m_all.inside[at])
        if (at == whole)
            return true;
    return false;
}

/// Whether one, or a whole that it is inside of, overlaps the other, or one of its wholes: what overlaps a whole may be
/// any of it.
bool Evaluation::overlapInside(std::uint32_t a, std::uint32_t b) const
{
    if (contains(a, b) || contains(b, a))
        return false;
    for (std::uint32_t one = a; one != none && !contains(one, b); one = m_all.inside[one])
        for (std::uint32_t other = b; other != none && !contains(other, a); other = m_all.inside[other])
            if (overlap(one, other))
                return true;
    return false;
}

} // namespace counting
