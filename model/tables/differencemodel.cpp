// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/differencemodel.h"

#include "deals/legible.h"
#include "tables/dealroles.h"

namespace tables
{

constexpr qsizetype longestSentence = 1000;

using pictures::differenceColumns;

DifferenceModel::DifferenceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DifferenceModel::setComparison(const pictures::Comparison &comparison)
{
    const pictures::DifferenceHeadings headings = pictures::differenceHeadings(comparison);
    const bool sameRows = m_rows.size() == comparison.table.size();
    if (!sameRows)
        beginResetModel();
    const bool otherTexts = m_rows != comparison.table, otherHeadings = m_headings != headings;
    m_rows = comparison.table;
    m_headings = headings;
    if (!sameRows)
        return endResetModel();
    if (otherTexts)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (otherHeadings)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(differenceColumns.size());
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const pictures::Difference &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString &text = row.*differenceColumns[static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return deals::legible(text, longestSentence);
    if (role == static_cast<int>(DealRole::Whole))
        return text;
    if (role == static_cast<int>(DealRole::Phase))
        return row.isPart;
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return deals::legible(m_headings[static_cast<std::size_t>(section)]);
}

} // namespace tables
