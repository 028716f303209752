// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanelist.h"

#include <numeric>

namespace pictures
{
namespace
{

std::vector<int> headingsIn(const std::vector<LaneRow> &rows)
{
    std::vector<int> headings;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].isHeading)
            headings.push_back(static_cast<int>(row));
    return headings;
}

std::vector<LaneRow> rowsOf(const std::vector<Lane> &lanes)
{
    std::vector<LaneRow> rows;
    rows.reserve(lanes.size());
    for (const Lane &lane : lanes)
        rows.push_back({lane.firstDeal(), static_cast<std::uint32_t>(lane.deals()), lane.heading.has_value()});
    return rows;
}

} // namespace

LaneList::LaneList(const std::vector<Lane> &lanes)
    : LaneList(rowsOf(lanes), [lanes](std::size_t row) { return lanes[row]; })
{
}

LaneList::LaneList(std::vector<LaneRow> rows, Word word)
{
    std::vector<int> headings = headingsIn(rows);
    m_shared = std::make_shared<Shared>(Shared{std::move(rows), std::move(headings), std::move(word)});
}

LaneList LaneList::with(const std::function<void(Lane &)> &change) const
{
    if (empty())
        return {};
    return {m_shared->rows, [list = *this, change](std::size_t row) {
                Lane lane = list[row];
                change(lane);
                return lane;
            }};
}

const Lane &LaneList::operator[](std::size_t row) const
{
    const auto known = m_shared->worded.find(row);
    return known != m_shared->worded.end() ? known->second
                                           : m_shared->worded.emplace(row, m_shared->word(row)).first->second;
}

const std::vector<int> &LaneList::headings() const
{
    static const std::vector<int> none;
    return m_shared ? m_shared->headings : none;
}

std::optional<std::size_t> LaneList::rowOf(deals::DealId deal) const
{
    if (!deal.isValid())
        return {};
    for (std::size_t row = 0; row < size(); ++row) {
        const LaneRow &here = m_shared->rows[row];
        if (here.isHeading ? here.deals > 0 && (*this)[row].holds(deal) : here.deal == deal)
            return row;
    }
    return {};
}

int LaneList::dealsIn(int first, int count) const
{
    const auto from = m_shared->rows.begin() + first;
    return std::accumulate(
        from, from + count, 0, [](int sum, const LaneRow &row) { return sum + static_cast<int>(row.deals); });
}

bool LaneList::operator==(const LaneList &other) const
{
    return isSharedWith(other) || (size() == other.size() && std::equal(begin(), end(), other.begin()));
}

} // namespace pictures
