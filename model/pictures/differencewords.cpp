// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differencewords.h"

#include "deals/words.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Edge, counting::Direction, counting::Tally, counting::Stacked, deals::Day,
    deals::Interval, deals::Kind, deals::Measure;

namespace
{

/// What a kind is called, as a row and as what the partner does. %1 is the measure, the focus or the amount.
struct KindWords {
    Kind kind;
    std::optional<Measure> usual; ///< the measure that need not be said; none: it is part of the heading
    const char *toFocus, *fromFocus, *partnerGives, *partnerGets;
};
constexpr std::array kindWords{KindWords{Kind::Capacity, {}, QT_TRANSLATE_NOOP("pictures", "%1 promised"),
                                   QT_TRANSLATE_NOOP("pictures", "%1 promised by %2"),
                                   QT_TRANSLATE_NOOP("pictures", "%1"), QT_TRANSLATE_NOOP("pictures", "gets %1")},
    KindWords{Kind::Purchase, Measure::Money, QT_TRANSLATE_NOOP("pictures", "Paid to %1"),
        QT_TRANSLATE_NOOP("pictures", "Paid by %1"), QT_TRANSLATE_NOOP("pictures", "pays %1"),
        QT_TRANSLATE_NOOP("pictures", "is paid %1")},
    KindWords{Kind::Investment, Measure::Money, QT_TRANSLATE_NOOP("pictures", "Invested in %1"),
        QT_TRANSLATE_NOOP("pictures", "Invested by %1"), QT_TRANSLATE_NOOP("pictures", "invests %1"),
        QT_TRANSLATE_NOOP("pictures", "gets %1 invested")},
    KindWords{Kind::Warrant, Measure::Shares, QT_TRANSLATE_NOOP("pictures", "Equity: warrants for %1"),
        QT_TRANSLATE_NOOP("pictures", "Equity: warrants of %1"), QT_TRANSLATE_NOOP("pictures", "%1"),
        QT_TRANSLATE_NOOP("pictures", "gets %1")},
    KindWords{Kind::Loan, Measure::Money, QT_TRANSLATE_NOOP("pictures", "Lent to %1"),
        QT_TRANSLATE_NOOP("pictures", "Lent by %1"), QT_TRANSLATE_NOOP("pictures", "lends %1"),
        QT_TRANSLATE_NOOP("pictures", "borrows %1")},
    KindWords{Kind::Guarantee, Measure::Money, QT_TRANSLATE_NOOP("pictures", "Guaranteed for %1"),
        QT_TRANSLATE_NOOP("pictures", "Guaranteed by %1"), QT_TRANSLATE_NOOP("pictures", "guarantees %1"),
        QT_TRANSLATE_NOOP("pictures", "is guaranteed %1")}};

const KindWords &wordsOf(Kind kind)
{
    return *std::ranges::find_if(kindWords, [&](const KindWords &each) { return each.kind == kind; });
}

/// Whole months of the calendar between two days, first <= last.
int monthsBetween(Day first, Day last, bool up)
{
    const deals::CalendarDay from = deals::calendarDay(first), to = deals::calendarDay(last);
    const int months = (to.year - from.year) * 12 + to.month - from.month;
    return months + (up ? (to.day > from.day ? 1 : 0) : (to.day < from.day ? -1 : 0));
}

struct Distance {
    Day nearFrom, nearTo, farFrom, farTo; ///< the two days that may be nearest, and the two that may be farthest
};

/// "14 days", "0–6 months".
QString distanceText(const Distance &distance, const QLocale &locale)
{
    const auto text = [&](int low, int high, const char *one, const char *many) -> QString {
        const QString number = low == high ? locale.toString(low) : locale.toString(low) + u'–' + locale.toString(high);
        return number + u' ' + (low == 1 && high == 1 ? Text::tr(one) : Text::tr(many));
    };
    const int low = distance.nearTo - distance.nearFrom, high = distance.farTo - distance.farFrom;
    constexpr int twoMonths = 62;
    if (low == high || high < twoMonths)
        return text(low, high, QT_TRANSLATE_NOOP("pictures", "day"), QT_TRANSLATE_NOOP("pictures", "days"));
    return text(monthsBetween(distance.nearFrom, distance.nearTo, false),
        monthsBetween(distance.farFrom, distance.farTo, true), QT_TRANSLATE_NOOP("pictures", "month"),
        QT_TRANSLATE_NOOP("pictures", "months"));
}

} // namespace

