// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smallest.h"

#include <algorithm>

using namespace deals;

namespace support
{
namespace
{

DealSet withoutCommitment(DealSet set, std::uint32_t row)
{
    const auto at = static_cast<std::ptrdiff_t>(row);
    set.commitments.erase(set.commitments.begin() + at);
    set.texts.erase(set.texts.begin() + at);
    std::erase_if(set.relations, [&](const Relation &r) { return r.from.row == row || r.to.row == row; });
    const auto move = [&](CommitmentId &id) {
        if (id.isValid() && id.row >= row)
            id = id.row == row ? CommitmentId{} : CommitmentId{id.row - 1};
    };
    for (Relation &relation : set.relations) {
        move(relation.from);
        move(relation.to);
    }
    for (Commitment &commitment : set.commitments)
        move(commitment.phaseOf);
    return set;
}

/// The same without one thing, in every way.
std::vector<DealSet> lesser(const DealSet &set)
{
    std::vector<DealSet> sets;
    const auto change = [&](const auto &take) {
        DealSet other = set;
        take(other);
        if (other != set)
            sets.push_back(std::move(other));
    };
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        sets.push_back(withoutCommitment(set, row));
    for (std::size_t row = 0; row < set.relations.size(); ++row) {
        change([&](DealSet &s) { s.relations.erase(s.relations.begin() + static_cast<std::ptrdiff_t>(row)); });
        change([&](DealSet &s) { s.relations[row].since = {}; });
    }
    const auto shorten = [&](const auto &historyOf, std::size_t size, std::size_t least) {
        for (std::size_t i = 0; i < size && size > least; ++i)
            change([&](DealSet &s) { historyOf(s).erase(historyOf(s).begin() + static_cast<std::ptrdiff_t>(i)); });
        for (std::size_t i = 0; i < size; ++i)
            change([&](DealSet &s) { historyOf(s)[i].date = {}; });
    };
    for (std::size_t row = 0; row < set.deals.size(); ++row)
        shorten(
            [row](DealSet & s) -> auto & { return s.deals[row].statuses; }, set.deals[row].statuses.size(), 1);
    for (std::size_t row = 0; row < set.commitments.size(); ++row) {
        shorten(
            [row](DealSet & s) -> auto & { return s.texts[row].statuses; }, set.texts[row].statuses.size(), 0);
        change([&](DealSet &s) { s.texts[row].evidence.clear(); });
        change([&](DealSet &s) { s.commitments[row].announced = s.deal(s.commitments[row].deal).announced; });
        change([&](DealSet &s) { s.commitments[row].start = s.commitments[row].end = {}; });
        change([&](DealSet &s) { s.commitments[row].end = {}; });
        change([&](DealSet &s) { s.commitments[row].term = {}; });
        change([&](DealSet &s) { s.commitments[row].phaseOf = {}; });
        change([&](DealSet &s) { s.commitments[row].option = false; });
        change([&](DealSet &s) { s.commitments[row].umbrella = false; });
        change([&](DealSet &s) { s.commitments[row].conditional = false; });
        change([&](DealSet &s) {
            const Quantity ten = s.commitments[row].measure == Measure::Power ? 10'000'000'000 : 10;
            s.commitments[row].amount = {ten, ten, Said::Exact};
        });
    }
    return sets;
}

} // namespace

DealSet smallest(DealSet set, const std::function<bool(const DealSet &)> &fails)
{
    for (bool isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (DealSet &other : lesser(set)) {
            if (!fails(other))
                continue;
            set = std::move(other);
            isSmaller = true;
            break;
        }
    }
    return set;
}

} // namespace support
