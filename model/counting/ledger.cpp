// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/ledger.h"

#include "deals/parties.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::Date, deals::Day, deals::DealSet, deals::Interval;

namespace
{

std::atomic<std::size_t> ledgersMade = 0;

Edge edgeOf(const Date &date)
{
    return {date.first(), date.last()};
}

Edge later(Edge a, Edge b)
{
    return {std::max(a.first, b.first), std::max(a.last, b.last)};
}

Edge earlier(Edge a, Edge b)
{
    return {std::min(a.first, b.first), std::min(a.last, b.last)};
}

/// The day a status holds from: its own, never before the announcement.
Edge edgeOf(const deals::StatusEntry &entry, const Commitment &commitment)
{
    const Edge announced = edgeOf(commitment.announced);
    return entry.date.isPeriod() ? later(edgeOf(entry.date), announced) : announced;
}

/// From the status history: present while the current status counts.
std::vector<Presence> presencesOf(const DealSet &set, CommitmentId id)
{
    const Commitment &commitment = set.commitment(id);
    std::vector<Presence> presences;
    bool present = false;
    Edge edge = edgeOf(commitment.announced);
    for (const deals::StatusEntry &entry : set.statusHistory(id)) {
        edge = later(edge, edgeOf(entry, commitment)); // a status never holds before the one that it follows
        if (counts(entry.status) == present)
            continue;
        present = !present;
        if (present)
            presences.push_back({edge, {}});
        else
            presences.back().off = edge;
    }
    return presences;
}

/// Leaves of them what lies inside `limits`.
void keepWithin(std::vector<Presence> &presences, const Presence &limits)
{
    for (Presence &presence : presences)
        presence = {later(presence.on, limits.on), earlier(presence.off, limits.off)};
    std::erase_if(presences, [](const Presence &presence) { return presence.on.first >= presence.off.last; });
}

Presence until(Edge off)
{
    constexpr Day ever = std::numeric_limits<Day>::min();
    return {{ever, ever}, off};
}

/// The last day on which all of what has a start is due.
Day lastDue(const Commitment &commitment)
{
    const Date &start = commitment.start, &end = commitment.end;
    if (end.isOpen())
        return deals::never;
    if (commitment.term.isStated())
        return commitment.term.endFrom(start.last()) - 1;
    return end.isPeriod() ? end.last() : start.last();
}

/// What is delivered is due from when that was known; the rest when its source says.
Due dueOf(const DealSet &set, CommitmentId id)
{
    const Commitment &commitment = set.commitment(id);
    const auto history = set.statusHistory(id);
    if (!history.empty() && history.back().status == deals::Status::Delivered)
        return {Due::How::Step, edgeOf(history.back(), commitment)};
    const Date &start = commitment.start, &end = commitment.end;
    const bool money = commitment.measure == deals::Measure::Money;
    if (money && commitment.term.isStated()) {
        const Edge from = edgeOf(start.isPeriod() ? start : commitment.announced);
        return {Due::How::Spread, from, commitment.term.endFrom(from.first) - from.first, !start.isPeriod()};
    }
    if (money && start.isPeriod() && end.isPeriod())
        return {Due::How::Spread, {start.first(), start.first()}, end.last() + 1 - start.first()};
    if (start.isPeriod())
        return {Due::How::Step, {start.first(), lastDue(commitment)}};
    if (end.isPeriod())
        return {Due::How::Step, {std::min(commitment.announced.first(), end.last()), end.last()}};
    return {};
}

/// How much of a spread part lies on the days up to and with `day`, when it starts on `start`.
Interval spreadBy(const Part &part, Day start, Day day)
{
    return share(part.amount, std::clamp<std::int64_t>(std::int64_t{day} + 1 - start, 0, part.due.days), part.due.days);
}

Interval minus(Interval amount, Interval spent)
{
    return {amount.low - spent.low, amount.isOpen() ? deals::openHigh : amount.high - spent.high};
}

} // namespace

Ledger::Ledger(const DealSet &set, deals::PartyId focus, const filters::Filter &filter)
    : m_set(&set)
    , m_focus(focus.isValid() ? focus : set.focus)
    , m_lines(set.commitments.size())
{
    for (std::uint32_t row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        const Commitment &commitment = set.commitments[row];
        line.commitment = {row};
        line.isPhase = commitment.phaseOf.isValid();
        line.presences = presencesOf(set, line.commitment);
        line.part = {line.commitment, commitment.counted(), dueOf(set, line.commitment)};
        place(line);
    }
    supersede();
    judge();
    for (Line &line : m_lines)
        holdInsideWhole(line);
    takePhasesOut();
    if (filter.isEmpty())
        ++ledgersMade;
    else
        *this = only(filter);
}

Ledger Ledger::only(const filters::Filter &filter) const
{
    ++ledgersMade;
    Ledger some = *this;
    some.m_filter = filter;
    const std::vector<bool> kept = filters::kept(*m_set, filter);
    std::erase_if(some.m_lines, [&](const Line &line) { return !kept[line.commitment.row]; });
    return some;
}

