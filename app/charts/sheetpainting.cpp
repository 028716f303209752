// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheetpainting.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/frame/framemarks.h"
#include "charts/frame/hovermarks.h"
#include "charts/frame/legend.h"
#include "charts/lanes/headings.h"
#include "charts/lanes/lanelabels.h"
#include "charts/lanes/lanemarks.h"
#include "charts/lanes/lanenames.h"
#include "charts/panels/layerlabels.h"
#include "charts/panels/panellabels.h"
#include "charts/panels/panelsums.h"
#include "charts/time/calendarmarks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

QStringList footerOf(const pictures::Picture &picture, const QSizeF &size, const Style &style)
{
    const QStringList footer(picture.footer.begin(), picture.footer.end());
    const double edge = std::min(54 * style.unit(), size.width() * 0.04);
    return footerLines(footer, size.width() - 2 * edge, style, size.height() / style.unit());
}

/// Draws one picture step by step, in the order in which its texts take their room.
class SheetDrawing final
{
public:
    SheetDrawing(
        const pictures::Picture &picture, const SheetLayout &layout, const Style &style, deals::DealId selected)
        : m_picture(picture)
        , m_layout(layout)
        , m_style(style)
        , m_selected(selected)
        , m_time(timeScale(picture, layout))
        , m_calendar(calendarFor(picture.window, layout.lanes.area.width() / style.unit()))
        , m_labels(layout.page)
    {
        m_out.charts.resize(1 + layout.panels.size());
    }

    SheetShapes draw(Frame frame)
    {
        if (frame == Frame::File)
            addFrame(m_out.frame, m_labels, m_picture, m_layout, footerOf(m_picture, m_layout.page.size(), m_style),
                m_style);
        if (!m_layout.legend.isEmpty())
            Legend(m_picture, RowsInSight::on(m_layout.page.size(), m_style, m_layout.firstLane), m_style)
                .add(m_out.frame, m_labels, m_layout.legend);
        addCalendarLabels(m_out.frame, m_labels, m_calendar, m_time, m_layout.calendar, m_style);
        addDayNames(m_out.frame, m_labels, namedDays(m_picture), m_time, m_layout.pills, m_style);
        addScrollBar(m_out.frame, m_labels, m_layout, m_picture.lanes, m_style);
        drawLanes();
        drawPanels();
        if (m_picture.lanes.empty())
            addEmptyText(m_out.frame, m_labels, m_picture.empty,
                m_layout.panels.empty() ? m_layout.lanes.area : m_layout.panels.back().area, m_style);
        return std::move(m_out);
    }

private:
    void drawGround(SheetShapes::Chart &chart, const QRectF &area) const
    {
        addGrid(chart.under, m_calendar, m_time, area, m_style);
    }

    void addDayLines(SheetShapes::Chart &chart, const QRectF &area) const
    {
        for (const NamedDay &named : namedDays(m_picture))
            addDayLine(chart.under, named, m_time, area, m_style);
    }

