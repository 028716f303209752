// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/lanescene.h"
#include "charts/shapes.h"

namespace charts
{

/// Announcement, bars and marks, without words.
void addLane(Shapes &shapes, const LaneScene &scene, const Style &style);

/// The signs one by one, as the legend shows them too. Colours: a partner's hue.
void addDiamond(Shapes &shapes, const QRectF &rect, int hue, bool hollow, const Style &style);
void addBar(Shapes &shapes, const QRectF &rect, pictures::Dating dating, deals::Said said, int hue, double origin,
    const Style &style);
/// Reaches so far above and below the bar.
void addBracket(Shapes &shapes, double x, const QRectF &bar, bool opening, double reach, int hue, const Style &style);
void addFlag(Shapes &shapes, double x, double top, double bottom, const Style &style);
void addPlus(Shapes &shapes, const QPointF &at, int hue, const Style &style);
void addEvent(Shapes &shapes, const QPointF &at, int hue, const Style &style);
void addPin(Shapes &shapes, const QPointF &at, const Style &style);
/// A partner's colour, beside a name.
void addChip(Shapes &shapes, const QRectF &rect, int hue, const Style &style);
/// Points out of the picture at x.
void addArrow(Shapes &shapes, double x, double y, double half, bool right, int hue, const Style &style);

} // namespace charts
