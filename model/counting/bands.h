// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/curves.h"
#include "counting/stacks.h"

#include <map>
#include <memory>

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
/// The bands of a ledger's stacks, found once each: they are the same whatever time is shown. For one thread.
class KnownBands final
{
public:
    explicit KnownBands(std::shared_ptr<const Ledger> ledger)
        : m_ledger(std::move(ledger))
    {
    }
    const std::vector<Band> &of(const Stacked &stacked, Basis basis);

private:
    std::shared_ptr<const Ledger> m_ledger;
    std::map<std::pair<Stacked, Basis>, std::vector<Band>> m_known;
};
/// The places of bands that are drawn as one, in their order: the `most` with the highest curves alone, of all others
/// those that are said the same way together.
std::vector<std::vector<std::size_t>> drawnTogether(const std::vector<Band> &bands, std::size_t most);
/// What bands are worth at the end of a day, in their order.
std::vector<Tally> tallies(
    const Ledger &ledger, const Stacked &stacked, const std::vector<Band> &bands, Basis basis, deals::Day day);

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
