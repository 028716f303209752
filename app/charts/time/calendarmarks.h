// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/scales.h"
#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "charts/time/calendar.h"

namespace charts
{

/// Every second cell of one chart.
void addBands(Shapes &shapes, const Calendar &calendar, const TimeScale &time, const QRectF &area, const Style &style);
/// The lines of one chart; a day has only one.
void addGrid(Shapes &shapes, const Calendar &calendar, const TimeScale &time, const QRectF &area, const Style &style);
/// The two rows of labels under the last chart, each in the middle of what is visible of its cell.
void addCalendarLabels(Shapes &shapes, LabelPlacer &labels, const Calendar &calendar, const TimeScale &time,
    const QRectF &rows, const Style &style);

/// A day with a name: where the data end, or today.
struct NamedDay {
    pictures::Sign sign;
    double day = 0;
    pictures::Wordings texts;
};
/// A thin line through one chart.
void addDayLine(Shapes &shapes, const NamedDay &named, const TimeScale &time, const QRectF &area, const Style &style);
/// The names above the first chart, where they fit.
void addDayNames(Shapes &shapes, LabelPlacer &labels, const std::vector<NamedDay> &days, const TimeScale &time,
    const QRectF &row, const Style &style);

} // namespace charts
