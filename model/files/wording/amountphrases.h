// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/amountwords.h"

namespace files
{

/// What one phrase of an amount means.
struct AmountPhrase {
    QString text; ///< lower case, with plain spaces, apostrophes and hyphens
    AmountWord word;
};

/// All that begin with this letter or sign, the longest first.
const std::vector<AmountPhrase> &amountPhrases(QChar first);
/// "PLN": one of the currencies that have no phrase.
bool isCurrencyCode(QStringView text);
/// Whether it says that something is not told: "undisclosed", "unknown". Written as the phrases are.
bool isNotStated(QStringView text);

} // namespace files
