// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/apart.h"
#include "counting/evaluation.h"

#include <algorithm>

namespace counting
{

namespace
{

/// What nobody states may be anything.
Tally anything(Tally tally)
{
    if (tally.notStated > 0)
        tally.interval.high = deals::openHigh;
    return tally;
}

Tally less(const Tally &amount, const Tally &parts)
{
    return amount.notStated > 0 ? amount : restOf(amount, parts);
}

} // namespace

Tally Evaluation::counted(std::uint32_t at) const
{
    Places parts;
    addCounted(parts, at);
    std::vector<Tally> amounts;
    for (const std::uint32_t part : parts)
        amounts.push_back(anything(m_day.amounts[part]));
    return sum(amounts, parts);
}

/// All of what begins later, but for parts that count already.
Tally Evaluation::beginning(std::uint32_t at) const
{
    return less(m_all.amounts[at], counted(at));
}

/// The nearest parts that count on the day.
void Evaluation::addCounted(Places &counted, std::uint32_t at) const
{
    for (const std::uint32_t part : m_all.parts[at])
        if (m_begins[part])
            addCounted(counted, part);
        else
            counted.push_back(part);
}

/// What is dated of a member of the day: all that is not in parts without a date, or its dated parts.
Tally Evaluation::dated(std::uint32_t at) const
{
    const Tally amount = anything(m_all.amounts[at]);
    if (!member(at).due.isDated())
        return cutAt(datedParts(at), amount);
    const Tally left = undated(at);
    return left.interval.isZero() ? amount : restOf(amount, left);
}

/// Parts that begin later are later, dated or not.
Tally Evaluation::datedParts(std::uint32_t at) const
{
    Places parts = m_held[at];
    std::vector<Tally> amounts;
    for (const std::uint32_t part : parts)
        amounts.push_back(dated(part));
    for (const std::uint32_t part : m_all.parts[at])
        if (m_begins[part]) {
            parts.push_back(part);
            amounts.push_back(anything(beginning(part)));
        }
    return sum(amounts, parts);
}

Tally Evaluation::undated(std::uint32_t at) const
{
    if (!member(at).due.isDated())
        return restOf(anything(m_all.amounts[at]), datedParts(at));
    std::vector<Tally> amounts;
    for (const std::uint32_t part : m_held[at])
        amounts.push_back(undated(part));
    return sum(amounts, m_held[at]);
}

bool Evaluation::isInsideUndated(std::uint32_t at) const
{
    for (at = m_holder[at]; at != none; at = m_holder[at])
        if (!member(at).due.isDated())
            return true;
    return false;
}

Course Evaluation::take()
{
    for (std::uint32_t at = 0; at < m_present.size(); ++at) {
        if (!m_all.isIn[at] || m_all.inside[at] != none)
            continue;
        m_top = member(at).commitment;
        const std::size_t first = m_course.entries.size();
        Whole whole{m_top, add(at), 0};
        whole.sums.announced = m_course.entries[first].sums.announced = m_all.amounts[at];
        whole.entries = static_cast<int>(m_course.entries.size() - first);
        m_course.wholes.push_back(whole);
    }
    for (std::uint32_t i = 0; m_hasOverlaps && i < m_members.size(); ++i)
        for (std::uint32_t j = i + 1; j < m_members.size(); ++j)
            if (overlapInside(m_members[i], m_members[j]))
                m_course.overlaps.emplace_back(i, j);
    return std::move(m_course);
}

/// A member and all that is inside of it; what they come to together.
Sums Evaluation::add(std::uint32_t at)
{
    m_course.entries.push_back(entryOf(at));
    m_members.push_back(at);
    std::vector<Sums> held{m_course.entries.back().sums};
    std::vector<std::uint32_t> firsts{static_cast<std::uint32_t>(m_members.size() - 1)};
    for (const std::uint32_t part : m_all.parts[at]) {
        firsts.push_back(static_cast<std::uint32_t>(m_members.size()));
        held.push_back(add(part));
    }
    Sums sums = together(held, firsts);
    const bool isOfItsWhole = m_begins[at] && m_all.inside[at] != none;
    if (!m_all.parts[at].empty() && m_all.amounts[at].notStated == 0 && !isOfItsWhole)
        hold(sums, at);
    if (!m_begins[at])
        m_dueOfDay[at] = sums.scheduled;
    return sums;
}

/// Of the entries from each of these places to the next: overlapping lows count once.
Sums Evaluation::together(const std::vector<Sums> &held, const std::vector<std::uint32_t> &firsts) const
{
    Sums sums;
    if (!m_hasOverlaps) {
        for (const Sums &each : held)
            sums.add(each);
        return sums;
    }
    std::vector<Overlap> overlaps;
    for (std::uint32_t i = firsts.front(); i < m_members.size(); ++i)
        for (std::uint32_t j = i + 1; j < m_members.size(); ++j)
            if (overlapInside(m_members[i], m_members[j]))
                overlaps.emplace_back(i - firsts.front(), j - firsts.front());
    for (const SumPart part : sumParts) {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < held.size(); ++i) {
            const std::size_t end = i + 1 < held.size() ? firsts[i + 1] : m_members.size();
            groups.push_back({held[i].*part, {}});
            for (std::size_t entry = firsts[i]; entry < end; ++entry)
                groups.back().pieces.push_back(m_course.entries[entry].sums.*part);
        }
        sums.*part = sumApart(groups, overlaps);
    }
    return sums;
}

