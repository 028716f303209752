// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/filter.h"

#include "deals/wholes.h"

#include "filters/filtertranslation.h"
#include "filters/mentions.h"

#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace filters
{
namespace
{

using namespace deals;

void refuse(std::vector<Refusals> &refusals, const DealSet &set, const FacetEntry &facet, const Filter &filter)
{
    if (filter.of(facet.facet).empty())
        return;
    std::vector<Choice> found;
    for (std::uint32_t row = 0; row < refusals.size(); ++row) {
        found.clear();
        facet.find(set, {row}, filter.day, found);
        if (std::ranges::none_of(found, [&](Choice choice) { return filter.has(facet.facet, choice); }))
            refusals[row] |= refusalBy(facet.facet);
    }
}

void refuseByText(std::vector<Refusals> &refusals, const DealSet &set, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    std::vector<bool> deals(set.deals.size());
    for (const QString &text : texts) {
        const std::vector<bool> mention = dealsThatMention(set, text);
        std::transform(deals.begin(), deals.end(), mention.begin(), deals.begin(), std::logical_or<>());
    }
    for (std::size_t row = 0; row < refusals.size(); ++row)
        if (!deals[set.commitments[row].deal.row])
            refusals[row] |= refusalByText;
}

} // namespace

bool Filter::has(Facet facet, Choice choice) const
{
    return std::ranges::binary_search(of(facet), choice);
}

void Filter::set(Facet facet, Choice choice, bool on)
{
    std::vector<Choice> &chosen = of(facet);
    const auto place = std::ranges::lower_bound(chosen, choice);
    const bool is = place != chosen.end() && *place == choice;
    if (on && !is)
        chosen.insert(place, choice);
    else if (!on && is)
        chosen.erase(place);
}

bool Filter::isEmpty() const
{
    return texts.isEmpty() && std::ranges::all_of(choices, &std::vector<Choice>::empty);
}

bool FilterInWords::isEmpty() const
{
    return texts.isEmpty() && std::ranges::all_of(names, &QStringList::isEmpty);
}

std::vector<Refusals> refusals(const DealSet &set, const Filter &filter)
{
    std::vector<Refusals> refusals(set.commitments.size());
    for (const FacetEntry &facet : facets)
        refuse(refusals, set, facet, filter);
    refuseByText(refusals, set, filter.texts);
    if (filter.isEmpty())
        return refusals;
    const std::vector<CommitmentId> judges = outermostWholes(set);
    std::vector<Refusals> judged(refusals.size());
    std::ranges::transform(judges, judged.begin(), [&](CommitmentId judge) { return refusals[judge.row]; });
    return judged;
}

std::vector<bool> kept(const DealSet &set, const Filter &filter)
{
    const std::vector<Refusals> each = refusals(set, filter);
    std::vector<bool> kept(each.size());
    std::transform(each.begin(), each.end(), kept.begin(), [](Refusals refusals) { return refusals == 0; });
    return kept;
}

QString DealsKept::text(const QLocale &locale) const
{
    const QString all = locale.toString(of);
    if (deals == of)
        return (of == 1 ? Text::tr("%1 deal") : Text::tr("%1 deals")).arg(all);
    return (of == 1 ? Text::tr("%1 of %2 deal") : Text::tr("%1 of %2 deals")).arg(locale.toString(deals), all);
}

DealsKept dealsKept(const DealSet &set, const Filter &filter, const std::vector<Refusals> &refusals)
{
    std::vector<bool> deals(set.deals.size(), filter.isEmpty());
    for (std::size_t row = 0; row < refusals.size(); ++row)
        if (refusals[row] == 0)
            deals[set.commitments[row].deal.row] = true;
    return {static_cast<int>(std::ranges::count(deals, true)), static_cast<int>(deals.size())};
}

DealsKept dealsKept(const DealSet &set, const Filter &filter)
{
    return dealsKept(set, filter, refusals(set, filter));
}

QString filterText(const DealSet &set, const Filter &filter)
{
    QStringList parts;
    const auto add = [&](const QString &heading, const QStringList &words) {
        if (!words.isEmpty())
            parts += Text::tr("%1: %2").arg(heading, words.join(Text::tr(" or ")));
    };
    for (const FacetEntry &facet : facets) {
        QStringList words;
        for (const Choice choice : filter.of(facet.facet)) {
            const QString label = facet.label(set, choice);
            words += facet.namesParties() ? label : label.toLower();
        }
        add(headingOf(facet.facet), words);
    }
    QStringList quoted;
    for (const QString &text : filter.texts)
        quoted += u'“' + text + u'”';
    add(Text::tr("Text"), quoted);
    return parts.join(u"; "_s);
}

} // namespace filters
