// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panels/panelmarks.h"

#include <algorithm>
#include <cmath>

namespace charts
{
namespace
{

using deals::Said;
using pictures::Sign;
using Bound = double Edges::*;

/// Draws one layer of a stack.
class LayerPainter final
{
public:
    LayerPainter(Shapes &shapes, const PanelScene &scene, const Style &style, bool upwards, std::size_t index)
        : m_shapes(shapes)
        , m_scene(scene)
        , m_style(style)
        , m_upwards(upwards)
        , m_index(index)
        , m_layer((upwards ? scene.panel->up : scene.panel->down).layers[index])
        , m_shape((upwards ? scene.up : scene.down)[index])
    {
    }

    void fill()
    {
        addArea(m_layer.said == Said::Range ? Sign::Range : Sign::UpTo, &Edges::tinted, &Edges::outline, m_style.paper);
        addArea(Sign::Between, &Edges::solid, &Edges::tinted, m_style.tint(m_layer.hue));
        addArea(Sign::Filled, &Edges::base, &Edges::solid, m_style.fill(m_layer.hue));
    }

    void rim(bool chosen)
    {
        const QColor colour = chosen ? m_style.ink : m_style.edge(m_layer.hue);
        const double width = (chosen ? 1.6 : 1) * m_style.unit();
        constexpr Said inner = Said::Exact; // the topmost edge alone says about, at least
        for (std::size_t i = 0; i + 1 < m_shape.size(); ++i) {
            const Edges &a = m_shape[i], &b = m_shape[i + 1];
            if (a.day == b.day) {
                addStep(a, b, colour, width);
                continue;
            }
            const bool open = a.outline > a.tinted || b.outline > b.tinted;
            const bool tinted = a.tinted > a.solid || b.tinted > b.solid;
            if (open)
                addEdge(a, b, &Edges::outline, colour, std::max(width, 1.5 * m_style.unit()), m_layer.said);
            if (tinted)
                addEdge(a, b, &Edges::tinted, colour, width, open ? inner : m_layer.said);
            if (a.solid > a.base || b.solid > b.base)
                addEdge(a, b, &Edges::solid, colour, width, open || tinted ? inner : m_layer.said);
            // an empty box needs its floor
            if (a.outline > a.base && a.tinted <= a.base)
                addEdge(a, b, &Edges::base, colour, width, inner);
        }
        if (!m_shape.empty() && m_shape.front().day > m_scene.time.window.from)
            addStep({m_shape.front().day, m_shape.front().base, m_shape.front().base, m_shape.front().base,
                        m_shape.front().base},
                m_shape.front(), colour, width);
    }

private:
    QPointF point(const Edges &edges, Bound bound) const
    {
        return {m_scene.time.clamped(m_scene.time.x(edges.day)), m_scene.y(edges.*bound, m_upwards)};
    }

    void addArea(Sign sign, Bound low, Bound high, const QColor &colour)
    {
        const SignScope scope(m_shapes, m_scene.layerSign(sign, m_upwards, m_index));
        const auto thick = [&](std::size_t i) {
            return m_shape[i].*high > m_shape[i].*low || m_shape[i + 1].*high > m_shape[i + 1].*low;
        };
        for (std::size_t i = 0; i + 1 < m_shape.size(); ++i) {
            if (!thick(i))
                continue;
            std::size_t last = i;
            while (last + 2 < m_shape.size() && thick(last + 1))
                ++last;
            fillRun({m_shape.begin() + static_cast<std::ptrdiff_t>(i),
                        m_shape.begin() + static_cast<std::ptrdiff_t>(last) + 2},
                low, high, colour);
            i = last;
        }
    }

    /// Rectangles where it only steps, one polygon where anything slopes: pieces side by side would show their seams.
    void fillRun(const std::vector<Edges> &run, Bound low, Bound high, const QColor &colour)
    {
        const auto flat = [&](const Edges &a, const Edges &b) {
            return a.day == b.day || (a.*low == b.*low && a.*high == b.*high);
        };
        const bool steps = std::adjacent_find(run.begin(), run.end(), [&](const Edges &a, const Edges &b) {
            return !flat(a, b);
        }) == run.end();
        if (!steps) {
            QPolygonF polygon;
            for (const Edges &edges : run)
                polygon << point(edges, high);
            for (std::size_t i = run.size(); i-- > 0;)
                polygon << point(run[i], low);
            m_shapes.push_back(Polygon{polygon, colour, {}});
            return;
        }
        for (std::size_t i = 0; i + 1 < run.size();) {
            std::size_t next = i + 1;
            while (next + 1 < run.size() && run[next + 1].*low == run[i].*low && run[next + 1].*high == run[i].*high)
                ++next;
            if (run[next].day > run[i].day)
                m_shapes.push_back(Fill{QRectF(point(run[i], high), point(run[next], low)).normalized(), colour});
            i = next;
        }
    }

