// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentmodel.h"

#include "deals/parties.h"

namespace tables
{

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
        return hueOf(scope().set, {&row, 1}, scope().focus);
    default:
        return {};
    }
}

} // namespace tables
