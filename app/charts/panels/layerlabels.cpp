// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panels/layerlabels.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"

#include <algorithm>

namespace charts
{
namespace
{

/// Names one layer.
class LayerWriter final
{
public:
    LayerWriter(const PanelWriter &writer, bool upwards, std::size_t index)
        : w(writer)
        , m_layers(upwards ? writer.scene.up : writer.scene.down)
        , m_shape(m_layers[index])
        , m_layer((upwards ? writer.scene.panel->up : writer.scene.panel->down).layers[index])
        , m_upwards(upwards)
        , m_index(index)
    {
    }

    void write() const
    {
        const double u = w.style.unit();
        const QFont bold = font(w.style.base, QFont::DemiBold);
        if (std::none_of(m_shape.begin(), m_shape.end(), [](const Edges &e) { return e.outline > e.base; }))
            return;
        for (const QString &text : m_layer.texts)
            if (writeInside(text, bold) || writeInside(text, font(w.style.base - 1.5 * u, QFont::DemiBold)))
                return;
        // Words inside leave it to the part of the layer that they stand on.
        const pictures::Sign said = pictures::signOf(m_layer.said).value_or(pictures::Sign::Filled);
        const SignScope scope(w.shapes, w.scene.layerSign(said, m_upwards, m_index));
        for (const QString &text : m_layer.texts)
            if (writeBefore(text, bold) || writeBeyond(text, bold))
                return;
        pictures::Wordings last = m_layer.texts;
        last.push_back(m_layer.partner);
        for (const QString &text : last)
            if (writeInGutter(text, font(w.style.base - 2 * u)))
                return;
    }

private:
    bool writeInside(const QString &text, const QFont &f) const
    {
        const double u = w.style.unit(), pad = 8 * u;
        const QSizeF size = textSize(f, text);
        const double left = w.scene.time.clamped(w.scene.time.x(m_shape.front().day)) + pad;
        const double spare = w.scene.area.right() - pad - left - size.width();
        if (spare < 0)
            return false;
        for (const Zone zone : {Zone::Solid, Zone::Outline, Zone::Tinted})
            for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0}) {
                const double x = left + spare * share;
                const Span span = coveredBy(
                    m_shape, zone, w.scene.time.day(x - pad / 2), w.scene.time.day(x + size.width() + pad / 2));
                const double a = w.scene.y(span.low, m_upwards), b = w.scene.y(span.high, m_upwards);
                if (span.high <= span.low
                    || std::abs(a - b) < 0.92 * size.height()) // its letters are lower than its box
                    continue;
                const QColor ground = zone == Zone::Solid ? w.style.fill(m_layer.hue)
                    : zone == Zone::Tinted                ? w.style.tint(m_layer.hue)
                                                          : w.style.paper;
                const QColor colour = zone == Zone::Outline ? w.style.ink : Style::on(ground);
                if (w.put(QRectF(QPointF(x, (a + b - size.height()) / 2), size), w.scene.area, text, f, colour, ground))
                    return true;
            }
        return false;
    }

    bool overFill(const QRectF &box) const
    {
        const double from = w.scene.time.day(box.left()), to = w.scene.time.day(box.right());
        const double zero = w.scene.value.y(0);
        for (const LayerShape &shape : m_layers)
            for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
                if (shape[i + 1].day < from || shape[i].day > to)
                    continue;
                const double top = w.scene.y(std::max(shape[i].outline, shape[i + 1].outline), m_upwards);
                if (box.intersects(QRectF(QPointF(box.left(), top), QPointF(box.right(), zero))
                                       .normalized()
                                       .adjusted(0, -2, 0, 2)))
                    return true;
            }
        return false;
    }

    bool putFree(const QRectF &box, const QString &text, const QFont &f) const
    {
        const double zero = w.scene.value.y(0);
        const bool rightSide = m_upwards ? box.bottom() <= zero : box.top() >= zero;
        return rightSide && !overFill(box)
            && w.put(box, w.scene.area, text, f, w.style.ink, w.style.paper, 3 * w.style.unit());
    }

    /// In the empty time before the layer, with a short leader.
    bool writeBefore(const QString &text, const QFont &f) const
    {
        const double u = w.style.unit(), start = w.scene.time.x(m_shape.front().day);
        const QSizeF size = textSize(f, text);
        const double low = w.scene.y(m_shape.front().base, m_upwards),
                     high = w.scene.y(m_shape.front().outline, m_upwards);
        const double y = (low + high) / 2;
        for (const double shift : {0.0, -12.0, 12.0, -24.0, 24.0}) {
            const QRectF box(QPointF(start - size.width() - 16 * u, y - size.height() / 2 + shift * u), size);
            if (!putFree(box, text, f))
                continue;
            w.shapes.push_back(Line{{box.right() + 4 * u, box.center().y()}, {start - u, y}, w.style.dim, u});
            return true;
        }
        return false;
    }

    /// Just beyond the outer edge.
    bool writeBeyond(const QString &text, const QFont &f) const
    {
        const double u = w.style.unit();
        const QSizeF size = textSize(f, text);
        const double left = w.scene.time.clamped(w.scene.time.x(m_shape.front().day)) + 6 * u;
        for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0}) {
            const double x = left + (w.scene.area.right() - 8 * u - left - size.width()) * share;
            const auto edges = edgesAt(m_shape, w.scene.time.day(x + size.width() / 2));
            if (x < left || !edges)
                continue;
            const double y = w.scene.y(edges->outline, m_upwards);
            const double beyond = m_layer.said == deals::Said::AtLeast ? 7 * u : 3 * u;
            if (putFree(QRectF(QPointF(x, m_upwards ? y - size.height() - beyond : y + beyond), size), text, f))
                return true;
        }
        return false;
    }

    bool writeInGutter(const QString &text, const QFont &f) const
    {
        const double u = w.style.unit();
        const QRectF end = w.end();
        const QSizeF size = textSize(f, text);
        const double y = (w.scene.y(m_shape.back().base, m_upwards) + w.scene.y(m_shape.back().outline, m_upwards)) / 2;
        for (const double shift : {0.0, -12.0, 12.0, -24.0, 24.0, 36.0}) {
            const QRectF box(QPointF(end.left() + 2 * u, y - size.height() / 2 + shift * u), size);
            if (!w.put(box, end, text, f, w.style.dim, w.style.paper))
                continue;
            w.shapes.push_back(
                Line{{w.scene.area.right() + u, y}, {box.left() - 2 * u, box.center().y()}, w.style.dim, u});
            return true;
        }
        return false;
    }

    const PanelWriter &w;
    const std::vector<LayerShape> &m_layers;
    const LayerShape &m_shape;
    const pictures::Layer &m_layer;
    bool m_upwards;
    std::size_t m_index;
};

} // namespace

void addLayerLabels(const PanelWriter &writer)
{
    for (std::size_t i = 0; i < writer.scene.up.size(); ++i)
        LayerWriter(writer, true, i).write();
    for (std::size_t i = 0; i < writer.scene.down.size(); ++i)
        LayerWriter(writer, false, i).write();
}

} // namespace charts
