// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/amountsentence.h"

namespace files
{

/// Takes out "over seven years" and "by the end of 2029", which are no part of the amount; a rate is a refusal.
std::optional<Refusal> takeTimes(std::vector<AmountWord> &words, AmountSentence &sentence);

} // namespace files