/// Of a whole, and of what counts by itself until something that begins later puts it inside.
Tally Evaluation::dueOfDay(std::uint32_t at) const
{
    Places members{at};
    std::vector<Tally> due{*m_dueOfDay[at]};
    for (std::uint32_t part = 0; part < m_dueOfDay.size(); ++part)
        if (m_dueOfDay[part] && m_day.inside[part] == none && contains(at, part)) {
            members.push_back(part);
            due.push_back(*m_dueOfDay[part]);
        }
    return sum(due, members);
}

/// Parts never come to more than their whole, and all of them together never to less. What overlaps may be due and
/// later both, so then nothing takes from the highs of the others.
void Evaluation::hold(Sums &sums, std::uint32_t at) const
{
    const Tally &whole = m_all.amounts[at];
    Places parts = m_all.parts[at];
    std::erase_if(parts, [&](std::uint32_t part) { return m_begins[at] && m_begins[part]; }); // these add nothing
    const bool overlaps = std::ranges::any_of(parts,
        [&](std::uint32_t a) { return std::ranges::any_of(parts, [&](std::uint32_t b) { return overlap(a, b); }); });
    const auto within = [&](Tally &part, const Tally &other, const Tally &another) {
        const Tally left = restOf(restOf(whole, anything(other)), anything(another));
        if (left.interval.low > part.interval.low) {
            part.interval.low = left.interval.low;
            part.interval.high = std::max(part.interval.high, part.interval.low);
            part.about = left.about;
        }
        part.begun = std::max(part.begun, part.interval.low);
        part.reach = std::max(part.reach, part.begun);
        part = cutAt(part, overlaps ? whole : left);
    };
    const bool isInside = isInsideUndated(at); // then what is undated of it is in what is undated of that
    if (isInside)
        sums.undated = undated(at);
    const Tally least = cutAt(sums.scheduled, whole);
    if (m_dueOfDay[at]) {
        sums.scheduled = cutAt(dueOfDay(at), whole); // what begins later takes nothing from it
    } else if (m_begins[at]) {
        sums.scheduled = least;
    } else {
        within(sums.scheduled, sums.later, sums.undated);
        if (sums.scheduled.interval.high < least.interval.low) { // parts above their whole
            sums.scheduled = least;
            sums.scheduled.interval.high = least.interval.low;
            sums.scheduled.highIsAbout = least.lowIsAbout();
        }
    }
    within(sums.later, sums.scheduled, sums.undated);
    if (!overlaps) { // what begins later may be in what is due already
        const deals::Quantity left = whole.interval.low - sums.scheduled.interval.low - sums.undated.interval.low;
        sums.later.interval.low = std::min(sums.later.interval.low, std::max<deals::Quantity>(0, left));
        sums.later.about = std::min(sums.later.about, sums.later.interval.low);
    }
    within(sums.undated, sums.scheduled, sums.later);
    if (isInside)
        sums.undated = {};
    sums.unannounced = cutAt(sums.unannounced, sums.later);
}

/// What it adds beside its parts.
Entry Evaluation::entryOf(std::uint32_t at) const
{
    const std::uint32_t whole = m_all.inside[at];
    Entry entry{member(at).commitment, whole == none ? deals::CommitmentId{} : member(whole).commitment, m_top, {}, {},
        !m_all.parts[at].empty()};
    const Due &due = member(at).due;
    if (m_begins[at]) {
        entry.own = beginning(at);
        if (whole != none && m_begins[whole])
            return entry; // inside what is later as a whole
        entry.sums.later = entry.own;
        entry.sums.later.begun = entry.sums.later.reach = 0;
        entry.sums.unannounced = entry.sums.later;
    } else if (due.isDated()) {
        std::vector<Tally> amounts;
        for (const std::uint32_t part : m_day.parts[at])
            amounts.push_back(anything(m_day.amounts[part]));
        entry.own = less(m_day.amounts[at], sum(amounts, m_day.parts[at]));
        entry.sums.scheduled = dueBy(entry.own, due, m_moment);
        entry.sums.later = dueAfter(entry.own, due, m_moment);
    } else if (!isInsideUndated(at)) {
        entry.own = less(m_all.amounts[at], datedParts(at));
        entry.sums.undated = entry.own;
    }
    return entry;
}

} // namespace counting
