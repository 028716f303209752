// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"

namespace counting
{

/// Who is compared, left and right. Not twice the same.
struct Pair {
    deals::PartyId left, right;
    bool operator==(const Pair &) const = default;
};

/// The lines of one partner in a comparison, or of both.
using Lines = std::vector<const Line *>;

/// The lines of two partners, each once: with the left alone, with the right alone, with both.
struct Sides {
    Lines left, right, both;
};
/// Those that the ledger's filter keeps, and that have the party in focus.
Sides sidesOf(const Ledger &ledger, const Pair &pair);

/// What these lines come to in one stack, as it stands at the end of `to`.
Sums sumsOf(const Ledger &ledger, const Lines &lines, const Stacked &stacked, deals::Day to);
/// The pair that a window opens with: the two partners of most power, else of most money; invalid where there are
/// fewer.
Pair firstPair(const Ledger &ledger);
/// The other parties of the focus's commitments: each once, in the data set's order.
std::vector<deals::PartyId> partners(const Ledger &ledger);

} // namespace counting
