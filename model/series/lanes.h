// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/lane.h"
#include "series/ledger.h"

class QLocale;

namespace series
{

/// One lane a deal, grouped by partner in the order of each partner's first announcement; deals without the party in
/// focus come last.
std::vector<Lane> lanes(const Ledger &ledger, const QLocale &locale);

} // namespace series
