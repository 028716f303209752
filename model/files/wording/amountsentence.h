// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/amountwords.h"

namespace files
{

/// One number with its scale and unit, or "tens of".
struct AmountPart {
    QByteArray number; ///< in JSON's grammar
    QByteArray times;  ///< "2 x"; empty for once
    std::optional<int> vague, scale;
    std::optional<Unit> unit;
};

/// An amount as it is said: one part, or a range of two.
struct AmountSentence {
    std::optional<deals::Said> said; ///< at least, up to, about; never with a range or "tens of"
    deals::Term term;
    deals::Date by;
    QString rest; ///< what is left over says what is promised
    AmountPart low;
    std::optional<AmountPart> high;
};

/// A duration, a deadline, one amount, and words that say what is promised: what may change the amount is a refusal,
/// and so is what stands before it and is not understood.
std::variant<AmountSentence, Refusal> amountSentence(std::vector<AmountWord> words);

} // namespace files
