// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace files
{

/// What a number counts: 10^`exponent` base units each.
struct Unit {
    deals::Measure measure = deals::Measure::Money;
    deals::Currency currency; ///< of money; "$" is a dollar of a country that is not said
    int exponent = 0;

    bool operator==(const Unit &) const = default;
};

/// "$B", "USD million", "MW", "million shares"; nothing when it is no unit or only part of one. A dollar is American.
std::optional<Unit> unitInWords(QStringView text);
/// "USD billion", as unitInWords() reads it.
QString toText(const Unit &unit);

/// What two units beside one number are together: "$ … CAD" is CAD, "GW of GPUs" is GW. Nothing when they contradict.
std::optional<Unit> joined(const Unit &first, const Unit &second);
/// A dollar of no country is American.
Unit settled(Unit unit);

} // namespace files
