// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/context.h"

namespace files
{

struct Announcement;

/// Adds a plain commitment to the set as readCommitments() would. False where it is not plain or has anything wrong:
/// then nothing was added, and what is wrong is still to be told.
bool addPlainCommitment(Value value, const Announcement &ofDeal, Context &context);

} // namespace files
