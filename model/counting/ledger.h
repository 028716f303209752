// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filters/filter.h"

#include <vector>

/// The rules of what counts, when it counts, and on whose page. Pure; every total and picture is made from a Ledger.
namespace counting
{

/// Seen from the party in focus.
enum class Direction : std::uint8_t { FromFocus, ToFocus, Others };

enum class Exclusion : std::uint8_t { None, Option, Status, Superseded, Container, InsideUncounted };

/// Days on which something begins or ends to count: possibly from the first, certainly from the last.
struct Edge {
    deals::Day first = deals::never, last = deals::never;
    bool operator==(const Edge &) const = default;
};

/// A time for which a commitment counts.
struct Presence {
    Edge on, off;

    bool isPossible(deals::Day day) const { return day >= on.first && day < off.last; }
    bool isCertain(deals::Day day) const { return day >= on.last && day < off.first; }
    bool operator==(const Presence &) const = default;
};

/// When a part of a commitment is due, as far as a source says.
struct Due {
    enum class How : std::uint8_t {
        Undated,
        Step,  ///< some day in [edge.first, edge.last]
        Spread ///< evenly over `days` days, from some day in [edge.first, edge.last]
    };
    How how = How::Undated;
    Edge edge;
    deals::Day days = 0;
    bool assumedStart = false; ///< Spread from the announcement, since no start is stated
    bool operator==(const Due &) const = default;
};

/// A commitment, or the rest of one beside its phases, with one way of being due.
struct Part {
    deals::CommitmentId commitment;
    deals::Interval amount;
    Due due;
    bool isRest = false; ///< what phases leave of their whole
    bool operator==(const Part &) const = default;
};

/// One commitment as the rules see it.
struct Line {
    deals::CommitmentId commitment;
    Direction direction = Direction::Others;
    deals::PartiesId partner; ///< invalid for Others
    Exclusion exclusion = Exclusion::None;
    bool isPhase = false;            ///< counts as scheduled only, inside its whole
    std::vector<Presence> presences; ///< sorted; empty when it never counted
    Part part;                       ///< not used when the amount is not stated
    bool counts() const { return exclusion == Exclusion::None; }
};

class Ledger final
{
public:
    /// `set` must outlive the ledger. What counts is decided before the filter, which leaves lines out alone.
    Ledger(const deals::DealSet &set, deals::PartyId focus, const filters::Filter &filter = {});

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

private:
    void place(Line &line) const;
    void supersede();
    void judge();
    void holdInsideWhole(Line &line) const;
    void takePhasesOut();

    const deals::DealSet *m_set;
    deals::PartyId m_focus;
    filters::Filter m_filter;
    std::vector<Line> m_lines;
};

/// Due at the end of `day`, whatever the line's presence.
deals::Interval dueBy(const Part &part, deals::Day day);
/// Dated, but not due at the end of `day`.
deals::Interval dueAfter(const Part &part, deals::Day day);

} // namespace counting
