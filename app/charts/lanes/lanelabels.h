// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/lanes/lanescene.h"

namespace charts
{

/// The words of bars and marks, where they fit.
void addLaneLabels(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, double gutterRight, const Style &style);

/// What stands at the right ends of the lanes, in rows of that height.
double laneEndsWidth(const std::vector<pictures::Lane> &lanes, double rowHeight, const Style &style);

} // namespace charts
