// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/hovermarks.h"

#include "charts/fonts.h"
#include "charts/textmetrics.h"

#include <algorithm>

namespace charts
{
namespace
{

/// A rounded box round a text, its middle as near to x as `within` lets it.
void addPill(Shapes &shapes, double x, const QRectF &within, double bottom, const QString &text, const QColor &colour,
    const QColor &ground, const Style &style)
{
    const double u = style.unit();
    const QFont bold = font(style.base, QFont::DemiBold);
    const QSizeF size = textSize(bold, text);
    // Steps of 12 units, so that running figures do not make the box tremble.
    const double width = std::ceil((size.width() + 14 * u) / (12 * u)) * 12 * u;
    const QSizeF outer(width, size.height() + 4 * u);
    const double left = std::clamp(x - width / 2, within.left(), std::max(within.right() - width, within.left()));
    const QRectF pill(QPointF(left, bottom - outer.height()), outer);
    shapes.push_back(Fill{pill.adjusted(-2 * u, -u, 2 * u, u), style.paper, 5 * u});
    shapes.push_back(Fill{pill, style.accent, 4 * u});
    if (ground != style.accent)
        shapes.push_back(Fill{pill.adjusted(u, u, -u, -u), ground, 3.4 * u});
    shapes.push_back(Text{QRectF(pill.center() - QPointF(size.width(), size.height()) / 2, size), text, bold, colour, ground});
}

QString valuesText(const series::Readout::Values &values)
{
    return values.down.isEmpty() ? values.up : QStringLiteral("↑ %1   ↓ %2").arg(values.up, values.down);
}

} // namespace

void addHover(Shapes &shapes, const series::Readout &readout, const series::Picture &picture, const SheetLayout &layout,
    const TimeScale &time, const Style &style)
{
    const double u = style.unit();
    const double x = time.x(readout.day + 0.5);
    if (!time.shows(x))
        return;
    const double bottom = layout.panels.empty() ? layout.lanes.area.bottom() : layout.panels.back().area.bottom();
    shapes.push_back(Line{{x, layout.pills.bottom()}, {x, bottom}, style.accent, 1.4 * u, 4 * u, 3 * u});
    for (std::size_t i = 0; i < layout.panels.size() && i < readout.panels.size(); ++i) {
        const QRectF row = layout.panels[i].titleRow;
        const double title = textSize(font(style.base, QFont::DemiBold), picture.panels[i].title).width() + 8 * u;
        const QString text = valuesText(readout.panels[i]);
        if (!text.isEmpty())
            addPill(shapes, x, row.adjusted(std::min(title, row.width() / 2), 0, 0, 0), row.bottom() - 2 * u, text, style.ink, style.paper, style);
    }
    addPill(shapes, x, layout.pills, layout.pills.bottom() - 2 * u, readout.dayText, style.onAccent, style.accent, style);
}

} // namespace charts
