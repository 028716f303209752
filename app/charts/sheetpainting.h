// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/scales.h"
#include "charts/drawing/shapes.h"
#include "charts/layout/sheetlayout.h"
#include "charts/time/calendarmarks.h"
#include "pictures/chart.h"

namespace charts
{

/// Everything to paint for one picture in one arrangement.
struct SheetShapes {
    struct Chart {
        Shapes under, over; ///< the value axis' grid
    };
    std::vector<Chart> charts; ///< lanes first, then one a panel
    Shapes frame;
};

/// Pure, all of them: the same picture, size and style give the same shapes.
/// With a picture beside it, both get the same plots when they have the same panels.
SheetLayout layoutOf(const pictures::Picture &picture, const QSizeF &size, const Style &style, Frame frame,
    int firstLane, const pictures::Picture *beside = nullptr, const Parts &parts = {});
SheetShapes shapesOf(const pictures::Picture &picture, const SheetLayout &layout, const Style &style, Frame frame,
    deals::DealId selected);
/// `written` is where the labels of the picture stand.
Shapes hoverShapes(const pictures::Readout &readout, const pictures::Picture &picture, const SheetLayout &layout,
    const Style &style, const std::vector<QRectF> &written);

/// Where the data end, then today.
std::vector<NamedDay> namedDays(const pictures::Picture &picture);
TimeScale timeScale(const pictures::Picture &picture, const SheetLayout &layout);
/// Zero, and as many of the others as have room for their labels.
std::vector<pictures::Tick> ticksThatFit(const pictures::Panel &panel, double height, const Style &style);
} // namespace charts
