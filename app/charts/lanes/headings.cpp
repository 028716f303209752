// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/headings.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/lanes/lanemarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

constexpr double nameLeft = 26, gap = 10, arrow = 8; // in units; names stand above the lanes' names

/// Points down while the lanes stand below it, and to the right when they are folded away.
void addTriangle(Shapes &shapes, const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    const QPointF at(scene.row.left() + 12 * u, scene.row.center().y());
    const QPolygonF down{at + QPointF(-5, -3) * u, at + QPointF(5, -3) * u, at + QPointF(0, 4) * u};
    const QPolygonF right{at + QPointF(-3, -5) * u, at + QPointF(4, 0) * u, at + QPointF(-3, 5) * u};
    shapes.push_back(Polygon{scene.heading->isFolded ? right : down, style.dim, {}, 0});
}

/// Where the announcements stand, those that touch as one.
std::vector<QRectF> taken(const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    std::vector<QRectF> all, taken;
    for (const HeadingScene::Announcement &placed : scene.announcements)
        all.push_back(placed.rect.adjusted(-2 * u, -2 * u, 2 * u, 2 * u));
    std::sort(all.begin(), all.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
    for (const QRectF &rect : all)
        if (taken.empty() || taken.back().right() < rect.left())
            taken.push_back(rect);
        else
            taken.back() |= rect;
    return taken;
}

/// "3 deals · ≈ $588 B", and the same in fewer words.
pictures::Wordings wordingsOf(const pictures::Heading &heading)
{
    pictures::Wordings wordings;
    for (const QString &sum : heading.sums)
        wordings.push_back(heading.count + u" · "_s + sum);
    wordings.push_back(heading.count);
    return wordings;
}

} // namespace

HeadingScene headingScene(const pictures::Lane &lane, const QRectF &row, const TimeScale &time, const Style &style,
    bool selected, std::size_t index)
{
    const double u = style.unit(), half = std::min(6 * u, row.height() * 0.3), y = row.center().y();
    HeadingScene scene{&*lane.heading, row, {}, selected, index};
    for (const pictures::Heading::Folded &folded : lane.heading->folded) {
        const double from = time.x(folded.announcedFirst), to = time.x(folded.announcedLast + 1.0);
        HeadingScene::Announcement placed{{}, to<time.left, from> time.right, folded.hue, folded.knownBy, folded.deal};
        if (placed.before || placed.after)
            placed.rect = QRectF(placed.before ? time.left - arrow * u : time.right, y - half, arrow * u, 2 * half);
        else if (const double reach = (to - from) / 2; reach > half) // stretched: only what is visible of it
            placed.rect = QRectF(QPointF(time.clamped(from), y - half), QPointF(time.clamped(to), y + half));
        else
            placed.rect = QRectF((from + to) / 2 - half, y - half, 2 * half, 2 * half);
        scene.announcements.push_back(placed);
    }
    std::stable_sort(scene.announcements.begin(), scene.announcements.end(),
        [](const auto &a, const auto &b) { return a.rect.width() > b.rect.width(); });
    return scene;
}

QColor headingGround(const HeadingScene &scene, const Style &style)
{
    return scene.selected ? style.row : mixed(style.band, style.grid, 0.7);
}

void addHeading(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style)
{
    addTriangle(shapes, scene, style);
    for (const HeadingScene::Announcement &placed : scene.announcements) {
        const QRectF &rect = placed.rect;
        using pictures::Sign;
        const Sign sign = placed.before ? Sign::Before
            : placed.after              ? Sign::After
            : placed.knownBy            ? Sign::KnownBy
                                        : Sign::Announced;
        const SignScope scope(shapes, scene.sign(sign, placed.deal));
        if (placed.before || placed.after)
            addArrow(shapes, placed.before ? rect.right() : rect.left(), rect.center().y(), rect.height() / 2,
                placed.after, placed.hue, style);
        else
            addDiamond(shapes, rect, placed.hue, placed.knownBy, style);
    }
    for (const QRectF &rect : taken(scene, style))
        labels.block(rect);
}

void addHeadingText(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style)
{
    const double u = style.unit();
    const QColor ground = headingGround(scene, style);
    const QFont bold = font(style.base, QFont::DemiBold), plain = font(style.base - u);
    const QRectF within = scene.row.adjusted(nameLeft * u, 0, -6 * u, 0);
    const auto put = [&](const QString &text, const QFont &f, const QColor &colour, double left) {
        const QPointF corner(left, scene.row.center().y() - textSize(f, text).height() / 2);
        return addLabel(shapes, labels, labelAt(corner, text, f, colour, ground, 3 * u),
            within.adjusted(-3 * u, 0, 3 * u, 0), 3 * u);
    };
    const QString name = elided(bold, scene.heading->name, within.width() * 0.4);
    put(name, bold, style.ink, within.left());
    // After the name, or else behind one of the announcements.
    std::vector<double> lefts{within.left() + textSize(bold, name).width() + gap * u};
    for (const QRectF &rect : taken(scene, style))
        lefts.push_back(rect.right() + (gap - 2) * u);
    for (const QString &text : wordingsOf(*scene.heading))
        for (const double left : lefts)
            if (put(text, plain, style.dim, left))
                return;
}

} // namespace charts
