// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/lanescene.h"

#include <algorithm>
#include <cmath>

namespace charts
{
namespace
{

using pictures::Bar;
using pictures::Dating;
using pictures::Mark;
using pictures::mostTracks;

constexpr double marksRoom = 13, trackGap = 3; // in units
constexpr double roomBelow = 2;
constexpr double leastTrack = 9, legibleTrack = 15, mostTrack = 24; // the first two with their gaps

bool hasRoomForMarks(const pictures::Lane &lane, double rowHeight, const Style &style)
{
    return !lane.marks.empty() && rowHeight >= 34 * style.unit();
}

/// Above the tracks, where marks stand.
double roomAbove(const pictures::Lane &lane, double rowHeight, const Style &style)
{
    return (hasRoomForMarks(lane, rowHeight, style) ? marksRoom : 2) * style.unit();
}

void placeBars(LaneScene &scene, double u)
{
    const std::vector<Bar> &bars = scene.lane->bars;
    const double pitch = scene.barHeight + trackGap * u;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar &bar = bars[i];
        LaneScene::PlacedBar placed;
        const double from = scene.time.x(bar.from),
                     to = bar.to == deals::never ? scene.time.right : scene.time.x(bar.to);
        placed.startsBefore = from < scene.time.left - 0.5;
        const bool isEndless = bar.to == deals::never && bar.dating == Dating::Period;
        placed.endsAfter = isEndless || (bar.to != deals::never && to > scene.time.right + 0.5);
        const bool follows = bar.dating == Dating::Undated
            && std::any_of(bars.begin(), bars.end(), [&bar](const Bar &other) { return other.to == bar.from; });
        const double left = scene.time.clamped(from + (follows ? 4 * u : 0)), right = scene.time.clamped(to);
        if (bar.track < scene.tracks && right > left)
            placed.rect = QRectF(left, scene.top + bar.track * pitch, right - left, scene.barHeight);
        if (placed.endsAfter && bar.dating != Dating::Undated && bar.dating != Dating::NotStated)
            scene.runsTo = std::max(scene.runsTo, bar.to);
        scene.bars.push_back(placed);
    }
}

/// To the right of the marks that it would hide.
void stepAside(LaneScene::PlacedMark &placed, const LaneScene &scene, double u)
{
    const double apart = 10.5 * u;
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        const LaneScene::PlacedMark &other = scene.marks[i];
        if (!other.visible || scene.lane->marks[i].sign == Mark::Sign::Deadline || other.at.y() != placed.at.y()
            || std::abs(other.at.x() - placed.at.x()) >= apart)
            continue;
        placed.at.setX(other.at.x() + apart);
    }
    if (placed.visible)
        placed.at.setX(std::min(placed.at.x(), scene.time.right));
}

void placeMarks(LaneScene &scene, double u)
{
    for (const Mark &mark : scene.lane->marks) {
        LaneScene::PlacedMark placed;
        const double from = scene.time.x(mark.from), to = mark.to == deals::never ? from : scene.time.x(mark.to);
        const double x = mark.sign == Mark::Sign::Deadline ? to
            : mark.sign == Mark::Sign::Option              ? from + 7 * u
                                                           : (from + to) / 2;
        placed.visible = scene.time.shows(x);
        const bool onDiamond = scene.announcement.left() - 5 * u < x && x < scene.announcement.right() + 5 * u;
        placed.onBar =
            onDiamond || std::any_of(scene.bars.begin(), scene.bars.end(), [x, u](const LaneScene::PlacedBar &bar) {
                return bar.rect.left() - 12 * u < x && x < bar.rect.right() + 4 * u;
            });
        placed.onBar = placed.onBar || (mark.sign != Mark::Sign::Deadline && !scene.bars.empty());
        const bool above = placed.onBar && mark.sign != Mark::Sign::Deadline;
        placed.at = QPointF(x, above ? scene.row.top() + 7 * u : scene.y);
        if (mark.sign != Mark::Sign::Deadline)
            stepAside(placed, scene, u);
        scene.marks.push_back(placed);
    }
}

void placeAnnouncement(LaneScene &scene, double u)
{
    const pictures::Lane &lane = *scene.lane;
    const double half = std::min(8 * u, scene.row.height() * 0.32);
    const double from = scene.time.x(lane.announcedFirst), to = scene.time.x(lane.announcedLast + 1.0);
    scene.announcedBefore = to < scene.time.left;
    scene.announcedAfter = from > scene.time.right;
    if (scene.announcedBefore || scene.announcedAfter)
        return;
    const double middle = (from + to) / 2, reach = std::max(half, (to - from) / 2);
    double left = middle - reach, right = middle + reach;
    if (reach > half) // stretched: only what is visible of it
        left = std::max(left, scene.time.left), right = std::min(right, scene.time.right);
    scene.announcement = QRectF(left, scene.y - half, std::max(right - left, half), 2 * half);
}

} // namespace

int tracksIn(const pictures::Lane &lane, double rowHeight, const Style &style)
{
    const double room = rowHeight - (roomAbove(lane, rowHeight, style) + roomBelow * style.unit());
    const int most = std::min(lane.tracks(), mostTracks);
    return std::clamp(static_cast<int>(room / (leastTrack * style.unit())), 1, most);
}

double rowHeightFor(const pictures::Lane &lane, const Style &style)
{
    const double u = style.unit(), tracks = std::min(lane.tracks(), mostTracks) * legibleTrack * u;
    return roomAbove(lane, 34 * u, style) + tracks + roomBelow * u;
}

LaneScene laneScene(const pictures::Lane &lane, const QRectF &row, const QRectF &plot, const TimeScale &time,
    const Style &style, bool selected)
{
    const double u = style.unit();
    LaneScene scene;
    scene.lane = &lane;
    scene.time = time;
    scene.row = row;
    scene.plot = QRectF(plot.left(), row.top(), plot.width(), row.height());
    scene.selected = selected;
    const bool marked = hasRoomForMarks(lane, row.height(), style);
    const double above = roomAbove(lane, row.height(), style), room = row.height() - above - roomBelow * u;
    const double most = std::max((marked ? 18 : 20) * u, row.height() * 0.33);
    scene.tracks = tracksIn(lane, row.height(), style);
    if (scene.tracks == 1) {
        scene.barHeight = std::clamp(row.height() * 0.45, 14 * u, most);
        scene.y = row.center().y() + (marked ? 5 * u : 0);
    } else {
        scene.barHeight = std::min(room / scene.tracks - trackGap * u, mostTrack * u);
        scene.y = row.top() + above + room / 2;
    }
    const double high = scene.tracks * (scene.barHeight + trackGap * u) - trackGap * u;
    scene.top = scene.y - high / 2;
    scene.bottom = scene.y + high / 2;
    // Words above a bar must not run into its brackets.
    const double spare = scene.top - row.top() - (marked ? 14.5 : 1.5) * u;
    scene.bracketReach = scene.tracks == 1 ? std::clamp(spare, 1.5 * u, 5 * u) : trackGap / 2 * u;
    placeBars(scene, u);
    placeAnnouncement(scene, u);
    placeMarks(scene, u);
    return scene;
}

} // namespace charts
