// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/roworder.h"

#include <algorithm>
#include <numeric>

namespace tables
{
namespace
{

constexpr std::size_t mostSortings = 3; // each costs new rows one more

} // namespace

void RowOrder::reset(std::size_t rows, const Keys &keys)
{
    m_rows.resize(rows);
    listAsGiven();
    for (const Sorting &sorting : m_sortings)
        apply(sorting, keys);
}

std::vector<int> RowOrder::sort(int column, Qt::SortOrder order, const Keys &keys)
{
    const std::vector<std::size_t> before = m_rows;
    if (column < 0) {
        m_sortings.clear();
        listAsGiven();
    } else {
        m_sortings.erase(std::remove_if(m_sortings.begin(), m_sortings.end(),
                             [&](const Sorting &each) { return each.column == column; }),
            m_sortings.end());
        if (m_sortings.size() == mostSortings)
            m_sortings.erase(m_sortings.begin());
        m_sortings.push_back({column, order});
        apply(m_sortings.back(), keys);
    }
    std::vector<int> place(m_rows.size()), moves;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        place[m_rows[row]] = static_cast<int>(row);
    moves.reserve(before.size());
    for (const std::size_t row : before)
        moves.push_back(place[row]);
    return moves;
}

void RowOrder::listAsGiven()
{
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
}

void RowOrder::apply(const Sorting &sorting, const Keys &keys)
{
    const std::vector<SortKey> all = keys(sorting.column);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t left, std::size_t right) {
        const SortKey &a = all[left], &b = all[right];
        if (a.group != b.group)
            return a.group < b.group;
        if (a.isStated() != b.isStated())
            return a.isStated();
        return sorting.order == Qt::AscendingOrder ? a < b : b < a;
    });
}

} // namespace tables
