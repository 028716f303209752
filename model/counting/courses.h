// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/direction.h"
#include "counting/knots.h"

/// What the commitments of a knot come to at one moment. On days of which nobody knows whether something has happened
/// there are several courses that it may have taken; what is said of the day holds in all of them.
namespace counting
{

/// What is promised, and how much of it is dated.
struct Sums {
    Tally announced;                 ///< wholes, not their parts
    Tally scheduled, later, undated; ///< parts, and what they leave of their wholes
    Tally unannounced;               ///< of later: what is not yet announced

    void add(const Sums &other);
    bool isStated() const;
    bool isNothing() const;
    bool operator==(const Sums &) const = default;
};
using SumPart = Tally Sums::*;
inline constexpr std::array<SumPart, 5> sumParts{
    &Sums::announced, &Sums::scheduled, &Sums::later, &Sums::undated, &Sums::unannounced};

/// What one commitment adds by itself, beside its parts.
struct Entry {
    deals::CommitmentId commitment;
    deals::CommitmentId whole; ///< inside whose amount it is; invalid where it is in none
    deals::CommitmentId top;   ///< the outermost of these; itself where there is none
    Sums sums;
    Tally own;           ///< what its dated parts leave of it; nothing where what is undated is part of its whole's
    bool isRest = false; ///< whether it has parts that count
};

/// What a whole and all its parts come to together.
struct Whole {
    deals::CommitmentId top;
    Sums sums;
    int entries = 0;
};

struct Course {
    std::vector<Entry> entries;
    std::vector<Whole> wholes;
    /// Pairs of places in `entries` that overlap.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> overlaps;
};

enum class Reading : std::uint8_t {
    Day,  ///< what counts on the day
    Total ///< and what begins to count after it, as later
};

/// Every course that is possible at the moment; one where all is known. `directions` are those of the data set's
/// commitments. With more than ten uncertain happenings the courses of ten are told apart, and the others are before
/// the moment, or after it, together.
std::vector<Course> coursesOf(
    const deals::DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment, Reading reading);

} // namespace counting
