// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/lanes/lane.h"

class QLocale;

namespace pictures
{

/// Puts bars that overlap in time above each other, and says what is left out where not all tracks are drawn. The bars
/// are sorted by their first days.
void layTracks(Lane &lane, const counting::Ledger &ledger, const QLocale &locale);

} // namespace pictures
