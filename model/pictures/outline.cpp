// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/outline.h"

#include "pictures/comparison.h"
#include "pictures/lanes/lanes.h"

namespace pictures
{

using counting::Ledger, counting::Pair;

namespace
{

using filters::Facet;

/// The filter of both panes together; one that keeps nothing when nobody is compared.
filters::Filter filterOf(const View &view, const Pair &pair)
{
    filters::Filter filter = view.filter;
    std::vector<filters::Choice> &partners = filter.of(Facet::Partner);
    partners.clear();
    for (const deals::PartyId partner : {pair.left, pair.right})
        if (partner.isValid())
            filter.set(Facet::Partner, partner.row, true);
    if (partners.empty())
        partners = {deals::PartyId::none};
    return filter;
}

std::shared_ptr<const Ledger> only(const std::shared_ptr<const Ledger> &all, const filters::Filter &filter)
{
    return filter.isEmpty() ? all : std::make_shared<const Ledger>(all->only(filter));
}

} // namespace

Outline outline(const std::shared_ptr<const Ledger> &all, const View &view, const QLocale &locale)
{
    Outline outline{only(all, view.filter), {}, {}};
    outline.known = std::make_shared<counting::Known>(outline.ledger);
    if (view.charts.testFlag(Chart::Lanes) && !outline.ledger->lines().empty())
        outline.lanes = lanes(outline.ledger, view.arrangement, locale);
    return outline;
}

Outline outline(const deals::DealSet &set, const View &view, const QLocale &locale)
{
    return outline(std::make_shared<const Ledger>(set, view.focus), view, locale);
}

PairOutline outline(const std::shared_ptr<const Ledger> &all, const View &view, const Pair &pair, const QLocale &locale)
{
    const std::shared_ptr<const Ledger> both = only(all, filterOf(view, pair));
    return {pair, both, std::make_shared<counting::Known>(both),
        {outline(all, paneView(view, pair.left), locale), outline(all, paneView(view, pair.right), locale)}};
}

PairOutline outline(const deals::DealSet &set, const View &view, const Pair &pair, const QLocale &locale)
{
    return outline(std::make_shared<const Ledger>(set, view.focus), view, pair, locale);
}

} // namespace pictures
