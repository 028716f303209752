// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/scales.h"
#include "charts/shapes.h"
#include "charts/stackshape.h"
#include "charts/style.h"

namespace charts
{

/// A panel on its way to the picture: its value, where it stands, and the shapes of its layers.
struct PanelScene {
    const pictures::Panel *panel = nullptr;
    TimeScale time;
    ValueScale value;
    QRectF area, titleRow;
    std::vector<LayerShape> up, down;

    double y(double amount, bool upwards) const { return value.y(upwards ? amount : -amount); }
};

PanelScene panelScene(const pictures::Panel &panel, const TimeScale &time, const QRectF &area, const QRectF &titleRow);

/// Both stacks: fills, tints and outlines with what their edges say, and the line at zero.
void addStacks(Shapes &shapes, const PanelScene &scene, const Style &style, deals::DealId selected);

/// Small triangles that point away from an edge, between two x: at least. Anchored at `origin`.
void addTeeth(Shapes &shapes, double left, double right, double y, bool upwards, double origin, const QColor &colour,
    const Style &style);

} // namespace charts
