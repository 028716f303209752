// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

namespace window
{

/// Where the deals and parties of a data set are in a later version of it: found by their ids. What is gone is invalid.
class CarryOver final
{
public:
    /// `after` must outlive it.
    CarryOver(const deals::DealSet &before, const deals::DealSet &after);

    deals::DealId deal(deals::DealId before) const;
    deals::PartyId party(deals::PartyId before) const;
    /// The same view of the later version. What is gone is dropped; a pair that has lost one starts over.
    Shown shown(Shown before) const;

private:
    const deals::DealSet &m_after;
    std::vector<std::uint32_t> m_deals, m_parties; ///< rows of after, by the row before
};

} // namespace window
