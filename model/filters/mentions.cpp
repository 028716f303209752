// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/mentions.h"

#include <QStringMatcher>

#include <algorithm>

namespace filters
{
namespace
{

using namespace deals;

/// Looks for one text. What many deals share, parties, sources and words, is read once.
class Reader final
{
public:
    Reader(const DealSet &set, QStringView text)
        : m_set(set)
        , m_text(text.toString(), Qt::CaseInsensitive)
    {
        for (const auto &kind : kinds)
            m_kinds.push_back(says(kind.text));
        for (const auto &status : statuses)
            m_statuses.push_back(says(status.text));
        for (const Party &party : set.parties)
            m_parties.push_back(says(party.name)
                || std::any_of(
                    party.aliases.begin(), party.aliases.end(), [&](const QString &alias) { return says(alias); }));
        for (const Source &source : set.sources)
            m_sources.push_back(
                says(source.publisher) || says(source.title) || says(source.author) || says(source.url));
    }

    bool mentions(const Deal &deal) const
    {
        return says(deal.title) || says(deal.evidence) || says(deal.statuses)
            || std::any_of(deal.events.begin(), deal.events.end(),
                [&](const Event &event) { return says(event.what) || says(event.evidence); });
    }
    bool mentions(CommitmentId id) const
    {
        const CommitmentText &text = m_set.text(id);
        const Commitment &commitment = m_set.commitment(id);
        return says(text.what) || says(text.condition) || m_kinds[static_cast<std::size_t>(commitment.kind)]
            || says(text.evidence) || says(text.statuses) || says(commitment.from) || says(commitment.to);
    }
    bool mentions(const Claim &claim) const { return says(claim.what) || says(claim.evidence); }

private:
    bool says(const QString &text) const { return m_text.indexIn(text) >= 0; }
    bool says(const std::vector<Evidence> &places) const
    {
        return std::any_of(places.begin(), places.end(),
            [&](const Evidence &place) { return m_sources[place.source.row] || says(place.printed); });
    }
    bool says(const std::vector<StatusEntry> &statuses) const
    {
        return std::any_of(statuses.begin(), statuses.end(), [&](const StatusEntry &entry) {
            return m_statuses[static_cast<std::size_t>(entry.status)] || says(entry.evidence);
        });
    }
    bool says(PartiesId parties) const
    {
        const auto members = m_set.members(parties);
        return std::any_of(members.begin(), members.end(), [&](PartyId party) { return m_parties[party.row]; });
    }

    const DealSet &m_set;
    QStringMatcher m_text;
    std::vector<bool> m_parties, m_sources, m_kinds, m_statuses; ///< which of them say it
};

} // namespace

std::vector<bool> dealsThatMention(const DealSet &set, QStringView text)
{
    const QStringView wanted = text.trimmed();
    std::vector<bool> deals(set.deals.size(), wanted.isEmpty());
    if (wanted.isEmpty())
        return deals;
    const Reader reader(set, wanted);
    for (std::size_t row = 0; row < deals.size(); ++row)
        deals[row] = reader.mentions(set.deals[row]);
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        if (const DealId deal = set.commitments[row].deal; !deals[deal.row])
            deals[deal.row] = reader.mentions(CommitmentId{row});
    for (const Claim &claim : set.claims)
        if (claim.deal.isValid() && !deals[claim.deal.row])
            deals[claim.deal.row] = reader.mentions(claim);
    return deals;
}

} // namespace filters
