// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/ledger.h"

#include <algorithm>

namespace series
{

using deals::Commitment;
using deals::CommitmentId;
using deals::Date;
using deals::Day;
using deals::DealSet;
using deals::Interval;

namespace
{

Edge edgeOf(const Date &date)
{
    return {date.first(), date.last()};
}

Edge later(Edge a, Edge b)
{
    return {std::max(a.first, b.first), std::max(a.last, b.last)};
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
    for (const deals::StatusEntry &entry : set.statusHistory(id)) {
        if (counts(entry.status) == present)
            continue;
        present = !present;
        const Edge edge = edgeOf(entry, commitment);
        if (present)
            presences.push_back({edge, {}});
        else
            presences.back().off = later(edge, presences.back().on);
    }
    return presences;
}

void endPresences(std::vector<Presence> &presences, Edge off)
{
    std::erase_if(presences, [&](const Presence &presence) { return presence.on.first >= off.first; });
    for (Presence &presence : presences)
        presence.off = {std::min(presence.off.first, std::max(off.first, presence.on.last)),
            std::min(presence.off.last, std::max(off.last, presence.on.last))};
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
        return {Due::How::Step,
            {start.first(),
                end.isOpen()         ? deals::never
                    : end.isPeriod() ? end.last()
                                     : start.last()}};
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

Ledger::Ledger(const DealSet &set, deals::PartyId focus)
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
    for (const deals::Relation &relation : set.relations)
        if (relation.kind == deals::RelationKind::Supersedes && !m_lines[relation.from.row].presences.empty())
            endPresences(m_lines[relation.to.row].presences, m_lines[relation.from.row].presences.front().on);
    for (Line &line : m_lines)
        judge(line);
    for (Line &line : m_lines)
        excludeInsideUncounted(line);
    takePhasesOut();
}

void Ledger::excludeInsideUncounted(Line &line) const
{
    const auto wholeOf = [&](CommitmentId id) { return m_set->commitment(id).phaseOf; };
    for (CommitmentId whole = wholeOf(line.commitment); whole.isValid(); whole = wholeOf(whole))
        if (line.counts() && !m_lines[whole.row].counts()) {
            line.exclusion = Exclusion::InsideUncounted;
            line.presences.clear();
        }
}

void Ledger::takePhasesOut()
{
    std::vector<Interval> phases(m_lines.size());
    std::vector<bool> hasPhases(m_lines.size());
    for (const Line &line : m_lines) {
        const Commitment &phase = m_set->commitment(line.commitment);
        if (!line.isPhase || !line.counts() || !phase.isStated())
            continue;
        const CommitmentId whole = phase.phaseOf;
        // Phases beyond 64 bits leave nothing certain of their whole.
        phases[whole.row] = sum(phases[whole.row], phase.counted()).value_or(Interval{0, deals::openHigh});
        hasPhases[whole.row] = true;
    }
    for (Line &line : m_lines)
        if (hasPhases[line.commitment.row]) {
            line.part.amount = rest(line.part.amount, phases[line.commitment.row]);
            line.part.isRest = true;
        }
}

void Ledger::place(Line &line) const
{
    const Commitment &commitment = m_set->commitment(line.commitment);
    const auto in = [&](deals::PartiesId group) {
        const auto members = m_set->members(group);
        return std::find(members.begin(), members.end(), m_focus) != members.end();
    };
    const bool from = in(commitment.from), to = in(commitment.to);
    if (from == to)
        return; // neither, or on both sides: nobody is the partner
    line.direction = from ? Direction::FromFocus : Direction::ToFocus;
    line.partner = from ? commitment.to : commitment.from;
}

void Ledger::judge(Line &line) const
{
    const Commitment &commitment = m_set->commitment(line.commitment);
    const auto related = [&](deals::RelationKind kind) {
        return std::any_of(m_set->relations.begin(), m_set->relations.end(),
            [&](const deals::Relation &relation) { return relation.kind == kind && relation.to == line.commitment; });
    };
    const auto history = m_set->statusHistory(line.commitment);
    if (commitment.option)
        line.exclusion = Exclusion::Option;
    else if (history.empty() || !deals::counts(history.back().status))
        line.exclusion = Exclusion::Status;
    else if (line.presences.empty() || line.presences.back().off != Edge{})
        line.exclusion = Exclusion::Superseded;
    else if (related(deals::RelationKind::PartOf))
        line.exclusion = Exclusion::Container;
    if (commitment.option || line.exclusion == Exclusion::Container)
        line.presences.clear();
}

Interval announcedBy(const Line &line, const Commitment &commitment, Day day)
{
    const auto possible = [&](const Presence &presence) { return presence.isPossible(day); };
    const auto certain = [&](const Presence &presence) { return presence.isCertain(day); };
    const Interval amount = commitment.counted();
    return {std::any_of(line.presences.begin(), line.presences.end(), certain) ? amount.low : 0,
        std::any_of(line.presences.begin(), line.presences.end(), possible) ? amount.high : 0};
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

} // namespace series
