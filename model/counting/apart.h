// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/tally.h"

#include <vector>

namespace counting
{

/// Two places in a list of amounts that overlap: part of the one may be part of the other.
using Overlap = std::pair<std::uint32_t, std::uint32_t>;

/// `sum` has been made of `amounts`: takes off its low what may be in it twice. What is left is the largest sum of lows
/// no two of which overlap; where more than twenty hang together, the largest of their lows.
void takeOverlapsOff(Tally &sum, const std::vector<Tally> &amounts, const std::vector<Overlap> &overlaps);

/// Something that is added up as one, and the pieces that it is made of.
struct Group {
    Tally whole;
    std::vector<Tally> pieces;
};
/// The sum of groups of whose pieces some overlap; these are counted from 0, over all groups. Its low is the largest
/// for which no two that overlap both count: a group counts as a whole, or with the pieces that are left of it.
Tally sumApart(const std::vector<Group> &groups, const std::vector<Overlap> &overlaps);

} // namespace counting
