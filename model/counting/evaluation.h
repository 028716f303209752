// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/courses.h"

#include <optional>
#include <set>

namespace counting
{

/// Places of members in their knot.
using Places = std::vector<std::uint32_t>;

/// Whether a member counts, by itself and what supersedes it alone.
bool isPresent(const Member &member, const std::vector<bool> &happened);
/// Which members count in the end of a course, whatever they are part of.
std::vector<bool> presentOf(const Knot &knot, const std::vector<bool> &happened);

/// One course of a knot.
class Evaluation final
{
public:
    /// `presentInTheEnd` is empty where what begins later is not asked for.
    Evaluation(const deals::DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment,
        const std::vector<bool> &happened, const std::vector<bool> &presentInTheEnd);

    Course take();

private:
    static constexpr std::uint32_t none = Member::none;

    /// Who is inside whom. Amounts count what the parts make firm.
    struct Tree {
        std::vector<bool> isIn;
        Places inside; ///< none: a top
        std::vector<Places> parts;
        std::vector<Tally> amounts; ///< not stated where nothing is
    };

    const Member &member(std::uint32_t at) const { return m_knot.members[at]; }
    const deals::Commitment &commitment(std::uint32_t at) const { return m_set.commitment(member(at).commitment); }

    bool standsBeside(std::uint32_t at, const std::vector<bool> &presentInTheEnd) const;
    bool succeedsPresent(std::uint32_t at) const;
    bool holds(const Member::Link &link) const { return link.since == always || m_happened[link.since]; }
    bool fits(std::uint32_t part, std::uint32_t whole) const;
    /// Where a way up has been gone without a whole, and whether by what holds on the day alone: not gone twice.
    using Gone = std::set<std::pair<std::uint32_t, bool>>;

    std::uint32_t wholeInTheEnd(
        std::uint32_t part, std::uint32_t from, const std::vector<bool> &presentInTheEnd, Gone &gone) const;
    std::uint32_t wholeOf(
        std::uint32_t part, std::uint32_t from, const std::vector<bool> &isIn, bool isSoOnTheDay, Gone &gone) const;
    std::uint32_t wholeOf(std::uint32_t part, const std::vector<bool> &isIn) const;
    bool isInside(std::uint32_t part, std::uint32_t whole, const std::vector<bool> &isIn) const;
    Tree treeOf(const std::vector<bool> &isIn) const;
    void amount(Tree &tree, std::uint32_t at) const;
    bool overlap(std::uint32_t a, std::uint32_t b) const;
    bool contains(std::uint32_t whole, std::uint32_t part) const;
    bool overlapInside(std::uint32_t a, std::uint32_t b) const;
    Tally sum(const std::vector<Tally> &amounts, const Places &members) const;

    // What is due of them: in holding.cpp.
    Tally counted(std::uint32_t at) const;
    Tally beginning(std::uint32_t at) const;
    Tally dated(std::uint32_t at) const;
    Tally datedParts(std::uint32_t at) const;
    Tally undated(std::uint32_t at) const;
    void addCounted(Places &counted, std::uint32_t at) const;
    bool isInsideUndated(std::uint32_t at) const;
    Sums add(std::uint32_t at);
    Sums together(const std::vector<Sums> &held, const std::vector<std::uint32_t> &firsts) const;
    Tally dueOfDay(std::uint32_t at) const;
    void hold(Sums &sums, std::uint32_t at) const;
    Entry entryOf(std::uint32_t at) const;

    const deals::DealSet &m_set;
    const Knot &m_knot;
    std::span<const Direction> m_directions;
    Moment m_moment;
    const std::vector<bool> &m_happened;
    const bool m_hasOverlaps;
    std::vector<bool> m_present, m_begins;
    Tree m_day, m_all;
    Places m_holder; ///< by member that counts on the day: what counts then, too, and has it inside, if only later
    std::vector<Places> m_held;                   ///< the other way round
    std::vector<std::optional<Tally>> m_dueOfDay; ///< by member: what is scheduled, whatever begins later
    deals::CommitmentId m_top;
    Places m_members; // of the entries
    Course m_course;
};

} // namespace counting