    void addStep(const Edges &a, const Edges &b, const QColor &colour, double width)
    {
        if (b.outline <= b.base && a.outline <= a.base)
            return;
        const double x = point(b, &Edges::base).x();
        // What stands on one side of the step only is where the layer begins or ends.
        const double from = std::min(a.outline, b.outline), to = std::max(a.outline, b.outline);
        if (to > from)
            m_shapes.push_back(
                Line{{x, m_scene.y(std::max(from, b.base), m_upwards)}, {x, m_scene.y(to, m_upwards)}, colour, width});
    }

    void addEdge(const Edges &a, const Edges &b, Bound bound, const QColor &colour, double width, Said said)
    {
        const QPointF from = point(a, bound), to = point(b, bound);
        std::optional<SignScope> scope; // every other edge leaves it to the areas
        if (said == Said::About || said == Said::AtLeast)
            scope.emplace(m_shapes, m_scene.layerSign(*pictures::signOf(said), m_upwards, m_index), 3 * m_style.unit());
        charts::addEdge(m_shapes, {from, to, colour, width}, said, m_upwards, from.x(), m_style);
    }

    Shapes &m_shapes;
    const PanelScene &m_scene;
    const Style &m_style;
    bool m_upwards;
    std::size_t m_index;
    const pictures::Layer &m_layer;
    const LayerShape &m_shape;
};

bool holds(const pictures::Layer &layer, deals::DealId deal)
{
    return deal.isValid() && std::find(layer.deals.begin(), layer.deals.end(), deal) != layer.deals.end();
}

void addSide(Shapes &shapes, const PanelScene &scene, const Style &style, bool upwards, deals::DealId selected)
{
    const std::vector<pictures::Layer> &layers = (upwards ? scene.panel->up : scene.panel->down).layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        LayerPainter(shapes, scene, style, upwards, i).fill();
    for (const bool chosen : {false, true}) // the chosen one's rim over its neighbours'
        for (std::size_t i = 0; i < layers.size(); ++i)
            if (holds(layers[i], selected) == chosen)
                LayerPainter(shapes, scene, style, upwards, i).rim(chosen);
}

} // namespace

PanelScene panelScene(const pictures::Panel &panel, const TimeScale &time, const QRectF &area, std::size_t index)
{
    const int columns = std::max(1, static_cast<int>(area.width()));
    return {&panel, time, {panel.floor, panel.ceiling, area.top(), area.bottom()}, area,
        shapesOf(panel.up, time.window, columns), shapesOf(panel.down, time.window, columns), index};
}

void addStacks(Shapes &shapes, const PanelScene &scene, const Style &style, deals::DealId selected)
{
    addSide(shapes, scene, style, true, selected);
    addSide(shapes, scene, style, false, selected);
    const double zero = scene.value.y(0);
    shapes.push_back(Line{{scene.area.left(), zero}, {scene.area.right(), zero}, style.ink,
        (scene.panel->floor < 0 ? 1.5 : 1) * style.unit()});
}

void addEdge(Shapes &shapes, const Line &edge, Said said, bool upwards, double origin, const Style &style)
{
    const double u = style.unit();
    if (said == Said::About) {
        shapes.push_back(Line{edge.from, edge.to, style.paper, 2.5 * u});
        shapes.push_back(Line{edge.from, edge.to, edge.colour, 2.5 * u, 6 * u, 4 * u});
        return;
    }
    shapes.push_back(edge);
    if (said == Said::AtLeast && edge.from.y() == edge.to.y())
        addTeeth(shapes, edge.from.x(), edge.to.x(), edge.from.y(), upwards, origin, edge.colour, style);
}

void addTeeth(Shapes &shapes, double left, double right, double y, bool upwards, double origin, const QColor &colour,
    const Style &style)
{
    const double u = style.unit(), half = 3 * u, gap = 14 * u, tip = upwards ? -4.5 * u : 4.5 * u;
    const double anchor = origin + half + 2 * u;
    const double first = anchor + gap * std::max(0.0, std::ceil((left + half - anchor) / gap));
    const int count = static_cast<int>(std::floor((right - half - first) / gap)) + 1;
    for (int i = 0; i < count; ++i) {
        const double x = first + i * gap;
        shapes.push_back(Polygon{{{x - half, y}, {x, y + tip}, {x + half, y}}, colour, {}});
    }
}

} // namespace charts