    void drawLanes()
    {
        SheetShapes::Chart &chart = m_out.charts.front();
        const QRectF area = m_layout.lanes.area;
        if (area.height() <= 0)
            return;
        addBands(chart.under, m_calendar, m_time, area, m_style);
        std::vector<LaneScene> scenes;
        std::vector<HeadingScene> headings;
        for (int lane = m_layout.firstLane; lane < m_layout.firstLane + m_layout.lanesShown; ++lane) {
            const pictures::Lane &value = m_picture.lanes[static_cast<std::size_t>(lane)];
            const QRectF row = m_layout.row(lane);
            const bool selected = m_selected.isValid() && value.holds(m_selected);
            if (value.heading) {
                headings.push_back(headingScene(value, row, m_time, m_style, selected, static_cast<std::size_t>(lane)));
                const SignScope scope(chart.under, headings.back().sign(pictures::Sign::Heading));
                chart.under.push_back(Fill{row, headingGround(headings.back(), m_style)});
            } else {
                scenes.push_back(laneScene(value, row, area, m_time, m_style, selected));
                const SignScope scope(chart.under, scenes.back().ground());
                chart.under.push_back(Ground{row});
                const SignScope name(chart.under, scenes.back().nameSign());
                chart.under.push_back(Ground{QRectF(row.topLeft(), QPointF(area.left(), row.bottom()))});
            }
            drawRow(chart.under, row, selected, value.heading ? m_style.gridStrong : m_style.grid);
        }
        drawGround(chart, area);
        addDayLines(chart, area);
        for (const LaneScene &scene : scenes) {
            addLane(chart.over, scene, m_style);
            blockMarks(m_labels, scene, m_style);
        }
        for (const HeadingScene &heading : headings) {
            const SignScope scope(chart.over, heading.sign(pictures::Sign::Heading));
            addHeading(chart.over, m_labels, heading, m_style);
            addHeadingText(chart.over, m_labels, heading, m_style);
        }
        for (const LaneScene &scene : scenes) {
            addLaneName(chart.over, m_labels, scene, m_style);
            addLaneLabels(chart.over, m_labels, scene,
                m_layout.gutterRight - (m_layout.scrolls ? 7 * m_style.unit() : 0), m_style);
        }
        if (m_layout.lanesLeftOut > 0)
            addMoreLanes(chart.over, m_labels, m_picture.lanes.dealsIn(m_layout.lanesShown, m_layout.lanesLeftOut),
                m_layout.row(m_layout.firstLane + m_layout.lanesShown), m_style);
    }

    void drawRow(Shapes &shapes, const QRectF &row, bool selected, const QColor &line) const
    {
        const double u = m_style.unit();
        if (selected) {
            shapes.push_back(Fill{row, m_style.row});
            shapes.push_back(Fill{QRectF(row.topLeft(), QSizeF(3 * u, row.height())), m_style.accent});
        }
        shapes.push_back(Line{row.bottomLeft(), row.bottomRight(), line, u});
    }

    void drawPanels()
    {
        std::vector<PanelScene> scenes;
        for (std::size_t i = 0; i < m_layout.panels.size(); ++i) {
            const SheetLayout::Plot &plot = m_layout.panels[i];
            SheetShapes::Chart &chart = m_out.charts[i + 1];
            scenes.push_back(panelScene(m_picture.panels[i], m_time, plot.area, i));
            addBands(chart.under, m_calendar, m_time, plot.area, m_style);
            drawGround(chart, plot.area);
            addStacks(chart.over, scenes.back(), m_style, m_selected);
            addDayLines(chart, plot.area);
        }
        const QRectF bounds(QPointF(m_layout.namesLeft, 0), QPointF(m_layout.gutterRight, m_layout.page.bottom()));
        std::vector<PanelWriter> writers;
        for (std::size_t i = 0; i < scenes.size(); ++i)
            writers.push_back({m_out.charts[i + 1].over, m_labels, scenes[i], m_layout.panels[i], bounds, m_style});
        std::ranges::for_each(writers, addPanelTexts);
        std::ranges::for_each(writers, addLayerLabels);
    }

    const pictures::Picture &m_picture;
    const SheetLayout &m_layout;
    const Style &m_style;
    deals::DealId m_selected;
    TimeScale m_time;
    Calendar m_calendar;
    LabelPlacer m_labels;
    SheetShapes m_out;
};

SheetNeeds needsOf(
    const pictures::Picture &picture, const QSizeF &size, const Style &style, Frame frame, const RowsInSight &rows)
{
    const double u = style.unit();
    SheetNeeds needs;
    needs.lanes = static_cast<int>(picture.lanes.size());
    needs.headings = picture.lanes.headings();
    for (int row = 0; row < rows.deciding(picture.lanes.size()); ++row)
        needs.row = std::max(needs.row, rowHeightFor(picture.lanes[static_cast<std::size_t>(row)], style));
    for (const pictures::Panel &panel : picture.panels) {
        needs.panels.push_back(charts::needsOf(panel, style));
        needs.names = std::max(needs.names, std::min(sideNameWidth(panel, style), 0.27 * size.width()) - 38 * u);
    }
    needs.subtitle = !picture.subtitle.isEmpty();
    if (frame == Frame::WindowPane || frame == Frame::FilePane)
        return needs;
    const double edge = frame == Frame::File ? std::min(54 * u, size.width() * 0.04) : 12 * u;
    needs.legendHeight = Legend(picture, rows, style).height(size.width() - 2 * edge);
    if (frame == Frame::File)
        needs.footerLines = static_cast<int>(footerOf(picture, size, style).size());
    return needs;
}

