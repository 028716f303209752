// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace filters
{

/// One a deal: whether `text` stands anywhere in what is known of it, whatever the case: title, parties and their
/// aliases, chips and conditions, the files' words for kinds and statuses, events, the figures as printed, and the
/// sources that say so. Spaces around it do not count; every deal mentions an empty text.
std::vector<bool> dealsThatMention(const deals::DealSet &set, QStringView text);

} // namespace filters
