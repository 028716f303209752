// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace deals
{

/// How many letters have to be added, left out or changed to make one text of the other.
int editDistance(QStringView a, QStringView b);

/// For a name that nobody has: the parties of some commitment whose name or an alias is nearest to it, whatever the
/// case, the nearest first and each once. What it is a part of is nearer than any other: "micro" is in Microsoft.
std::vector<PartyId> nearestParties(const DealSet &set, QStringView name, std::size_t most = 3);

} // namespace deals
