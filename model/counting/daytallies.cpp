// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/daytallies.h"

#include "counting/curves.h"

#include <algorithm>
#include <limits>

namespace counting
{

using deals::Day, deals::Quantity;

bool DayTallies::Count::add(const Count &other, int times)
{
    open += times * other.open;
    aboutHighs += times * other.aboutHighs;
    notStated += times * other.notStated;
    for (Quantity Count::*part : {&Count::low, &Count::high, &Count::begun, &Count::reach, &Count::about})
        if (__builtin_add_overflow(this->*part, times * other.*part, &(this->*part)) || this->*part == deals::openHigh)
            return false; // as deals::sum() has it: the last number means open
    return true;
}

Tally DayTallies::Count::tally() const
{
    Tally tally;
    tally.interval = {low, open > 0 ? deals::openHigh : high};
    tally.begun = begun;
    tally.reach = reach;
    tally.about = about;
    tally.highIsAbout = open == 0 && aboutHighs > 0;
    tally.notStated = notStated;
    return tally;
}

DayTallies::Count DayTallies::Count::of(const Tally &tally)
{
    const bool isOpen = tally.interval.isOpen();
    return {tally.interval.low, isOpen ? 0 : tally.interval.high, tally.begun, tally.reach, tally.about, isOpen ? 1 : 0,
        tally.highIsAbout ? 1 : 0, tally.notStated};
}

DayTallies::DayTallies(std::vector<const Knot *> knots, std::size_t sums, Measure measure)
    : m_knots(std::move(knots))
    , m_sums(sums)
    , m_measure(std::move(measure))
{
}

const std::vector<Tally> &DayTallies::at(Day day)
{
    if (m_last == day)
        return m_atLast;
    if (m_last && !m_isFound)
        findSteps();
    m_atLast = m_isFound && !m_isBeyond ? lookedUp(day) : direct(day);
    m_last = day;
    return m_atLast;
}

void DayTallies::add(Counts &counts, const Parts &parts, int times)
{
    counts.resize(m_sums);
    for (const auto &[sum, tally] : parts)
        m_isBeyond = m_isBeyond || tally.overflown || !counts[sum].add(Count::of(tally), times);
}

void DayTallies::findSteps()
{
    constexpr Day first = std::numeric_limits<Day>::min();
    m_isFound = true;
    m_steps[first].resize(m_sums);
    for (const Knot *knot : m_knots) {
        const std::vector<Day> turns = turnsOf(*knot);
        // What grows evenly in several ways at once may stand still at both ends alone.
        const bool maySlope = knot->members.size() > 1 && std::ranges::any_of(knot->members, [](const Member &member) {
            return member.due.how == Due::How::Spread;
        });
        Parts last = turns.empty() ? m_measure(*knot, 0) : m_measure(*knot, turns.front() - 1);
        add(m_steps[first], last, 1);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const Day from = turns[i];
            Parts now = m_measure(*knot, from);
            if (i + 1 < turns.size()) {
                const Day to = turns[i + 1] - 1;
                if (to > from && (maySlope || m_measure(*knot, to) != now)) {
                    m_slopes.push_back({from, to, knot});
                    now.clear();
                }
            }
            if (now == last)
                continue;
            Counts &step = m_steps[from];
            add(step, last, -1);
            add(step, now, 1);
            last = std::move(now);
        }
    }
    Counts sum(m_sums);
    for (auto &[day, counts] : m_steps) {
        for (std::size_t i = 0; i < m_sums; ++i)
            m_isBeyond = m_isBeyond || !sum[i].add(counts[i], 1);
        counts = sum;
    }
}

std::vector<Tally> DayTallies::direct(Day day) const
{
    std::vector<Tally> tallies(m_sums);
    for (const Knot *knot : m_knots)
        for (const auto &[sum, tally] : m_measure(*knot, day))
            tallies[sum].add(tally);
    return tallies;
}

std::vector<Tally> DayTallies::lookedUp(Day day)
{
    Counts counts = std::prev(m_steps.upper_bound(day))->second;
    for (const Slope &slope : m_slopes)
        if (slope.from <= day && day <= slope.to)
            add(counts, m_measure(*slope.knot, day), 1);
    std::vector<Tally> tallies;
    for (const Count &count : counts)
        tallies.push_back(count.tally());
    return m_isBeyond ? direct(day) : tallies;
}

} // namespace counting
