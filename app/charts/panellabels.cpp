// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panellabels.h"

#include "charts/fonts.h"
#include "charts/textmetrics.h"

#include <algorithm>
#include <array>

namespace charts
{
namespace
{

/// What placing texts in a panel needs, in one place.
struct Writer {
    Shapes &shapes;
    LabelPlacer &labels;
    const PanelScene &scene;
    const QRectF &page;
    const Style &style;

    bool put(const QRectF &box, const QRectF &within, const QString &text, const QFont &font, const QColor &colour,
        const QColor &ground, double halo = 0) const
    {
        if (text.isEmpty() || !labels.place(box, within))
            return false;
        shapes.push_back(Text{box, text, font, colour, ground, halo});
        return true;
    }
};

double topOf(const std::vector<LayerShape> &layers)
{
    double top = 0;
    for (const LayerShape &layer : layers)
        if (!layer.empty())
            top = std::max(top, layer.back().outline);
    return top;
}

QRectF gutterOf(const Writer &w)
{
    const double u = w.style.unit(), left = w.scene.area.right() + 8 * u;
    return {QPointF(left, w.scene.titleRow.top()), QPointF(std::max(w.page.right(), left), w.scene.area.bottom() + 10 * u)};
}

/// The sum, and under it what no source dates.
void addSum(const Writer &w, const series::Stack &stack, const std::vector<LayerShape> &layers, bool upwards)
{
    const double u = w.style.unit();
    const QRectF gutter = gutterOf(w);
    const double y = w.scene.y(topOf(layers), upwards);
    const QFont bold = font(w.style.base + u, QFont::Bold), small = font(w.style.base - u);
    double bottom = 0;
    const auto lines = [&](const series::Wordings &texts, const QFont &f, const QColor &colour, double top) {
        for (const QString &text : texts) {
            const QSizeF size = textSize(f, text);
            if (size.width() > gutter.width())
                continue;
            for (const double shift : {0.0, -8.0, 8.0, -16.0, 16.0, 24.0, 32.0}) {
                const double from = std::clamp(top + shift * u, gutter.top(), std::max(gutter.bottom() - size.height(), gutter.top()));
                if (w.put(QRectF(QPointF(gutter.left(), from), size), gutter, text, f, colour, w.style.paper)) {
                    bottom = from + size.height();
                    return true;
                }
            }
        }
        return false;
    };
    const double high = textSize(bold, QStringLiteral("0")).height();
    if (lines(stack.sum, bold, w.style.ink, upwards ? y - high / 2 : y - high / 2 - 2 * u))
        w.shapes.push_back(Line{{w.scene.area.right(), y}, {w.scene.area.right() + 5 * u, y}, w.style.ink, u});
    else
        bottom = y;
    lines(stack.undated, small, w.style.dim, bottom);
}

/// "OpenAI pays ↑" left of the values, where no stack can come.
void addSideName(const Writer &w, const QString &name, bool upwards)
{
    if (name.isEmpty())
        return;
    const double u = w.style.unit(), zero = w.scene.value.y(0);
    const QFont small = font(w.style.base - u);
    const QRectF column(QPointF(w.page.left(), w.scene.area.top()), QPointF(w.scene.area.left() - 34 * u, w.scene.area.bottom() + 6 * u));
    const QString arrow = upwards ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    QString text = name + arrow;
    if (textSize(small, text).width() > column.width())
        text = elided(small, name, column.width() - textSize(small, arrow).width()) + arrow;
    const QSizeF size = textSize(small, text);
    const double top = upwards ? zero - size.height() - 2 * u : zero + 2 * u;
    w.put(QRectF(QPointF(column.right() - size.width(), top), size), column, text, small, w.style.dim, w.style.paper);
}

void addTitle(const Writer &w)
{
    const double u = w.style.unit();
    const QRectF row = w.scene.titleRow;
    const QFont bold = font(w.style.base, QFont::DemiBold), italic = font(w.style.base - u, QFont::Normal, true);
    const auto at = [&](double x, const QSizeF &size) { return QRectF(QPointF(x, row.bottom() - size.height() - 4 * u), size); };
    const QString title = elided(bold, w.scene.panel->title, row.width());
    const QSizeF titleSize = textSize(bold, title);
    w.put(at(row.left(), titleSize), row, title, bold, w.style.ink, w.style.paper);
    const double room = row.width() - titleSize.width() - 24 * u;
    for (const QString &text : w.scene.panel->beside) {
        const QSizeF size = textSize(italic, text);
        if (size.width() <= room && w.put(at(row.right() - size.width(), size), row, text, italic, w.style.dim, w.style.paper))
            break;
    }
}

void addEmptyText(const Writer &w)
{
    const QFont plain = font(w.style.base);
    const QString text = elided(plain, w.scene.panel->empty, w.scene.area.width() - 16 * w.style.unit());
    const QSizeF size = textSize(plain, text);
    w.put(QRectF(w.scene.area.center() - QPointF(size.width(), size.height()) / 2, size), w.scene.area, text, plain,
        w.style.dim, w.style.paper, 8 * w.style.unit());
}

/// Names one layer.
class LayerWriter final
{
public:
    LayerWriter(const Writer &writer, const std::vector<LayerShape> &layers, std::size_t index, const series::Layer &layer,
        bool upwards)
        : w(writer)
        , m_layers(layers)
        , m_shape(layers[index])
        , m_layer(layer)
        , m_upwards(upwards)
    {
    }

