// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentmodel.h"

#include "tables/commitmentrows.h"

#include <algorithm>

namespace tables
{
namespace
{

/// The first partner's; among Others the last party's, since the first ones are in many deals.
int hueOf(const Scope &scope, deals::CommitmentId id)
{
    const deals::DealSet &set = scope.set;
    if (const auto partners = set.members(otherSide(set, id, scope.focus)); !partners.empty())
        return static_cast<int>(partners.front().row);
    deals::PartyId last{0};
    for (const deals::PartiesId side : {set.commitment(id).from, set.commitment(id).to})
        for (const deals::PartyId party : set.members(side))
            last = std::max(last, party);
    return static_cast<int>(last.row);
}

} // namespace

CommitmentModel::CommitmentModel(QObject *parent)
    : DealTable(commitmentColumns(), parent)
{
}

QVariant CommitmentModel::fact(const deals::CommitmentId &row, int role) const
{
    switch (static_cast<DealRole>(role)) {
    case DealRole::Phase:
        return scope().set.commitment(row).phaseOf.isValid();
    case DealRole::Stated:
        return scope().set.commitment(row).isStated();
    case DealRole::Hue:
        return hueOf(scope(), row);
    default:
        return {};
    }
}

} // namespace tables
