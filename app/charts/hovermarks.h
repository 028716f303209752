// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/scales.h"
#include "charts/shapes.h"
#include "charts/sheetlayout.h"
#include "series/chart.h"

namespace charts
{

/// A line through all charts at one day, its date above, and the values in the title rows of the panels, where they
/// cover nothing but what others claim.
void addHover(Shapes &shapes, const series::Readout &readout, const series::Picture &picture, const SheetLayout &layout,
    const TimeScale &time, const Style &style);

} // namespace charts
