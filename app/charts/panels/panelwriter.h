// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/layout/sheetlayout.h"
#include "charts/panels/panelmarks.h"

namespace charts
{

/// What placing texts in a panel needs, in one place.
struct PanelWriter {
    Shapes &shapes;
    LabelPlacer &labels;
    const PanelScene &scene;
    const SheetLayout::Plot &plot;
    const QRectF &page;
    const Style &style;

    bool put(const QRectF &box, const QRectF &within, const QString &text, const QFont &font, const QColor &colour,
        const QColor &ground, double halo = 0) const
    {
        return addLabel(shapes, labels, {box, text, font, colour, ground, halo}, within);
    }

    QRectF end() const { return plot.end(page.right(), style.unit()); }
};

} // namespace charts
