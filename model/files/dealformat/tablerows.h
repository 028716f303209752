// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/ourcells.h"
#include "files/problems/problems.h"
#include "files/problems/progress.h"
#include "files/sheets/table.h"
#include "files/wording/amountwords.h"
#include "files/wording/nothing.h"
#include "files/wording/wordedamounts.h"

#include <QHash>

#include <span>

namespace files
{

/// What rows belong to: a row, or a deal that no row declares.
using Owner = std::uint32_t;
constexpr Owner nobody = 0; // the header's row

/// The rows of a table with our columns: what each is, and whose. What cannot be told of a row is a problem; the row is
/// then in no list and nobody's.
class TableRows final
{
public:
    /// Of a table that outlives it. Unknown columns are errors, and so is a second one of the same name.
    TableRows(const Table &table, Problems &problems, const Progress *progress = nullptr);

    const Table &table() const { return m_table; }
    Owner rowCount() const { return static_cast<Owner>(m_table.rowCount()); }
    /// Nothing where the row has no such cell, or one that says nothing.
    const Cell *cell(Owner row, Key key) const
    {
        const std::span<const Cell> cells = m_table.row(row);
        const qsizetype place = m_places[static_cast<std::size_t>(key)];
        const Cell *const found = place >= 0 && place < std::ssize(cells) ? cells.data() + place : nullptr;
        return found && isSaid(key, *found) ? found : nullptr;
    }
    /// As it is meant. UTF-8.
    QByteArrayView utf8(const Cell &cell) const
    {
        const QByteArrayView written = m_table.utf8(cell);
        return isMeant(written) ? written.sliced(1) : written;
    }
    QString text(const Cell &cell) const { return fromUtf8(utf8(cell)); }
    QString text(Owner row, Key key) const;
    /// What the row's amount in words says; null where it has none.
    const WordedAmount *amount(Owner row) const { return cell(row, Key::Amount) ? &m_amounts[row] : nullptr; }

    /// Of a deal that no row declares, too.
    Record recordOf(Owner row) const { return row < rowCount() ? m_records[row] : Record::Deal; }
    /// The rows of that record, in their order.
    const std::vector<Owner> &all(Record record) const { return m_all[static_cast<std::size_t>(record)]; }
    /// The first rows of the deals of a table that declares none; their owners are the row count and the place here.
    const std::vector<Owner> &undeclared() const { return m_undeclared; }
    /// The rows of that record that belong to `owner`, in their order.
    std::vector<Owner> owned(Owner owner, Record record) const;
    bool hasOwned(Owner owner) const { return !allOwned(owner).empty(); }
    bool hasOwned(Owner owner, Record record) const;
    /// To whom or what a row belongs; `nobody` for what stands alone.
    Owner ownerOf(Owner row) const { return row < rowCount() ? m_owners[row] : nobody; }
    /// With which and its deal's name a commitment or event without an id gets one that no row has.
    std::uint32_t numberInDeal(Owner row) const { return m_numbers[row]; }
    /// Of a deal or what belongs to it: as its first row has it, where no row declares it.
    QString dealName(Owner row) const;
    /// The first row of that record with that id; `nobody` where there is none.
    Owner rowCalled(Record record, QByteArrayView id) const;
    bool hasColumn(Key key) const { return m_places[static_cast<std::size_t>(key)] >= 0; }
    /// Calls see(key, text) for each cell of the row that says something.
    template<typename See> void forEachCell(Owner row, const See &see) const
    {
        const std::span<const Cell> cells = m_table.row(row);
        for (const auto &[key, place] : m_present)
            if (place < cells.size() && isSaid(key, cells[place]))
                see(key, utf8(cells[place]));
    }

private:
    /// An amount that says nothing is one that is not stated; a date that is not stated is none.
    bool isSaid(Key key, const Cell &cell) const
    {
        const QByteArrayView text = m_table.utf8(cell);
        return !text.isEmpty()
            && (key == Key::Amount
                || !(isDate(key) && (text[0] < '0' || text[0] > '9') ? saysNotStated(fromUtf8(text))
                                                                     : saysNothing(text)));
    }
    void readHeader(Problems &problems);
    void sortRow(Owner row, WordedAmounts &amounts, Problems &problems);
    bool isBare(Owner row, Problems &problems) const;
    bool isAmountClear(Owner row, WordedAmounts &amounts, Problems &problems);
    std::span<const Owner> allOwned(Owner owner) const;
    void sortOwned();
    void findDeals(Problems &problems);
    Owner undeclaredLike(const QString &spelling, Owner row, QHash<std::size_t, Owner> &alike);
    void findNumbers();
    Owner ownerNamed(Owner row, Record record, Problems &problems) const;

    const Table &m_table;
    std::array<qsizetype, columns.size()> m_places; // of our columns in the table; -1: none
    std::array<std::vector<Owner>, records.size()> m_all;
    std::vector<std::pair<Key, std::size_t>> m_present; // our columns that it has, and where
    mutable std::array<std::optional<QHash<QByteArrayView, Owner>>, records.size()> m_called; // once asked for; by id
    std::vector<Record> m_records;                                                            // of the rows
    std::vector<WordedAmount> m_amounts; // of the rows, where the table has any
    std::vector<Owner> m_undeclared;
    QHash<QByteArrayView, Owner> m_undeclaredCalled; // as long as owners are looked for, by each spelling
    std::vector<Owner> m_owners;                     // of the rows
    std::vector<Owner> m_owned;                      // rows by owner
    std::vector<Owner> m_firstOwned;                 // where there, by owner
    std::vector<std::uint32_t> m_numbers;            // in their deal, of the rows without an id
};

} // namespace files
