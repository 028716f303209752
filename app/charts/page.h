// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/style.h"
#include "charts/layout/sheetlayout.h"
#include "pictures/comparison.h"

class QPainter;
class QSizeF;

namespace charts
{

/// Each draws a whole page from the painter's origin, paper and all; the same on every device.
void paintPage(QPainter &painter, const pictures::Picture &picture, const QSizeF &size, const Style &style,
    const Parts &parts = {});
void paintPage(QPainter &painter, const pictures::Comparison &comparison, const QSizeF &size, const Style &style,
    const Parts &parts = {});

} // namespace charts
