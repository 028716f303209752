// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

/// Comparisons made by hand: for tests of the drawing and of the table alone.
namespace support
{

/// NVIDIA and AMD of the sample picture on one scale, with promises and a table.
pictures::Comparison sampleComparison(counting::Basis basis = counting::Basis::Scheduled);
/// "Power promised", its parts, and what is not power: the rows of the design's picture, and more.
std::vector<pictures::Difference> sampleDifferences();

} // namespace support
