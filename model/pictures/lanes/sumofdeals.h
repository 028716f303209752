// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/laneofdeal.h"

namespace pictures
{

/// What several deals promise together, as announced: a sum for each direction, kind and measure. "to OpenAI: capacity
/// ≥ 16 GW · from OpenAI: purchase ≈ $588 B". The shorter wordings leave sums out and say so: "capacity ≥ 16 GW + 1
/// more".
Wordings sumsOf(const counting::Ledger &ledger, const std::vector<DealLines> &deals, const QLocale &locale);

} // namespace pictures
