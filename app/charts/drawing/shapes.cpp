// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/shapes.h"

#include "charts/drawing/textmetrics.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace charts
{
namespace
{

enum class Thin { No, Across, Down };

/// Moves edges onto device pixels where there are pixels, and keeps at least one of them. Areas end where their
/// neighbours begin; a thin line is equally thick wherever it falls.
QRectF snapped(const QPainter &painter, const QRectF &rect, Thin thin)
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster)
        return rect;
    const QTransform device = painter.deviceTransform();
    const double scale = device.m11();
    const auto onPixel = [scale](double at, double shift) { return (std::round(at * scale + shift) - shift) / scale; };
    const auto length = [scale](double l) { return std::max(1.0, std::round(l * scale)) / scale; };
    const double left = onPixel(rect.left(), device.dx()), top = onPixel(rect.top(), device.dy());
    const double width = thin == Thin::Across ? rect.width() : onPixel(rect.right(), device.dx()) - left;
    const double height = thin == Thin::Down ? rect.height() : onPixel(rect.bottom(), device.dy()) - top;
    return {left, top, length(width), length(height)};
}

void smooth(QPainter &painter, bool on)
{
    painter.setRenderHint(QPainter::Antialiasing, on);
}

void draw(QPainter &painter, const Fill &fill)
{
    if (fill.radius <= 0)
        return painter.fillRect(snapped(painter, fill.rect, Thin::No), fill.colour);
    smooth(painter, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill.colour);
    painter.drawRoundedRect(fill.rect, fill.radius, fill.radius);
    smooth(painter, false);
}

void draw(QPainter &painter, const Polygon &polygon)
{
    smooth(painter, true);
    painter.setPen(polygon.rim.isValid()
            ? QPen(polygon.rim, polygon.rimWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin)
            : QPen(Qt::NoPen));
    painter.setBrush(polygon.colour.isValid() ? QBrush(polygon.colour) : QBrush(Qt::NoBrush));
    painter.drawPolygon(polygon.points);
    smooth(painter, false);
}

void draw(QPainter &painter, const Line &line)
{
    const bool upright = line.from.x() == line.to.x(), level = line.from.y() == line.to.y();
    if (line.gap <= 0 && (upright || level)) {
        const double half = line.width / 2;
        const QRectF rect = QRectF(line.from, line.to).normalized();
        const QRectF thick = upright ? rect.adjusted(-half, 0, half, 0) : rect.adjusted(0, -half, 0, half);
        return painter.fillRect(snapped(painter, thick, upright ? Thin::Across : Thin::Down), line.colour);
    }
    QPen pen(line.colour, line.width, Qt::SolidLine, line.dash > 0 || line.gap <= 0 ? Qt::FlatCap : Qt::RoundCap);
    if (line.gap > 0) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern({std::max(line.dash / line.width, 0.01), line.gap / line.width});
    }
    QPointF shift;
    if (upright || level) { // a thin dashed line must not be smeared over two rows of pixels
        const double half = line.width / 2;
        const QRectF rect(line.from.x() - half, line.from.y() - half, line.width, line.width);
        shift = snapped(painter, rect, upright ? Thin::Across : Thin::Down).center() - rect.center();
        shift = upright ? QPointF(shift.x(), 0) : QPointF(0, shift.y());
    }
    smooth(painter, true);
    painter.setPen(pen);
    painter.drawLine(line.from + shift, line.to + shift);
    smooth(painter, false);
}

