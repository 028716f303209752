// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/lanes/lanescene.h"

namespace charts
{

/// Of the lane's name and promise in a row of that height; of this the longest wording that a sheet so wide has room
/// for.
double nameWidth(const pictures::Lane &lane, double rowHeight, const Style &style, double sheetWidth);

/// Colour, partner and promise, left of the lane.
void addLaneName(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, const Style &style);
/// "and 12 more deals", in a row of its own.
void addMoreLanes(Shapes &shapes, LabelPlacer &labels, int count, const QRectF &row, const Style &style);

} // namespace charts
