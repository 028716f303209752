// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"
#include "pictures/stack.h"

namespace pictures
{

/// The lines of one partner in a comparison, or of both.
using Lines = std::vector<const Line *>;

/// The lines of two partners, each once: with the left alone, with the right alone, with both.
struct Sides {
    Lines left, right, both;
};
/// Those that the ledger's filter keeps, and that have the party in focus.
Sides sidesOf(const Ledger &ledger, const Pair &pair);

/// Whether `party` is on either side of the commitment.
bool isOf(const deals::DealSet &set, deals::CommitmentId id, deals::PartyId party);

/// What counts of these lines in one stack, and what is not stated in whichever part it may be.
Sums sumsOf(const deals::DealSet &set, const Lines &lines, const Stacked &stacked, deals::Day to);

} // namespace pictures
