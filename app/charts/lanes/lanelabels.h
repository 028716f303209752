// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/lanes/lanescene.h"

namespace charts
{

/// The words of bars and marks, where they fit.
void addLaneLabels(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, double gutterRight, const Style &style);

/// What stands at the right end of any lane.
double leastEndWidth(const Style &style);
/// What is not drawn of this one in a row of that height; 0 where all is.
double endWidth(const pictures::Lane &lane, double rowHeight, const Style &style);

} // namespace charts
