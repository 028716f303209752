// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/legible.h"
#include "tables/dealcolumns.h"
#include "tables/dealroles.h"
#include "tables/roworder.h"
#include "tables/tabletranslation.h"

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

    /// `rows` are of `set`, which this table keeps alive, seen from `focus` or, where that is invalid, from the set's.
    /// They are sorted as the last ones were.
    void setRows(std::shared_ptr<const deals::DealSet> set, std::vector<Row> rows, deals::PartyId focus = {})
    {
        beginResetModel();
        m_set = std::move(set);
        m_focus = focus.isValid() || !m_set ? focus : m_set->focus;
        m_rows = std::move(rows);
        m_order.reset(m_rows.size(), [this](int column) { return keys(column); });
        endResetModel();
    }

    /// Within the order there is: rows that compare equal stay as they stand. Column -1: as they were given.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        if (column < -1 || column >= columnCount())
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const std::vector<int> moves = m_order.sort(column, order, [this](int each) { return keys(each); });
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &each : from)
            to += index(moves[static_cast<std::size_t>(each.row())], each.column());
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    const Row &at(int row) const { return m_rows[m_order.at(row)]; }

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
        const Row &row = at(index.row());
        const Column<Row> &column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::DisplayRole)
            return deals::legible(column.text(scope(), row, m_locale)); // a megabyte takes most of a second to paint
        if (role == Qt::ToolTipRole)
            return deals::legible(column.text(scope(), row, m_locale), 1000);
        if (role == static_cast<int>(DealRole::Whole))
            return column.text(scope(), row, m_locale);
        if (role == static_cast<int>(DealRole::Sort))
            return QVariant::fromValue(column.key(scope(), row));
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
    Scope scope() const { return {*m_set, m_focus}; }
    const QLocale &locale() const { return m_locale; }

private:
    std::vector<SortKey> keys(int column) const
    {
        std::vector<SortKey> keys;
        keys.reserve(m_rows.size());
        for (const Row &row : m_rows)
            keys.push_back(m_columns[static_cast<std::size_t>(column)].key(scope(), row));
        return keys;
    }

    std::span<const Column<Row>> m_columns;
    std::shared_ptr<const deals::DealSet> m_set;
    deals::PartyId m_focus;
    std::vector<Row> m_rows;
    RowOrder m_order;
    QLocale m_locale;
};

} // namespace tables
