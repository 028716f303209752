// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/sides.h"

#include <algorithm>

namespace pictures
{

using deals::Commitment;
using deals::Day;

namespace
{

/// A not stated amount is known in no part of its sum: it is counted beside each that it may be in.
void addUnknown(Sums &sums, const Due &due, Day to)
{
    const Edge &edge = due.edge;
    switch (due.how) {
    case Due::How::Undated:
        ++sums.undated.notStated;
        break;
    case Due::How::Step:
        sums.scheduled.notStated += to >= edge.first ? 1 : 0;
        sums.later.notStated += to < edge.last ? 1 : 0;
        break;
    case Due::How::Spread:
        sums.scheduled.notStated += to >= edge.first ? 1 : 0;
        sums.later.notStated += to + 1 - edge.last < due.days ? 1 : 0;
        break;
    }
}

} // namespace

bool isOf(const deals::DealSet &set, deals::CommitmentId id, deals::PartyId party)
{
    const Commitment &commitment = set.commitment(id);
    const auto holds = [&](deals::PartiesId side) {
        const auto members = set.members(side);
        return std::find(members.begin(), members.end(), party) != members.end();
    };
    return holds(commitment.from) || holds(commitment.to);
}

Sides sidesOf(const Ledger &ledger, const Pair &pair)
{
    Sides sides;
    for (const Line &line : ledger.lines()) {
        if (line.direction == Direction::Others)
            continue;
        const bool left = isOf(ledger.set(), line.commitment, pair.left);
        const bool right = isOf(ledger.set(), line.commitment, pair.right);
        if (left || right)
            (left && right ? sides.both : left ? sides.left : sides.right).push_back(&line);
    }
    return sides;
}

Sums sumsOf(const deals::DealSet &set, const Lines &lines, const Stacked &stacked, Day to)
{
    Sums sums;
    for (const Line *line : lines) {
        const Commitment &commitment = set.commitment(line->commitment);
        if (!line->counts() || !stacked.holds(*line, commitment))
            continue;
        sums.add(set, *line, to);
        if (!commitment.isStated())
            addUnknown(sums, line->part.due, to);
    }
    return sums;
}

} // namespace pictures
