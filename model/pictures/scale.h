// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/panel.h"

class QLocale;

namespace pictures
{

/// A value axis that holds 0, `highest` above and `lowest` below it, with at most seven round ticks.
struct Scale {
    double ceiling = 1, floor = 0;
    std::vector<Tick> ticks;
    double unit = 1; ///< base units in one of the ticks' numbers: a power of 1000
    bool operator==(const Scale &) const = default;
};

/// `lowest` is counted downwards too: both are >= 0. The numbers below zero are written without a sign.
Scale scaleFor(double highest, double lowest, const QLocale &locale);

} // namespace pictures
