// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/courses.h"
#include "filters/filter.h"

#include <memory>
#include <vector>

/// The rules of what counts, when it counts, and on whose page. Pure; every total and picture is made from a Ledger.
namespace counting
{

/// Why a commitment does not count in the end. Circle: nothing does, see deals/circles.h.
enum class Exclusion : std::uint8_t { None, Option, Umbrella, Status, Superseded, Conflict, Circle };

/// A commitment, or the rest of one beside its phases, with one way of being due.
struct Part {
    Tally amount;
    Due due;
    bool isRest = false; ///< what phases leave of their whole
    bool operator==(const Part &) const = default;
};

/// One commitment as the rules see it in the end: when all has happened that the data tell of.
struct Line {
    deals::CommitmentId commitment;
    Direction direction = Direction::Others;
    deals::PartiesId partner; ///< its own; invalid for Others
    Exclusion exclusion = Exclusion::None;
    deals::CommitmentId whole;       ///< inside whose amount it is; invalid where it counts itself
    std::vector<Presence> presences; ///< sorted; empty when it never counted
    Part part;                       ///< inside an undated whole, what is undated is part of that one's
    Tally promised;                  ///< what it counts itself, with what its parts make firm; nothing when it does not

    bool counts() const { return exclusion == Exclusion::None; }
    bool isInside() const { return whole.isValid(); }
    /// Whether it adds to what is promised: it counts, and is inside nothing.
    bool isPromise() const { return counts() && !isInside(); }
};

class Ledger final
{
public:
    /// `set` must outlive the ledger. What counts is decided before the filter, which leaves lines out alone: a whole
    /// with all its parts.
    Ledger(const deals::DealSet &set, deals::PartyId focus, const filters::Filter &filter = {});
    /// Keeps the set as long as it is there itself.
    Ledger(std::shared_ptr<const deals::DealSet> set, deals::PartyId focus, const filters::Filter &filter = {});

    /// What a filter keeps of these lines: as the constructor would make it, but nothing is decided again.
    Ledger only(const filters::Filter &filter) const;
    /// How many have been made so far, by the constructor or by only(): tests hold panes to none where none is needed.
    static std::size_t made();

    const deals::DealSet &set() const { return *m_set; }
    deals::PartyId focus() const { return m_focus; }
    const filters::Filter &filter() const { return m_filter; }
    /// One for each commitment that the filter keeps, in the data set's order.
    const std::vector<Line> &lines() const { return m_lines; }
    /// Null where the filter leaves it out.
    const Line *lineOf(deals::CommitmentId commitment) const;
    bool keeps(deals::CommitmentId commitment) const { return m_kept.empty() || m_kept[commitment.row]; }

    const std::vector<Knot> &knots() const { return m_knots->knots; }
    Direction directionOf(deals::CommitmentId commitment) const { return m_knots->directions[commitment.row]; }
    /// The knot that it is in; null where nothing is added up.
    const Knot *knotOf(deals::CommitmentId commitment) const;
    /// The courses of one of the knots at that moment.
    /// When all has happened that the data tell of.
    static constexpr Moment inTheEnd{deals::never - 1, deals::never - 1};
    std::vector<Course> coursesOf(const Knot &knot, Moment moment, Reading reading) const;

private:
    /// What a filter does not change.
    struct Knots {
        std::vector<Knot> knots;
        std::vector<Direction> directions; ///< by commitment
        std::vector<std::uint32_t> knotOf; ///< likewise; empty where nothing is added up
    };

    void judge(const Knot &knot);

    std::shared_ptr<const deals::DealSet> m_set;
    deals::PartyId m_focus;
    filters::Filter m_filter;
    std::shared_ptr<const Knots> m_knots;
    std::vector<Line> m_lines;
    std::vector<bool> m_kept; // by commitment; empty without a filter
};

} // namespace counting
