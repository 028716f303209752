// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/dealtable.h"

namespace tables
{

/// Commitments as a table. Columns: CommitmentColumn.
class CommitmentModel final : public DealTable<deals::CommitmentId>
{
    Q_OBJECT
public:
    explicit CommitmentModel(QObject *parent = nullptr);

protected:
    QVariant fact(const deals::CommitmentId &row, int role) const override;
};

} // namespace tables
