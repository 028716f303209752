// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/picture.h"

#include <vector>

namespace pictures
{

/// Something that grows evenly from nothing to `height` between two days, in one step where they are equal.
struct Ramp {
    double from = 0, to = 0;
    Level height; ///< its day is not used
    bool operator==(const Ramp &) const = default;
};

/// What one line adds to its layer, by that basis; what ends to count goes down again.
std::vector<Ramp> rampsOf(const Line &line, const deals::Commitment &commitment, Basis basis);
/// The ramps added up: points at which the sum bends or steps, sorted by day.
std::vector<Level> levelsOf(std::vector<Ramp> ramps);
/// At most two levels for each of `columns`, the lowest and the highest, and what stands at both edges of the window.
std::vector<Level> thinned(const std::vector<Level> &levels, const Window &window, int columns);

} // namespace pictures
