// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <tuple>

namespace counting
{

struct Stage {
    deals::Status status = deals::Status::Announced;
    deals::Date date; ///< not stated: from the beginning
};
/// In order: a status without a date has that of the one before it; none stands before one that is certainly earlier.
std::vector<Stage> stagesOf(std::span<const deals::StatusEntry> history);

/// Of wordings of one fact the one with the smallest is plotted: from the best source, then the more cautious, then
/// the newer.
std::tuple<deals::SourceKind, int, deals::Day> wordingOf(const deals::DealSet &set, deals::CommitmentId id);

} // namespace counting
