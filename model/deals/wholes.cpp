// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/wholes.h"

namespace deals
{
namespace
{

bool isInside(const DealSet &set, CommitmentId part, CommitmentId whole)
{
    const Commitment &a = set.commitment(part), &b = set.commitment(whole);
    const auto history = set.statusHistory(whole);
    return !b.option && !b.umbrella && a.kind == b.kind && a.measure == b.measure && a.currency == b.currency
        && !history.empty() && counts(history.back().status);
}

} // namespace

std::vector<CommitmentId> outermostWholes(const DealSet &set)
{
    std::vector<CommitmentId> wholes(set.commitments.size());
    for (std::uint32_t row = 0; row < wholes.size(); ++row)
        if (const CommitmentId whole = set.commitments[row].phaseOf; whole.isValid() && isInside(set, {row}, whole))
            wholes[row] = whole;
    for (const Relation &relation : set.relations)
        if (CommitmentId &whole = wholes[relation.from.row]; relation.kind == RelationKind::PartOf && !whole.isValid()
            && relation.from != relation.to && isInside(set, relation.from, relation.to))
            whole = relation.to;
    std::vector<CommitmentId> outermost(wholes.size());
    for (std::uint32_t row = 0; row < wholes.size(); ++row) {
        CommitmentId at{row};
        for (std::size_t steps = 0; wholes[at.row].isValid() && steps < wholes.size(); ++steps) // not round a circle
            at = wholes[at.row];
        outermost[row] = at;
    }
    return outermost;
}

} // namespace deals
