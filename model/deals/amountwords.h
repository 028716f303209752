// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/labels.h"

#include <QString>

#include <optional>

class QLocale;

namespace deals
{

/// amountText() of words.h in the unit of what stands beside it: "0.3 GW" of 1.2 GW. No digit is lost by that.
QString amountInUnit(const Amount &amount, Measure measure, Currency currency, const QLocale &locale, Length length,
    std::optional<int> unit);
/// The unit that a part shares with its outermost whole; none where it is part of nothing that states an amount.
std::optional<int> unitOfWhole(const DealSet &set, CommitmentId part);

} // namespace deals
