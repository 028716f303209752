// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/curves.h"
#include "counting/daytallies.h"
#include "counting/stacks.h"

namespace counting
{

/// Whose amounts are one band of a stack: those of one partner, or of several together, that are said the same way.
/// A part counts with its whole's partner.
struct BandKey {
    deals::PartiesId partner;
    bool isOwn = false;                    ///< from and to the same party
    deals::Said said = deals::Said::Exact; ///< "up to" of what is conditional
    auto operator<=>(const BandKey &) const = default;
};

/// Part of a stack.
struct Band : BandKey {
    std::vector<deals::CommitmentId> commitments; ///< that ever add to it, in the data set's order
    std::vector<Level> levels;                    ///< sorted by day; never more in all than the stack comes to
};
/// Those that have a curve, in the order exact, about, at least, range, up to; then by announcement and id.
std::vector<Band> bands(const Ledger &ledger, const Stacked &stacked, Basis basis);
/// The places of bands that are drawn as one, in their order: the `most` with the highest curves alone, of all others
/// those that are said the same way together.
std::vector<std::vector<std::size_t>> drawnTogether(const std::vector<Band> &bands, std::size_t most);
/// What the bands of a stack are worth on any day, added up by `sums`: the place of its sum for each band. The ledger
/// must outlive it.
DayTallies tallies(const Ledger &ledger, const Stacked &stacked, const std::vector<Band> &bands, Basis basis,
    const std::vector<std::size_t> &sums);

/// What a band is worth at the end of a day.
struct BandValue {
    deals::PartiesId partner;
    deals::Said said = deals::Said::Exact;
    deals::Day day = 0;
    Tally tally;
    bool operator==(const BandValue &) const = default;
};
/// The bands' values in the same order, on the first and last day of the window and where they bend or step between:
/// from one to the next they run straight.
std::vector<BandValue> bandValues(const Ledger &ledger, const Stacked &stacked, Basis basis, const Window &window);

} // namespace counting
