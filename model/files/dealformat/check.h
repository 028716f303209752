// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/fields.h"

#include <span>

namespace files
{

/// Warns of commitments that can be read and yet break a rule: phases beyond their whole, a deadline before the
/// announcement, a plotted wording without its reason, or beside a better one. `places` are theirs in the file.
void checkCommitments(const deals::DealSet &set, std::span<const Value> places, Problems &problems);

} // namespace files
