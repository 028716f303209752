// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"

namespace counting
{

/// The other parties of the focus's commitments: each once, in the data set's order.
std::vector<deals::PartyId> partners(const Ledger &ledger);

} // namespace counting
