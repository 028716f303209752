// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/evidencemodel.h"

#include "deals/legible.h"

namespace tables
{

constexpr qsizetype longestCitation = 1000; // read out

EvidenceModel::EvidenceModel(QObject *parent)
    : DealTable(evidenceColumns(), parent)
{
}

void EvidenceModel::setDeal(const std::shared_ptr<const deals::DealSet> &set, deals::DealId deal)
{
    setRows(set, set ? evidenceRows(*set, deal, locale()) : std::vector<EvidenceRow>());
}

QVariant EvidenceModel::fact(const EvidenceRow &row, int role) const
{
    if (role == Qt::AccessibleTextRole) // a list reads out one column, which alone says too little
        return deals::legible(citation(scope().set, row, locale()), longestCitation);
    switch (static_cast<DealRole>(role)) {
    case DealRole::Section:
        return row.section;
    case DealRole::Address:
        return row.evidence ? scope().set.source(row.evidence->source).url : QString();
    case DealRole::Citation:
        return citation(scope().set, row, locale());
    case DealRole::Sort:
    case DealRole::Whole:
    case DealRole::Phase:
    case DealRole::Stated:
    case DealRole::Hue:
        break;
    }
    return {};
}

} // namespace tables
