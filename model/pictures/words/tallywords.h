// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/sums.h"
#include "deals/rounding.h"

#include <QString>

class QLocale;

namespace pictures
{

/// Why a commitment of a total stayed out, or what of it went in: "at least 10 GW; signed; undated".
QString reasonText(const counting::Ledger &ledger, deals::CommitmentId commitment, const QLocale &locale);
/// Why a line is not counted; nothing when it is.
QString exclusionText(const counting::Ledger &ledger, const counting::Line &line, const QLocale &locale);
/// "≥ 16 GW", "≈ $588 B", "not stated", "$38 B + 2 not stated"; "none" of what nobody promises.
QString tallyText(
    const counting::Tally &tally, deals::Measure measure, deals::Currency currency, const QLocale &locale);

/// What stands in the place of a part of sums that is nothing: "none dated", where all of it has no date, "not stated",
/// "none". Never 0: tables, panels and files say it by this.
QString absenceText(const counting::Sums &sums, counting::SumPart part);

/// The same of tallies that are printed together, a sum and its parts or the rows of a table: in one unit, and what
/// adds up also adds up as printed. An addition names its tallies by their places.
std::vector<QString> tallyTexts(const std::vector<counting::Tally> &tallies,
    const std::vector<deals::Addition> &additions, deals::Measure measure, deals::Currency currency,
    const QLocale &locale);
/// As they are printed together; nothing of one that is too large.
deals::Together printedTogether(
    const std::vector<counting::Tally> &tallies, const std::vector<deals::Addition> &additions, deals::Measure measure);

} // namespace pictures
