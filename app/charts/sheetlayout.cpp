// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheetlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace charts
{
namespace
{

// In units.
constexpr double leastRow = 22, fullRow = 54, mostRow = 90, scrolledRow = 30;
constexpr double titleRow = 30, leastPanel = 52, underPanel = 10, twoSided = 1.45;
constexpr double pillRow = 25, calendarRows = 41, footerLine = 17;

struct Heights {
    double margin, title, subtitle, gap;
};
/// A small picture has little to spare for its head.
Heights headOf(double heightInUnits)
{
    if (heightInUnits >= 720)
        return {30, 40, 22, 11};
    if (heightInUnits >= 560)
        return {16, 30, 20, 8};
    return {9, 24, 17, 5};
}

bool isFile(Frame frame)
{
    return frame == Frame::File || frame == Frame::FilePane;
}

/// From the outside in: takes what stands above and below, returns what is left in between.
QRectF takeFrame(SheetLayout &layout, const QSizeF &size, double u, Frame frame, const SheetNeeds &needs)
{
    if (frame == Frame::FilePane)
        return {QPointF(), size};
    const bool file = frame == Frame::File;
    const double edge = file ? std::min(54 * u, size.width() * 0.04) : 12 * u;
    QRectF rest(edge, 0, size.width() - 2 * edge, size.height());
    if (!file) {
        rest.adjust(0, 2 * u, 0, -6 * u);
        if (needs.legendHeight > 0 && size.height() >= 330 * u) {
            rest.setBottom(rest.bottom() - needs.legendHeight - 6 * u);
            layout.legend = QRectF(rest.left(), rest.bottom() + 4 * u, rest.width(), needs.legendHeight);
        }
        return rest;
    }
    const Heights head = headOf(size.height() / u);
    rest.adjust(0, head.margin * u, 0, -head.margin * 0.8 * u);
    if (needs.title) {
        layout.title = QRectF(edge, rest.top(), rest.width(), head.title * u);
        rest.setTop(layout.title.bottom());
    }
    if (needs.subtitle && size.height() >= 430 * u) {
        layout.subtitle = QRectF(edge, rest.top() + 4 * u, rest.width(), head.subtitle * u);
        rest.setTop(layout.subtitle.bottom());
    }
    if (needs.legendHeight > 0 && size.height() >= 430 * u) {
        layout.legend = QRectF(edge, rest.top() + head.gap * u, rest.width(), needs.legendHeight);
        rest.setTop(layout.legend.bottom());
    }
    rest.setTop(rest.top() + head.gap * 0.4 * u);
    if (!needs.footer)
        return rest;
    const double footer = (footerLine * std::max(needs.footerLines, 1) + 12) * u;
    layout.footer = QRectF(edge, rest.bottom() - footer, rest.width(), footer);
    rest.setBottom(layout.footer.top() - head.gap * u);
    return rest;
}

/// How high the rows are, how many are shown, and what the lanes take of `height`.
double shareLanes(SheetLayout &layout, double height, double u, Frame frame, const SheetNeeds &needs)
{
    const int lanes = std::max(needs.lanes, needs.lanesBeside);
    if (lanes == 0)
        return needs.panels.empty() ? height : 0;
    const auto panels = static_cast<double>(needs.panels.size());
    const double most =
        needs.panels.empty() ? height : std::max(height - panels * (titleRow + leastPanel) * u, 3 * leastRow * u);
    const double wished = needs.panels.empty() ? height : std::min(most, height * 0.52);
    if (lanes * leastRow * u <= most) {
        // Headings are low as long as everything fits; what scrolls, or lines up with another sheet, has one step.
        const int headings = needs.linesUp ? 0 : static_cast<int>(needs.headings.size());
        layout.rowHeight = std::clamp((wished - headings * leastRow * u) / std::max(lanes - headings, 1), leastRow * u,
            std::max((needs.panels.empty() ? mostRow : fullRow) * u, needs.row));
        layout.headingHeight = headings > 0 ? leastRow * u : layout.rowHeight;
        layout.lanesShown = needs.lanes;
        return layout.rowHeight * (lanes - headings) + layout.headingHeight * headings;
    }
    // More lanes than fit: a window scrolls, a file says how many are missing.
    layout.rowHeight = (isFile(frame) ? leastRow : scrolledRow) * u;
    const double taken = needs.panels.empty() ? height : std::min(most, height * 0.6);
    const int rows = std::max(2, static_cast<int>(taken / layout.rowHeight));
    layout.rowHeight = layout.headingHeight = std::max(leastRow * u, taken / rows);
    layout.scrolls = !isFile(frame);
    layout.lanesShown = layout.scrolls || needs.lanes <= rows ? std::min(rows, needs.lanes) : rows - 1;
    layout.firstLane = layout.scrolls ? std::clamp(needs.firstLane, 0, needs.lanes - layout.lanesShown) : 0;
    layout.lanesLeftOut = layout.scrolls ? 0 : needs.lanes - layout.lanesShown;
    return layout.rowHeight * rows;
}

} // namespace

double baseFor(const QSizeF &size, Frame frame)
{
    if (isFile(frame))
        return std::clamp(std::min(size.height() / 77, size.width() / 115), 8.0, 96.0);
    return std::clamp(std::floor(std::min(size.width() / 100, size.height() / 62)), 12.0, 16.0);
}

void SheetNeeds::lineUpWith(const SheetNeeds &beside)
{
    linesUp = true;
    lanesBeside = beside.lanes;
    row = std::max(row, beside.row);
    names = std::max(names, beside.names);
    gutter = std::max(gutter, beside.gutter);
    for (std::size_t i = 0; i < std::min(panels.size(), beside.panels.size()); ++i)
        panels[i] = panels[i] || beside.panels[i];
}

QRectF SheetLayout::row(int lane) const
{
    const auto from = std::lower_bound(headings.begin(), headings.end(), firstLane);
    const auto here = std::lower_bound(headings.begin(), headings.end(), lane);
    const auto before = static_cast<double>(here - from);
    const bool isHeading = here != headings.end() && *here == lane;
    const double top = lanes.area.top() + rowHeight * (lane - firstLane) - (rowHeight - headingHeight) * before;
    return {namesLeft, top, lanes.area.right() - namesLeft, isHeading ? headingHeight : rowHeight};
}

SheetLayout sheetLayout(const QSizeF &size, const Style &style, Frame frame, const SheetNeeds &needs)
{
    const double u = style.unit();
    SheetLayout layout;
    layout.page = QRectF(QPointF(), size);
    layout.headings = needs.headings;
    const QRectF body = takeFrame(layout, size, u, frame, needs);
    layout.body = body;
    layout.namesLeft = body.left();
    layout.gutterRight = body.right();
    const double left = body.left() + std::clamp(needs.names + 38 * u, 76 * u, std::max(body.width() * 0.38, 76 * u));
    const double right = body.right() - std::clamp(needs.gutter + 12 * u, 30 * u, std::max(body.width() * 0.2, 30 * u));
    layout.pills = QRectF(body.left(), body.top(), body.width(), pillRow * u);

    const auto area = [&](double top, double height) {
        return QRectF(left, top, std::max(right - left, 40 * u), std::max(height, 12 * u));
    };
    double y = layout.pills.bottom();
    const double height = body.bottom() - y - calendarRows * u;
    const double lanes = shareLanes(layout, height, u, frame, needs);
    layout.lanes.area = area(y, lanes);
    layout.lanes.area.setHeight(std::max(lanes, 0.0));
    y = layout.lanes.area.bottom();
    layout.lanes.outer = QRectF(body.left(), layout.lanes.area.top(), body.width(), layout.lanes.area.height());
    const double weight = std::accumulate(
        needs.panels.begin(), needs.panels.end(), 0.0, [](double sum, bool two) { return sum + (two ? twoSided : 1); });
    const double free = height - lanes - static_cast<double>(needs.panels.size()) * titleRow * u;
    for (const bool two : needs.panels) {
        SheetLayout::Plot plot;
        plot.area = area(y + titleRow * u, free * (two ? twoSided : 1) / weight);
        plot.titleRow = QRectF(left, y + 6 * u, right - left, (titleRow - 6) * u);
        y = plot.area.bottom();
        // An axis label that sticks out of its chart is hidden by Qt Charts.
        plot.outer = QRectF(body.left(), plot.titleRow.top(), body.width(), y - plot.titleRow.top() + underPanel * u);
        layout.panels.push_back(plot);
    }
    layout.calendar = QRectF(left, y, right - left, calendarRows * u);
    return layout;
}

} // namespace charts
