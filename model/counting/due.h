// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/tally.h"

namespace counting
{

/// Days on which something begins or ends: possibly from the first, certainly from the last.
struct Edge {
    deals::Day first = deals::never, last = deals::never;
    bool operator==(const Edge &) const = default;
};
Edge edgeOf(const deals::Date &period);
Edge later(Edge a, Edge b);

/// The end of a day. What happens on `day` has happened; money is spread up to and with `spread`, which is the day
/// before where the moment is the day's beginning.
struct Moment {
    deals::Day day = 0, spread = 0;

    static Moment endOf(deals::Day day) { return {day, day}; }
    static Moment startOf(deals::Day day) { return {day, day - 1}; }
};

/// When something is due, as far as a source says.
struct Due {
    enum class How : std::uint8_t {
        Undated,
        Step,  ///< some day in [edge.first, edge.last]
        Spread ///< evenly over days, from some day in [edge.first, edge.last]
    };
    How how = How::Undated;
    Edge edge;
    deals::Day days = 0, lastDays = 0; ///< of a spread that starts on edge.first, and of one on edge.last
    bool assumedStart = false;         ///< Spread from the announcement, since no start is stated

    bool isDated() const { return how != How::Undated; }
    bool operator==(const Due &) const = default;
};

/// As the commitment's own dates say; what is delivered is due on some day of `delivered`.
Due dueOf(const deals::Commitment &commitment, std::optional<Edge> delivered);

/// How much of an amount with these dates is due at that moment, and how much is not yet.
Tally dueBy(const Tally &amount, const Due &due, Moment moment);
Tally dueAfter(const Tally &amount, const Due &due, Moment moment);

} // namespace counting
