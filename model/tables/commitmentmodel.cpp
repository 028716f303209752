// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentmodel.h"

namespace tables
{

CommitmentModel::CommitmentModel(QObject *parent)
    : DealTable(commitmentColumns(), parent)
{
}

QVariant CommitmentModel::fact(const deals::CommitmentId &row, int role) const
{
    if (role == static_cast<int>(DealRole::Phase))
        return set().commitment(row).phaseOf.isValid();
    return {};
}

} // namespace tables
