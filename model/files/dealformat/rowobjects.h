// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/tablerows.h"
#include "files/json/jsonbuilder.h"
#include "files/wording/numbers.h"

namespace files
{

/// Turns rows into objects of a document: each cell a value, and the rows that belong to one its lists.
class RowObjects final
{
public:
    RowObjects(const TableRows &rows, json::DocumentBuilder &builder);

    /// Which way a party is called, its id; the name itself where no row declares it.
    QString partyId(const QString &name) const { return m_partyIds.value(name, name); }
    /// The parties in that cell, as they are called there.
    QStringList names(Owner row, Key side) const;

    /// Opens the object of a row and puts all in it that it has: cells, statuses, evidence. The caller closes it.
    void open(Owner row, Record record);
    void add(Owner row, Record record);
    /// All rows of that record.
    void addList(QLatin1String key, Record record);
    void addEntries(QLatin1String key, Owner owner, Record record, std::span<const Key> ownCells = {});
    void addText(QLatin1String key, qsizetype byte, QByteArrayView text);
    void addCell(Owner row, Key key);

    /// The node of each row; 0 of those that have no object.
    std::vector<std::uint32_t> takeNodes() { return std::move(m_nodes); }

private:
    void addValue(const Cell &cell, const Column &column);
    std::optional<QByteArray> number(const QString &text) const;
    void addAmount(Owner row, Record record);
    void addAmountInWords(Owner row, qsizetype byte, const WordedAmount &words);
    void addWhatIsImplied(Owner row, qsizetype byte);
    std::optional<qsizetype> firstOf(Owner row, std::span<const Key> keys) const;

    const TableRows &m_rows;
    json::DocumentBuilder &m_builder;
    QHash<QString, QString> m_partyIds;
    MarkOfColumn m_mark; // of value, low and high together
    std::vector<std::uint32_t> m_nodes;
};

} // namespace files
