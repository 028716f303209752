// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/numbers.h"
#include "files/wording/units.h"

#include <variant>

/// Amounts in words: "Up to $100B", "10+ GW", "tens of billions of dollars", "près de 38 milliards de dollars".
namespace files
{

struct WordedAmount {
    deals::Amount amount;
    /// Nothing when the amount is not stated, and no unit either.
    std::optional<deals::Measure> measure;
    deals::Currency currency;
    deals::Term term; ///< "over seven years"

    bool operator==(const WordedAmount &) const = default;
};

struct Refusal {
    QString expected;
};

/// What the words say, and nothing more exact: a word that it does not know is a refusal, and so is a rate. `mark` is
/// the one of the whole column; `unit` is what the column counts where the words name no unit.
std::variant<WordedAmount, Refusal> amountInWords(
    QStringView text, std::optional<DecimalMark> mark, const std::optional<Unit> &unit = {});

/// "7 years", "18 mois", "P7Y".
std::optional<deals::Term> termInWords(QStringView text);

/// What the numbers in these words say of their column's mark.
void addNumbers(QStringView text, MarkOfColumn &column);

} // namespace files
