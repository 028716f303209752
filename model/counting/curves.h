// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/knots.h"
#include "counting/window.h"

#include <vector>

namespace counting
{

/// A height at the end of a day, in base units; between two points it runs straight, at equal days it steps.
/// solid <= tinted <= outline: certain, under way between the earliest and the latest edge, up to.
struct Level {
    double day = 0;
    double solid = 0, tinted = 0, outline = 0;
    bool operator==(const Level &) const = default;
};

/// Something that grows evenly from nothing to `height` between two days, in one step where they are equal.
struct Ramp {
    double from = 0, to = 0;
    Level height; ///< its day is not used
    bool operator==(const Ramp &) const = default;
};

/// Adds what grows from one height to the other between two days; nothing where they are the same.
void addRamp(std::vector<Ramp> &ramps, deals::Day from, deals::Day to, const Level &before, const Level &after);
/// The days on which the sums of a knot step or bend, sorted.
std::vector<deals::Day> turnsOf(const Knot &knot);
/// The ramps added up: points at which the sum bends or steps, sorted by day.
std::vector<Level> levelsOf(std::vector<Ramp> ramps);
/// Such curves added up.
std::vector<Level> added(const std::vector<const std::vector<Level> *> &curves);
/// At most two levels for each of `columns`, the lowest and the highest, and what stands at both edges of the window.
std::vector<Level> thinned(const std::vector<Level> &levels, const Window &window, int columns);

} // namespace counting
