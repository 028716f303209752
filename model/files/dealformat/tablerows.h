// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/columns.h"
#include "files/dealformat/fields.h"
#include "files/problems/progress.h"
#include "files/sheets/table.h"
#include "files/wording/wording.h"

namespace files
{

/// What rows belong to: a row, or a deal that no row declares.
using Owner = std::uint32_t;

/// The rows of a table with our columns: what each is, and whose. What cannot be told of a row is a problem; the row is
/// then in no list and nobody's.
class TableRows final
{
public:
    /// Of a table that outlives it. Unknown columns are errors, and so is a second one of the same name.
    TableRows(const Table &table, Problems &problems, const Progress *progress = nullptr);

    const Table &table() const { return m_table; }
    Owner rowCount() const { return static_cast<Owner>(m_table.rowCount()); }
    /// Nothing where the row has no such cell, or an empty one.
    const Cell *cell(Owner row, Key key) const;
    QString text(Owner row, Key key) const;
    /// What the row's amount in words says; nothing where it has none.
    std::optional<WordedAmount> wordedAmount(Owner row) const;

    /// The rows of that record, in their order.
    const std::vector<Owner> &all(Record record) const { return m_all[static_cast<std::size_t>(record)]; }
    /// What rows call the deals of a table that declares none; their owners are the row count and the place here.
    const QStringList &undeclared() const { return m_undeclared; }
    /// The rows of that record that belong to `owner`, in their order.
    std::vector<Owner> owned(Owner owner, Record record) const;
    /// Whether a row of this record has this id.
    bool isDeclared(Record record, const QString &id) const { return ids(record).contains(id); }

private:
    struct Belonging {
        Owner owner = 0, row = 0;
    };
    using Ids = QHash<QString, Owner>;

    const Ids &ids(Record record) const { return m_ids[static_cast<std::size_t>(record)]; }
    void readHeader(Problems &problems);
    void sortRow(Owner row, Problems &problems);
    bool isBare(Owner row, Problems &problems) const;
    bool isAmountClear(Owner row, Problems &problems) const;
    Owner dealOf(Owner row, Problems &problems);
    Owner ownerOf(Owner row, Record record, Problems &problems) const;

    const Table &m_table;
    std::array<qsizetype, columns.size()> m_places; // of our columns in the table; -1: none
    std::array<std::vector<Owner>, records.size()> m_all;
    std::array<Ids, records.size()> m_ids;
    QStringList m_undeclared;
    std::optional<DecimalMark> m_mark;   // of the amounts in words
    std::vector<Record> m_records;       // of the rows
    std::vector<Belonging> m_belongings; // by owner
};

} // namespace files
