// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/foreignrows.h"
#include "files/mapping/heading.h"
#include "files/mapping/mappingnames.h"
#include "files/wording/amountwords.h"
#include "files/wording/nothing.h"

namespace files
{

/// The columns of a foreign table by their headings, and what the first rows have in them.
class ForeignColumns final
{
public:
    static constexpr qsizetype rowsLookedAt = 200, mostColumns = 1000;

    /// Outlives it.
    explicit ForeignColumns(const Table &table);

    /// The row of the header, from 0: of the first few the one that names most columns, or else the first.
    qsizetype header() const { return m_header; }
    std::size_t count() const { return m_headings.size(); }
    const QString &name(std::size_t column) const { return m_names[static_cast<qsizetype>(column)]; }
    const Heading &heading(std::size_t column) const { return m_headings[column]; }
    /// A name that two columns share, or that is none, says nothing.
    bool isNamed(std::size_t column) const { return !name(column).isEmpty() && m_names.count(name(column)) == 1; }
    std::optional<std::size_t> called(const QString &name) const;

    /// Calls see(text) for each cell of the column that says something.
    template<typename See> void forEachText(std::size_t column, qsizetype rows, const See &see) const
    {
        for (qsizetype row = m_header + 1; row < std::min(m_table.rowCount(), m_header + rows); ++row)
            if (const QString text = m_table.text(row, static_cast<qsizetype>(column)).trimmed();
                !text.isEmpty() && !saysNothing(text))
                see(text);
    }
    /// Whether most cells that say something, and at least one, are as wanted.
    template<typename IsWanted> bool isMostly(std::size_t column, const IsWanted &isWanted) const
    {
        qsizetype count = 0, wanted = 0;
        forEachText(column, rowsLookedAt, [&](const QString &text) {
            ++count;
            wanted += isWanted(text) ? 1 : 0;
        });
        return wanted > 0 && wanted * 2 > count;
    }
    /// Whether less than half of the cells say something.
    bool isSparse(std::size_t column) const;
    /// Whether most cells are numbers or amounts.
    bool isOfNumbers(std::size_t column) const;
    /// Whether some cell has a word of that kind, or of that status.
    bool hasWord(Key key, std::size_t column) const;
    /// What the amounts in the column measure, and of what they are, where it is one thing; `unit` is the column of
    /// their units, where there is one.
    std::optional<deals::Measure> measure(std::size_t column, const QString &unit = {}) const;
    std::optional<Unit> unit(std::size_t column) const;

private:
    template<typename See> void seeRows(std::size_t column, const QString &unit, const See &see) const;

    const Table &m_table;
    qsizetype m_header;
    QStringList m_names;
    std::vector<Heading> m_headings;
};

} // namespace files
