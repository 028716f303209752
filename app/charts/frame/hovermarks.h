// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/scales.h"
#include "charts/drawing/shapes.h"
#include "charts/layout/sheetlayout.h"
#include "pictures/chart.h"

namespace charts
{

/// A line through all charts at one day, its date above, and the values in the title rows of the panels. Of what is
/// `written` in the picture they hide what they would cut.
void addHover(Shapes &shapes, const pictures::Readout &readout, const pictures::Picture &picture,
    const SheetLayout &layout, const TimeScale &time, const Style &style, const std::vector<QRectF> &written);

} // namespace charts
