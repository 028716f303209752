// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/sheetlayout.h"
#include "charts/sheetpainting.h"
#include "pictures/explanation.h"

namespace charts
{

/// A sign of a picture, and where it is: while the pointer stays there, it stays the same.
struct Pointing {
    pictures::Pointed what;
    QRectF rect;
};

/// What is drawn on top at that point; pure. `texts` are the words of the picture as they are drawn.
Pointing pointingAt(const pictures::Picture &picture, const SheetLayout &layout, const Style &style,
    const std::vector<Text> &texts, const QPointF &at);

} // namespace charts
