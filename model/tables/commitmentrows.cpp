// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentrows.h"

#include <algorithm>
#include <tuple>

namespace tables
{
namespace
{

using namespace deals;

template<typename Keep> std::vector<CommitmentId> commitmentsThat(const DealSet &set, const Keep &keep)
{
    std::vector<CommitmentId> rows;
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row) {
        if (keep(row))
            rows.push_back({row});
    }
    // A whole's own place in the file, then the phases behind it.
    const auto place = [&](CommitmentId id) {
        const Commitment &commitment = set.commitment(id);
        const CommitmentId whole = commitment.phaseOf;
        return std::tuple(commitment.deal, whole.isValid() ? whole : id, whole.isValid(), id);
    };
    std::sort(rows.begin(), rows.end(), [&](auto a, auto b) { return place(a) < place(b); });
    return rows;
}

} // namespace

std::vector<CommitmentId> commitmentsOf(const DealSet &set, DealId deal)
{
    return commitmentsThat(set, [&](std::uint32_t row) { return set.commitments[row].deal == deal; });
}

std::vector<CommitmentId> commitmentsKept(const DealSet &set, const filters::Filter &filter)
{
    const std::vector<bool> kept = filters::kept(set, filter);
    return commitmentsThat(set, [&](std::uint32_t row) { return kept[row]; });
}

} // namespace tables
