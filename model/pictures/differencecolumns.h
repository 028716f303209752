// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

namespace pictures
{

/// The columns of the table of differences, in their order.
inline constexpr std::array differenceColumns{
    &Difference::what, &Difference::left, &Difference::right, &Difference::difference, &Difference::ratio};
using DifferenceHeadings = std::array<QString, differenceColumns.size()>;

/// "", "NVIDIA", "AMD", "Difference", "NVIDIA ÷ AMD".
DifferenceHeadings differenceHeadings(const Comparison &comparison);
/// Whether a row has its first text alone, which then takes the whole width.
bool isSentence(const Difference &difference);

} // namespace pictures
