// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/layout/sheetlayout.h"
#include "pictures/chart.h"

namespace charts
{

/// The footer broken into lines that are no wider than `width`.
QStringList footerLines(const QStringList &footer, double width, const Style &style, double heightInUnits);

/// Title, subtitle and footer of a file.
void addFrame(Shapes &shapes, LabelPlacer &labels, const pictures::Picture &picture, const SheetLayout &layout,
    const QStringList &footer, const Style &style);
/// One sentence where there is nothing to draw.
void addEmptyText(Shapes &shapes, LabelPlacer &labels, const QString &text, const QRectF &area, const Style &style);
/// Which of the rows are in sight as a thin bar, and which of the deals in words.
void addScrollBar(
    Shapes &shapes, LabelPlacer &labels, const SheetLayout &layout, const pictures::LaneList &rows, const Style &style);

} // namespace charts
