// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panels/stackshape.h"

#include <algorithm>
#include <limits>

namespace charts
{
namespace
{

using counting::Level;

double between(double a, double b, double share)
{
    return a + (b - a) * share;
}

Level between(const Level &a, const Level &b, double day)
{
    const double share = b.day > a.day ? (day - a.day) / (b.day - a.day) : 1;
    return {day, between(a.solid, b.solid, share), between(a.tinted, b.tinted, share),
        between(a.outline, b.outline, share)};
}

/// Just before the steps of that day.
Level before(const std::vector<Level> &levels, double day)
{
    const auto next =
        std::lower_bound(levels.begin(), levels.end(), day, [](const Level &l, double d) { return l.day < d; });
    if (next == levels.begin())
        return {day, 0, 0, 0};
    return next == levels.end() ? levels.back() : between(*std::prev(next), *next, day);
}

/// Just after them.
Level after(const std::vector<Level> &levels, double day)
{
    const auto next =
        std::upper_bound(levels.begin(), levels.end(), day, [](double d, const Level &l) { return d < l.day; });
    if (next == levels.begin())
        return {day, 0, 0, 0};
    return next == levels.end() ? levels.back() : between(*std::prev(next), *next, day);
}

/// The days on which anything of the stack changes its course, and both ends of the window.
std::vector<double> momentsOf(const pictures::Stack &stack, const counting::Window &window, int columns)
{
    std::vector<double> days{window.from, window.to};
    for (const pictures::Layer &layer : stack.layers)
        for (const Level &level : layer.levels)
            if (level.day > window.from && level.day < window.to)
                days.push_back(level.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const auto most = static_cast<std::size_t>(std::max(columns, 1)) * 3;
    if (days.size() > most) { // finer than pixels: what is drawn would be the same
        for (std::size_t i = 0; i <= most; ++i)
            days[i] = between(window.from, window.to, static_cast<double>(i) / static_cast<double>(most));
        days.resize(most + 1);
    }
    return days;
}

Edges stacked(double day, double &top, const Level &level)
{
    const Edges edges{day, top, top + level.solid, top + level.tinted, top + level.outline};
    top = edges.outline;
    return edges;
}

Edges between(const Edges &a, const Edges &b, double day)
{
    const double share = b.day > a.day ? (day - a.day) / (b.day - a.day) : 1;
    return {day, between(a.base, b.base, share), between(a.solid, b.solid, share), between(a.tinted, b.tinted, share),
        between(a.outline, b.outline, share)};
}

Span spanOf(const Edges &edges, Zone zone)
{
    switch (zone) {
    case Zone::Solid:
        return {edges.base, edges.solid};
    case Zone::Tinted:
        return {edges.solid, edges.tinted};
    case Zone::Outline:
        break;
    }
    return {edges.tinted, edges.outline};
}

} // namespace

std::vector<LayerShape> shapesOf(const pictures::Stack &stack, const counting::Window &window, int columns)
{
    const std::vector<double> days = momentsOf(stack, window, columns);
    std::vector<double> topBefore(days.size()), topAfter(days.size());
    std::vector<LayerShape> shapes;
    for (const pictures::Layer &layer : stack.layers) {
        LayerShape shape;
        for (std::size_t i = 0; i < days.size(); ++i) {
            const bool first = i == 0, last = i + 1 == days.size();
            const bool begun = !layer.levels.empty() && days[i] >= layer.levels.front().day;
            const Edges left = stacked(days[i], topBefore[i], before(layer.levels, days[i]));
            const Edges right = stacked(days[i], topAfter[i], after(layer.levels, days[i]));
            if (!first && !shape.empty())
                shape.push_back(left);
            if (!last && begun && (shape.empty() || !(right == left)))
                shape.push_back(right);
        }
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

Span coveredBy(const LayerShape &shape, Zone zone, double from, double to)
{
    if (shape.empty() || from < shape.front().day || to > shape.back().day)
        return {};
    Span all{-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    const auto narrow = [&](const Edges &edges) {
        const Span span = spanOf(edges, zone);
        all.low = std::max(all.low, span.low);
        all.high = std::min(all.high, span.high);
    };
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
        if (shape[i + 1].day < from || shape[i].day > to || shape[i].day == shape[i + 1].day)
            continue;
        narrow(between(shape[i], shape[i + 1], std::max(from, shape[i].day)));
        narrow(between(shape[i], shape[i + 1], std::min(to, shape[i + 1].day)));
    }
    return all;
}

std::optional<Edges> edgesAt(const LayerShape &shape, double day)
{
    for (std::size_t i = shape.size(); i-- > 0;)
        if (shape[i].day <= day)
            return i + 1 < shape.size() ? between(shape[i], shape[i + 1], day) : shape[i];
    return {};
}

} // namespace charts
