// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/scale.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace pictures
{
namespace
{

constexpr double mostSteps = 6;
constexpr double headroom = 1.04; // a top edge keeps clear of the panel's

/// How many steps lie above zero and below it. Half a step is fine enough for the upper edge; the lower one takes a
/// whole one, so that it has a tick of its own.
struct Steps {
    double above, below;
};
Steps stepsFor(double highest, double lowest, double step)
{
    return {std::ceil(highest * headroom / step * 2) / 2, std::ceil(lowest * headroom / step)};
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than the most steps.
double stepFor(double highest, double lowest)
{
    constexpr std::array factors{1.0, 2.0, 2.5, 5.0};
    for (double power = std::pow(10, std::floor(std::log10((highest + lowest) / mostSteps)));; power *= 10)
        for (const double factor : factors) {
            const auto [above, below] = stepsFor(highest, lowest, factor * power);
            if (std::floor(above) + below <= mostSteps)
                return factor * power;
        }
}

} // namespace

Scale scaleFor(double highest, double lowest, const QLocale &locale)
{
    if (highest + lowest <= 0)
        highest = 1e9; // nothing to show: one GW, one billion
    const double step = stepFor(highest, lowest);
    const auto [above, below] = stepsFor(highest, lowest, step);
    Scale scale;
    scale.ceiling = above * step;
    scale.floor = below == 0 ? 0 : -below * step;
    for (const double unit : {1e3, 1e6, 1e9})
        if (std::max(highest, lowest) >= unit)
            scale.unit = unit;
    for (double tick = -below; tick * step <= scale.ceiling; ++tick)
        scale.ticks.push_back({tick * step, locale.toString(std::abs(tick * step / scale.unit), 'g', 12)});
    return scale;
}

} // namespace pictures
