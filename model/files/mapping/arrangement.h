// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

namespace files
{

/// A foreign table as its mapping arranges it: below its titles, without the rows that it leaves out, and with a row
/// for each of several amounts in a row. Where nothing is to be arranged, it is the table itself; both outlive it.
class Arrangement final
{
public:
    Arrangement(const Mapping &mapping, const Table &foreign);

    const Table &table() const { return m_arranged ? *m_arranged : m_foreign; }
    /// Of table(): no more than one amount in a row.
    const Mapping &mapping() const { return m_plain ? *m_plain : m_mapping; }
    const Mapping &asGiven() const { return m_mapping; }
    const Table &foreign() const { return m_foreign; }
    /// The row of the foreign table, from 0.
    qsizetype originOf(qsizetype row) const;
    /// Which of the mapping's amounts it has; -1: there is but one.
    int amountOf(qsizetype row) const;
    /// The foreign column of such cells; empty for none.
    QString columnOf(qsizetype row, Key key) const;
    /// Columns of amounts that the foreign table has not, or twice.
    const QStringList &missing() const { return m_missing; }
    /// Rows of the foreign table of which the mapping has to say what they are, and what it says is left out.
    const std::vector<qsizetype> &rowsOf(Doubt doubt) const { return m_rows[static_cast<std::size_t>(doubt)]; }
    qsizetype leftOut() const { return m_leftOut; }

private:
    struct Origin {
        qsizetype row = 0;
        int amount = -1;
    };
    static constexpr auto noPlace = static_cast<std::size_t>(-1);
    std::size_t placeOf(const QString &column) const;
    void arrange();
    void addHeader();
    void addRow(qsizetype row, int amount);

    const Mapping &m_mapping;
    const Table &m_foreign;
    std::optional<Table> m_arranged;
    std::optional<Mapping> m_plain;
    std::vector<Origin> m_origins;
    std::vector<std::pair<Key, std::size_t>> m_said; // by one amount or another; and its column for the others
    std::vector<std::size_t> m_places;               // of the columns of amounts in the foreign table
    std::array<std::vector<qsizetype>, doubts.size()> m_rows;
    QStringList m_missing;
    qsizetype m_leftOut = 0;
};

/// The header, if the table has such a row.
std::span<const Cell> headerOf(const Table &table, qsizetype header);
/// Whether a cell of the column says nothing, below the header.
bool hasBlanks(const Table &table, qsizetype header, qsizetype column);
/// The places in a header of the columns of that name.
std::vector<qsizetype> placesOf(const QString &name, const Table &table, qsizetype header);

} // namespace files
