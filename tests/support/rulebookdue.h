// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rulebookwholes.h"

/// The rules of when something is due.
namespace rulebook
{

/// By the end of the day, of what counts on it; this is also what its curve shows.
Sum scheduledOf(const World &today, CommitmentId id);
/// After the day, with what begins to count later.
Sum laterOf(const World &today, const World &withLater, CommitmentId id);
Sum undatedOf(const World &today, const World &withLater, CommitmentId id);

} // namespace rulebook
