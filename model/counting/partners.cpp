// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/partners.h"

namespace counting
{

std::vector<deals::PartyId> partners(const Ledger &ledger)
{
    std::vector<bool> is(ledger.set().parties.size());
    for (const Line &line : ledger.lines())
        for (const deals::PartyId partner : ledger.set().members(line.partner))
            is[partner.row] = true;
    std::vector<deals::PartyId> partners;
    for (std::uint32_t row = 0; row < is.size(); ++row)
        if (is[row])
            partners.push_back({row});
    return partners;
}

} // namespace counting
