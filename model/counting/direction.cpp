// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/direction.h"

namespace counting
{

Direction directionOf(const deals::DealSet &set, const deals::Commitment &commitment, deals::PartyId focus)
{
    if (focus == deals::everyone)
        return Direction::Among;
    const bool from = set.has(commitment.from, focus), to = set.has(commitment.to, focus);
    return from ? (to ? Direction::Own : Direction::FromFocus) : to ? Direction::ToFocus : Direction::Others;
}

deals::PartiesId partnerOf(const deals::Commitment &commitment, Direction direction)
{
    switch (direction) {
    case Direction::FromFocus:
        return commitment.to;
    case Direction::ToFocus:
    case Direction::Own:
    case Direction::Among:
        return commitment.from;
    case Direction::Others:
        break;
    }
    return {};
}

} // namespace counting
