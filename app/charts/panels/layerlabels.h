// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panels/panelwriter.h"

namespace charts
{

/// The names of the layers, where they fit.
void addLayerLabels(const PanelWriter &writer);

} // namespace charts
