// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/scales.h"
#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "charts/panels/stackshape.h"

namespace charts
{

/// A panel on its way to the picture: its value, where it stands, and the shapes of its layers.
struct PanelScene {
    const pictures::Panel *panel = nullptr;
    TimeScale time;
    ValueScale value;
    QRectF area;
    std::vector<LayerShape> up, down;
    std::size_t index = 0; ///< of the panel in its picture

    /// Of a layer, bottom first, or of what stands at the end of its stack.
    pictures::Pointed layerSign(pictures::Sign sign, bool upwards, std::size_t layer) const
    {
        return {pictures::Pointed::What::Layer, sign, {}, index, upwards, layer};
    }
    pictures::Pointed stackSign(pictures::Sign sign, bool upwards) const
    {
        return {pictures::Pointed::What::Stack, sign, {}, index, upwards};
    }
    double y(double amount, bool upwards) const { return value.y(upwards ? amount : -amount); }
};

PanelScene panelScene(const pictures::Panel &panel, const TimeScale &time, const QRectF &area, std::size_t index = 0);

/// Both stacks: fills, tints and outlines with what their edges say, and the line at zero.
void addStacks(Shapes &shapes, const PanelScene &scene, const Style &style, deals::DealId selected);

/// An edge that shows how its amount is said: dashed for about, with teeth that point away for at least.
void addEdge(Shapes &shapes, const Line &edge, deals::Said said, bool upwards, double origin, const Style &style);
/// Small triangles that point away from an edge, between two x: at least. Anchored at `origin`.
void addTeeth(Shapes &shapes, double left, double right, double y, bool upwards, double origin, const QColor &colour,
    const Style &style);

} // namespace charts
