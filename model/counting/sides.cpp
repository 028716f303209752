// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/sides.h"

#include <algorithm>

namespace counting
{

using deals::Commitment, deals::Day;

namespace
{

/// Whether `party` is on either side, also on the focus's own.
bool isOf(const deals::DealSet &set, deals::CommitmentId id, deals::PartyId party)
{
    const Commitment &commitment = set.commitment(id);
    return set.has(commitment.from, party) || set.has(commitment.to, party);
}

} // namespace

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

Sums sumsOf(const Ledger &ledger, const Lines &lines, const Stacked &stacked, Day to)
{
    std::vector<bool> isOurs(ledger.set().commitments.size());
    for (const Line *line : lines)
        isOurs[line->commitment.row] = true;
    return sumAt(ledger, knotsOf(ledger, stacked), Moment::endOf(to), Reading::Total,
        [&](const Entry &entry) { return isOurs[entry.top.row] && stackedOf(ledger, entry.top) == stacked; });
}

std::vector<deals::PartyId> partners(const Ledger &ledger)
{
    std::vector<bool> is(ledger.set().parties.size());
    for (const Line &line : ledger.lines())
        for (const deals::PartyId partner : ledger.set().members(line.partner))
            is[partner.row] = is[partner.row] || partner != ledger.focus(); // its own is with nobody
    std::vector<deals::PartyId> partners;
    for (std::uint32_t row = 0; row < is.size(); ++row)
        if (is[row])
            partners.push_back({row});
    return partners;
}

Pair firstPair(const Ledger &ledger)
{
    const deals::DealSet &set = ledger.set();
    struct Weight {
        deals::Quantity power = 0, money = 0;
        auto operator<=>(const Weight &) const = default;
    };
    std::vector<Weight> weights(set.parties.size());
    const deals::Currency dollar = *deals::Currency::parse(u"USD");
    for (const Line &line : ledger.lines()) {
        const deals::Commitment &commitment = set.commitment(line.commitment);
        if (!line.isPromise())
            continue;
        for (const deals::PartyId partner : set.members(line.partner)) {
            Weight &weight = weights[partner.row];
            if (commitment.measure == deals::Measure::Power)
                weight.power = std::max(weight.power, line.promised.interval.low);
            else if (commitment.measure == deals::Measure::Money && commitment.currency == dollar)
                weight.money = std::max(weight.money, line.promised.interval.low);
        }
    }
    std::vector<deals::PartyId> partners = counting::partners(ledger);
    std::ranges::stable_sort(
        partners, [&](deals::PartyId a, deals::PartyId b) { return weights[a.row] > weights[b.row]; });
    partners.resize(2);
    return {partners[0], partners[1]};
}

} // namespace counting
