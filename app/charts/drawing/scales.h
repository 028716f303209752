// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

#include <algorithm>

namespace charts
{

/// Days to scene x. Every chart of a sheet has the same one.
struct TimeScale {
    counting::Window window;
    double left = 0, right = 1;

    double x(double day) const { return left + (day - window.from) * (right - left) / window.span(); }
    double day(double x) const { return window.from + (x - left) * window.span() / (right - left); }
    double clamped(double x) const { return std::clamp(x, left, right); }
    bool shows(double x) const { return x >= left && x <= right; }
};

/// Values to scene y.
struct ValueScale {
    double floor = 0, ceiling = 1, top = 0, bottom = 1;

    double y(double value) const
    {
        const double at = bottom - (value - floor) * (bottom - top) / (ceiling - floor);
        return std::clamp(at, top, bottom);
    }
};

} // namespace charts
