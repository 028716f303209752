// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <limits>
#include <optional>

namespace deals
{

/// In base units: W, one unit of a currency, shares, chips.
using Quantity = std::int64_t;
/// As a high: no upper bound is stated.
constexpr Quantity openHigh = std::numeric_limits<Quantity>::max();
/// As the low of a span: no lower bound is stated.
constexpr Quantity openLow = std::numeric_limits<Quantity>::min();

enum class Said : std::uint8_t { NotStated, Exact, About, AtLeast, UpTo, Range };

/// What a source says of an amount: the interval its words allow, and the words' kind. 0 <= low <= high.
struct Amount {
    Quantity low = 0, high = 0;
    Said said = Said::NotStated;

    bool operator==(const Amount &) const = default;
};

/// An interval alone, as it stands in sums. `high` may be open.
struct Interval {
    Quantity low = 0, high = 0;

    bool isOpen() const { return high == openHigh; }
    bool isZero() const { return low == 0 && high == 0; }
    bool operator==(const Interval &) const = default;
};

/// What a difference may be. Either end may be open.
struct Span {
    Quantity low = 0, high = 0;

    bool isOpenBelow() const { return low == openLow; }
    bool isOpenAbove() const { return high == openHigh; }
    bool operator==(const Span &) const = default;
};

/// Lows and highs add up; open stays open. A sum beyond 64 bits becomes nothing, never a wrong number.
std::optional<Interval> sum(Interval a, Interval b);
/// What is left of `whole` once `parts` are taken out of it: nothing below zero, open stays open.
Interval rest(Interval whole, Interval parts);
/// `part` of `whole` days, rounded half up. 0 <= part <= whole, whole > 0; open stays open unless part is 0.
Interval share(Interval amount, std::int64_t part, std::int64_t whole);

/// a − b of any two values inside: the worst case on either side.
Span difference(Interval a, Interval b);
/// `times` × a ÷ b of any two values inside, where b is not 0: lows rounded down, highs up. Nothing when b is 0, or for
/// what is beyond 64 bits. 0 <= times.
std::optional<Interval> quotient(Interval a, Interval b, Quantity times = 1);

/// What becomes of a fraction of a base unit: half of one is rounded up.
enum class Finer : std::uint8_t { Refused, Rounded };
/// A decimal number times 10^`exponent` as a whole number of base units: "1.25" with 9 is 1250000000. The grammar is
/// JSON's, without a sign. Nothing when it is not one, is not below `openHigh`, or more than 0 but rounded to it.
std::optional<Quantity> quantity(QStringView decimal, int exponent, Finer finer = Finer::Refused);
/// The shortest decimal that quantity() reads back.
QString decimal(Quantity quantity, int exponent);

} // namespace deals
