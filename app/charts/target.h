// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/pointing.h"

namespace charts
{

/// A point, and the first thing offered that it lies in.
class Target final
{
public:
    Target(const QPointF &at, const Style &style)
        : m_at(at)
        , m_unit(style.unit())
    {
    }

    const QPointF &at() const { return m_at; }
    const Pointing &found() const { return m_found; }
    bool isFound() const { return m_found.what.what != pictures::Pointed::What::Nothing; }

    /// The topmost first.
    void offer(const pictures::Pointed &what, const QRectF &rect)
    {
        if (!isFound() && rect.width() > 0 && rect.contains(m_at))
            m_found = {what, rect};
    }
    /// A thin upright line counts a little beside it too.
    void offerLine(const pictures::Pointed &what, double x, double top, double bottom)
    {
        offer(what, QRectF(x - near(), top, 2 * near(), bottom - top));
    }
    /// The same for an edge whose teeth point up or down.
    void offerEdge(const pictures::Pointed &what, double left, double right, double y, bool upwards)
    {
        offer(what, QRectF(left, y - (upwards ? near() : near() / 2), right - left, 1.5 * near()));
    }
    double near() const { return 4 * m_unit; }

private:
    QPointF m_at;
    double m_unit;
    Pointing m_found;
};

} // namespace charts
