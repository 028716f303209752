// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/scales.h"
#include "charts/style.h"
#include "pictures/explanation.h"

#include <QRectF>

namespace charts
{

/// A lane on its way to the picture: where its row, bars and marks stand. Lengths in scene units.
struct LaneScene {
    struct PlacedBar {
        QRectF rect;                                  ///< what is visible of it; no width: nothing is
        bool startsBefore = false, endsAfter = false; ///< the window
    };
    struct PlacedMark {
        QPointF at; ///< a deadline's foot is on the bar, the others' middle here
        bool visible = false, onBar = false;
    };
    const pictures::Lane *lane = nullptr;
    TimeScale time;
    QRectF row, plot; ///< plot: the part of the row on the time axis
    double y = 0;     ///< the middle of announcement and bars
    double barHeight = 0;
    double bracketReach = 0;                              ///< above and below a bar
    QRectF announcement;                                  ///< the visible diamond; no width: outside the window
    bool announcedBefore = false, announcedAfter = false; ///< the window
    std::vector<PlacedBar> bars;
    int barsLeftOut = 0; ///< that overlap more than the lane has room for
    std::vector<PlacedMark> marks;
    deals::Day runsTo = 0; ///< past the window: the day after the last; 0: it does not
    bool selected = false;

    /// The row itself: no sign, but a deal.
    pictures::Pointed ground() const { return {pictures::Pointed::What::Nothing, {}, lane->deal}; }
    /// Its announcement, promise, dots, or an arrow at an edge.
    pictures::Pointed sign(pictures::Sign which) const { return {pictures::Pointed::What::Lane, which, lane->deal}; }
    pictures::Pointed nameSign() const { return lane->promise.empty() ? ground() : sign(pictures::Sign::Promise); }
    pictures::Pointed barSign(std::size_t index) const
    {
        return {pictures::Pointed::What::Bar, pictures::signOf(lane->bars[index].dating), lane->deal, 0, true, index};
    }
    pictures::Pointed markSign(std::size_t index) const
    {
        return {pictures::Pointed::What::Mark, pictures::signOf(lane->marks[index].sign), lane->deal, 0, true, index};
    }
};

LaneScene laneScene(const pictures::Lane &lane, const QRectF &row, const QRectF &plot, const TimeScale &time,
    const Style &style, bool selected);

} // namespace charts
