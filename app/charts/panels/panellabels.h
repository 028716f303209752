// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panels/panelwriter.h"

namespace charts
{

/// The widest name of a side, with its arrow and the room for the values' labels.
double sideNameWidth(const pictures::Panel &panel, const Style &style);
/// Of the title and what stands behind it.
double titleWidth(const pictures::Panel &panel, const SheetLayout::Plot &plot, const Style &style);
/// Title, claims, names of the sides and sums: what must stand before any layer gets its name.
void addPanelTexts(const PanelWriter &writer);

} // namespace charts
