// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/parties.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace deals
{

QString fullName(const DealSet &set, PartyId party)
{
    return party == everyone ? QString(everyoneWord) : party.isValid() ? set.party(party).name : QString();
}

PartyId firstFocus(const DealSet &set)
{
    std::vector<DealId> last(set.parties.size());
    std::vector<std::size_t> deals(set.parties.size());
    for (const Commitment &commitment : set.commitments)
        for (const PartiesId side : {commitment.from, commitment.to})
            for (const PartyId party : set.members(side))
                if (std::exchange(last[party.row], commitment.deal) != commitment.deal)
                    ++deals[party.row];
    if (set.focus == everyone || set.commitments.empty() || (set.focus.isValid() && deals[set.focus.row] > 0))
        return set.focus.isValid() ? set.focus : everyone;
    const auto most = std::ranges::max_element(deals);
    return *most * 2 > set.deals.size() ? PartyId{static_cast<std::uint32_t>(most - deals.begin())} : everyone;
}

PartiesId partnerOf(const DealSet &set, const Commitment &commitment, PartyId party)
{
    if (party == everyone)
        return commitment.from;
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

void giveHues(DealSet &set)
{
    // The places of the palette that are theirs.
    static constexpr std::array known{"openai"_L1, "nvidia"_L1, "amd"_L1, "oracle"_L1, "microsoft"_L1,
        "amazon web services"_L1, "amazon"_L1, "google"_L1, "coreweave"_L1, "anthropic"_L1, "meta"_L1, "softbank"_L1,
        "broadcom"_L1, "xai"_L1, "cerebras"_L1, "nebius"_L1, "crusoe"_L1, "mistral ai"_L1};
    std::vector<bool> taken(known.size() + set.parties.size());
    const auto take = [&](Party &party, std::size_t hue) {
        party.hue.place = static_cast<int>(hue);
        taken[hue] = true;
    };
    for (Party &party : set.parties)
        for (const QString &name : QStringList(party.name) + party.aliases)
            if (const auto found = std::ranges::find(known, name.toLower());
                party.hue.place < 0 && found != known.end())
                if (const auto hue = static_cast<std::size_t>(found - known.begin()); !taken[hue])
                    take(party, hue);
    std::size_t next = 0;
    for (Party &party : set.parties)
        if (party.hue.place < 0) {
            while (taken[next])
                ++next;
            take(party, next);
        }
}

int hueOf(const DealSet &set, PartyId party)
{
    const int hue = set.party(party).hue.place;
    return hue < 0 ? static_cast<int>(party.row) : hue;
}

int hueOf(const DealSet &set, PartiesId partner)
{
    return partner.isValid() ? hueOf(set, set.members(partner).front()) : 0;
}

std::vector<int> huesOf(const DealSet &set, std::span<const CommitmentId> commitments, PartyId focus)
{
    const auto key = [&](CommitmentId id) {
        const Commitment &commitment = set.commitment(id);
        const bool hasPartner = partnerOf(set, commitment, focus).isValid();
        return std::tuple<bool, int, const QString &>(!hasPartner, rank(commitment), set.text(id).id);
    };
    std::vector<CommitmentId> sorted(commitments.begin(), commitments.end());
    std::ranges::sort(sorted, [&](CommitmentId a, CommitmentId b) { return key(a) < key(b); });
    std::vector<int> hues;
    for (const CommitmentId id : sorted)
        for (const PartyId party : set.members(partnerOf(set, set.commitment(id), focus)))
            if (const int hue = hueOf(set, party); std::ranges::find(hues, hue) == hues.end())
                hues.push_back(hue);
    if (!hues.empty() || sorted.empty())
        return hues;
    const Commitment &first = set.commitment(sorted.front());
    return {hueOf(set, std::max(set.members(first.from).back(), set.members(first.to).back()))};
}

int hueOf(const DealSet &set, std::span<const CommitmentId> commitments, PartyId focus)
{
    const std::vector<int> hues = huesOf(set, commitments, focus);
    return hues.empty() ? 0 : hues.front();
}

} // namespace deals
