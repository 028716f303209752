// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rulebookwholes.h"

#include <functional>

/// The rules of how amounts add up.
namespace rulebook
{

using AmountOf = std::function<Sum(CommitmentId)>;
/// Lows and highs add up; of what overlaps, the largest sum of lows no two of which overlap.
Sum add(const World &world, const std::vector<CommitmentId> &ids, const AmountOf &amountOf);
bool anyOverlap(const World &world, const std::vector<CommitmentId> &ids);

/// What one adds by itself, in pieces: the parts inside of it, and what they leave of it.
struct Piece {
    CommitmentId id;
    std::vector<CommitmentId> wholes; ///< that it is inside of
    deals::Quantity low = 0;
};
using PiecesOf = std::function<std::vector<Piece>(CommitmentId)>;
/// The same of what is in pieces that overlap each for itself; what overlaps a whole overlaps all its pieces.
Sum addInPieces(
    const World &world, const std::vector<CommitmentId> &ids, const AmountOf &amountOf, const PiecesOf &piecesOf);
Sum plus(const Sum &a, const Sum &b);
/// What is left of a whole. Parts that state no amount may be anything of it.
Sum less(const Sum &whole, const Sum &parts);
/// Nothing is more than its whole.
Sum cut(const Sum &sum, const Sum &whole);
/// Without marks of about where nothing is, or where no end is stated.
Sum tidy(Sum sum);

} // namespace rulebook
