// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compare/comparisonlayout.h"

#include "charts/compare/differencetable.h"
#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/frame/framemarks.h"
#include "charts/frame/legend.h"

#include <algorithm>
#include <cmath>

namespace charts
{
namespace
{

// In units.
constexpr double paneGap = 28, tableGap = 12, headingLine = 24, promiseLine = 16, foldedLine = 18;
constexpr double leastLane = 30, leastPanelHeight = 84, aroundPlots = 66;
constexpr double panesShare = 0.5, // of a page with a long table
    tallest = 1.25;                // times a pane's width: taller plots tell no more

SheetNeeds frameNeeds(const pictures::Comparison &comparison, ComparisonLayout &layout, const QSizeF &size,
    const Style &style, const Parts &parts)
{
    const double u = style.unit(), width = size.width() - 2 * std::min(54 * u, size.width() * 0.04);
    SheetNeeds needs;
    needs.title = parts.title;
    needs.subtitle = parts.title && !comparison.subtitle.isEmpty();
    needs.footer = parts.footer;
    if (parts.footer)
        layout.footer =
            footerLines({comparison.footer.begin(), comparison.footer.end()}, width, style, size.height() / u);
    needs.footerLines = static_cast<int>(layout.footer.size());
    if (parts.legend)
        needs.legendHeight =
            Legend({&comparison.panes[0].picture, &comparison.panes[1].picture}, RowsInSight::on(size, style, 0), style)
                .height(width);
    return needs;
}

bool fitsOneLine(const pictures::Pane &pane, double width, const Style &style)
{
    return chipRoom(style) + textSize(headingFont(style), pane.name).width() + 12 * style.unit()
        + textSize(promiseFont(style), pane.promise).width()
        <= width;
}

/// What panes need so that their plots can be read.
double leastPanes(const pictures::Comparison &comparison)
{
    const auto lanes = std::max(comparison.panes[0].picture.lanes.size(), comparison.panes[1].picture.lanes.size());
    return aroundPlots + leastLane * static_cast<double>(std::min<std::size_t>(lanes, 4))
        + leastPanelHeight * static_cast<double>(comparison.panes[0].picture.panels.size());
}

} // namespace

QFont headingFont(const Style &style)
{
    return font(style.base + 4 * style.unit(), QFont::Bold);
}

QFont promiseFont(const Style &style)
{
    return font(style.base + style.unit());
}

QFont foldedFont(const Style &style)
{
    return font(style.base - style.unit(), QFont::Normal, true);
}

double chipRoom(const Style &style)
{
    return 21 * style.unit();
}

ComparisonLayout comparisonLayout(
    const pictures::Comparison &comparison, const QSizeF &size, const Style &style, const Parts &parts)
{
    const double u = style.unit();
    ComparisonLayout layout;
    layout.frame = sheetLayout(size, style, Frame::File, frameNeeds(comparison, layout, size, style, parts));
    const QRectF body = layout.frame.body;
    // Whole units, so that both panes fall on pixels alike.
    const double width = std::max(std::floor((body.width() - paneGap * u) / 2), 1.0);
    const std::array lefts{std::round(body.left()), std::round(body.right() - width)};
    const double top = std::round(body.top() + 4 * u);
    layout.oneLine = std::all_of(comparison.panes.begin(), comparison.panes.end(),
        [&](const pictures::Pane &pane) { return fitsOneLine(pane, width, style); });
    const double heading = std::round((headingLine + (layout.oneLine ? 0 : promiseLine)) * u);
    const double folded = comparison.folded.isEmpty() ? 0 : std::round(foldedLine * u);
    const double room = std::max(body.bottom() - top - heading - folded, 1.0);

    const double least = leastPanes(comparison) * u, gap = comparison.table.empty() ? 0 : tableGap * u;
    const auto tableBelow = [&](double panes) {
        return DifferenceTable(comparison, body.width(), room - panes - gap, style);
    };
    DifferenceTable table = tableBelow(std::max(least, room * panesShare));
    if (table.rowsLeftOut() > 0)
        table = tableBelow(least);
    const double sheet = std::min(room - table.height() - gap, std::max(tallest * width, least));
    layout.folded = QRectF(body.left(), top + heading + sheet, body.width(), folded);
    layout.table = QRectF(body.left(), layout.folded.bottom() + gap, body.width(), table.height());
    for (std::size_t i = 0; i < layout.panes.size(); ++i) {
        layout.panes[i].heading = QRectF(lefts[i], top, width, heading);
        layout.panes[i].sheet = QRectF(lefts[i], top + heading, width, std::max(std::floor(sheet), 1.0));
    }
    return layout;
}

} // namespace charts
