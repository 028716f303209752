// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/lanemarks.h"

#include <algorithm>

namespace charts
{
namespace
{

using pictures::Dating;
using pictures::Mark;
using pictures::Sign;

/// An arrow at the left or the right edge of the plot.
void addPointer(
    Shapes &shapes, const LaneScene &scene, double x, double y, double half, bool right, int hue, const Style &style)
{
    const SignScope scope(shapes, scene.sign(right ? Sign::After : Sign::Before));
    addArrow(shapes, x, y, half, right, hue, style);
}

/// At each end of a period a bracket; where the end is out of sight, what leads to it.
void addBrackets(Shapes &shapes, const LaneScene &scene, std::size_t index, const Style &style)
{
    const LaneScene::PlacedBar &placed = scene.bars[index];
    const SignScope scope(shapes, scene.barSign(index), 3 * style.unit());
    for (const bool opening : {true, false})
        addBracket(shapes, opening ? placed.rect.left() : placed.rect.right(), placed.rect, opening, scene.bracketReach,
            scene.lane->bars[index].hue, style, opening ? placed.startsBefore : placed.endsAfter);
}

void addBars(Shapes &shapes, const LaneScene &scene, const Style &style)
{
    const double u = style.unit();
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        const pictures::Bar &bar = scene.lane->bars[i];
        const LaneScene::PlacedBar &placed = scene.bars[i];
        const QRectF &rect = placed.rect;
        if (rect.width() <= 0)
            continue;
        const bool isPeriod = bar.dating == Dating::Period;
        const SignScope scope(shapes, scene.barSign(i));
        addBar(shapes, rect, bar.dating, bar.said, bar.hue, scene.time.x(bar.from), style, isPeriod && placed.isOpen());
        if (bar.dating == Dating::Spread && bar.unsureStart && !placed.startsBefore) { // it may begin later
            const SignScope tint(shapes, Sign::Between);
            shapes.push_back(Fill{
                QRectF(rect.topLeft(), QSizeF(std::min(10 * u, rect.width()), rect.height())), style.tint(bar.hue)});
        }
        if (isPeriod)
            addBrackets(shapes, scene, i, style);
        for (const bool right : {false, true})
            if (right ? placed.endsAfter : placed.startsBefore)
                addPointer(shapes, scene, right ? rect.right() : rect.left(), rect.center().y(), rect.height() / 2,
                    right, bar.hue, style);
    }
}

/// From the announcement to the first day that anything is dated to.
void addWait(Shapes &shapes, const LaneScene &scene, const Style &style)
{
    deals::Day first = deals::never;
    for (const pictures::Bar &bar : scene.lane->bars)
        first = std::min(first, bar.from);
    if (first == deals::never || first <= scene.lane->announcedLast + 1)
        return;
    const double u = style.unit();
    const double from = scene.time.clamped(
        scene.announcement.width() > 0 ? scene.announcement.right() + 3 * u : scene.time.x(scene.lane->announcedLast));
    const double to = scene.time.clamped(scene.time.x(first)) - 3 * u;
    const SignScope scope(shapes, scene.sign(Sign::Wait), 3 * u);
    if (to > from)
        shapes.push_back(Line{{from, scene.y}, {to, scene.y}, style.edge(scene.lane->hue), 2 * u, 0, 5 * u});
}

void addMarks(Shapes &shapes, const LaneScene &scene, const Style &style)
{
    const double u = style.unit();
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        const LaneScene::PlacedMark &placed = scene.marks[i];
        if (!placed.visible)
            continue;
        const SignScope scope(shapes, scene.markSign(i), 2 * u);
        const Mark &mark = scene.lane->marks[i];
        switch (mark.sign) {
        case Mark::Sign::Deadline: {
            const QRectF flag = scene.flagOf(i, u);
            addFlag(shapes, placed.at.x(), flag.top(), flag.bottom(), style);
            break;
        }
        case Mark::Sign::Option:
            addPlus(shapes, placed.at, mark.hue, style);
            break;
        case Mark::Sign::Event:
            addEvent(shapes, placed.at, mark.hue, style);
            break;
        case Mark::Sign::Announced:
        case Mark::Sign::KnownBy:
            addDiamond(shapes, QRectF(placed.at - QPointF(6, 6) * u, QSizeF(12, 12) * u), mark.hue,
                mark.sign == Mark::Sign::KnownBy, style);
            break;
        }
    }
}

/// Nothing is clipped silently: a lane whose things are out of sight points to them.
void addPointers(Shapes &shapes, const LaneScene &scene, const Style &style)
{
    const double half = scene.barHeight / 2;
    bool before = scene.announcedBefore, after = scene.announcedAfter;
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        if (scene.bars[i].rect.width() > 0 && scene.bars[i].startsBefore)
            before = false; // has its own arrow
        if (scene.bars[i].rect.width() <= 0 && scene.lane->bars[i].from >= scene.time.window.to)
            after = true;
        if (scene.bars[i].rect.width() > 0 && scene.bars[i].endsAfter)
            after = false;
    }
    if (before)
        addPointer(shapes, scene, scene.time.left, scene.y, half * 0.7, false, scene.lane->hue, style);
    if (after)
        addPointer(shapes, scene, scene.time.right, scene.y, half * 0.7, true, scene.lane->hue, style);
}

} // namespace

void addLane(Shapes &shapes, const LaneScene &scene, const Style &style)
{
    addWait(shapes, scene, style);
    addBars(shapes, scene, style);
    addPointers(shapes, scene, style);
    if (scene.announcement.width() > 0) {
        const SignScope scope(shapes, scene.sign(scene.lane->knownBy ? Sign::KnownBy : Sign::Announced));
        addDiamond(shapes, scene.announcement, scene.lane->hue, scene.lane->knownBy, style);
    }
    addMarks(shapes, scene, style);
}

void blockMarks(LabelPlacer &labels, const LaneScene &scene, const Style &style)
{
    const double u = style.unit();
    if (scene.announcement.width() > 0)
        labels.block(scene.announcement.adjusted(-2 * u, -2 * u, 2 * u, 2 * u));
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        const QRectF &rect = scene.bars[i].rect;
        if (rect.width() <= 0 || scene.lane->bars[i].dating != Dating::Period)
            continue;
        for (const double x : {rect.left(), rect.right()})
            for (const double y : {rect.top() - scene.bracketReach, rect.bottom()})
                labels.block(QRectF(x - 6 * u, y, 12 * u, scene.bracketReach));
    }
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        if (!scene.marks[i].visible)
            continue;
        const QPointF at = scene.marks[i].at;
        if (scene.lane->marks[i].sign == Mark::Sign::Deadline) {
            const QRectF flag = scene.flagOf(i, u);
            labels.block(QRectF(at.x() - 3 * u, flag.top(), 6 * u, flag.height()));
            labels.block(QRectF(flag.left() - u, flag.top(), 11 * u, 9 * u));
        } else {
            labels.block(QRectF(at - QPointF(6 * u, 6 * u), QSizeF(12 * u, 12 * u)));
        }
    }
}

} // namespace charts
