// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

/// Who stands where in a commitment, and whose colour it has. A hue is a place in the palette.
namespace deals
{

/// In place of a party: nobody is in focus, and everybody is. In files and commands "everyone".
inline constexpr PartyId everyone{PartyId::none - 1};
inline constexpr QLatin1String everyoneWord("everyone");
/// The party's name; "everyone".
QString fullName(const DealSet &set, PartyId party);
/// Whom deals are seen from where no file says: its focus if that is in any commitment, else the party in most deals if
/// that is most of them, else everyone.
PartyId firstFocus(const DealSet &set);

/// The parties on the other side of `party`; invalid where it is on neither side, or on both.
PartiesId partnerOf(const DealSet &set, const Commitment &commitment, PartyId party);

/// Decides which of a deal's commitments stand first: options last; power, money, chips, shares; then by kind.
int rank(const Commitment &commitment);
int rank(Measure measure);

/// Gives known companies the hue that they have in every file, and the others what these leave free.
void giveHues(DealSet &set);
int hueOf(const DealSet &set, PartyId party);
/// The first one's; 0 where there is none.
int hueOf(const DealSet &set, PartiesId partner);
/// The partner's of the first commitment by rank and id that has one; else the last party's of the first, since the
/// first parties of a file are in many deals. These are of one deal, in any order.
int hueOf(const DealSet &set, std::span<const CommitmentId> commitments, PartyId focus);
/// That hue, and those of all other partners of these commitments, by rank and id.
std::vector<int> huesOf(const DealSet &set, std::span<const CommitmentId> commitments, PartyId focus);

} // namespace deals