QString headingOf(const Ledger &ledger, const Stacked &stacked)
{
    const KindWords &words = wordsOf(stacked.kind);
    const bool from = stacked.direction == Direction::FromFocus;
    const QString focus = ledger.set().shortName(ledger.focus()), measure = deals::measureText(stacked.measure);
    QString heading = Text::tr(from ? words.fromFocus : words.toFocus);
    if (words.usual)
        heading = heading.arg(focus);
    else
        heading = from ? heading.arg(measure, focus) : heading.arg(measure);
    if (words.usual && *words.usual != stacked.measure)
        heading += u", "_s + measure.toLower();
    const QString currency = stacked.currency.text();
    return currency.isEmpty() || currency == u"USD" ? heading : heading + u" ("_s + currency + u')';
}

QString deedText(const Stacked &stacked, const QString &amount)
{
    const KindWords &words = wordsOf(stacked.kind);
    return Text::tr(stacked.direction == Direction::FromFocus ? words.partnerGets : words.partnerGives).arg(amount);
}

QString sumText(const Tally &tally, const Stacked &stacked, const QLocale &locale, std::optional<int> unit)
{
    const Interval &interval = tally.interval;
    const auto &[direction, kind, measure, currency] = stacked;
    if (tally.overflown || interval.isZero())
        return tallyText(tally, measure, currency, locale);
    const bool isUpTo = interval.low == 0 && !interval.isOpen() && !tally.isAbout();
    const QString text = isUpTo
        ? Text::tr("up to %1").arg(highText(interval.high, false, measure, currency, locale, unit))
        : intervalText(interval, {tally.lowIsAbout(), tally.highIsAbout}, measure, currency, locale, unit);
    return tally.notStated == 0 ? text : Text::tr("%1 + %2 not stated").arg(text, locale.toString(tally.notStated));
}

QString differenceText(
    deals::Span span, bool about, const Stacked &stacked, const QLocale &locale, std::optional<int> unit)
{
    const auto say = [&](Interval interval) -> QString {
        if (interval.isOpen() && interval.low == 0)
            return u"≥ "_s + deals::intervalText({}, about, stacked.measure, stacked.currency, locale, unit);
        return deals::intervalText(interval, about, stacked.measure, stacked.currency, locale, unit);
    };
    const auto high = [&](deals::Quantity value) {
        return deals::highText(value, about, stacked.measure, stacked.currency, locale, unit);
    };
    if (span.isOpenBelow() && span.isOpenAbove())
        return Text::tr("open either way");
    if (span.low >= 0)
        return say({span.low, span.high});
    if (span.high <= 0)
        return Text::tr("%1 less").arg(say({-span.high, span.isOpenBelow() ? deals::openHigh : -span.low}));
    if (span.isOpenBelow())
        return Text::tr("at most %1 more").arg(high(span.high));
    if (span.isOpenAbove())
        return Text::tr("at most %1 less").arg(high(-span.low));
    return Text::tr("%1 less to %2 more").arg(high(-span.low), high(span.high));
}

// 10 over 6 is 1.666…: at least 1.66, not 1.67, which no source says. Bounds are cut outward, as sums are.
QString ratioText(Interval hundredths, bool about, const QLocale &locale)
{
    const auto number = [&](deals::Quantity value) -> QString {
        return locale.toString(value / 100) + locale.decimalPoint()
            + QString::number(value % 100).rightJustified(2, u'0');
    };
    const auto [low, high] = hundredths;
    const QString approximately = about ? u"≈ "_s : QString();
    if (hundredths.isOpen() && low == 0)
        return notCompared;
    if (hundredths.isOpen())
        return (about ? Text::tr("at least about %1") : u"≥ %1"_s).arg(number(low));
    if (low == 0 && high > 0)
        return (about ? Text::tr("at most about %1") : u"≤ %1"_s).arg(number(high));
    if (high - low <= 1) // the same but for the digits that are cut
        return approximately + number(low);
    if (about)
        return Text::tr("%1 to %2", "two ratios").arg(approximately + number(low), approximately + number(high));
    return number(low) + u'–' + number(high);
}

QString apartText(Edge left, Edge right, const QLocale &locale)
{
    if (left.last <= right.first && left.first < right.last)
        return Text::tr("%1 earlier").arg(distanceText({left.last, right.first, left.first, right.last}, locale));
    if (right.last <= left.first && right.first < left.last)
        return Text::tr("%1 later").arg(distanceText({right.last, left.first, right.first, left.last}, locale));
    if (left.first == left.last && left == right)
        return Text::tr("same day");
    const bool leftFirst = right.last - left.first >= left.last - right.first;
    const Day from = leftFirst ? left.first : right.first, to = leftFirst ? right.last : left.last;
    return Text::tr("%1 apart").arg(distanceText({from, from, from, to}, locale));
}

} // namespace pictures
