// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/sides.h"

/// Two partners side by side, as numbers.
namespace counting
{

/// A sum of each of two partners, and how far they are apart, in base units.
struct Figures {
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    deals::Currency currency;
    std::optional<Tally> left, right{}; ///< of each alone; nothing where there is none or none is stated
    std::optional<Tally> both{};        ///< of both together, in a row of both
    std::optional<deals::Span> difference{};
    std::optional<deals::Interval> ratio{}; ///< in hundredths

    /// Whether difference and ratio are of what is said "about".
    bool isAbout() const { return (left && left->isAbout()) || (right && right->isAbout()); }
    bool operator==(const Figures &) const = default;
};
/// With the worst case of left less right, and of left over right, where both are there.
Figures compared(const Stacked &stacked, const std::optional<Tally> &left, const std::optional<Tally> &right);

/// A year's part of each amount with a term of a year or more.
std::vector<Tally> perYear(const deals::DealSet &set, const Lines &lines, const Stacked &paid);
/// What a gigawatt costs in the deals that state all of their money and all of their power; nothing where none does.
std::optional<Tally> perGigawatt(
    const deals::DealSet &set, const Lines &lines, const Stacked &power, const Stacked &money);

/// The least and the most days from right to left.
deals::Span daysBetween(const Edge &left, const Edge &right);

} // namespace counting
