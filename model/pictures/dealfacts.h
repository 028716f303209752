// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/differences.h"

namespace pictures
{

/// The rows of a table of differences besides its sums: first phase, announced, status, term, and what is computed of
/// them: a year's part of what is paid over a stated term, and dollars per gigawatt of the same deal.
std::vector<Difference> dealFacts(
    const deals::DealSet &set, const counting::Sides &sides, const Compared &compared, const QLocale &locale);

} // namespace pictures
