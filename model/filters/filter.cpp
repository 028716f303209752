// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/filter.h"

#include "deals/labels.h"
#include "filters/mentions.h"

#include <QCoreApplication>

#include <algorithm>

namespace filters
{
namespace
{

using namespace deals;

QString tr(const char *text)
{
    return QCoreApplication::translate("filters", text);
}

bool holds(const std::vector<Choice> &sorted, Choice choice)
{
    return std::binary_search(sorted.begin(), sorted.end(), choice);
}

/// Calls use(choice) for each that the commitment has.
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

template<typename Words> std::optional<Choice> wordCalled(const Words &words, QStringView name)
{
    const auto word = std::find_if(words.begin(), words.end(),
        [&](const auto &each) { return name.compare(each.text, Qt::CaseInsensitive) == 0; });
    return word == words.end() ? std::nullopt : std::optional(static_cast<Choice>(word->value));
}

void keepThoseOf(std::vector<bool> &kept, const DealSet &set, const Filter &filter, Facet facet)
{
    const std::vector<Choice> &wanted = filter.of(facet);
    if (wanted.empty())
        return;
    for (std::uint32_t row = 0; row < kept.size(); ++row) {
        bool has = false;
        if (kept[row])
            forChoices(set, {row}, facet, [&](Choice choice) { has = has || holds(wanted, choice); });
        kept[row] = has;
    }
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

std::vector<bool> kept(const DealSet &set, const Filter &filter)
{
    std::vector<bool> kept(set.commitments.size(), true);
    for (const FacetName &facet : facets)
        keepThoseOf(kept, set, filter, facet.facet);
    if (filter.texts.isEmpty())
        return kept;
    std::vector<bool> deals(set.deals.size());
    for (const QString &text : filter.texts)
        std::transform(deals.begin(), deals.end(), dealsThatMention(set, text).begin(), deals.begin(),
            [](bool a, bool b) { return a || b; });
    for (std::size_t row = 0; row < kept.size(); ++row)
        kept[row] = kept[row] && deals[set.commitments[row].deal.row];
    return kept;
}

std::vector<Choice> choicesOf(const DealSet &set, CommitmentId id, Facet facet)
{
    std::vector<Choice> choices;
    forChoices(set, id, facet, [&](Choice choice) { choices.push_back(choice); });
    std::sort(choices.begin(), choices.end());
    choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
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

std::optional<Choice> choiceCalled(const DealSet &set, Facet facet, QStringView name)
{
    switch (facet) {
    case Facet::Partner:
        if (const PartyId party = set.findParty(name); party.isValid())
            return party.row;
        break;
    case Facet::Kind:
        return wordCalled(kinds, name);
    case Facet::Measure:
        return wordCalled(measures, name);
    case Facet::Status:
        return wordCalled(statuses, name);
    case Facet::Said:
        return wordCalled(saids, name);
    }
    return {};
}

QString filterText(const DealSet &set, const Filter &filter)
{
    QStringList parts;
    const auto add = [&](const QString &heading, const QStringList &words) {
        if (!words.isEmpty())
            parts += tr("%1: %2").arg(heading, words.join(tr(" or ")));
    };
    for (const FacetName &facet : facets) {
        QStringList words;
        for (const Choice choice : filter.of(facet.facet)) {
            const QString word = choiceText(set, facet.facet, choice);
            words += facet.facet == Facet::Partner ? word : word.toLower();
        }
        add(tr(facet.heading), words);
    }
    QStringList quoted;
    for (const QString &text : filter.texts)
        quoted += u'“' + text + u'”';
    add(tr("Text"), quoted);
    return parts.join(QStringLiteral("; "));
}

} // namespace filters
