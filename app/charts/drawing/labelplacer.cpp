// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/labelplacer.h"

#include "charts/drawing/textmetrics.h"

#include <algorithm>

namespace charts
{
namespace
{

/// QRectF::contains refuses what touches; here an edge may lie on the edge.
bool inside(const QRectF &outer, const QRectF &inner)
{
    constexpr double hair = 1e-6;
    return inner.left() >= outer.left() - hair && inner.right() <= outer.right() + hair
        && inner.top() >= outer.top() - hair && inner.bottom() <= outer.bottom() + hair;
}

} // namespace

bool LabelPlacer::isFree(const QRectF &rect, const QRectF &within) const
{
    return inside(within, rect) && inside(m_page, rect)
        && std::none_of(
            m_taken.begin(), m_taken.end(), [&rect](const QRectF &taken) { return taken.intersects(rect); });
}

bool LabelPlacer::place(const QRectF &rect, const QRectF &within)
{
    if (!isFree(rect, within))
        return false;
    m_taken.push_back(rect);
    return true;
}

Label labelAt(const QPointF &topLeft, const QString &text, const QFont &font, const QColor &colour,
    const QColor &ground, double halo)
{
    return {QRectF(topLeft, textSize(font, text)), text, font, colour, ground, halo};
}

bool addLabel(Shapes &shapes, LabelPlacer &labels, const Label &label, const QRectF &within, double margin)
{
    if (label.text.isEmpty() || !labels.place(label.rect.adjusted(-margin, 0, margin, 0), within))
        return false;
    shapes.push_back(label);
    return true;
}

} // namespace charts
