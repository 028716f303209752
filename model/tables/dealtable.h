// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/dealcolumns.h"
#include "tables/dealroles.h"
#include "tables/text.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace tables
{

/// A flat, read-only table: an index of rows of one DealSet over a table of columns. Facts in words; looks are the
/// view's.
template<typename Row> class DealTable : public QAbstractTableModel
{
public:
    DealTable(std::span<const Column<Row>> columns, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    /// `rows` are of `set`, which this table keeps alive.
    void setRows(std::shared_ptr<const deals::DealSet> set, std::vector<Row> rows)
    {
        beginResetModel();
        m_set = std::move(set);
        m_rows = std::move(rows);
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows[static_cast<std::size_t>(index.row())];
        const Column<Row> &column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::DisplayRole)
            return clipped(column.text(*m_set, row, m_locale));
        if (role == static_cast<int>(DealRole::Sort))
            return QVariant::fromValue(column.key(*m_set, row));
        return fact(row, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
            return {};
        return Text::tr(m_columns[static_cast<std::size_t>(section)].heading);
    }

protected:
    virtual QVariant fact(const Row &row, int role) const = 0;
    const deals::DealSet &set() const { return *m_set; }
    const QLocale &locale() const { return m_locale; }

private:
    /// Views lay out the whole text of a cell: a megabyte takes most of a second for each paint.
    static QString clipped(const QString &text)
    {
        constexpr qsizetype longest = 300;
        return text.size() <= longest ? text : text.left(longest - 1) + u'…';
    }

    std::span<const Column<Row>> m_columns;
    std::shared_ptr<const deals::DealSet> m_set;
    std::vector<Row> m_rows;
    QLocale m_locale;
};

} // namespace tables
