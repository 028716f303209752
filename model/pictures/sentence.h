// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

namespace pictures
{

/// What the panels come to in the end, in one sentence: "At least 16 GW and about $588 B promised; 2 GW and $38 B with
/// a date". Empty where nothing is promised.
QString sentence(const Outline &outline, Charts charts, const QLocale &locale);

/// The first sums of both partners that can be compared; where none can, the first that either states.
QString sentence(const Comparison &comparison);

} // namespace pictures
