// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/shapes.h"

#include <QRectF>

#include <vector>

namespace charts
{

/// Gives out room on one picture. No two places given overlap.
class LabelPlacer final
{
public:
    explicit LabelPlacer(const QRectF &page)
        : m_page(page)
    {
    }
    /// Nothing may stand here.
    void block(const QRectF &rect) { m_taken.push_back(rect); }
    bool isFree(const QRectF &rect, const QRectF &within) const;
    /// Takes the room when it is free and lies inside `within` and the page.
    bool place(const QRectF &rect, const QRectF &within);

private:
    QRectF m_page;
    std::vector<QRectF> m_taken;
};

/// At a point, as large as its words are.
Label labelAt(const QPointF &topLeft, const QString &text, const QFont &font, const QColor &colour,
    const QColor &ground, double halo = 0);
/// Writes it, unless it has no words or there is no room inside `within` for it and a `margin` on its left and right.
bool addLabel(Shapes &shapes, LabelPlacer &labels, const Label &label, const QRectF &within, double margin = 0);

} // namespace charts
