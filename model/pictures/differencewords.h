// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"

class QLocale;

/// The words of a table of differences.
namespace pictures
{

using namespace Qt::StringLiterals;

/// What is compared with nothing, or is nothing to compare.
inline const QString notCompared = u"—"_s;

/// "Power promised", "Paid by OpenAI", "Invested in OpenAI".
QString headingOf(const counting::Ledger &ledger, const counting::Stacked &stacked);
/// What the partner does with the amount: "≥ 10 GW", "is paid $38 B", "invests up to $100 B".
QString deedText(const counting::Stacked &stacked, const QString &amount);
/// Like tallyText, but "up to $100 B" for what is no more than that. With a unit, of a tally as it is printed together
/// with others.
QString sumText(const counting::Tally &tally, const counting::Stacked &stacked, const QLocale &locale,
    std::optional<int> unit = {});
/// "≥ 4 GW", "2 GW less", "1 GW less to 2 GW more"; "open either way".
QString differenceText(deals::Span span, bool about, const counting::Stacked &stacked, const QLocale &locale,
    std::optional<int> unit = {});
/// Hundredths: "≥ 1.66", "1.00", "0.50–0.67", "≤ 0.50"; "—" for what may be anything.
QString ratioText(deals::Interval hundredths, bool about, const QLocale &locale);
/// How far two dates of low precision are apart: "14 days earlier", "0–6 months apart", "same day".
QString apartText(counting::Edge left, counting::Edge right, const QLocale &locale);

} // namespace pictures
