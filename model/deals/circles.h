// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace deals
{

/// Commitments that are part of each other, or supersede each other, in a circle, each followed by what it is part of
/// or supersedes; empty where none do. With one, nothing can be added up.
std::vector<CommitmentId> circleOf(const DealSet &set);

} // namespace deals
