// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/differencecolumns.h"

#include <QAbstractTableModel>

namespace tables
{

/// The table of differences of a comparison: a flat, read-only copy. Columns: pictures::differenceColumns.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit DifferenceModel(QObject *parent = nullptr);

    /// As many rows as before stay the same rows, with other texts: what is selected stays so.
    void setComparison(const pictures::Comparison &comparison);

    /// Whether its first text is all that the row says.
    bool isSentence(int row) const { return pictures::isSentence(m_rows[static_cast<std::size_t>(row)]); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole, and DealRole::Phase: part of the row above.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<pictures::Difference> m_rows;
    pictures::DifferenceHeadings m_headings;
};

} // namespace tables
