// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <functional>

namespace support
{

/// What is left of a set when all is taken out without which it still fails.
deals::DealSet smallest(deals::DealSet set, const std::function<bool(const deals::DealSet &)> &fails);

} // namespace support
