// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/filteroptions.h"

#include "commandline/commandtranslation.h"
#include "commandline/optionreader.h"
#include "deals/legible.h"
#include "deals/nearest.h"
#include "filters/filtertranslation.h"

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using deals::PartyId;
using filters::Facet;

} // namespace

void addFilterOptions(OptionReader &reader)
{
    for (const filters::FacetName &facet : filters::facets) {
        const QString heading = filters::Text::tr(facet.heading).toLower();
        const QString words = facet.facet == Facet::Partner ? Text::tr("a party on either side, its name or an alias")
                                                            : filters::wordsOf(facet.facet).join(u'|');
        reader.add(facet.key.data(), Text::tr("Only by %1: %2. May be repeated: any of them.").arg(heading, words),
            QString(facet.key).toUpper());
    }
    reader.add("text",
        Text::tr(
            "Only deals that say this anywhere: names, chips, conditions, figures, sources. May be repeated: any of "
            "them."),
        u"TEXT"_s);
}

AskedFilter askedFilter(OptionReader &reader)
{
    AskedFilter asked;
    for (const filters::FacetName &facet : filters::facets) {
        const QStringList names = reader.values(facet.key.data());
        if (facet.facet == Facet::Partner) {
            asked.partners = names;
            continue;
        }
        for (const QString &name : names) {
            if (const auto choice = filters::choiceCalled({}, facet.facet, name))
                asked.filter.set(facet.facet, *choice, true);
            else
                reader.refuse(Text::tr("--%1 is one of %2, not \"%3\"")
                                  .arg(facet.key, filters::wordsOf(facet.facet).join(u'|'), name));
        }
    }
    for (const QString &text : reader.values("text"))
        if (const QString words = text.trimmed(); !words.isEmpty())
            asked.filter.texts += words;
    if (reader.isSet("compare") && !asked.partners.isEmpty())
        reader.refuse(Text::tr("--compare chooses the partners: leave --partner out"));
    return asked;
}

files::SqlWish wishOf(const AskedFilter &asked)
{
    const auto words = [&](Facet facet) {
        QStringList chosen;
        for (const QString &word : filters::wordsOf(facet))
            if (asked.filter.has(facet, *filters::choiceCalled({}, facet, word)))
                chosen += word;
        return chosen;
    };
    return {asked.partners, words(Facet::Kind), words(Facet::Measure), words(Facet::Status), words(Facet::Said),
        asked.filter.texts};
}

PartyId partyOfDeals(const deals::DealSet &set, const QString &name, QString *wrong)
{
    const PartyId party = set.findParty(name);
    const std::vector<filters::Choice> parties = filters::choicesIn(set, Facet::Partner);
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

filters::Filter filterOf(const deals::DealSet &set, const AskedFilter &asked, QString *wrong)
{
    filters::Filter filter = asked.filter;
    for (const QString &name : asked.partners)
        if (const PartyId party = partyOfDeals(set, name, wrong); party.isValid())
            filter.set(Facet::Partner, party.row, true);
    return filter;
}

} // namespace commandline
