// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/json/json.h"

namespace files
{

/// The document that understand() reads as this very set, once its commitments stand in the order of their deals. What
/// is not stated has no key.
json::Document documentOf(const deals::DealSet &set);

} // namespace files
