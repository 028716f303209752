// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/layout/totalslayout.h"
#include "charts/panels/panelwriter.h"

namespace charts
{

/// What addSums() will write of a panel.
PanelNeeds needsOf(const pictures::Panel &panel, const Style &style);

/// What each stack comes to: at its right end, or in rows under the panel's title. All of it, before any other text
/// takes the room.
void addSums(const PanelWriter &writer);

} // namespace charts
