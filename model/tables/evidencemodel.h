// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/dealtable.h"
#include "tables/evidencerows.h"

namespace tables
{

/// The places that say so, for one deal. Columns: EvidenceColumn.
class EvidenceModel final : public DealTable<EvidenceRow>
{
    Q_OBJECT
public:
    explicit EvidenceModel(QObject *parent = nullptr);

    void setDeal(const std::shared_ptr<const deals::DealSet> &set, deals::DealId deal);

protected:
    QVariant fact(const EvidenceRow &row, int role) const override;
};

} // namespace tables
