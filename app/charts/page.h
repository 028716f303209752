// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/sheetlayout.h"
#include "charts/style.h"
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
