// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/headings.h"

#include "charts/fonts.h"
#include "charts/lanemarks.h"
#include "charts/textmetrics.h"

#include <algorithm>

namespace charts
{
namespace
{

constexpr double nameLeft = 26, gap = 10; // in units; names stand above the lanes' names

/// Points down while the lanes stand below it, and to the right when they are folded away.
void addTriangle(Shapes &shapes, const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    const QPointF at(scene.row.left() + 12 * u, scene.row.center().y());
    const QPolygonF down{at + QPointF(-5, -3) * u, at + QPointF(5, -3) * u, at + QPointF(0, 4) * u};
    const QPolygonF right{at + QPointF(-3, -5) * u, at + QPointF(4, 0) * u, at + QPointF(-3, 5) * u};
    shapes.push_back(Polygon{scene.heading->isFolded ? right : down, style.dim, {}, 0});
}

/// "3 deals · ≈ $588 B", and the same in fewer words.
series::Wordings wordingsOf(const series::Heading &heading)
{
    series::Wordings wordings;
    for (const QString &sum : heading.sums)
        wordings.push_back(heading.count + QStringLiteral(" · ") + sum);
    wordings.push_back(heading.count);
    return wordings;
}

} // namespace

HeadingScene headingScene(
    const series::Lane &lane, const QRectF &row, const TimeScale &time, const Style &style, bool selected)
{
    HeadingScene scene{&*lane.heading, row, {}, selected};
    const double half = std::min(6 * style.unit(), row.height() * 0.3);
    for (const series::Heading::Folded &folded : lane.heading->folded) {
        const double from = time.x(folded.announcedFirst), to = time.x(folded.announcedLast + 1.0);
        const double reach = std::max(half, (to - from) / 2), middle = (from + to) / 2;
        const bool visible = to >= time.left && from <= time.right;
        const double left = reach > half ? time.clamped(middle - reach) : middle - half;
        const double right = reach > half ? time.clamped(middle + reach) : middle + half;
        scene.announcements.emplace_back(
            left, row.center().y() - half, visible ? std::max(right - left, half) : 0, 2 * half);
    }
    return scene;
}

QColor headingGround(const HeadingScene &scene, const Style &style)
{
    return scene.selected ? style.row : mixed(style.band, style.grid, 0.7);
}

void addHeading(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    addTriangle(shapes, scene, style);
    for (std::size_t i = 0; i < scene.announcements.size(); ++i) {
        const QRectF &rect = scene.announcements[i];
        if (rect.width() <= 0)
            continue;
        addDiamond(shapes, rect, scene.heading->folded[i].hue, scene.heading->folded[i].knownBy, style);
        labels.block(rect.adjusted(-2 * u, -2 * u, 2 * u, 2 * u));
    }
}

void addHeadingText(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    const QColor ground = headingGround(scene, style);
    const QFont bold = font(style.base, QFont::DemiBold), plain = font(style.base - u);
    const QRectF within = scene.row.adjusted(nameLeft * u, 0, -6 * u, 0);
    const auto put = [&](const QString &text, const QFont &f, const QColor &colour, double left) {
        const QSizeF size = textSize(f, text);
        const QRectF box(QPointF(left, scene.row.center().y() - size.height() / 2), size);
        if (text.isEmpty() || !labels.place(box.adjusted(-3 * u, 0, 3 * u, 0), within.adjusted(-3 * u, 0, 3 * u, 0)))
            return false;
        shapes.push_back(Text{box, text, f, colour, ground, 3 * u});
        return true;
    };
    const QString name = elided(bold, scene.heading->name, within.width() * 0.4);
    put(name, bold, style.ink, within.left());
    // After the name, or else behind one of the announcements.
    std::vector<double> lefts{within.left() + textSize(bold, name).width() + gap * u};
    for (const QRectF &announcement : scene.announcements)
        if (announcement.width() > 0)
            lefts.push_back(announcement.right() + gap * u);
    for (const QString &text : wordingsOf(*scene.heading))
        for (const double left : lefts)
            if (put(text, plain, style.dim, left))
                return;
}

} // namespace charts
