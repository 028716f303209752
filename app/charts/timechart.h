// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "pictures/chart.h"

#include <QChart>

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace charts
{

class ShapesItem;

/// A QChart whose x is days since 1970 UTC. It gives plot area, value labels and grid; what it shows of deals and
/// calendar are shapes in scene coordinates, under and over that grid.
class TimeChart final : public QChart
{
    Q_OBJECT
public:
    TimeChart();

    void setStyle(const Style &style);
    void setValues(double floor, double ceiling, const std::vector<pictures::Tick> &ticks);
    /// Both in scene coordinates. After setStyle and setValues: the room for labels is taken from them then.
    void place(const QRectF &outer, const QRectF &area);
    void setWindow(const counting::Window &window);
    void setShapes(Shapes under, Shapes over);

    const Shapes &under() const;
    const Shapes &over() const;
    /// Scene coordinates, as Qt Charts sees them.
    QPointF position(double day, double value);
    /// What Qt Charts itself writes, in scene coordinates.
    std::vector<Label> axisLabels() const;

private:
    QValueAxis *m_time;
    QCategoryAxis *m_value;
    QLineSeries *m_reference; // mapToPosition needs one
    ShapesItem *m_under, *m_over;
    std::vector<pictures::Tick> m_ticks;
    double m_floor = 0, m_ceiling = 0;
    Style m_style;
};

/// Paints shapes given in scene coordinates, wherever its parent stands.
class ShapesItem final : public QGraphicsItem
{
public:
    explicit ShapesItem(QGraphicsItem *parent = nullptr, double z = 0);
    void setShapes(Shapes shapes);
    /// In scene coordinates; what is painted must lie inside.
    void setPage(const QRectF &page);
    const Shapes &shapes() const { return m_shapes; }
    QRectF boundingRect() const override { return m_page; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Shapes m_shapes;
    QRectF m_page;
};

} // namespace charts
