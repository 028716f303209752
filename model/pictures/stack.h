// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"
#include "pictures/picture.h"

namespace pictures
{

/// The bands of a stack as they are drawn, in the order of counting::bands.
std::vector<Layer> layers(
    const counting::Ledger &ledger, const counting::Stacked &stacked, const View &view, const QLocale &locale);

} // namespace pictures
