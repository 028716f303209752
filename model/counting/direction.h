// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/parties.h"

namespace counting
{

/// Seen from the party in focus. Own: from it and to it. Among: everyone is in focus, so all are of one direction.
enum class Direction : std::uint8_t { FromFocus, ToFocus, Own, Among, Others };

Direction directionOf(const deals::DealSet &set, const deals::Commitment &commitment, deals::PartyId focus);
/// In whose group it counts: the parties on the other side; of its own the focus itself, of everyone the givers.
/// Invalid for Others.
deals::PartiesId partnerOf(const deals::Commitment &commitment, Direction direction);

} // namespace counting
