// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace deals
{

/// By commitment, whom a filter judges it by: the outermost whole of its kind, measure and currency that counts by its
/// last status; itself where it is part of none. Options and umbrellas are no wholes.
std::vector<CommitmentId> outermostWholes(const DealSet &set);

} // namespace deals
