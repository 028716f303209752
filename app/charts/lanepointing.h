// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/lanescene.h"
#include "charts/target.h"

namespace charts
{

/// The signs and words of one lane, the topmost first.
void findInLane(Target &target, const LaneScene &scene, const std::vector<Text> &texts, const Style &style);

} // namespace charts