    void write() const
    {
        const double u = w.style.unit();
        const QFont bold = font(w.style.base, QFont::DemiBold);
        if (std::none_of(m_shape.begin(), m_shape.end(), [](const Edges &e) { return e.outline > e.base; }))
            return;
        for (const QString &text : m_layer.texts)
            if (writeInside(text, bold))
                return;
        for (const QString &text : m_layer.texts)
            if (writeBefore(text, bold) || writeBeyond(text, bold))
                return;
        for (const QString &text : m_layer.texts)
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
        for (const Part part : {Part::Solid, Part::Outline, Part::Tinted})
            for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0}) {
                const double x = left + spare * share;
                const Span span = coveredBy(m_shape, part, w.scene.time.day(x - pad / 2), w.scene.time.day(x + size.width() + pad / 2));
                const double a = w.scene.y(span.low, m_upwards), b = w.scene.y(span.high, m_upwards);
                if (span.high <= span.low || std::abs(a - b) < size.height() + u)
                    continue;
                const QColor ground = part == Part::Solid ? w.style.fill(m_layer.hue)
                    : part == Part::Tinted                ? w.style.tint(m_layer.hue)
                                                          : w.style.paper;
                const QColor colour = part == Part::Outline ? w.style.ink : Style::on(ground);
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
                if (box.intersects(QRectF(QPointF(box.left(), top), QPointF(box.right(), zero)).normalized().adjusted(0, -2, 0, 2)))
                    return true;
            }
        return false;
    }

    bool putFree(const QRectF &box, const QString &text, const QFont &f) const
    {
        const double zero = w.scene.value.y(0);
        const bool rightSide = m_upwards ? box.bottom() <= zero : box.top() >= zero;
        return rightSide && !overFill(box) && w.put(box, w.scene.area, text, f, w.style.ink, w.style.paper, 3 * w.style.unit());
    }

    /// In the empty time before the layer, with a short leader.
    bool writeBefore(const QString &text, const QFont &f) const
    {
        const double u = w.style.unit(), start = w.scene.time.x(m_shape.front().day);
        const QSizeF size = textSize(f, text);
        const double low = w.scene.y(m_shape.front().base, m_upwards), high = w.scene.y(m_shape.front().outline, m_upwards);
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
        const QRectF gutter = gutterOf(w);
        const QSizeF size = textSize(f, text);
        const double y = (w.scene.y(m_shape.back().base, m_upwards) + w.scene.y(m_shape.back().outline, m_upwards)) / 2;
        for (const double shift : {0.0, -12.0, 12.0, -24.0, 24.0, 36.0}) {
            const QRectF box(QPointF(gutter.left() + 4 * u, y - size.height() / 2 + shift * u), size);
            if (!w.put(box, gutter, text, f, w.style.dim, w.style.paper))
                continue;
            w.shapes.push_back(Line{{w.scene.area.right() + u, y}, {box.left() - 2 * u, box.center().y()}, w.style.dim, u});
            return true;
        }
        return false;
    }

    const Writer &w;
    const std::vector<LayerShape> &m_layers;
    const LayerShape &m_shape;
    const series::Layer &m_layer;
    bool m_upwards;
};

} // namespace

double gutterWidth(const series::Panel &panel, const Style &style)
{
    double width = 0;
    const QFont bold = font(style.base + style.unit(), QFont::Bold), small = font(style.base - style.unit());
    for (const series::Stack *stack : {&panel.up, &panel.down}) {
        if (!stack->sum.empty())
            width = std::max(width, textSize(bold, stack->sum.front()).width());
        if (!stack->undated.empty())
            width = std::max(width, textSize(small, stack->undated.front()).width());
    }
    return width;
}

void addPanelTexts(Shapes &shapes, LabelPlacer &labels, const PanelScene &scene, const QRectF &page, const Style &style)
{
    const Writer writer{shapes, labels, scene, page, style};
    addTitle(writer);
    addSideName(writer, scene.panel->up.name, true);
    addSideName(writer, scene.panel->down.name, false);
    addSum(writer, scene.panel->up, scene.up, true);
    addSum(writer, scene.panel->down, scene.down, false);
    if (!scene.panel->empty.isEmpty())
        addEmptyText(writer);
}

void addLayerLabels(Shapes &shapes, LabelPlacer &labels, const PanelScene &scene, const QRectF &page, const Style &style)
{
    const Writer writer{shapes, labels, scene, page, style};
    for (std::size_t i = 0; i < scene.up.size(); ++i)
        LayerWriter(writer, scene.up, i, scene.panel->up.layers[i], true).write();
    for (std::size_t i = 0; i < scene.down.size(); ++i)
        LayerWriter(writer, scene.down, i, scene.panel->down.layers[i], false).write();
}

} // namespace charts