/// What the lanes need across, in rows of that height.
void fitLanes(SheetNeeds &needs, const pictures::Picture &picture, const RowsInSight &rows, double rowHeight,
    const QSizeF &size, const Style &style)
{
    needs.gutter = std::max(needs.gutter, leastEndWidth(style));
    for (int row = 0; row < rows.deciding(picture.lanes.size()); ++row) {
        const pictures::Lane &lane = picture.lanes[static_cast<std::size_t>(row)];
        needs.names = std::max(needs.names, nameWidth(lane, rowHeight, style, size.width()));
        needs.gutter = std::max(needs.gutter, endWidth(lane, rowHeight, style));
    }
}

} // namespace

SheetLayout layoutOf(const pictures::Picture &picture, const QSizeF &size, const Style &style, Frame frame,
    int firstLane, const pictures::Picture *beside, const Parts &parts)
{
    const RowsInSight rows = RowsInSight::on(size, style, firstLane);
    SheetNeeds needs = needsOf(picture, size, style, frame, rows);
    needs.firstLane = firstLane;
    needs.title = parts.title;
    needs.subtitle = needs.subtitle && parts.title;
    needs.footer = parts.footer;
    if (!parts.legend)
        needs.legendHeight = 0;
    if (beside)
        needs.lineUpWith(needsOf(*beside, size, style, frame, rows));
    const SheetLayout layout = sheetLayout(size, style, frame, needs); // for the height of its rows
    fitLanes(needs, picture, rows, layout.rowHeight, size, style);
    if (beside)
        fitLanes(needs, *beside, rows, layout.rowHeight, size, style);
    if (layout.scrolls)
        needs.gutter += 12 * style.unit(); // room for the scroll bar beside the texts
    return sheetLayout(size, style, frame, needs);
}

SheetShapes shapesOf(const pictures::Picture &picture, const SheetLayout &layout, const Style &style, Frame frame,
    deals::DealId selected)
{
    return SheetDrawing(picture, layout, style, selected).draw(frame);
}

Shapes hoverShapes(const pictures::Readout &readout, const pictures::Picture &picture, const SheetLayout &layout,
    const Style &style, const std::vector<QRectF> &written)
{
    Shapes shapes;
    addHover(shapes, readout, picture, layout, timeScale(picture, layout), style, written);
    return shapes;
}

std::vector<NamedDay> namedDays(const pictures::Picture &picture)
{
    std::vector<NamedDay> days;
    if (picture.dataEnd)
        days.push_back({pictures::Sign::DataEnd, *picture.dataEnd + 1.0,
            {QCoreApplication::translate("charts", "data end %1").arg(dayText(*picture.dataEnd)),
                QCoreApplication::translate("charts", "data end")}});
    if (picture.today)
        days.push_back({pictures::Sign::Today, *picture.today + 0.5,
            {QCoreApplication::translate("charts", "today %1").arg(dayText(*picture.today)),
                QCoreApplication::translate("charts", "today")}});
    return days;
}

TimeScale timeScale(const pictures::Picture &picture, const SheetLayout &layout)
{
    return {picture.window, layout.lanes.area.left(), layout.lanes.area.right()};
}

std::vector<pictures::Tick> ticksThatFit(const pictures::Panel &panel, double height, const Style &style)
{
    const double label = textSize(font(style.base), u"0"_s).height();
    const double perUnit = height / (panel.ceiling - panel.floor);
    // Every second, third … counted from zero, so that they stay evenly apart.
    const auto zero = std::ranges::find(panel.ticks, 0.0, &pictures::Tick::value) - panel.ticks.begin();
    for (std::ptrdiff_t every = 1;; ++every) {
        std::vector<pictures::Tick> ticks;
        for (std::ptrdiff_t i = 0; i < std::ssize(panel.ticks); ++i)
            if ((i - zero) % every == 0)
                ticks.push_back(panel.ticks[static_cast<std::size_t>(i)]);
        if (ticks.size() < 2 || (ticks[1].value - ticks[0].value) * perUnit >= label)
            return ticks;
    }
}

} // namespace charts
