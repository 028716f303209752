// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"

#include <functional>

namespace counting
{

/// What is added up together: never two directions, kinds, measures or currencies.
struct Stacked {
    Direction direction = Direction::ToFocus;
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    deals::Currency currency;
    auto operator<=>(const Stacked &) const = default;

    bool holds(const Line &line, const deals::Commitment &commitment) const;
};
/// The sums that a commitment counts in.
Stacked stackedOf(const Ledger &ledger, deals::CommitmentId commitment);

using IsPicked = std::function<bool(const Entry &)>;

/// What the picked entries of one course come to: overlapping lows count once, and the parts of a whole are held to it.
Sums sumOf(const Course &course, const IsPicked &isPicked);
/// What they come to whichever course it took.
Sums sumOf(const std::vector<Course> &courses, const IsPicked &isPicked);
/// Of these knots, what the ledger keeps.
Sums sumAt(const Ledger &ledger, const std::vector<const Knot *> &knots, Moment moment, Reading reading,
    const IsPicked &isPicked);
/// What these lines promise in the end.
Tally promised(const Ledger &ledger, const std::vector<const Line *> &lines);

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

/// All that is promised in the data, as it stands at the end of `to`, and what is due by then. What begins to count
/// after that day is later.
Totals totals(const Ledger &ledger, deals::Day to);

} // namespace counting
