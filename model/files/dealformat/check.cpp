// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/check.h"

#include "files/problems/filetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Evidence;
using deals::Interval;
using deals::Said;

Value memberOr(Value object, QLatin1String key)
{
    return object.member(key).value_or(object);
}

/// By whole: what its phases add up to, options aside; nothing where that leaves 64 bits.
std::vector<std::optional<Interval>> phaseSums(const deals::DealSet &set)
{
    std::vector<std::optional<Interval>> sums(set.commitments.size(), Interval());
    for (const deals::Commitment &phase : set.commitments) {
        if (!phase.phaseOf.isValid() || phase.option)
            continue;
        std::optional<Interval> &sum = sums[phase.phaseOf.row];
        if (sum)
            sum = deals::sum(*sum, phase.counted());
    }
    return sums;
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
    const auto sums = phaseSums(set);
    for (std::size_t row = 0; row < set.commitments.size(); ++row) {
        const deals::Commitment &commitment = set.commitments[row];
        checkPhases(commitment, sums[row], places[row], problems);
        checkDeadline(commitment, places[row], problems);
        checkWordings(set, {static_cast<std::uint32_t>(row)}, places[row], problems);
    }
}

} // namespace files
