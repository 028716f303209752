// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

namespace charts
{

/// A stretch of the calendar: [from, to) in days since 1970.
struct Cell {
    deals::Day from = 0, to = 0;
    QString text;
    bool shaded = false;
    bool operator==(const Cell &) const = default;
};

/// What the time axis shows of the calendar. Always on its own boundaries, never on equal parts of the window.
struct Calendar {
    std::vector<Cell> major, minor;
    std::vector<deals::Day> faint; ///< starts of the next finer cells, without a label
    bool operator==(const Calendar &) const = default;
};

Calendar calendarFor(const counting::Window &window, double widthInUnits);

/// "Nov 2032".
QString monthText(deals::Day day);
/// "17 Dec 2025".
QString dayText(deals::Day day);

} // namespace charts
