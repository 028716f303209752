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
    deals::Date by;   ///< "by 2029"
    QString rest;     ///< its other words, which say what is promised: "GPUs", "Azure services"

    bool operator==(const WordedAmount &) const = default;
};

struct Refusal {
    QString expected;
};

/// What the words say, and nothing more exact: one amount, a term, a deadline, and words that say what is promised. A
/// word that may change the amount is a refusal, and so are a rate and two amounts. `column` is the one that it stands
/// in; `unit` is what the column counts where the words name no unit.
std::variant<WordedAmount, Refusal> amountInWords(
    QStringView text, const ColumnNumbers &column, const std::optional<Unit> &unit = {});
/// What is promised: `what` and the rest of the amount's words, each once.
QString withRest(const QString &what, const QString &rest);

/// "7 years", "18 mois", "P7Y".
std::optional<deals::Term> termInWords(QStringView text);

/// Where not, addNumbers() finds none: most cells.
bool mayBeMilliard(QByteArrayView utf8);
/// What the numbers in these words say of their column's mark, and its words of how its billions are written.
void addNumbers(QStringView text, MarkOfColumn &column);

} // namespace files
