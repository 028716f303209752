// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filters/filter.h"

namespace tables
{

/// The commitments of one deal as the file lists them, each whole followed by its phases.
std::vector<deals::CommitmentId> commitmentsOf(const deals::DealSet &set, deals::DealId deal);
/// Those that the filter keeps, deal by deal in that order.
std::vector<deals::CommitmentId> commitmentsKept(const deals::DealSet &set, const filters::Filter &filter);

} // namespace tables
