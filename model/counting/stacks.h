// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/sums.h"
#include "counting/window.h"

namespace counting
{

/// What the stack comes to at that moment.
Sums sumAt(const Ledger &ledger, const Stacked &stacked, Moment moment, Reading reading);
/// What its curve shows at the end of `day`, by that basis.
Tally tallyAt(const Ledger &ledger, const Stacked &stacked, Basis basis, deals::Day day);

/// When anything of a stack counts.
enum class Held : std::uint8_t { Never, Once, StillToday };
Held heldOf(const Ledger &ledger, const Stacked &stacked);

/// What a basis counts.
SumPart partOf(Basis basis);
/// Whether an entry adds to the stack, under the ledger's filter.
bool isOf(const Ledger &ledger, const Stacked &stacked, const Entry &entry);
/// The knots that any of the stack is in.
std::vector<const Knot *> knotsOf(const Ledger &ledger, const Stacked &stacked);

/// What one commitment adds on a day, and inside of what.
struct Share {
    deals::CommitmentId commitment, whole;
    Sums sums;
};
/// Of all that the ledger keeps in the stack and that counts in some course; in the data set's order.
std::vector<Share> sharesAt(const Ledger &ledger, const Stacked &stacked, Moment moment, Reading reading);

} // namespace counting
