// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/parties.h"

#include <tuple>

namespace deals
{

PartiesId partnerOf(const DealSet &set, const Commitment &commitment, PartyId party)
{
    const bool from = set.has(commitment.from, party), to = set.has(commitment.to, party);
    return from == to ? PartiesId{} : from ? commitment.to : commitment.from;
}

int rank(const Commitment &commitment)
{
    return (commitment.option ? 1000 : 0) + rank(commitment.measure) * 16 + static_cast<int>(commitment.kind);
}

int rank(Measure measure)
{
    constexpr std::array byMeasure{Measure::Power, Measure::Money, Measure::Chips, Measure::Shares};
    return static_cast<int>(std::ranges::find(byMeasure, measure) - byMeasure.begin());
}

int hueOf(const DealSet &set, PartiesId partner)
{
    return partner.isValid() ? static_cast<int>(set.members(partner).front().row) : 0;
}

int hueOf(const DealSet &set, std::span<const CommitmentId> commitments, PartyId focus)
{
    const auto key = [&](CommitmentId id) {
        const Commitment &commitment = set.commitment(id);
        const bool hasPartner = partnerOf(set, commitment, focus).isValid();
        return std::tuple<bool, int, const QString &>(!hasPartner, rank(commitment), set.text(id).id);
    };
    const auto first =
        std::ranges::min_element(commitments, [&](CommitmentId a, CommitmentId b) { return key(a) < key(b); });
    if (first == commitments.end())
        return 0;
    const Commitment &commitment = set.commitment(*first);
    if (const PartiesId partner = partnerOf(set, commitment, focus); partner.isValid())
        return hueOf(set, partner);
    return static_cast<int>(std::max(set.members(commitment.from).back(), set.members(commitment.to).back()).row);
}

} // namespace deals
