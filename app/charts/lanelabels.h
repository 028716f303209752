// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/labelplacer.h"
#include "charts/lanescene.h"
#include "charts/shapes.h"

namespace charts
{

/// The words of bars and marks, where they fit.
void addLaneLabels(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, double gutterRight, const Style &style);

/// What stands at the right ends of the lanes, in rows of that height.
double laneEndsWidth(const std::vector<pictures::Lane> &lanes, double rowHeight, const Style &style);

} // namespace charts
