// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/valuetable.h"

#include "deals/legible.h"
#include "tables/dealroles.h"

#include <algorithm>

namespace tables
{
namespace
{

constexpr qsizetype longestText = 1000;

bool isNumber(const QVariant &value)
{
    return value.typeId() != QMetaType::QString;
}

} // namespace

void ValueTable::show(QStringList headings, std::vector<Row> rows)
{
    const bool isReset = rows.size() != m_rows.size() || headings.size() != m_headings.size();
    if (isReset)
        beginResetModel();
    const bool otherValues = m_rows != rows, otherHeadings = m_headings != headings;
    m_rows = std::move(rows);
    m_headings = std::move(headings);
    if (isReset)
        return endResetModel();
    if (otherValues)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (otherHeadings)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool ValueTable::isSentence(int row) const
{
    const QVariantList &cells = m_rows[static_cast<std::size_t>(row)].cells;
    return std::all_of(cells.begin() + 1, cells.end(), [](const QVariant &cell) { return cell.toString().isEmpty(); });
}

int ValueTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant ValueTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QVariant &value = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return isNumber(value) ? m_locale.toString(value.toLongLong()) : deals::legible(value.toString(), longestText);
    case Qt::ToolTipRole:
        return isNumber(value) ? QVariant() : deals::legible(value.toString(), longestText);
    case Qt::TextAlignmentRole:
        return isNumber(value) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case static_cast<int>(DealRole::Sort):
    case static_cast<int>(DealRole::Whole):
        return value;
    case static_cast<int>(DealRole::Phase):
        return row.isPart;
    default:
        return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return deals::legible(m_headings[section]);
    const bool isOfNumbers = !m_rows.empty() && isNumber(m_rows.front().cells[section]);
    return role == Qt::TextAlignmentRole && isOfNumbers ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

} // namespace tables
