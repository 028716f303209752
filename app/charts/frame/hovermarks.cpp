// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/frame/hovermarks.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/panels/panellabels.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

/// A rounded box for a text, its middle as near to x as `within` lets it.
QRectF pillFor(double x, const QRectF &within, const QString &text, const Style &style)
{
    const double u = style.unit();
    const QSizeF size = textSize(font(style.base, QFont::DemiBold), text);
    // Steps of 12 units, so that running figures do not make the box tremble.
    const double width = std::ceil((size.width() + 14 * u) / (12 * u)) * 12 * u, height = size.height() + 4 * u;
    const double left = std::clamp(x - width / 2, within.left(), std::max(within.right() - width, within.left()));
    return {left, within.bottom() - 2 * u - height, width, height};
}

void addPill(Shapes &shapes, const QRectF &pill, const QString &text, const QColor &colour, const QColor &ground,
    const Style &style)
{
    const double u = style.unit();
    const QFont bold = font(style.base, QFont::DemiBold);
    const QSizeF size = textSize(bold, text);
    shapes.push_back(Fill{pill.adjusted(-2 * u, -u, 2 * u, u), style.paper, 5 * u});
    shapes.push_back(Fill{pill, style.accent, 4 * u});
    if (ground != style.accent)
        shapes.push_back(Fill{pill.adjusted(u, u, -u, -u), ground, 3.4 * u});
    shapes.push_back(
        Label{QRectF(pill.center() - QPointF(size.width(), size.height()) / 2, size), text, bold, colour, ground});
}

QString valuesText(const pictures::Readout::Values &values)
{
    return values.down.isEmpty() ? values.up : u"↑ %1   ↓ %2"_s.arg(values.up, values.down);
}

/// Takes a label away as a whole: half a sentence would mislead.
void cover(Shapes &shapes, const QRectF &pill, const std::vector<QRectF> &written, const Style &style)
{
    const double u = style.unit();
    for (const QRectF &label : written)
        if (label.intersects(pill.adjusted(-6 * u, 0, 6 * u, 0)))
            shapes.push_back(Fill{label.adjusted(-u, 0, u, 0), style.paper});
}

} // namespace

void addHover(Shapes &shapes, const pictures::Readout &readout, const pictures::Picture &picture,
    const SheetLayout &layout, const TimeScale &time, const Style &style, const std::vector<QRectF> &written)
{
    const double u = style.unit();
    const double x = time.x(readout.day + 0.5);
    if (!time.shows(x))
        return;
    const QRectF date = pillFor(x, layout.pills, readout.dayText, style);
    cover(shapes, date, written, style);
    const double bottom = layout.panels.empty() ? layout.lanes.area.bottom() : layout.panels.back().area.bottom();
    // Seen on every fill: its gaps are paper.
    shapes.push_back(Line{{x, layout.pills.bottom()}, {x, bottom}, style.paper, 1.4 * u});
    shapes.push_back(Line{{x, layout.pills.bottom()}, {x, bottom}, style.accent, 1.4 * u, 4 * u, 3 * u});
    for (std::size_t i = 0; i < layout.panels.size() && i < readout.panels.size(); ++i) {
        const QRectF row = layout.panels[i].titleRow;
        const QString text = valuesText(readout.panels[i]);
        if (text.isEmpty())
            continue;
        const double title = titleWidth(picture.panels[i], layout.panels[i], style) + 8 * u;
        const QRectF pill = pillFor(x, row.adjusted(std::min(title, row.width() / 2), 0, 0, 0), text, style);
        cover(shapes, pill, written, style);
        addPill(shapes, pill, text, style.ink, style.paper, style);
    }
    addPill(shapes, date, readout.dayText, style.onAccent, style.accent, style);
}

} // namespace charts
