// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/lane.h"

#include <functional>
#include <iterator>
#include <memory>
#include <unordered_map>

namespace pictures
{

/// A row of the timeline before it has its words.
struct LaneRow {
    deals::DealId deal;      ///< as Lane::firstDeal()
    std::uint32_t deals = 1; ///< that are to be found in this row and in no other
    bool isHeading = false;
};

/// The rows of a timeline from the top. A row gets its words when it is first asked for, as a screen shows few of many.
/// A value: copies are cheap and share what has its words. For one thread.
class LaneList final
{
public:
    using Word = std::function<Lane(std::size_t row)>;
    class const_iterator;

    LaneList() = default;
    LaneList(const std::vector<Lane> &lanes);
    /// `word` must hold on to what it needs.
    LaneList(std::vector<LaneRow> rows, Word word);
    /// The same rows in other words.
    LaneList with(const std::function<void(Lane &)> &change) const;

    std::size_t size() const { return m_shared ? m_shared->rows.size() : 0; }
    bool empty() const { return size() == 0; }
    /// Valid as long as any copy of the list.
    const Lane &operator[](std::size_t row) const;
    const Lane &front() const { return (*this)[0]; }
    const Lane &back() const { return (*this)[size() - 1]; }
    /// Over all rows, each with its words.
    const_iterator begin() const;
    const_iterator end() const;

    const LaneRow &row(std::size_t row) const { return m_shared->rows[row]; }
    /// Those that are headings, from the top.
    const std::vector<int> &headings() const;
    /// Where that deal is to be found: its own row, or the heading under which it is folded away.
    std::optional<std::size_t> rowOf(deals::DealId deal) const;
    /// How many deals are to be found in these rows.
    int dealsIn(int first, int count) const;

    bool isSharedWith(const LaneList &other) const { return m_shared == other.m_shared; }
    bool operator==(const LaneList &other) const;

private:
    struct Shared {
        std::vector<LaneRow> rows;
        std::vector<int> headings;
        Word word;
        std::unordered_map<std::size_t, Lane> worded{}; // whose nodes stay where they are
    };
    std::shared_ptr<Shared> m_shared;
};

class LaneList::const_iterator final
{
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Lane;
    using difference_type = std::ptrdiff_t;
    using pointer = const Lane *;
    using reference = const Lane &;

    const_iterator() = default;
    const_iterator(const LaneList &list, std::size_t row)
        : m_list(&list)
        , m_row(row)
    {
    }
    reference operator*() const { return (*m_list)[m_row]; }
    pointer operator->() const { return &**this; }
    const_iterator &operator++()
    {
        ++m_row;
        return *this;
    }
    const_iterator operator++(int)
    {
        const const_iterator before = *this;
        ++m_row;
        return before;
    }
    bool operator==(const const_iterator &) const = default;

private:
    const LaneList *m_list = nullptr;
    std::size_t m_row = 0;
};

inline LaneList::const_iterator LaneList::begin() const
{
    return {*this, 0};
}

inline LaneList::const_iterator LaneList::end() const
{
    return {*this, size()};
}

} // namespace pictures
