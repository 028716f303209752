// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace counting
{

/// Announced: counts from the day it was announced. Scheduled: counts when the sources say it is due.
enum class Basis : std::uint8_t { Announced, Scheduled };

/// The visible time, in days since 1970-01-01 UTC: [from, to).
struct Window {
    double from = 0, to = 1;

    double span() const { return to - from; }
    bool operator==(const Window &) const = default;
};

/// The first and the last whole day of a window.
deals::Day firstDay(const Window &window);
deals::Day lastDay(const Window &window);
/// 2025 to 2027, whole years.
Window firstWindow();
/// Everything the data set dates, in whole years; no less than firstWindow().
Window wholeWindow(const deals::DealSet &set);

} // namespace counting
