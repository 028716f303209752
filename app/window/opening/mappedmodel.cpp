// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappedmodel.h"

#include "deals/legible.h"
#include "deals/words.h"
#include "window/widgets/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace window
{

void MappedModel::setDeals(const deals::DealSet *set)
{
    beginResetModel();
    m_set = set;
    endResetModel();
}

int MappedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_set ? 0 : static_cast<int>(std::min<std::size_t>(m_set->commitments.size(), most));
}

int MappedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(MappedColumn::When) + 1;
}

QString MappedModel::text(const deals::Commitment &commitment, MappedColumn column) const
{
    const QLocale locale;
    switch (column) {
    case MappedColumn::Deal:
        return m_set->deals[commitment.deal.row].title;
    case MappedColumn::Parties:
        return tr("%1 → %2").arg(deals::partiesText(*m_set, m_set->members(commitment.from)),
            deals::partiesText(*m_set, m_set->members(commitment.to)));
    case MappedColumn::Kind:
        return deals::kindText(commitment.kind);
    case MappedColumn::Amount:
        return deals::amountText(commitment, locale);
    case MappedColumn::Announced:
        return deals::dateText(commitment.announced, locale);
    case MappedColumn::When:
        return deals::whenText(commitment, locale);
    }
    return {};
}

QVariant MappedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString shown =
        text(m_set->commitments[static_cast<std::size_t>(index.row())], static_cast<MappedColumn>(index.column()));
    return role == Qt::ToolTipRole ? tipOf(shown) : deals::legible(shown);
}

QVariant MappedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<MappedColumn>(section)) {
    case MappedColumn::Deal:
        return tr("Deal");
    case MappedColumn::Parties:
        return tr("Who promises → to whom");
    case MappedColumn::Kind:
        return tr("Kind");
    case MappedColumn::Amount:
        return tr("Amount");
    case MappedColumn::Announced:
        return tr("Announced");
    case MappedColumn::When:
        return tr("When");
    }
    return {};
}

} // namespace window
