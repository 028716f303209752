// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/amountwords.h"

namespace files
{

/// One number with its scale and unit, or "tens of".
struct AmountPart {
    QByteArray number; ///< in JSON's grammar
    std::optional<int> vague, scale;
    std::optional<Unit> unit;
};

/// An amount as it is said: one part, or a range of two.
struct AmountSentence {
    std::optional<deals::Said> said; ///< at least, up to, about; never with a range or "tens of"
    deals::Term term;
    AmountPart low;
    std::optional<AmountPart> high;
};

/// Nothing is left over: a word that it does not understand is a refusal.
std::variant<AmountSentence, Refusal> amountSentence(std::vector<AmountWord> words);

} // namespace files
