// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/amountsentence.h"

#include <functional>
#include <span>

namespace files
{

/// Judges the words that follow an amount: they are told, but for hedges, which are given to hedge(). What may change
/// the amount is a refusal: another amount, a number that may be one, a doubt.
std::optional<Refusal> judgeRest(std::span<AmountWord> rest, const std::function<void(deals::Said)> &hedge);
/// The words that are told, as they were written, without what joins them to the amount.
QString told(const std::vector<AmountWord> &words);

} // namespace files
