// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/filter.h"

#include "deals/labels.h"
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

bool holds(const std::vector<Choice> &sorted, Choice choice)
{
    return std::binary_search(sorted.begin(), sorted.end(), choice);
}

/// Calls use(choice) for each that the commitment has; twice for a party on both of its sides.
template<typename Use> void forChoices(const DealSet &set, CommitmentId id, Facet facet, const Use &use)
{
    const Commitment &commitment = set.commitment(id);
    switch (facet) {
    case Facet::Partner:
        for (const PartiesId side : {commitment.from, commitment.to})
            for (const PartyId party : set.members(side))
                use(Choice{party.row});
        break;
    case Facet::Kind:
        return use(static_cast<Choice>(commitment.kind));
    case Facet::Measure:
        return use(static_cast<Choice>(commitment.measure));
    case Facet::Status:
        if (const auto history = set.statusHistory(id); !history.empty())
            use(static_cast<Choice>(history.back().status));
        break;
    case Facet::Said:
        return use(static_cast<Choice>(commitment.amount.said));
    }
}

/// Calls use(words) with the files' words of a facet; never for partners.
template<typename Use> void forWords(Facet facet, const Use &use)
{
    switch (facet) {
    case Facet::Partner:
        break;
    case Facet::Kind:
        return use(kinds);
    case Facet::Measure:
        return use(measures);
    case Facet::Status:
        return use(statuses);
    case Facet::Said:
        return use(saids);
    }
}

void refuse(std::vector<Refusals> &refusals, const DealSet &set, const Filter &filter, Facet facet)
{
    const std::vector<Choice> &wanted = filter.of(facet);
    if (wanted.empty())
        return;
    for (std::uint32_t row = 0; row < refusals.size(); ++row) {
        bool has = false;
        forChoices(set, {row}, facet, [&](Choice choice) { has = has || holds(wanted, choice); });
        if (!has)
            refusals[row] |= refusalBy(facet);
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
    return holds(of(facet), choice);
}

void Filter::set(Facet facet, Choice choice, bool on)
{
    std::vector<Choice> &chosen = choices[static_cast<std::size_t>(facet)];
    const auto place = std::lower_bound(chosen.begin(), chosen.end(), choice);
    const bool is = place != chosen.end() && *place == choice;
    if (on && !is)
        chosen.insert(place, choice);
    else if (!on && is)
        chosen.erase(place);
}

bool Filter::isEmpty() const
{
    return texts.isEmpty() && std::all_of(choices.begin(), choices.end(), [](const std::vector<Choice> &chosen) {
        return chosen.empty();
    });
}

std::vector<Refusals> refusals(const DealSet &set, const Filter &filter)
{
    std::vector<Refusals> refusals(set.commitments.size());
    for (const FacetName &facet : facets)
        refuse(refusals, set, filter, facet.facet);
    refuseByText(refusals, set, filter.texts);
    return refusals;
}

std::vector<bool> kept(const DealSet &set, const Filter &filter)
{
    const std::vector<Refusals> each = refusals(set, filter);
    std::vector<bool> kept(each.size());
    std::transform(each.begin(), each.end(), kept.begin(), [](Refusals refusals) { return refusals == 0; });
    return kept;
}

QString Left::text(const QLocale &locale) const
{
    const QString all = locale.toString(of);
    if (deals == of)
        return (of == 1 ? Text::tr("%1 deal") : Text::tr("%1 deals")).arg(all);
    return (of == 1 ? Text::tr("%1 of %2 deal") : Text::tr("%1 of %2 deals")).arg(locale.toString(deals), all);
}

Left left(const DealSet &set, const Filter &filter, const std::vector<Refusals> &refusals)
{
    std::vector<bool> deals(set.deals.size(), filter.isEmpty());
    for (std::size_t row = 0; row < refusals.size(); ++row)
        if (refusals[row] == 0)
            deals[set.commitments[row].deal.row] = true;
    return {static_cast<int>(std::count(deals.begin(), deals.end(), true)), static_cast<int>(deals.size())};
}

Left left(const DealSet &set, const Filter &filter)
{
    return left(set, filter, refusals(set, filter));
}

void findChoices(const DealSet &set, CommitmentId id, Facet facet, std::vector<Choice> &choices)
{
    choices.clear();
    forChoices(set, id, facet, [&](Choice choice) { choices.push_back(choice); });
    std::sort(choices.begin(), choices.end());
    choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
}

std::vector<Choice> choicesOf(const DealSet &set, CommitmentId id, Facet facet)
{
    std::vector<Choice> choices;
    findChoices(set, id, facet, choices);
    return choices;
}

std::vector<Choice> choicesIn(const DealSet &set, Facet facet)
{
    std::vector<bool> seen;
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        forChoices(set, {row}, facet, [&](Choice choice) {
            if (choice >= seen.size())
                seen.resize(choice + 1);
            seen[choice] = true;
        });
    std::vector<Choice> choices;
    for (Choice choice = 0; choice < seen.size(); ++choice)
        if (seen[choice])
            choices.push_back(choice);
    return choices;
}

QString choiceText(const DealSet &set, Facet facet, Choice choice)
{
    switch (facet) {
    case Facet::Partner:
        return set.shortName({choice});
    case Facet::Kind:
        return kindText(static_cast<Kind>(choice));
    case Facet::Measure:
        return measureText(static_cast<Measure>(choice));
    case Facet::Status:
        return statusText(static_cast<Status>(choice));
    case Facet::Said:
        return saidText(static_cast<Said>(choice));
    }
    return {};
}

std::optional<Choice> choiceCalled(const DealSet &set, Facet facet, const QString &name)
{
    if (facet == Facet::Partner) {
        const PartyId party = set.findParty(name);
        return party.isValid() ? std::optional(party.row) : std::nullopt;
    }
    const QString spaced = QString(name).replace(u'-', u' ');
    std::optional<Choice> choice;
    forWords(facet, [&](const auto &words) {
        for (const auto &word : words)
            if (spaced.compare(word.text, Qt::CaseInsensitive) == 0)
                choice = static_cast<Choice>(word.value);
    });
    return choice;
}

QStringList wordsOf(Facet facet)
{
    QStringList all;
    forWords(facet, [&](const auto &words) {
        for (const auto &word : words)
            all += word.text;
    });
    return all;
}

QString filterText(const DealSet &set, const Filter &filter)
{
    QStringList parts;
    const auto add = [&](const QString &heading, const QStringList &words) {
        if (!words.isEmpty())
            parts += Text::tr("%1: %2").arg(heading, words.join(Text::tr(" or ")));
    };
    for (const FacetName &facet : facets) {
        QStringList words;
        for (const Choice choice : filter.of(facet.facet)) {
            const QString word = choiceText(set, facet.facet, choice);
            words += facet.facet == Facet::Partner ? word : word.toLower();
        }
        add(Text::tr(facet.heading), words);
    }
    QStringList quoted;
    for (const QString &text : filter.texts)
        quoted += u'“' + text + u'”';
    add(Text::tr("Text"), quoted);
    return parts.join(u"; "_s);
}

} // namespace filters
