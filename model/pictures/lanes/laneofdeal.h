// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "deals/parties.h"
#include "pictures/lanes/lane.h"

#include <span>

class QLocale;

namespace pictures
{

/// The lines of one deal.
using DealLines = std::span<const counting::Line *const>;

/// The partner of the first line that has one.
deals::PartiesId partnerOf(const DealLines &lines);
/// The lane of one deal from its lines, sorted by rank.
Lane laneOf(const counting::Ledger &ledger, deals::DealId deal, const DealLines &lines, const QLocale &locale);
/// What is left of it in a heading.
Heading::Folded foldedOf(const counting::Ledger &ledger, deals::DealId deal, const DealLines &lines);

} // namespace pictures
