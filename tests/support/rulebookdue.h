// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rulebooksums.h"

/// The rules of when something is due.
namespace rulebook
{

/// What is due of a whole and of all inside of it.
struct Portions {
    Sum scheduled, later, undated;
};

/// By the end of the day, of what counts on it.
Portions portionsOf(const World &today, const World &withLater, CommitmentId id);
using PortionOf = Sum Portions::*;
/// One portion of several together.
Sum addPortions(const World &today, const World &withLater, const std::vector<CommitmentId> &ids, PortionOf portion);

} // namespace rulebook
