// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panelwriter.h"

namespace charts
{

/// The widest text that a panel wants at its right end: of each the longest wording within `limit`.
double gutterWidth(const pictures::Panel &panel, const Style &style, double limit);

/// At the right end of each stack its sum, and under it what comes later and what no source dates.
void addSums(const PanelWriter &writer);

} // namespace charts
