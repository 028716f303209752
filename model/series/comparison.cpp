// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/comparison.h"

#include "deals/labels.h"
#include "series/footer.h"
#include "series/totals.h"

#include <QLocale>

#include <algorithm>

namespace series
{
namespace
{

Pane paneOf(const deals::DealSet &set, const View &view, deals::PartyId partner, const QLocale &locale)
{
    Pane pane;
    pane.partner = partner;
    pane.name = set.shortName(partner);
    pane.hue = static_cast<int>(partner.row);
    pane.picture = picture(set, paneView(view, partner), locale);
    return pane;
}

} // namespace

Comparison comparison(const deals::DealSet &set, const View &view, const Pair &pair, const QLocale &locale)
{
    Comparison comparison;
    comparison.panes = {paneOf(set, view, pair.left, locale), paneOf(set, view, pair.right, locale)};
    return comparison;
}

View paneView(const View &view, deals::PartyId partner)
{
    View own = view;
    own.filter.choices[static_cast<std::size_t>(filters::Facet::Partner)] = {partner.row};
    return own;
}

Pair firstPair(const deals::DealSet &set, const View &view)
{
    const Ledger ledger(set, view.focus);
    struct Weight {
        deals::Quantity power = 0, money = 0;
        auto operator<=>(const Weight &) const = default;
    };
    std::vector<Weight> weights(set.parties.size());
    std::vector<bool> isPartner(set.parties.size());
    for (const Line &line : ledger.lines())
        for (const deals::PartyId partner : set.members(line.partner)) {
            isPartner[partner.row] = true;
            if (!line.counts() || line.isPhase)
                continue;
            const deals::Commitment &commitment = set.commitment(line.commitment);
            Weight &weight = weights[partner.row];
            if (commitment.measure == deals::Measure::Power)
                weight.power = std::max(weight.power, commitment.amount.low);
            else if (commitment.measure == deals::Measure::Money)
                weight.money = std::max(weight.money, commitment.amount.low);
        }
    std::vector<deals::PartyId> partners;
    for (std::uint32_t row = 0; row < isPartner.size(); ++row)
        if (isPartner[row])
            partners.push_back({row});
    std::stable_sort(partners.begin(), partners.end(),
        [&](deals::PartyId a, deals::PartyId b) { return weights[a.row] > weights[b.row]; });
    partners.resize(2);
    return {partners[0], partners[1]};
}

} // namespace series
