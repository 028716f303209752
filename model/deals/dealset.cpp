// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/dealset.h"

#include "deals/dealtranslation.h"
#include "deals/legible.h"
#include "deals/parties.h"

#include <algorithm>

namespace deals
{

std::optional<Currency> Currency::parse(QStringView text)
{
    Currency currency;
    if (text.size() != 3)
        return {};
    for (qsizetype i = 0; i < 3; ++i) {
        if (text[i] < u'A' || text[i] > u'Z')
            return {};
        currency.code[i] = static_cast<char>(text[i].unicode());
    }
    return currency;
}

QString Currency::text() const
{
    return code[0] == '\0' ? QString() : QString::fromLatin1(code, 3);
}

QString DealSet::shortName(PartyId id) const
{
    if (!id.isValid())
        return {};
    if (id == everyone)
        return Text::tr("everyone");
    QString shortest = party(id).name;
    for (const QString &alias : party(id).aliases)
        if (alias.size() < shortest.size())
            shortest = alias;
    return shortest;
}

std::span<const PartyId> DealSet::members(PartiesId id) const
{
    return id.isValid() ? std::span<const PartyId>(partyGroups[id.row]) : std::span<const PartyId>();
}

bool DealSet::has(PartiesId group, PartyId party) const
{
    return std::ranges::binary_search(members(group), party);
}

PartiesId DealSet::group(std::vector<PartyId> members)
{
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    const auto known = std::ranges::find(partyGroups, members);
    const auto row = static_cast<std::uint32_t>(known - partyGroups.begin());
    if (known == partyGroups.end())
        partyGroups.push_back(std::move(members));
    return {row};
}

PartyId DealSet::findParty(QStringView name) const
{
    const QString wanted = sameName(name);
    const auto called = [&](const QString &text) { return sameName(text) == wanted; };
    const auto known = std::ranges::find_if(parties, [&](const Party &party) {
        return called(party.id) || called(party.name) || std::ranges::any_of(party.aliases, called);
    });
    return known == parties.end() ? PartyId{} : PartyId{static_cast<std::uint32_t>(known - parties.begin())};
}

std::span<const StatusEntry> DealSet::statusHistory(CommitmentId id) const
{
    while (text(id).statuses.empty() && commitment(id).phaseOf.isValid())
        id = commitment(id).phaseOf;
    const std::vector<StatusEntry> &own = text(id).statuses;
    return own.empty() ? deal(commitment(id).deal).statuses : own;
}

std::optional<Day> DealSet::asOf() const
{
    std::optional<Day> newest;
    const auto see = [&](const Date &date) {
        if (date.isPeriod())
            newest = std::max(newest.value_or(date.last()), date.last());
    };
    const auto seeAll = [&](const auto &dated) {
        for (const auto &entry : dated)
            see(entry.date);
    };
    for (const Source &source : sources)
        see(source.published);
    for (const Deal &deal : deals) {
        see(deal.announced);
        seeAll(deal.statuses);
        seeAll(deal.events);
    }
    for (const Commitment &commitment : commitments)
        see(commitment.announced);
    for (const CommitmentText &text : texts)
        seeAll(text.statuses);
    return newest;
}

} // namespace deals
