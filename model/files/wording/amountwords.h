// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/wording.h"

#include <vector>

namespace files
{

/// What a word of an amount does there.
enum class Role : std::uint8_t {
    Number,
    OpenNumber, ///< digits that are no number with the mark of the column
    Times,      ///< between two numbers
    Article,    ///< "a": 1 where no number stands
    Hedge,
    Scale,
    Vague,   ///< "tens of"
    Several, ///< at least one
    Unit,
    Between,
    And,
    To,
    Dash,
    Slash,
    Period, ///< years, months
    By,     ///< a date follows: the deadline
    Rate,
    Name,   ///< of chips
    Said,   ///< says what is promised, and may stand in front of its amount
    Filler, ///< changes nothing
    Doubt,  ///< what it stands beside is no amount that counts
    Ambiguous,
    Unknown
};

enum class HedgePlace : std::uint8_t { Before, After, Either };

struct AmountWord {
    Role role = Role::Unknown;
    QString text = {};
    QByteArray number = {};                    ///< of a number, in JSON's grammar
    deals::Said said = deals::Said::NotStated; ///< of a hedge
    HedgePlace place = HedgePlace::Either;     ///< of a hedge: where it may stand around the number
    int exponent = 0;                          ///< of a scale, of what is vague; the months of a period
    Unit unit = {};                            ///< of a unit; the currency of a plain dollar is "$"
    bool isApart = false;                      ///< a blank stands before it
    bool isTold = false;                       ///< it says something of what is promised: "GWe", "GPUs"
};

/// The words of an amount in their order, all of the text.
std::vector<AmountWord> amountWords(QStringView text, std::optional<DecimalMark> mark);
/// Whether the words state no amount and no date: "undisclosed", "unknown", and whatever saysNothing().
bool saysNotStated(QStringView text);

} // namespace files
