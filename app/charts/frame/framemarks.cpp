// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/frame/framemarks.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace charts
{
namespace
{

constexpr double footerLine = 17, makerRoom = 130; // in units; the maker's name ends the last line

/// In a row of that height, as large as it allows, smaller before any letter is lost.
void putLine(Shapes &shapes, LabelPlacer &labels, const QRectF &row, const QString &text, QFont::Weight weight,
    const QColor &colour, const Style &style)
{
    if (row.isEmpty())
        return;
    double pixels = row.height() / 1.25;
    const auto width = [&] { return textSize(font(pixels, weight), text).width(); };
    while (width() > row.width() && pixels > style.base * 1.15)
        pixels -= 1;
    const QFont f = font(pixels, weight);
    const QString line = elided(f, text, row.width());
    addLabel(shapes, labels,
        labelAt({row.left(), row.center().y() - textSize(f, line).height() / 2}, line, f, colour, style.paper),
        row.adjusted(0, -2, 0, 2));
}

} // namespace

QStringList footerLines(const QStringList &footer, double width, const Style &style, double heightInUnits)
{
    const QFont f = font(style.base);
    const int most = std::clamp(static_cast<int>(0.3 * heightInUnits / footerLine), 2, 10);
    const qsizetype entries = std::min<qsizetype>(footer.size(), most);
    QStringList lines;
    for (qsizetype i = 0; i < entries; ++i) {
        const auto later = static_cast<int>(entries - i - 1);
        const double room = later > 0 ? width : width - makerRoom * style.unit();
        lines += wrapped(f, footer[i], room, std::max(1, most - static_cast<int>(lines.size()) - later));
    }
    return lines.mid(0, most);
}

void addFrame(Shapes &shapes, LabelPlacer &labels, const pictures::Picture &picture, const SheetLayout &layout,
    const QStringList &footer, const Style &style)
{
    const double u = style.unit();
    putLine(shapes, labels, layout.title, picture.title, QFont::Bold, style.ink, style);
    putLine(shapes, labels, layout.subtitle, picture.subtitle, QFont::Normal, style.dim, style);
    if (layout.footer.isEmpty())
        return;
    const QFont f = font(style.base);
    shapes.push_back(Line{layout.footer.topLeft(), layout.footer.topRight(), style.gridStrong, u});
    double y = layout.footer.top() + 9 * u;
    const QRectF within = layout.footer.adjusted(0, 0, 0, 4 * u);
    const QString maker = QStringLiteral("Deal Timeline " DEALS_VERSION);
    const double last = y + std::max<double>(static_cast<double>(footer.size()) - 1, 0) * footerLine * u;
    const double right = layout.footer.right() - textSize(f, maker).width();
    addLabel(shapes, labels, labelAt({right, last}, maker, f, style.dim, style.paper), within);
    for (const QString &line : footer) {
        addLabel(shapes, labels, labelAt({layout.footer.left(), y}, line, f, style.dim, style.paper), within);
        y += footerLine * u;
    }
}

void addEmptyText(Shapes &shapes, LabelPlacer &labels, const QString &text, const QRectF &area, const Style &style)
{
    const double u = style.unit();
    const QFont f = font(style.base + 2 * u);
    const QStringList lines = wrapped(f, text, area.width() - 48 * u, 3);
    const double high = static_cast<double>(lines.size()) * 22 * u;
    double y = area.center().y() - high / 2, width = 0;
    for (const QString &line : lines)
        width = std::max(width, textSize(f, line).width());
    if (width > 0)
        shapes.push_back(Fill{QRectF(area.center().x() - width / 2 - 16 * u, y - 9 * u, width + 32 * u, high + 12 * u),
            style.paper, 6 * u});
    for (const QString &line : lines) {
        const double left = area.center().x() - textSize(f, line).width() / 2;
        addLabel(shapes, labels, labelAt({left, y}, line, f, style.dim, style.paper), area);
        y += 22 * u;
    }
}

void addScrollBar(
    Shapes &shapes, LabelPlacer &labels, const SheetLayout &layout, const pictures::LaneList &rows, const Style &style)
{
    const auto lanes = static_cast<int>(rows.size());
    if (!layout.scrolls || layout.lanesShown >= lanes)
        return;
    const double u = style.unit();
    const QRectF area = layout.lanes.area;
    const double share = area.height() / lanes;
    const QRectF track(layout.gutterRight - 5 * u, area.top(), 5 * u, area.height());
    const double length = std::max(share * layout.lanesShown, 16 * u);
    const double top =
        track.top() + (track.height() - length) * layout.firstLane / std::max(lanes - layout.lanesShown, 1);
    shapes.push_back(Fill{track, style.band, 2.5 * u});
    shapes.push_back(Fill{QRectF(track.left(), top, track.width(), length), style.dim, 2.5 * u});
    const int before = rows.dealsIn(0, layout.firstLane);
    const QString text = QCoreApplication::translate("charts", "deals %1–%2 of %3")
                             .arg(before + 1)
                             .arg(before + rows.dealsIn(layout.firstLane, layout.lanesShown))
                             .arg(rows.dealsIn(0, lanes));
    const QFont small = font(style.base - u);
    const QPointF corner(layout.namesLeft + 6 * u, layout.pills.bottom() - 20 * u);
    addLabel(shapes, labels, labelAt(corner, text, small, style.dim, style.paper), layout.pills);
}

} // namespace charts
