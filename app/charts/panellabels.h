// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/labelplacer.h"
#include "charts/panelmarks.h"

namespace charts
{

/// The widest text that a panel wants at its right end.
double gutterWidth(const series::Panel &panel, const Style &style);

/// Title, claims, names of the sides and sums: what must stand before any layer gets its name. `page` bounds them.
void addPanelTexts(Shapes &shapes, LabelPlacer &labels, const PanelScene &scene, const QRectF &page, const Style &style);
/// The names of the layers, where they fit.
void addLayerLabels(Shapes &shapes, LabelPlacer &labels, const PanelScene &scene, const QRectF &page, const Style &style);

} // namespace charts
