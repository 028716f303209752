// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace charts
