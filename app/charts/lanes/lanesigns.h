// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "pictures/lanes/lane.h"

/// The signs of the lanes one by one, as the legend shows them too. Colours: a partner's hue.
namespace charts
{

void addDiamond(Shapes &shapes, const QRectF &rect, int hue, bool hollow, const Style &style);
/// Tinted: on none of its days it is certain.
void addBar(Shapes &shapes, const QRectF &rect, pictures::Dating dating, deals::Said said, int hue, double origin,
    const Style &style, bool tinted = false);
/// Reaches so far above and below the bar.
void addBracket(Shapes &shapes, double x, const QRectF &bar, bool opening, double reach, int hue, const Style &style,
    bool isOutOfSight = false);
void addFlag(Shapes &shapes, double x, double top, double bottom, const Style &style);
void addPlus(Shapes &shapes, const QPointF &at, int hue, const Style &style);
void addEvent(Shapes &shapes, const QPointF &at, int hue, const Style &style);
void addPin(Shapes &shapes, const QPointF &at, const Style &style);
/// A partner's colour, beside a name.
void addChip(Shapes &shapes, const QRectF &rect, int hue, const Style &style);
/// The same of several partners.
void addSplitChip(Shapes &shapes, const QRectF &rect, const std::vector<int> &hues, const Style &style);
/// Points out of the picture at x.
void addArrow(Shapes &shapes, double x, double y, double half, bool right, int hue, const Style &style);

} // namespace charts
