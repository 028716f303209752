// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/lanesigns.h"

#include "charts/panels/panelmarks.h"

#include <algorithm>

namespace charts
{
namespace
{

using deals::Said;
using pictures::Dating;

/// What the words of an amount do to the upper edge of a bar.
void addTop(Shapes &shapes, const QRectF &r, Said said, double origin, const QColor &colour, const Style &style)
{
    std::optional<SignScope> scope;
    if (said == Said::About || said == Said::AtLeast)
        scope.emplace(shapes, *pictures::signOf(said), 3 * style.unit());
    addEdge(shapes, {r.topLeft(), r.topRight(), colour, style.unit()}, said, true, origin, style);
}

void addSolid(
    Shapes &shapes, const QRectF &r, Said said, int hue, const QColor &fill, double origin, const Style &style)
{
    const double u = style.unit();
    const QColor edge = style.edge(hue);
    switch (said) {
    case Said::UpTo:
        shapes.push_back(Fill{r, style.paper});
        addOutline(shapes, r, edge, 1.5 * u);
        return;
    case Said::Range:
        shapes.push_back(Fill{r, style.paper});
        shapes.push_back(Fill{QRectF(r.left(), r.center().y(), r.width(), r.height() / 2), fill});
        addOutline(shapes, r, edge, 1.5 * u);
        return;
    case Said::NotStated:
    case Said::Exact:
    case Said::About:
    case Said::AtLeast:
        break;
    }
    shapes.push_back(Fill{r, fill});
    addOutline(shapes, r, edge, u);
    addTop(shapes, r, said, origin, edge, style);
}

/// Nothing ends an undated rest: no edge on its right.
void addHatched(Shapes &shapes, const QRectF &r, Said said, int hue, double origin, const Style &style)
{
    const double u = style.unit();
    const QColor edge = style.edge(hue);
    shapes.push_back(Hatch{r, said == Said::UpTo ? style.paper : style.wash(hue), edge, 9 * u, 1.2 * u, origin});
    shapes.push_back(Line{r.bottomLeft(), r.bottomRight(), edge, u});
    shapes.push_back(Line{r.topLeft(), r.bottomLeft(), edge, u});
    addTop(shapes, r, said, origin, edge, style);
}

void addDotted(Shapes &shapes, const QRectF &r, int hue, const Style &style)
{
    const double u = style.unit();
    const QColor edge = style.edge(hue);
    shapes.push_back(Fill{r, style.paper});
    for (const auto &[from, to] : {std::pair(r.topLeft(), r.topRight()), std::pair(r.bottomLeft(), r.bottomRight()),
             std::pair(r.topLeft(), r.bottomLeft())})
        shapes.push_back(Line{from, to, edge, 1.2 * u, 2 * u, 3 * u});
}

} // namespace

void addDiamond(Shapes &shapes, const QRectF &r, int hue, bool hollow, const Style &style)
{
    const double u = style.unit(), half = r.height() / 2;
    const auto outline = [&](double grow) {
        const double tip = half + grow;
        const double left = r.left() + half, right = std::max(r.right() - half, left);
        return QPolygonF{{left - tip, r.center().y()}, {left, r.center().y() - tip}, {right, r.center().y() - tip},
            {right + tip, r.center().y()}, {right, r.center().y() + tip}, {left, r.center().y() + tip}};
    };
    shapes.push_back(Polygon{outline(2 * u), style.paper, {}, 0}); // stands clear of what lies under it
    shapes.push_back(
        Polygon{outline(0), hollow ? style.paper : style.fill(hue), style.edge(hue), (hollow ? 1.8 : 1.2) * u});
}

void addBar(Shapes &shapes, const QRectF &rect, Dating dating, Said said, int hue, double origin, const Style &style,
    bool tinted)
{
    switch (dating) {
    case Dating::Period:
    case Dating::Spread:
        return addSolid(shapes, rect, said, hue, tinted ? style.tint(hue) : style.fill(hue), origin, style);
    case Dating::Undated:
        return addHatched(shapes, rect, said, hue, origin, style);
    case Dating::NotStated:
        return addDotted(shapes, rect, hue, style);
    }
}

void addBracket(Shapes &shapes, double x, const QRectF &bar, bool opening, double reach, int hue, const Style &style,
    bool isOutOfSight)
{
    const double u = style.unit(), foot = opening ? 6 * u : -6 * u, width = 2 * u;
    const double top = bar.top() - reach, bottom = bar.bottom() + reach;
    const QColor colour = style.edge(hue);
    if (isOutOfSight) { // its arms alone
        for (const double y : {top + width / 2, bottom - width / 2})
            shapes.push_back(Line{{x, y}, {x + 2 * foot, y}, colour, width});
        return;
    }
    shapes.push_back(Line{{x, top}, {x, bottom}, colour, width});
    for (const double y : {top + width / 2, bottom - width / 2})
        shapes.push_back(Line{{x - (opening ? width : -width) / 2, y}, {x + foot, y}, colour, width});
}

void addFlag(Shapes &shapes, double x, double top, double bottom, const Style &style)
{
    const double u = style.unit();
    shapes.push_back(Line{{x, top}, {x, bottom}, style.paper, 4 * u});
    shapes.push_back(Line{{x, top}, {x, bottom}, style.ink, 1.8 * u});
    shapes.push_back(Polygon{{{x, top}, {x - 10 * u, top + 4 * u}, {x, top + 8 * u}}, style.ink, {}, 0});
}

void addPlus(Shapes &shapes, const QPointF &at, int hue, const Style &style)
{
    const double u = style.unit();
    const QRectF box(at - QPointF(5 * u, 5 * u), QSizeF(10 * u, 10 * u));
    shapes.push_back(Fill{box, style.paper});
    addOutline(shapes, box, style.edge(hue), 1.2 * u);
    shapes.push_back(Line{at - QPointF(3 * u, 0), at + QPointF(3 * u, 0), style.edge(hue), 1.4 * u});
    shapes.push_back(Line{at - QPointF(0, 3 * u), at + QPointF(0, 3 * u), style.edge(hue), 1.4 * u});
}

void addEvent(Shapes &shapes, const QPointF &at, int hue, const Style &style)
{
    const double u = style.unit();
    shapes.push_back(Ring{at, 4 * u, style.paper, style.edge(hue), 1.8 * u});
}

void addPin(Shapes &shapes, const QPointF &at, const Style &style)
{
    const double u = style.unit();
    const auto bar = [&](double halfWidth, double top, double height) {
        shapes.push_back(Fill{QRectF(at + QPointF(-halfWidth, top) * u, QSizeF(2 * halfWidth, height) * u), style.ink});
    };
    bar(3.5, -6, 2);
    bar(2, -4, 3.5);
    bar(4.5, -0.5, 2);
    bar(0.6, 1.5, 4.5);
}

void addChip(Shapes &shapes, const QRectF &rect, int hue, const Style &style)
{
    const double u = style.unit();
    shapes.push_back(Fill{rect, style.edge(hue), 3 * u});
    shapes.push_back(Fill{rect.adjusted(u, u, -u, -u), style.fill(hue), 2 * u});
}

void addSplitChip(Shapes &shapes, const QRectF &rect, const std::vector<int> &hues, const Style &style)
{
    const double u = style.unit();
    const QRectF inner = rect.adjusted(u, u, -u, -u);
    const double width = inner.width() / static_cast<double>(hues.size());
    addChip(shapes, rect, hues.front(), style);
    for (std::size_t i = 1; i < hues.size(); ++i) {
        const double left = inner.left() + static_cast<double>(i) * width;
        shapes.push_back(Fill{QRectF(left, rect.top(), width + u, rect.height()), style.edge(hues[i])});
        shapes.push_back(Fill{QRectF(left, inner.top(), width, inner.height()), style.fill(hues[i])});
    }
}

void addArrow(Shapes &shapes, double x, double y, double half, bool right, int hue, const Style &style)
{
    const double u = style.unit(), tip = right ? 8 * u : -8 * u;
    shapes.push_back(Polygon{{{x, y - half}, {x + tip, y}, {x, y + half}}, style.fill(hue), style.edge(hue), u});
}

} // namespace charts
