// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/explaining/explanation.h"

namespace pictures
{

/// Whether a bar ends after the window, or begins after it.
bool goesOn(const Bar &bar, const counting::Window &window);

/// `pointed` is of that lane.
Explanation laneExplanation(const counting::Ledger &ledger, const counting::Window &window, const Lane &lane,
    const Pointed &pointed, const QLocale &locale);

} // namespace pictures
