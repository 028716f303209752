// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/labelplacer.h"
#include "charts/panelmarks.h"

namespace charts
{

/// What placing texts in a panel needs, in one place.
struct PanelWriter {
    Shapes &shapes;
    LabelPlacer &labels;
    const PanelScene &scene;
    const QRectF &page;
    const Style &style;

    bool put(const QRectF &box, const QRectF &within, const QString &text, const QFont &font, const QColor &colour,
        const QColor &ground, double halo = 0) const
    {
        return addLabel(shapes, labels, {box, text, font, colour, ground, halo}, within);
    }

    /// Right of the panel, from its title to the end of its axis.
    QRectF gutter() const
    {
        const double left = scene.area.right() + 8 * style.unit();
        return {QPointF(left, scene.titleRow.top()),
            QPointF(std::max(page.right(), left), scene.area.bottom() + 10 * style.unit())};
    }
};

} // namespace charts
