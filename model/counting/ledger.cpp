// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/ledger.h"

#include "deals/circles.h"

#include <algorithm>
#include <atomic>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::DealSet;

namespace
{

std::atomic<std::size_t> ledgersMade = 0;

Exclusion exclusionOf(const DealSet &set, const Member &member, const std::vector<Presence> &presences)
{
    const Commitment &commitment = set.commitment(member.commitment);
    if (commitment.option)
        return Exclusion::Option;
    if (commitment.umbrella)
        return Exclusion::Umbrella;
    if (member.presences.empty() || member.presences.back().off != neverHappens)
        return Exclusion::Status;
    return presences.empty() || presences.back().off != Edge{} ? Exclusion::Superseded : Exclusion::None;
}

} // namespace

Ledger::Ledger(const DealSet &set, deals::PartyId focus, const filters::Filter &filter)
    : Ledger(std::shared_ptr<const DealSet>(std::shared_ptr<const DealSet>(), &set), focus, filter)
{
}

Ledger::Ledger(std::shared_ptr<const DealSet> shared, deals::PartyId focus, const filters::Filter &filter)
    : m_set(std::move(shared))
    , m_focus(focus.isValid()          ? focus
              : m_set->focus.isValid() ? m_set->focus
                                       : deals::everyone)
    , m_lines(m_set->commitments.size())
{
    const DealSet &set = *m_set;
    Knots all;
    const bool isCircular = !deals::circleOf(set).empty();
    for (std::uint32_t row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        const Commitment &commitment = set.commitments[row];
        line.commitment = {row};
        line.direction = counting::directionOf(set, commitment, m_focus);
        line.partner = partnerOf(commitment, line.direction);
        line.part = {Tally::of(commitment), dueOf(commitment, {}), false};
        all.directions.push_back(line.direction);
        if (isCircular)
            line.exclusion = Exclusion::Circle;
    }
    if (!isCircular) {
        all.knots = knotsOf(set);
        all.knotOf.resize(m_lines.size());
        for (std::uint32_t knot = 0; knot < all.knots.size(); ++knot)
            for (const Member &member : all.knots[knot].members)
                all.knotOf[member.commitment.row] = knot;
    }
    m_knots = std::make_shared<const Knots>(std::move(all));
    for (const Knot &knot : knots())
        judge(knot);
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
    some.m_kept = filters::kept(*m_set, filter);
    std::erase_if(some.m_lines, [&](const Line &line) { return !some.m_kept[line.commitment.row]; });
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

const Knot *Ledger::knotOf(CommitmentId commitment) const
{
    return knots().empty() ? nullptr : &knots()[m_knots->knotOf[commitment.row]];
}

std::vector<Course> Ledger::coursesOf(const Knot &knot, Moment moment, Reading reading) const
{
    return counting::coursesOf(*m_set, knot, m_knots->directions, moment, reading);
}

void Ledger::judge(const Knot &knot)
{
    for (const Member &member : knot.members) {
        Line &line = m_lines[member.commitment.row];
        line.presences = presencesOf(knot, member);
        line.exclusion = exclusionOf(*m_set, member, line.presences);
        if (line.counts())
            line.exclusion = Exclusion::Conflict; // unless it is among the entries
        line.part.due = member.due;
    }
    const std::vector<Course> courses = coursesOf(knot, inTheEnd, Reading::Day);
    for (const Entry &entry : courses.front().entries) {
        Line &line = m_lines[entry.commitment.row];
        line.exclusion = Exclusion::None;
        line.whole = entry.whole;
        line.part.isRest = entry.isRest;
        line.part.amount = entry.own;
        line.promised = entry.sums.announced;
    }
}

} // namespace counting
