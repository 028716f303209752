// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/lanes/lanescene.h"
#include "charts/lanes/lanesigns.h"

namespace charts
{

/// Announcement, bars and marks, without words.
void addLane(Shapes &shapes, const LaneScene &scene, const Style &style);
/// Nothing may be written over announcement and marks.
void blockMarks(LabelPlacer &labels, const LaneScene &scene, const Style &style);

} // namespace charts
