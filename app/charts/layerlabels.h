// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/labelplacer.h"
#include "charts/panelmarks.h"

namespace charts
{

/// The names of the layers, where they fit. `page` bounds them.
void addLayerLabels(
    Shapes &shapes, LabelPlacer &labels, const PanelScene &scene, const QRectF &page, const Style &style);

} // namespace charts
