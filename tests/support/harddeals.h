// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <cstdint>

namespace support
{

/// Few deals that are hard to count: three to eight commitments of four parties, most of one direction and kind, in
/// wholes within and across deals, replaced, overlapping, in conflict, paused, cancelled and delivered, on dates of
/// every precision that often meet. Now and then they are parts or successors of each other in a circle.
deals::DealSet hardDeals(std::uint64_t seed);

} // namespace support
