// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace counting
{

/// A sum of amounts of one measure. Lows and highs add up; ≈ and the not stated are carried along.
struct Tally {
    deals::Interval interval;
    // Of a height in time, low <= begun <= reach:
    deals::Quantity begun = 0; ///< the low, once it may have begun
    deals::Quantity reach = 0; ///< the high; where none is stated, begun
    deals::Quantity about = 0; ///< the part of low that is said "about"
    bool highIsAbout = false;
    int notStated = 0;      ///< amounts that nobody states: beside the sum, never 0 in it
    bool overflown = false; ///< beyond 64 bits: the interval is no longer meant

    /// What a commitment states, whatever its parts.
    static Tally of(const deals::Commitment &commitment);

    void add(const Tally &other);
    /// Becomes what it may be when it is one or the other.
    void widen(const Tally &other);

    bool lowIsAbout() const { return about > 0; }
    bool isAbout() const { return lowIsAbout() || highIsAbout; }
    /// Whether any amount in it is stated.
    bool isStated() const { return !interval.isZero() || overflown; }
    bool isNothing() const { return !isStated() && notStated == 0; }
    bool operator==(const Tally &) const = default;
};

/// What is left of `whole` once `parts` are taken out of it. Nothing below zero, open stays open; the rest of what is
/// said "about" is about, too.
Tally restOf(const Tally &whole, const Tally &parts);
/// Neither end above the high of `whole`; what is cut has its mark.
Tally cutAt(Tally tally, const Tally &whole);

} // namespace counting
