// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"

namespace counting
{

/// A sum of amounts of one measure. Lows and highs add up; ≈ and the not stated are carried along.
struct Tally {
    deals::Interval interval;
    deals::Quantity about = 0; ///< the part of low that is said "about"
    bool isAbout = false;      ///< whether any of it is, even where low is 0
    int notStated = 0;         ///< amounts that nobody states: beside the sum, never 0 in it
    bool overflown = false;    ///< beyond 64 bits: the interval is no longer meant

    /// Adds what enters sums of it.
    void add(const deals::Commitment &commitment);
    void add(deals::Interval amount, bool saidAbout = false);
    /// Whether any amount in it is stated.
    bool isStated() const { return !interval.isZero() || overflown; }
    bool isNothing() const { return !isStated() && notStated == 0; }
    bool operator==(const Tally &) const = default;
};

/// What is promised, and how much of it is dated.
struct Sums {
    Tally announced;                 ///< wholes, not their phases
    Tally scheduled, later, undated; ///< phases, and what they leave of their wholes

    /// Adds a line that counts, as scheduled by the end of `to`.
    void add(const deals::DealSet &set, const Line &line, deals::Day to);
    bool isStated() const;
    bool isNothing() const;
    bool operator==(const Sums &) const = default;
};

/// What is promised in one direction, of one kind and measure.
struct Total : Sums {
    Direction direction = Direction::Others;
    deals::PartiesId partner, from,
        to; ///< all three are invalid in a sum over all partners
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    deals::Currency currency;
    std::vector<deals::CommitmentId> included, excluded;
    bool operator==(const Total &) const = default;
};

struct Totals {
    deals::Day to = 0;
    std::vector<Total> rows; ///< partner × from × to × kind × measure, in the data set's order
    std::vector<Total> sums; ///< the rows of all partners added up; those of Others are not
    bool operator==(const Totals &) const = default;
};

/// As announced, and as scheduled by the end of `to`.
Totals totals(const Ledger &ledger, deals::Day to);

} // namespace counting
