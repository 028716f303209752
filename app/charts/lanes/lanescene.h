// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/scales.h"
#include "charts/drawing/style.h"
#include "pictures/explaining/explanation.h"

#include <QRectF>

namespace charts
{

/// A lane on its way to the picture: where its row, bars and marks stand. Lengths in scene units.
struct LaneScene {
    struct PlacedBar {
        QRectF rect;                                  ///< what is visible of it; no width: nothing is
        bool startsBefore = false, endsAfter = false; ///< the window

        /// Whether no end of it is in sight: of a period, no day shown is certain.
        bool isOpen() const { return startsBefore && endsAfter; }
    };
    struct PlacedMark {
        QPointF at; ///< a deadline's foot is on the bar, the others' middle here
        bool visible = false, onBar = false;
    };
    const pictures::Lane *lane = nullptr;
    TimeScale time;
    QRectF row, plot; ///< plot: the part of the row on the time axis
    double y = 0;     ///< the middle of announcement and bars
    int tracks = 1;   ///< that there is room for
    double barHeight = 0;
    double top = 0, bottom = 0;                           ///< of all tracks
    double bracketReach = 0;                              ///< above and below a bar
    QRectF announcement;                                  ///< the visible diamond; no width: outside the window
    bool announcedBefore = false, announcedAfter = false; ///< the window
    std::vector<PlacedBar> bars;
    std::vector<PlacedMark> marks;
    deals::Day runsTo = 0; ///< past the window: the day after the last, or never; 0: it does not
    bool selected = false;

    /// The flag of a deadline with its post.
    QRectF flagOf(std::size_t mark, double unit) const
    {
        const double from = std::max(top - 12 * unit, row.top() + unit), to = std::min(bottom + 4 * unit, row.bottom());
        return {marks[mark].at.x() - 10 * unit, from, 10 * unit, to - from};
    }
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

/// How many tracks a row of that height has room for, as far as the lane needs them.
int tracksIn(const pictures::Lane &lane, double rowHeight, const Style &style);
/// How high a row is whose tracks all have room for words.
double rowHeightFor(const pictures::Lane &lane, const Style &style);
LaneScene laneScene(const pictures::Lane &lane, const QRectF &row, const QRectF &plot, const TimeScale &time,
    const Style &style, bool selected);

} // namespace charts