void draw(QPainter &painter, const Hatch &hatch)
{
    if (hatch.ground.isValid())
        painter.fillRect(snapped(painter, hatch.rect, Thin::No), hatch.ground);
    smooth(painter, true);
    painter.setPen(QPen(hatch.colour, hatch.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(hatchLines(hatch));
    smooth(painter, false);
}

void draw(QPainter &painter, const Ring &ring)
{
    smooth(painter, true);
    painter.setPen(QPen(ring.rim, ring.rimWidth));
    painter.setBrush(ring.colour.isValid() ? QBrush(ring.colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring.centre, ring.radius, ring.radius);
    smooth(painter, false);
}

void draw(QPainter &painter, const Label &label)
{
    if (label.halo > 0)
        draw(painter, Fill{label.rect.adjusted(-label.halo, 0, label.halo, 0), label.ground, label.halo * 0.75});
    painter.setPen(label.colour);
    drawShaped(painter, label.rect.topLeft(), label.font, label.text);
}

void draw(QPainter &, const Ground &)
{
}

QRectF around(const QPointF &at, double reach)
{
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

constexpr double nearby = 2; // how far a pointer is followed along a slope

/// Where what is drawn answers for a point, itself or `reach` around it; empty where it does not.
QRectF answering(const Polygon &polygon, const QPointF &at, double)
{
    return polygon.points.containsPoint(at, Qt::OddEvenFill) ? around(at, nearby) : QRectF();
}

QRectF answering(const Line &line, const QPointF &at, double reach)
{
    const double near = reach + line.width / 2;
    const QRectF box = QRectF(line.from, line.to).normalized().adjusted(-near, -near, near, near);
    if (!box.contains(at) || line.from.x() == line.to.x() || line.from.y() == line.to.y())
        return box.contains(at) ? box : QRectF();
    const QLineF slope(line.from, line.to);
    const QPointF way = at - line.from;
    const double beside = std::abs(slope.dx() * way.y() - slope.dy() * way.x()) / slope.length();
    return beside <= near ? around(at, nearby) : QRectF();
}

QRectF answering(const Ring &ring, const QPointF &at, double reach)
{
    const QRectF box = around(ring.centre, ring.radius + reach);
    return box.contains(at) ? box : QRectF();
}

/// Of all that has a rectangle.
template<typename Look> QRectF answering(const Look &look, const QPointF &at, double reach)
{
    const QRectF box = look.rect.adjusted(-reach, -reach, reach, reach);
    return box.contains(at) ? box : QRectF();
}

} // namespace

QList<QLineF> hatchLines(const Hatch &hatch)
{
    QList<QLineF> lines;
    const QRectF &r = hatch.rect;
    const double height = r.height();
    if (height <= 0 || hatch.step <= 0)
        return lines;
    // Each line rises to the right at 45°; x is where it would cross the lower edge.
    const double first = hatch.origin + std::floor((r.left() - height - hatch.origin) / hatch.step) * hatch.step;
    const auto count = static_cast<int>(std::ceil((r.right() - first) / hatch.step));
    for (int i = 0; i < count; ++i) {
        const double x = first + i * hatch.step;
        QPointF low(x, r.bottom()), high(x + height, r.top());
        if (low.x() < r.left())
            low = {r.left(), r.bottom() - (r.left() - x)};
        if (high.x() > r.right())
            high = {r.right(), r.top() + (x + height - r.right())};
        if (low.x() < high.x())
            lines.append({low, high});
    }
    return lines;
}

void addOutline(Shapes &shapes, const QRectF &rect, const QColor &colour, double width)
{
    const double half = width / 2;
    const QRectF r = rect.adjusted(half, half, -half, -half);
    shapes.push_back(Line{rect.topLeft() + QPointF(0, half), rect.topRight() + QPointF(0, half), colour, width});
    shapes.push_back(Line{rect.bottomLeft() - QPointF(0, half), rect.bottomRight() - QPointF(0, half), colour, width});
    shapes.push_back(Line{r.topLeft(), r.bottomLeft(), colour, width});
    shapes.push_back(Line{r.topRight(), r.bottomRight(), colour, width});
}

void paint(QPainter &painter, const Shapes &shapes)
{
    smooth(painter, false);
    for (const Shape &shape : shapes)
        std::visit([&painter](const auto &look) { draw(painter, look); }, shape.look);
}

std::vector<Label> labelsIn(const Shapes &shapes)
{
    std::vector<Label> labels;
    for (const Shape &shape : shapes)
        if (const auto *label = std::get_if<Label>(&shape.look))
            labels.push_back(*label);
    return labels;
}

std::optional<Hit> hitAt(const Shapes &shapes, const QPointF &at, bool (*wanted)(const pictures::Pointed &))
{
    for (auto shape = shapes.end(); shape != shapes.begin();) {
        --shape;
        if (!wanted(shape->meaning.sign))
            continue;
        const double reach = shape->meaning.reach;
        const QRectF rect = std::visit([&](const auto &look) { return answering(look, at, reach); }, shape->look);
        if (!rect.isEmpty())
            return Hit{shape->meaning.sign, rect};
    }
    return {};
}

} // namespace charts
