// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/check.h"

#include "deals/circles.h"
#include "files/problems/filetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::CommitmentId;
using deals::Evidence;
using deals::Interval;
using deals::Said;

Value memberOr(Value object, QLatin1String key)
{
    return object.member(key).value_or(object);
}

/// What a commitment is part of, by phase_of or a relation.
using Wholes = std::vector<std::vector<CommitmentId>>;

Wholes wholesOf(const deals::DealSet &set)
{
    Wholes wholes(set.commitments.size());
    for (std::size_t row = 0; row < wholes.size(); ++row)
        if (const CommitmentId whole = set.commitments[row].phaseOf; whole.isValid())
            wholes[row].push_back(whole);
    for (const deals::Relation &relation : set.relations)
        if (std::vector<CommitmentId> &all = wholes[relation.from.row];
            relation.kind == deals::RelationKind::PartOf && std::ranges::find(all, relation.to) == all.end())
            all.push_back(relation.to);
    return wholes;
}

/// By whole: what its parts of its kind, measure and currency add up to, options aside; nothing where that leaves 64
/// bits.
std::vector<std::optional<Interval>> partSums(const deals::DealSet &set, const Wholes &wholes)
{
    std::vector<std::optional<Interval>> sums(set.commitments.size(), Interval());
    for (std::size_t row = 0; row < wholes.size(); ++row) {
        const deals::Commitment &part = set.commitments[row];
        if (part.option || part.umbrella || wholes[row].empty())
            continue;
        const deals::Commitment &whole = set.commitment(wholes[row].front());
        std::optional<Interval> &sum = sums[wholes[row].front().row];
        if (sum && part.kind == whole.kind && part.measure == whole.measure && part.currency == whole.currency)
            sum = deals::sum(*sum, part.counted());
    }
    return sums;
}

QString idsOf(const deals::DealSet &set, const std::vector<CommitmentId> &ids)
{
    QStringList texts;
    for (const CommitmentId id : ids)
        texts += escaped(set.text(id).id);
    return texts.join(u", "_s);
}

/// A part is inside one whole, of whose parties it has none but its own.
void checkWholes(const deals::DealSet &set, CommitmentId id, const std::vector<CommitmentId> &wholes, Value place,
    Problems &problems)
{
    std::vector<CommitmentId> firm;
    std::ranges::copy_if(wholes, std::back_inserter(firm),
        [&](CommitmentId whole) { return !set.commitment(whole).umbrella && !set.commitment(whole).option; });
    if (firm.size() > 1)
        problems.warning(
            place, Text::tr("part of %1").arg(idsOf(set, firm)), Text::tr("one whole; it counts inside the first"));
    const deals::Commitment &part = set.commitment(id);
    for (const CommitmentId whole : wholes) {
        const auto isWithin = [&](deals::PartiesId of, deals::PartiesId in) {
            return std::ranges::all_of(set.members(of), [&](deals::PartyId party) { return set.has(in, party); });
        };
        const deals::Commitment &of = set.commitment(whole);
        if (part.phaseOf == whole
            && (part.kind != of.kind || part.measure != of.measure || part.currency != of.currency))
            problems.warning(memberOr(place, "phase_of"_L1),
                Text::tr("another kind, measure or currency than %1").arg(idsOf(set, {whole})),
                Text::tr("a whole of the same; this counts for itself"));
        if (!isWithin(part.from, of.from) || !isWithin(part.to, of.to))
            problems.warning(place, Text::tr("a party that %1 does not have").arg(idsOf(set, {whole})),
                Text::tr("a part of the parties of its whole"));
    }
}

void checkStatuses(const std::vector<deals::StatusEntry> &statuses, Value owner, Problems &problems)
{
    const deals::Date *last = nullptr;
    for (const deals::StatusEntry &entry : statuses) {
        if (!entry.date.isPeriod())
            continue;
        if (last && entry.date.last() < last->first())
            problems.warning(memberOr(owner, "statuses"_L1), entry.date.edtf(),
                Text::tr("statuses in order, here after %1").arg(last->edtf()));
        last = &entry.date;
    }
}

/// What supersedes another is not older than that.
void checkRelations(const deals::DealSet &set, std::span<const Value> places, Problems &problems)
{
    for (const deals::Relation &relation : set.relations) {
        if (relation.kind != deals::RelationKind::Supersedes)
            continue;
        const deals::Date newer = set.commitment(relation.from).announced,
                          older = set.commitment(relation.to).announced;
        if (newer.isPeriod() && older.isPeriod() && newer.last() < older.first())
            problems.warning(places[relation.from.row],
                Text::tr("announced %1, before %2, which it supersedes").arg(newer.edtf(), idsOf(set, {relation.to})),
                Text::tr("a successor that is not older, here than %1").arg(older.edtf()));
    }
    const std::vector<CommitmentId> circle = deals::circleOf(set);
    if (!circle.empty())
        problems.warning(places[circle.front().row],
            Text::tr("in a circle, which cannot be added up: %1").arg(idsOf(set, circle)),
            Text::tr("no commitments that are part of each other or supersede each other"));
}

