// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqltext.h"
#include "files/databases/wanteddeals.h"

namespace files
{

/// Which commitments may be wanted: a condition on the rows of their table. It holds for each that passes; whether
/// others pass is for filters to say. `parties` are id, name and aliases of each.
SqlText mayPass(const SqlWords &words, const WantedDeals &wanted, const std::vector<QStringList> &parties);

} // namespace files
