// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/facets.h"

#include "deals/labels.h"
#include "filters/filtertranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace filters
{
namespace
{

using namespace deals;

/// The words of a vocabulary by the numbers of their values.
template<const auto &vocabulary>
constexpr auto textsOf = [] {
    std::array<QLatin1String, vocabulary.size()> texts;
    for (const auto &word : vocabulary)
        texts[static_cast<std::size_t>(word.value)] = word.text;
    return texts;
}();

void findParties(const DealSet &set, CommitmentId id, Day, std::vector<Choice> &found)
{
    for (const PartiesId side : {set.commitment(id).from, set.commitment(id).to})
        for (const PartyId party : set.members(side))
            found.push_back(party.row);
}

template<auto member> void findInRow(const DealSet &set, CommitmentId id, Day, std::vector<Choice> &found)
{
    found.push_back(static_cast<Choice>(set.commitment(id).*member));
}

void findSaid(const DealSet &set, CommitmentId id, Day, std::vector<Choice> &found)
{
    found.push_back(static_cast<Choice>(set.commitment(id).amount.said));
}

/// The last that has begun. One that begins in a period around the day may have, or not.
void findStatus(const DealSet &set, CommitmentId id, Day on, std::vector<Choice> &found)
{
    const std::size_t before = found.size();
    Date date = set.commitment(id).announced;
    for (const StatusEntry &entry : set.statusHistory(id)) {
        if (entry.date.isPeriod())
            date = entry.date;
        if (date.isPeriod() && date.first() > on)
            continue;
        if (!date.isPeriod() || date.last() <= on)
            found.resize(before);
        found.push_back(static_cast<Choice>(entry.status));
    }
}

QString partyLabel(const DealSet &set, Choice choice)
{
    return set.shortName({choice});
}

template<typename Value, QString (*text)(Value)> QString wordLabel(const DealSet & /*set*/, Choice choice)
{
    return text(static_cast<Value>(choice));
}

} // namespace

constinit const std::array<FacetEntry, facetCount> facets{
    FacetEntry{.facet = Facet::Partner,
        .key = "partner"_L1,
        .heading = QT_TRANSLATE_NOOP("filters", "Partner"),
        .stated = Stated::ByParties,
        .words = {},
        .find = findParties,
        .label = partyLabel},
    FacetEntry{.facet = Facet::Kind,
        .key = "kind"_L1,
        .heading = QT_TRANSLATE_NOOP("filters", "Kind"),
        .stated = Stated::InItsRow,
        .words = textsOf<kinds>,
        .find = findInRow<&Commitment::kind>,
        .label = wordLabel<Kind, kindText>},
    FacetEntry{.facet = Facet::Measure,
        .key = "measure"_L1,
        .heading = QT_TRANSLATE_NOOP("filters", "Measure"),
        .stated = Stated::InItsRow,
        .words = textsOf<measures>,
        .find = findInRow<&Commitment::measure>,
        .label = wordLabel<Measure, measureText>},
    FacetEntry{.facet = Facet::Status,
        .key = "status"_L1,
        .heading = QT_TRANSLATE_NOOP("filters", "Status"),
        .stated = Stated::InStatuses,
        .words = textsOf<statuses>,
        .find = findStatus,
        .label = wordLabel<Status, statusText>},
    FacetEntry{.facet = Facet::Said,
        .key = "said"_L1,
        .heading = QT_TRANSLATE_NOOP("filters", "How it was said"),
        .stated = Stated::InItsRow,
        .words = textsOf<saids>,
        .find = findSaid,
        .label = wordLabel<Said, saidText>},
};

QString headingOf(Facet facet)
{
    return Text::tr(entryOf(facet).heading);
}

QStringList wordsOf(Facet facet)
{
    const auto words = entryOf(facet).words;
    return {words.begin(), words.end()};
}

void findChoices(const DealSet &set, CommitmentId id, Facet facet, Day on, std::vector<Choice> &choices)
{
    choices.clear();
    entryOf(facet).find(set, id, on, choices);
    std::ranges::sort(choices);
    choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
}

std::vector<Choice> choicesOf(const DealSet &set, CommitmentId id, Facet facet)
{
    std::vector<Choice> choices;
    findChoices(set, id, facet, inTheEnd, choices);
    return choices;
}

std::vector<Choice> choicesIn(const DealSet &set, Facet facet)
{
    std::vector<bool> seen(std::max(set.parties.size(), entryOf(facet).words.size()));
    std::vector<Choice> choices;
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row) {
        choices.clear();
        entryOf(facet).find(set, {row}, inTheEnd, choices);
        for (const Choice choice : choices)
            seen[choice] = true;
    }
    choices.clear();
    for (Choice choice = 0; choice < seen.size(); ++choice)
        if (seen[choice])
            choices.push_back(choice);
    return choices;
}

std::optional<Choice> choiceCalled(const DealSet &set, Facet facet, const QString &name)
{
    const FacetEntry &entry = entryOf(facet);
    if (entry.namesParties()) {
        const PartyId party = set.findParty(name);
        return party.isValid() ? std::optional(party.row) : std::nullopt;
    }
    const QString spaced = QString(name).replace(u'-', u' ');
    const auto word = std::ranges::find_if(
        entry.words, [&](QLatin1String each) { return spaced.compare(each, Qt::CaseInsensitive) == 0; });
    if (word == entry.words.end())
        return {};
    return static_cast<Choice>(word - entry.words.begin());
}

} // namespace filters
