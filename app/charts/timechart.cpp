// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"

#include "charts/drawing/fonts.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QGraphicsTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

// Qt Charts draws its plot area at 0, shades at 1, the grid at 2, axes at 3 and series at 4.
constexpr double underGrid = 1, overGrid = 5;

} // namespace

TimeChart::TimeChart()
    : m_time(new QValueAxis(this))
    , m_value(new QCategoryAxis(this))
    , m_reference(new QLineSeries(this))
    , m_under(new ShapesItem(this, underGrid))
    , m_over(new ShapesItem(this, overGrid))
{
    legend()->hide();
    setBackgroundVisible(false);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    setAcceptedMouseButtons(Qt::NoButton);
    addSeries(m_reference);
    addAxis(m_time, Qt::AlignBottom);
    m_reference->attachAxis(m_time);
    m_time->setVisible(false); // the calendar is drawn by us: an axis divides its range into equal parts
    addAxis(m_value, Qt::AlignLeft);
    m_reference->attachAxis(m_value);
    m_value->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_value->setTruncateLabels(false);
    setValues(0, 1, {});
    setStyle(m_style);
}

void TimeChart::setStyle(const Style &style)
{
    m_style = style;
    m_value->setLabelsFont(charts::font(style.base)); // QChart has a font() of its own
    m_value->setLabelsColor(style.dim);
    m_value->setGridLinePen(QPen(style.grid, style.unit()));
    m_value->setLinePen(Qt::NoPen);
}

void TimeChart::setValues(double floor, double ceiling, const std::vector<pictures::Tick> &ticks)
{
    if (floor == m_floor && ceiling == m_ceiling && ticks == m_ticks)
        return;
    m_floor = floor;
    m_ceiling = ceiling;
    m_ticks = ticks;
    // One axis for good: what Qt Charts drew for an axis that was removed stays in the scene.
    for (const QString &label : m_value->categoriesLabels())
        m_value->remove(label);
    m_value->setRange(floor, ceiling);
    m_value->setStartValue(floor - (ceiling - floor)); // a label on the start value itself is not shown
    for (const pictures::Tick &tick :
        ticks) // texts are keys, and HTML: the same words below zero get an invisible letter
        m_value->append((tick.value < 0 ? u"\u200b"_s : QString()) + tick.text.toHtmlEscaped(), tick.value);
    m_value->setVisible(!ticks.empty());
}

void TimeChart::place(const QRectF &outer, const QRectF &area)
{
    // In this order, or labels and grid keep the places of the automatic layout.
    setPlotArea(area.translated(-outer.topLeft()));
    setGeometry(outer);
    layout()->invalidate();
    layout()->activate();
    for (ShapesItem *item : {m_under, m_over}) {
        item->setPos(-outer.topLeft());
        // An arrow at the edge and the labels of the calendar reach a little further than the chart.
        item->setPage(outer.adjusted(-40, -40, 40, 80));
    }
}

void TimeChart::setWindow(const counting::Window &window)
{
    m_time->setRange(window.from, window.to);
}

void TimeChart::setShapes(Shapes under, Shapes over)
{
    m_under->setShapes(std::move(under));
    m_over->setShapes(std::move(over));
}

const Shapes &TimeChart::under() const
{
    return m_under->shapes();
}

const Shapes &TimeChart::over() const
{
    return m_over->shapes();
}

QPointF TimeChart::position(double day, double value)
{
    return mapToScene(mapToPosition({day, value}, m_reference));
}

std::vector<Label> TimeChart::axisLabels() const
{
    std::vector<Label> labels;
    QList<QGraphicsItem *> items = childItems();
    while (!items.isEmpty()) {
        const QGraphicsItem *item = items.takeLast();
        items += item->childItems();
        const auto *text = dynamic_cast<const QGraphicsTextItem *>(item);
        if (text && text->isVisible() && !text->toPlainText().isEmpty())
            labels.push_back(
                {text->sceneBoundingRect(), text->toPlainText(), text->font(), text->defaultTextColor(), {}});
    }
    return labels;
}

ShapesItem::ShapesItem(QGraphicsItem *parent, double z)
    : QGraphicsItem(parent)
{
    setZValue(z);
}

void ShapesItem::setShapes(Shapes shapes)
{
    m_shapes = std::move(shapes);
    update();
}

void ShapesItem::setPage(const QRectF &page)
{
    prepareGeometryChange();
    m_page = page;
}

void ShapesItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    charts::paint(*painter, m_shapes);
}

} // namespace charts
