// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheet.h"

#include "charts/sheetpainting.h"
#include "charts/timechart.h"

#include <algorithm>

namespace charts
{

using What = pictures::Pointed::What;

namespace
{

std::size_t timesDrawn = 0; // by the one thread of the window

/// Whether a click there chooses something.
bool isChoice(const pictures::Pointed &pointed)
{
    return pointed.deal.isValid() || pointed.what == What::Layer || pointed.what == What::Heading;
}

} // namespace

/// The items of the scene: a chart for the lanes, one for each panel, the frame around them and the hover above all.
class Sheet::Items final
{
public:
    explicit Items(QGraphicsScene &scene)
        : m_scene(scene)
        , frame(new ShapesItem(nullptr, 1))
        , hover(new ShapesItem(nullptr, 2))
    {
        scene.addItem(frame);
        scene.addItem(hover);
        setCharts(1);
    }

    void setCharts(std::size_t count)
    {
        while (charts.size() > count) {
            delete charts.back();
            charts.pop_back();
        }
        while (charts.size() < count) {
            charts.push_back(new TimeChart);
            m_scene.addItem(charts.back());
        }
    }

private:
    QGraphicsScene &m_scene;

public:
    std::vector<TimeChart *> charts; // lanes first
    ShapesItem *frame, *hover;
};

Sheet::Sheet(QObject *parent)
    : QGraphicsScene(parent)
{
    setItemIndexMethod(NoIndex); // few items, and all of them change at once
    m_items = std::make_unique<Items>(*this);
    redraw();
}

Sheet::~Sheet() = default;

void Sheet::setPicture(pictures::Picture picture, std::optional<pictures::Picture> beside)
{
    m_picture = std::move(picture);
    m_beside = std::move(beside);
    redraw();
}

void Sheet::arrange(const QSizeF &size, const Style &style, Frame frame, const Parts &parts)
{
    m_size = size;
    m_style = style;
    m_frame = frame;
    m_parts = parts;
    redraw();
}

void Sheet::setHover(std::optional<pictures::Readout> readout)
{
    m_hover = std::move(readout);
    redrawHover();
}

void Sheet::select(deals::DealId deal)
{
    if (m_selected == deal)
        return;
    m_selected = deal;
    redraw();
}

std::size_t Sheet::drawn()
{
    return timesDrawn;
}

void Sheet::redraw()
{
    ++timesDrawn;
    m_layout = layoutOf(m_picture, m_size, m_style, m_frame, m_firstLane, m_beside ? &*m_beside : nullptr, m_parts);
    m_firstLane = m_layout.firstLane;
    setSceneRect(m_layout.page);
    setBackgroundBrush(m_style.paper);
    SheetShapes shapes = shapesOf(m_picture, m_layout, m_style, m_frame, m_selected);
    m_items->setCharts(shapes.charts.size());
    for (std::size_t i = 0; i < shapes.charts.size(); ++i) {
        TimeChart *chart = m_items->charts[i];
        const bool lanes = i == 0;
        const SheetLayout::Plot &plot = lanes ? m_layout.lanes : m_layout.panels[i - 1];
        chart->setStyle(m_style);
        if (lanes)
            chart->setValues(0, 1, {});
        else
            chart->setValues(m_picture.panels[i - 1].floor, m_picture.panels[i - 1].ceiling,
                ticksThatFit(m_picture.panels[i - 1], plot.area.height(), m_style));
        chart->setWindow(m_picture.window);
        chart->setVisible(plot.area.height() > 0);
        chart->place(plot.outer, plot.area);
        chart->setShapes(std::move(shapes.charts[i].under), std::move(shapes.charts[i].over));
    }
    m_items->frame->setPage(m_layout.page);
    m_items->frame->setShapes(std::move(shapes.frame));
    redrawHover();
}

void Sheet::redrawHover()
{
    m_items->hover->setPage(m_layout.page);
    std::vector<QRectF> written;
    if (m_hover)
        for (const Label &label : labels())
            written.push_back(label.rect);
    m_items->hover->setShapes(m_hover ? hoverShapes(*m_hover, m_picture, m_layout, m_style, written) : Shapes{});
}

std::optional<double> Sheet::dayAt(const QPointF &scenePos) const
{
    if (!plotRect().contains(scenePos))
        return {};
    return timeScale(m_picture, m_layout).day(scenePos.x());
}

/// From the front to the back.
std::vector<const Shapes *> Sheet::layers() const
{
    std::vector<const Shapes *> layers{&m_items->frame->shapes()};
    for (const TimeChart *chart : m_items->charts)
        layers.insert(layers.end(), {&chart->over(), &chart->under()});
    return layers;
}

std::optional<Hit> Sheet::frontmost(const QPointF &at, bool (*wanted)(const pictures::Pointed &)) const
{
    for (const Shapes *shapes : layers())
        if (const auto hit = hitAt(*shapes, at, wanted))
            return hit;
    return {};
}

Hit Sheet::pointedAt(const QPointF &scenePos) const
{
    return frontmost(scenePos, isSign).value_or(Hit());
}

std::optional<QString> Sheet::headingAt(const QPointF &scenePos) const
{
    const auto hit = frontmost(scenePos, isChoice);
    return hit && hit->sign.what == What::Heading ? std::optional(m_picture.lanes[hit->sign.index].group)
                                                  : std::nullopt;
}

deals::DealId Sheet::dealAt(const QPointF &scenePos) const
{
    const auto hit = frontmost(scenePos, isChoice);
    if (!hit || hit->sign.what == What::Heading)
        return {};
    if (hit->sign.what != What::Layer)
        return hit->sign.deal;
    const pictures::Panel &panel = m_picture.panels[hit->sign.panel];
    const QList<deals::DealId> &deals = (hit->sign.up ? panel.up : panel.down).layers[hit->sign.index].deals;
    const auto selected = std::find(deals.begin(), deals.end(), m_selected);
    const auto next = selected == deals.end() ? deals.begin() : std::next(selected);
    return deals.empty() ? deals::DealId() : next == deals.end() ? deals.front() : *next;
}

double Sheet::daysPerPixel() const
{
    return m_picture.window.span() / m_layout.lanes.area.width();
}

QRectF Sheet::plotRect() const
{
    QRectF rect = m_layout.lanes.area;
    if (!m_layout.panels.empty()) // without lanes the first panel is the top
        rect = QRectF(m_picture.lanes.empty() ? m_layout.panels.front().area.topLeft() : rect.topLeft(),
            m_layout.panels.back().area.bottomRight());
    return rect;
}

QRectF Sheet::lanesRect() const
{
    const QRectF area = m_layout.lanes.area;
    return {QPointF(m_layout.namesLeft, area.top()), area.bottomRight()};
}

void Sheet::scrollLanes(int firstLane)
{
    if (firstLane == m_firstLane)
        return;
    m_firstLane = std::max(firstLane, 0);
    redraw();
}

/// -1 where there is none.
int Sheet::laneOf(deals::DealId deal) const
{
    const auto row = m_picture.lanes.rowOf(deal);
    return row ? static_cast<int>(*row) : -1;
}

std::optional<QRectF> Sheet::rowOf(deals::DealId deal) const
{
    const int lane = laneOf(deal);
    if (lane < 0 || lane < m_layout.firstLane || lane >= m_layout.firstLane + m_layout.lanesShown)
        return {};
    return m_layout.row(lane);
}

void Sheet::reveal(deals::DealId deal)
{
    const int lane = laneOf(deal);
    if (lane < 0 || !m_layout.scrolls)
        return;
    if (lane < m_layout.firstLane)
        scrollLanes(lane);
    else if (lane >= m_layout.firstLane + m_layout.lanesShown)
        scrollLanes(lane - m_layout.lanesShown + 1);
}

std::vector<Label> Sheet::labels() const
{
    std::vector<Label> labels;
    const auto add = [&labels](
                         const std::vector<Label> &more) { labels.insert(labels.end(), more.begin(), more.end()); };
    for (const Shapes *shapes : layers())
        add(labelsIn(*shapes));
    for (const TimeChart *chart : m_items->charts)
        if (chart->isVisible())
            add(chart->axisLabels());
    return labels;
}

} // namespace charts
