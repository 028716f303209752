// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/sortkey.h"

#include <functional>
#include <vector>

namespace tables
{

/// The order in which a table shows its rows: sorted by one column and, what is equal there, as it was sorted before.
class RowOrder final
{
public:
    /// The keys of a column, one a row as they were given.
    using Keys = std::function<std::vector<SortKey>(int column)>;

    /// So many new rows, sorted by the columns by which the last ones were sorted last, three at most.
    void reset(std::size_t rows, const Keys &keys);
    /// Rows that compare equal stay as they stand. Groups of keys keep their order; in each, descending turns around
    /// what is stated, and what is not comes last either way. Column -1: as given. Returns where each row moves to.
    std::vector<int> sort(int column, Qt::SortOrder order, const Keys &keys);
    /// Which of the given rows stands there.
    std::size_t at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

private:
    struct Sorting {
        int column;
        Qt::SortOrder order;
    };
    void listAsGiven();
    void apply(const Sorting &sorting, const Keys &keys);

    std::vector<std::size_t> m_rows;
    std::vector<Sorting> m_sortings; ///< the last one counts most
};

} // namespace tables
