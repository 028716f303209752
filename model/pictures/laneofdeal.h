// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/lane.h"

class QLocale;

namespace pictures
{

/// The lines of one deal.
using DealLines = std::vector<const counting::Line *>;

/// The first of a deal are what its lane shows as bars; the rest stands in its words and marks. Options come last.
int rank(const deals::Commitment &commitment);
/// Power, money, chips, shares.
int rank(deals::Measure measure);
/// The partner of the first line that has one.
deals::PartiesId partnerOf(const DealLines &lines);
/// The lane of one deal from its lines, sorted by rank.
Lane laneOf(const counting::Ledger &ledger, deals::DealId deal, const DealLines &lines, const QLocale &locale);

} // namespace pictures