void checkPhases(const deals::Commitment &whole, const std::optional<Interval> &phases, Value place, Problems &problems)
{
    if (!whole.isStated() || whole.counted().isOpen() || (phases && phases->low <= whole.amount.high))
        return;
    const QString low = phases ? deals::decimal(phases->low, 0) : Text::tr("more than 64 bits hold");
    problems.warning(memberOr(place, "amount"_L1), Text::tr("phases of at least %1").arg(low),
        Text::tr("a whole that holds its phases, here at most %1").arg(deals::decimal(whole.amount.high, 0)));
}

int caution(Said said)
{
    switch (said) {
    case Said::AtLeast:
    case Said::UpTo:
    case Said::Range:
        return 2;
    case Said::About:
        return 1;
    case Said::Exact:
    case Said::NotStated:
        break;
    }
    return 0;
}

/// Why `rival` should be plotted instead of a wording of `said` that `evidence` backs; nothing when it should not.
QString advantage(const Evidence &rival, const Evidence &backing, Said said, const deals::DealSet &set)
{
    const deals::Source &other = set.source(rival.source), &plotted = set.source(backing.source);
    if (other.kind != plotted.kind)
        return other.kind < plotted.kind ? Text::tr("from a better kind of source") : QString();
    const int difference = caution(rival.reads->said) - caution(said);
    if (difference != 0)
        return difference > 0 ? Text::tr("more cautious") : QString();
    const bool isNewer = other.published.isPeriod() && plotted.published.isPeriod()
        && plotted.published.last() < other.published.first();
    return isNewer ? Text::tr("newer") : QString();
}

/// Of wordings of one fact the plotted one is from the better kind of source, then the more cautious, then the newer.
void checkWordings(const deals::DealSet &set, deals::CommitmentId id, Value place, Problems &problems)
{
    const deals::CommitmentText &text = set.text(id);
    const Said said = set.commitment(id).amount.said;
    const auto differs = [](const Evidence &e) { return e.reads && e.reads->said != Said::NotStated; };
    const auto backs = [](const Evidence &e) { return !e.reads && e.supports == deals::Supports::Amount; };
    bool hasRival = false;
    for (const Evidence &rival : text.evidence) {
        if (!differs(rival))
            continue;
        hasRival = true;
        QString reason;
        for (const Evidence &backing : text.evidence) {
            if (!backs(backing))
                continue;
            reason = advantage(rival, backing, said, set);
            if (reason.isEmpty())
                break; // one that holds against the rival is enough
        }
        if (!reason.isEmpty())
            problems.warning(memberOr(place, "amount"_L1),
                Text::tr("\"%1\" beside it is %2").arg(escaped(rival.printed), reason), Text::tr("the better wording"));
    }
    if (hasRival && text.plotted.isEmpty())
        problems.warning(
            place, Text::tr("no such key"), Text::tr("\"plotted\": why this wording, where a source reads otherwise"));
}

void checkDeadline(const deals::Commitment &commitment, Value place, Problems &problems)
{
    const bool isDeadline = commitment.end.isPeriod() && !commitment.start.isStated();
    if (isDeadline && commitment.announced.isPeriod() && commitment.end.last() < commitment.announced.first())
        problems.warning(memberOr(place, "end"_L1), commitment.end.edtf(),
            Text::tr("a deadline that is not before the announcement, %1").arg(commitment.announced.edtf()));
}

} // namespace

void checkCommitments(const deals::DealSet &set, std::span<const Value> places, Problems &problems)
{
    const Wholes wholes = wholesOf(set);
    const auto sums = partSums(set, wholes);
    for (std::size_t row = 0; row < set.commitments.size(); ++row) {
        const deals::Commitment &commitment = set.commitments[row];
        checkPhases(commitment, sums[row], places[row], problems);
        checkDeadline(commitment, places[row], problems);
        checkWordings(set, {static_cast<std::uint32_t>(row)}, places[row], problems);
        checkWholes(set, {static_cast<std::uint32_t>(row)}, wholes[row], places[row], problems);
        checkStatuses(set.texts[row].statuses, places[row], problems);
    }
    checkRelations(set, places, problems);
}

} // namespace files