std::size_t Ledger::made()
{
    return ledgersMade;
}

const Line *Ledger::lineOf(CommitmentId commitment) const
{
    const auto line = std::lower_bound(m_lines.begin(), m_lines.end(), commitment,
        [](const Line &each, CommitmentId wanted) { return each.commitment < wanted; });
    return line == m_lines.end() || line->commitment != commitment ? nullptr : &*line;
}

/// What supersedes another ends it on the day that its own status first counts, whatever ends itself.
void Ledger::supersede()
{
    std::vector<std::pair<CommitmentId, Edge>> ends;
    for (const deals::Relation &relation : m_set->relations)
        if (const auto &newer = m_lines[relation.from.row].presences;
            relation.kind == deals::RelationKind::Supersedes && !newer.empty())
            ends.emplace_back(relation.to, newer.front().on);
    for (const auto &[older, off] : ends)
        keepWithin(m_lines[older.row].presences, until(off));
}

void Ledger::judge()
{
    for (Line &line : m_lines) {
        const auto history = m_set->statusHistory(line.commitment);
        const bool isOption = m_set->commitment(line.commitment).option;
        if (isOption)
            line.exclusion = Exclusion::Option;
        else if (history.empty() || !deals::counts(history.back().status))
            line.exclusion = Exclusion::Status;
        else if (line.presences.empty() || line.presences.back().off != Edge{})
            line.exclusion = Exclusion::Superseded;
        if (isOption)
            line.presences.clear();
    }
    std::vector<CommitmentId> containers;
    for (const deals::Relation &relation : m_set->relations)
        if (relation.kind == deals::RelationKind::PartOf && m_lines[relation.from.row].counts())
            containers.push_back(relation.to);
    for (const CommitmentId id : containers) {
        Line &line = m_lines[id.row];
        if (line.counts())
            line.exclusion = Exclusion::Container;
        line.presences.clear();
    }
}

/// A phase neither begins before its whole nor ends after it, and is not counted where that is not.
void Ledger::holdInsideWhole(Line &line) const
{
    const auto wholeOf = [&](CommitmentId id) { return m_set->commitment(id).phaseOf; };
    for (CommitmentId whole = wholeOf(line.commitment); whole.isValid(); whole = wholeOf(whole)) {
        const std::vector<Presence> &outer = m_lines[whole.row].presences;
        if (outer.empty())
            line.presences.clear();
        else
            keepWithin(line.presences, {outer.front().on, outer.back().off});
        if (line.counts() && !m_lines[whole.row].counts())
            line.exclusion = Exclusion::InsideUncounted;
    }
}

void Ledger::takePhasesOut()
{
    std::vector<std::optional<Interval>> phases(m_lines.size(), Interval{}); // nothing: beyond 64 bits
    for (const Line &line : m_lines) {
        const Commitment &phase = m_set->commitment(line.commitment);
        const bool isInside = line.counts() || line.exclusion == Exclusion::InsideUncounted;
        if (!line.isPhase || !isInside)
            continue;
        m_lines[phase.phaseOf.row].part.isRest = true;
        if (std::optional<Interval> &added = phases[phase.phaseOf.row])
            added = sum(*added, phase.isStated() ? phase.counted() : Interval{0, deals::openHigh}); // it may be all
    }
    for (Line &line : m_lines)
        if (line.part.isRest)
            line.part.amount =
                rest(line.part.amount, phases[line.commitment.row].value_or(Interval{0, deals::openHigh}));
}

void Ledger::place(Line &line) const
{
    const Commitment &commitment = m_set->commitment(line.commitment);
    line.partner = partnerOf(*m_set, commitment, m_focus);
    if (line.partner.isValid())
        line.direction = line.partner == commitment.to ? Direction::FromFocus : Direction::ToFocus;
}

Interval dueBy(const Part &part, Day day)
{
    const Edge &edge = part.due.edge;
    switch (part.due.how) {
    case Due::How::Undated:
        break;
    case Due::How::Step:
        return {day >= edge.last ? part.amount.low : 0, day >= edge.first ? part.amount.high : 0};
    case Due::How::Spread:
        return {spreadBy(part, edge.last, day).low, spreadBy(part, edge.first, day).high};
    }
    return {};
}

Interval dueAfter(const Part &part, Day day)
{
    const Edge &edge = part.due.edge;
    switch (part.due.how) {
    case Due::How::Undated:
        break;
    case Due::How::Step:
        return {day < edge.first ? part.amount.low : 0, day < edge.last ? part.amount.high : 0};
    case Due::How::Spread:
        return {minus(part.amount, spreadBy(part, edge.first, day)).low,
            day + 1 - edge.last >= part.due.days ? 0 : minus(part.amount, spreadBy(part, edge.last, day)).high};
    }
    return {};
}

} // namespace counting
