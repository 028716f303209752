// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/layout/sheetlayout.h"

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
constexpr double overAxis = 8; // for the upper half of a value at the top of an axis
constexpr double endGap = 8;   // between a plot and what stands at its right end
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

/// How high the rows are, how many are shown, and what the lanes take of `height`, which has `titles` for the panels.
double shareLanes(SheetLayout &layout, double height, double titles, double u, Frame frame, const SheetNeeds &needs)
{
    const int lanes = std::max(needs.lanes, needs.lanesBeside);
    if (lanes == 0)
        return needs.panels.empty() ? height : 0;
    const double most = needs.panels.empty()
        ? height
        : std::max(height - titles - static_cast<double>(needs.panels.size()) * leastPanel * u, 3 * leastRow * u);
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

double endWidth(const SheetNeeds &needs)
{
    double width = 0;
    for (const PanelNeeds &panel : needs.panels)
        width = std::max(width, panel.endWidth());
    return width;
}

enum class Totals : std::uint8_t { AtTheEnd, InRows };

struct Arrangement {
    const QSizeF &size;
    double u;
    Frame frame;
    const SheetNeeds &needs;

    SheetLayout withTotals(Totals totals) const;
    bool fitsAtTheEnd(const SheetLayout &layout) const;

private:
    /// Under `top` the panels, with `titles` above each, in `height`.
    void placePanels(SheetLayout &layout, double top, const std::vector<double> &titles, double height) const;
};

/// No text is wider than the room there, no panel's texts are higher than the panel with its title.
bool Arrangement::fitsAtTheEnd(const SheetLayout &layout) const
{
    if (endWidth(needs) > layout.gutterRight - layout.lanes.area.right() - endGap * u)
        return false;
    for (std::size_t i = 0; i < needs.panels.size(); ++i)
        if (needs.panels[i].endHeight(u) > layout.panels[i].end(layout.gutterRight, u).height())
            return false;
    return true;
}

void Arrangement::placePanels(SheetLayout &layout, double top, const std::vector<double> &titles, double height) const
{
    const auto weightOf = [](const PanelNeeds &panel) { return panel.hasTwoSides ? twoSided : 1; };
    double weight = 0;
    for (const PanelNeeds &panel : needs.panels)
        weight += weightOf(panel);
    const double free = height - std::accumulate(titles.begin(), titles.end(), 0.0);
    const QRectF lanes = layout.lanes.area;
    for (std::size_t i = 0; i < needs.panels.size(); ++i) {
        SheetLayout::Plot plot;
        plot.area = QRectF(
            lanes.left(), top + titles[i], lanes.width(), std::max(free * weightOf(needs.panels[i]) / weight, 12 * u));
        const bool hasRows = titles[i] > titleRow * u;
        plot.titleRow = QRectF(QPointF(hasRows ? layout.namesLeft : lanes.left(), top + 6 * u),
            QPointF(hasRows ? layout.gutterRight : lanes.right(), top + titleRow * u));
        if (hasRows)
            plot.totals = QRectF(plot.titleRow.bottomLeft() - QPointF(0, 2 * u),
                QPointF(layout.gutterRight, plot.area.top() - overAxis * u));
        top = plot.area.bottom();
        // An axis label that sticks out of its chart is hidden by Qt Charts.
        plot.outer =
            QRectF(QPointF(layout.namesLeft, plot.titleRow.top()), QPointF(layout.gutterRight, top + underPanel * u));
        layout.panels.push_back(plot);
    }
}

SheetLayout Arrangement::withTotals(Totals totals) const
{
    SheetLayout layout;
    layout.page = QRectF(QPointF(), size);
    layout.headings = needs.headings;
    const QRectF body = takeFrame(layout, size, u, frame, needs);
    layout.body = body;
    layout.namesLeft = body.left();
    layout.gutterRight = body.right();
    const double left = body.left() + std::clamp(needs.names + 38 * u, 76 * u, std::max(body.width() * 0.38, 76 * u));
    const double gutter = totals == Totals::AtTheEnd ? std::max(needs.gutter, endWidth(needs)) : needs.gutter;
    const double right = body.right() - std::clamp(gutter + 12 * u, 30 * u, std::max(body.width() * 0.2, 30 * u));
    layout.pills = QRectF(body.left(), body.top(), body.width(), pillRow * u);

    std::vector<double> titles; // with the rows below them
    for (const PanelNeeds &panel : needs.panels) {
        const double rows = totals == Totals::InRows ? panel.rowsHeight(body.width(), u) : 0;
        titles.push_back(titleRow * u + (rows > 0 ? rows + overAxis * u : 0));
    }
    const double allTitles = std::accumulate(titles.begin(), titles.end(), 0.0);
    const double top = layout.pills.bottom(), height = body.bottom() - top - calendarRows * u;
    const double lanes = shareLanes(layout, height, allTitles, u, frame, needs);
    layout.lanes.area = QRectF(left, top, std::max(right - left, 40 * u), std::max(lanes, 0.0));
    layout.lanes.outer = QRectF(body.left(), layout.lanes.area.top(), body.width(), layout.lanes.area.height());
    placePanels(layout, layout.lanes.area.bottom(), titles, height - lanes);
    const double bottom = layout.panels.empty() ? layout.lanes.area.bottom() : layout.panels.back().area.bottom();
    layout.calendar = QRectF(left, bottom, right - left, calendarRows * u);
    return layout;
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
    for (std::size_t i = 0; i < std::min(panels.size(), beside.panels.size()); ++i) {
        panels[i].hasTwoSides = panels[i].hasTwoSides || beside.panels[i].hasTwoSides;
        panels[i].stacksBeside = beside.panels[i].stacks;
    }
}

QRectF SheetLayout::Plot::end(double right, double unit) const
{
    const double left = area.right() + endGap * unit;
    return {QPointF(left, titleRow.top()), QPointF(std::max(right, left), area.bottom() + 6 * unit)};
}

RowsInSight RowsInSight::on(const QSizeF &page, const Style &style, int first)
{
    return {first, static_cast<int>(std::ceil(page.height() / (leastRow * style.unit()))) + 1};
}

int RowsInSight::deciding(std::size_t rows) const
{
    constexpr int always = 100;
    return static_cast<int>(std::min(rows, static_cast<std::size_t>(std::max(most, always))));
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
    const Arrangement arrangement{size, style.unit(), frame, needs};
    const SheetLayout layout = arrangement.withTotals(Totals::AtTheEnd);
    return arrangement.fitsAtTheEnd(layout) ? layout : arrangement.withTotals(Totals::InRows);
}

} // namespace charts
