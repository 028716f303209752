// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/vocabulary.h"

#include <vector>

/// What is kept of a figure's digits when it is printed, in base units.
namespace deals
{

enum class Round : std::uint8_t { Nearest, Down, Up };

/// The unit that a figure is printed in: 10^exponent base units. 9 is GW and B.
int unitOf(Quantity value, Measure measure);
/// All digits up to three decimals of its unit, else three digits or what stands before the decimals. Open stays open.
Quantity printed(Quantity value, Measure measure, Round round = Round::Nearest);
/// One value to the nearest; a lower bound down, an upper one up.
Interval printed(Interval figure, Measure measure);

/// Figures that are printed together, by their rows.
struct Addition {
    std::size_t sum;
    std::vector<std::size_t> parts;
    bool isTotal = false; ///< it follows its parts: the one to change where rounding leaves a difference
};
struct Together {
    std::vector<Interval> figures; ///< as they are printed, with all their digits
    std::optional<int> unit;       ///< of all, as unitOf() has it; each its own where they are one figure
};
/// Figures in one unit and with the same decimals: none with less digits than alone, and what adds up also adds up as
/// printed, with up to three more decimals. Then the largest part takes the difference, or the sum where it is a bound
/// or a total; where neither can, no digit is cut.
Together together(const std::vector<Interval> &figures, const std::vector<Addition> &additions, Measure measure);

} // namespace deals
