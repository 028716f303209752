// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/filteroptions.h"

#include "commandline/commandtranslation.h"
#include "commandline/optionreader.h"
#include "deals/legible.h"
#include "deals/nearest.h"

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using deals::PartyId;
using filters::FacetEntry, filters::FilterInWords;

} // namespace

void addFilterOptions(OptionReader &reader)
{
    for (const FacetEntry &facet : filters::facets) {
        const QString words = facet.namesParties() ? Text::tr("a party on either side, its name or an alias")
                                                   : filters::wordsOf(facet.facet).join(u'|');
        reader.add(facet.key.data(),
            Text::tr("Only by %1: %2. May be repeated: any of them.")
                .arg(filters::headingOf(facet.facet).toLower(), words),
            QString(facet.key).toUpper());
    }
    reader.add("text",
        Text::tr(
            "Only deals that say this anywhere: names, chips, conditions, figures, sources. May be repeated: any of "
            "them."),
        u"TEXT"_s);
}

FilterInWords askedFilter(OptionReader &reader)
{
    FilterInWords asked;
    for (const FacetEntry &facet : filters::facets)
        for (const QString &name : reader.values(facet.key.data()))
            if (facet.namesParties())
                asked.of(facet.facet) += name;
            else if (const auto choice = filters::choiceCalled({}, facet.facet, name))
                asked.of(facet.facet) += facet.words[*choice];
            else
                reader.refuse(Text::tr("--%1 is one of %2, not \"%3\"")
                                  .arg(facet.key, filters::wordsOf(facet.facet).join(u'|'), name));
    for (const QString &text : reader.values("text"))
        if (const QString words = text.trimmed(); !words.isEmpty())
            asked.texts += words;
    if (reader.isSet("compare") && !asked.of(filters::Facet::Partner).isEmpty())
        reader.refuse(Text::tr("--compare chooses the partners: leave --partner out"));
    return asked;
}

PartyId partyOfDeals(const deals::DealSet &set, const QString &name, QString *wrong)
{
    const PartyId party = set.findParty(name);
    const std::vector<filters::Choice> parties = filters::choicesIn(set, filters::Facet::Partner);
    if (party.isValid() && std::binary_search(parties.begin(), parties.end(), party.row))
        return party;
    if (!wrong->isEmpty())
        return {};
    QStringList nearest;
    for (const PartyId each : deals::nearestParties(set, name))
        nearest += deals::oneLine(set.party(each).name);
    *wrong = (party.isValid() ? Text::tr("No deal has the party \"%1\".") : Text::tr("No party is called \"%1\"."))
                 .arg(name);
    if (!nearest.isEmpty())
        *wrong += u' ' + Text::tr("The nearest: %1").arg(nearest.join(u", "_s));
    return {};
}

filters::Filter filterOf(const deals::DealSet &set, const FilterInWords &asked, QString *wrong)
{
    filters::Filter filter;
    filter.texts = asked.texts;
    for (const FacetEntry &facet : filters::facets)
        for (const QString &name : asked.of(facet.facet))
            if (!facet.namesParties())
                filter.set(facet.facet, filters::choiceCalled(set, facet.facet, name).value(), true);
            else if (const PartyId party = partyOfDeals(set, name, wrong); party.isValid())
                filter.set(facet.facet, party.row, true);
    return filter;
}

} // namespace commandline
