// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/nearest.h"

#include <algorithm>
#include <numeric>

namespace deals
{
namespace
{

constexpr qsizetype longest = 100; // letters of a name that are compared: the work grows with their square

int distanceTo(const QString &called, const QString &wanted)
{
    const QString folded = called.left(longest).toCaseFolded();
    return !wanted.isEmpty() && folded.contains(wanted) ? 0 : editDistance(folded, wanted);
}

int distanceTo(const Party &party, const QString &wanted)
{
    int nearest = distanceTo(party.name, wanted);
    for (const QString &alias : party.aliases)
        nearest = std::min(nearest, distanceTo(alias, wanted));
    return nearest;
}

std::vector<bool> partiesOfCommitments(const DealSet &set)
{
    std::vector<bool> has(set.parties.size());
    for (const Commitment &commitment : set.commitments)
        for (const PartiesId side : {commitment.from, commitment.to})
            for (const PartyId party : set.members(side))
                has[party.row] = true;
    return has;
}

} // namespace

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1); // from the letters of a so far to each start of b
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        int before = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const int changed = before + (letter == b[static_cast<qsizetype>(i) - 1] ? 0 : 1);
            before = row[i];
            row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

std::vector<PartyId> nearestParties(const DealSet &set, QStringView name, std::size_t most)
{
    const QString wanted = name.trimmed().left(longest).toString().toCaseFolded();
    const std::vector<bool> has = partiesOfCommitments(set);
    std::vector<std::pair<int, PartyId>> parties;
    for (std::uint32_t row = 0; row < set.parties.size(); ++row)
        if (has[row])
            parties.push_back({distanceTo(set.parties[row], wanted), {row}});
    std::ranges::sort(parties);
    std::vector<PartyId> nearest;
    for (const auto &[distance, party] : parties)
        if (nearest.size() < most)
            nearest.push_back(party);
    return nearest;
}

} // namespace deals
