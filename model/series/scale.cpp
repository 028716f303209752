// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/scale.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace series
{
namespace
{

constexpr double mostTicks = 6;
constexpr double headroom = 1.04; // a top edge keeps clear of the panel's

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than the most ticks.
double stepFor(double span)
{
    const double power = std::pow(10, std::floor(std::log10(span / mostTicks)));
    constexpr std::array factors{1.0, 2.0, 2.5, 5.0, 10.0};
    const auto factor =
        std::find_if(factors.begin(), factors.end(), [&](double each) { return span / (each * power) <= mostTicks; });
    return (factor == factors.end() ? 10 : *factor) * power;
}

} // namespace

Scale scaleFor(double highest, double lowest, const QLocale &locale)
{
    if (highest + lowest <= 0)
        highest = 1;
    const double step = stepFor((highest + lowest) * headroom);
    // Half a step is fine enough for an edge; the lower one takes a whole one, so that it has a tick of its own.
    const double below = std::ceil(lowest * headroom / step);
    Scale scale;
    scale.ceiling = std::ceil(highest * headroom / step * 2) * step / 2;
    scale.floor = below == 0 ? 0 : -below * step;
    for (const double unit : {1e3, 1e6, 1e9})
        if (std::max(highest, lowest) >= unit)
            scale.unit = unit;
    for (double tick = -below; tick * step <= scale.ceiling; ++tick)
        scale.ticks.push_back({tick * step, locale.toString(std::abs(tick * step / scale.unit), 'g', 12)});
    return scale;
}

} // namespace series
