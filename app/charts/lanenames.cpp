// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanenames.h"

#include "charts/fonts.h"
#include "charts/lanemarks.h"
#include "charts/textmetrics.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

constexpr double pinRoom = 16; // in units, right of a pinned lane's name

QFont nameFont(const Style &style)
{
    return font(style.base + style.unit(), QFont::DemiBold);
}

QFont lanePromiseFont(const Style &style)
{
    return font(style.base - style.unit());
}

} // namespace

double namesWidth(const std::vector<pictures::Lane> &lanes, const Style &style, double limit)
{
    double width = 0;
    for (const pictures::Lane &lane : lanes) {
        const double pin = lane.isPinned ? pinRoom * style.unit() : 0;
        width = std::max(width, textSize(nameFont(style), lane.partner).width() + pin);
        width = std::max(width, widestWithin(lane.promise, lanePromiseFont(style), limit));
    }
    return width;
}

double arrowTextWidth(const Style &style)
{
    return textSize(font(style.base - style.unit()), u"→ Sep 2030"_s).width() + 4 * style.unit();
}

void addLaneName(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, const Style &style)
{
    const double u = style.unit();
    const QRectF &row = scene.row;
    const QColor ground = scene.selected ? style.row : style.paper;
    const SignScope scope(shapes, scene.nameSign());
    addChip(shapes, QRectF(row.left() + 6 * u, row.center().y() - 6 * u, 12 * u, 12 * u), scene.lane->hue, style);
    QRectF column(QPointF(row.left() + 26 * u, row.top()), QPointF(scene.plot.left() - 8 * u, row.bottom()));
    if (scene.lane->isPinned) {
        column.setRight(column.right() - pinRoom * u);
        const SignScope pin(shapes, {pictures::Pointed::What::Key, pictures::Sign::Pinned, scene.lane->deal});
        addPin(shapes, {column.right() + 9 * u, row.center().y()}, style);
    }
    const auto put = [&](const QString &text, const QFont &f, const QColor &colour, double x, double middle) {
        const double top = middle - textSize(f, text).height() / 2;
        return addLabel(shapes, labels, labelAt({x, top}, text, f, colour, ground), column);
    };
    const QString name = elided(nameFont(style), scene.lane->partner, column.width());
    const bool two = row.height() >= 32 * u && !scene.lane->promise.empty();
    const double middle = row.center().y();
    put(name, nameFont(style), style.ink, column.left(), two ? middle - 7.5 * u : middle);
    const double x = two ? column.left() : column.left() + textSize(nameFont(style), name).width() + 8 * u;
    for (const QString &text : scene.lane->promise)
        if (put(text, lanePromiseFont(style), style.dim, x, two ? middle + 8 * u : middle))
            return;
    if (two)
        put(elided(lanePromiseFont(style), scene.lane->promise.back(), column.width()), lanePromiseFont(style),
            style.dim, x, middle + 8 * u);
}

void addMoreLanes(Shapes &shapes, LabelPlacer &labels, int count, const QRectF &row, const Style &style)
{
    const double u = style.unit();
    const QFont italic = font(style.base, QFont::Normal, true);
    const QString text = elided(italic,
        QCoreApplication::translate(
            "charts", "and %n more deals, not drawn; the sums do not leave them out", nullptr, count),
        row.width() - 32 * u);
    const double top = row.center().y() - textSize(italic, text).height() / 2;
    addLabel(shapes, labels, labelAt({row.left() + 26 * u, top}, text, italic, style.dim, style.paper), row);
}

} // namespace charts
