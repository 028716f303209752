// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/labels.h"

#include <QString>

#include <optional>

class QLocale;

/// Deals in words for people: translated, in the locale's numbers. Files use vocabulary.h instead.
namespace deals
{

/// "≥ 10 GW" or "at least 10 GW"; "up to $100 B"; "≈ $300 B"; "not stated". Three digits at least are kept, rounded to
/// the nearest; bounds outward.
QString amountText(
    const Amount &amount, Measure measure, Currency currency, const QLocale &locale, Length length = Length::Short);
/// What enters sums of it: a conditional amount reads "up to".
QString amountText(const Commitment &commitment, const QLocale &locale, Length length = Length::Short);
/// Which ends of an interval are said "about".
struct About {
    bool low = false, high = false;

    constexpr About() = default;
    constexpr About(bool both) // as most are: one sign for the whole
        : low(both)
        , high(both)
    {
    }
    constexpr About(bool ofLow, bool ofHigh)
        : low(ofLow)
        , high(ofHigh)
    {
    }
};
/// A sum: "≥ 16 GW", "≈ $588 B", "$13–113 B", "0–2 GW", "0 to ≈ 10 GW". With the unit of figures that are printed
/// together (rounding.h) it cuts no digit.
QString intervalText(Interval interval, About about, Measure measure, Currency currency, const QLocale &locale,
    std::optional<int> unit = {});
/// "4 GW" as an upper end: rounded up.
QString highText(
    Quantity high, bool about, Measure measure, Currency currency, const QLocale &locale, std::optional<int> unit = {});
/// "22 Sep 2025", "Sep 2025", "Q3 2026", "H2 2026", "2026"; "open"; nothing when not stated.
QString dateText(const Date &date, const QLocale &locale);
QString dayText(Day day, const QLocale &locale);
/// Some day of those: "6 Oct 2025", "in 2026", "in H2 2026", "between 6 Oct 2025 and 9 Nov 2025".
QString someDayText(Day first, Day last, const QLocale &locale);
/// "Sep 2025".
QString monthText(Day day, const QLocale &locale);
/// "by the end of 2026", "by 30 Jun 2026".
QString deadlineText(const Date &end, const QLocale &locale);
/// "7 years", "18 months", "90 days".
QString termText(const Term &term, const QLocale &locale);
/// When it is due, as far as that is stated: "H2 2026", "over 7 years", "from 2027", "by the end of 2026"; "undated".
QString whenText(const Commitment &commitment, const QLocale &locale);

/// "3 of 6 rows could not be read"; nothing where all could.
QString unreadText(const Unread &unread, const QLocale &locale);

} // namespace deals
