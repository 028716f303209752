// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/words.h"

#include "deals/dealtranslation.h"

#include <QDate>
#include <QLocale>

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace deals
{
namespace
{

enum class Round : std::uint8_t { Down, Up };

/// `quantity` in units of 10^exponent: exact to three decimals, else cut to one in the safe direction.
QString number(Quantity quantity, int exponent, Round round, const QLocale &locale)
{
    const auto power = [](int places) {
        Quantity value = 1;
        for (; places > 0; --places)
            value *= 10;
        return value;
    };
    Quantity kept = quantity;
    if (exponent > 3 && quantity % power(exponent - 3) != 0) {
        const Quantity step = power(exponent - 1);
        kept = quantity / step * step;
        if (round == Round::Up && kept < openHigh - step)
            kept += step;
    }
    const QString digits = decimal(kept, exponent);
    const qsizetype point = digits.indexOf(u'.');
    return locale.toString(kept / power(exponent))
        + (point < 0 ? QString() : locale.decimalPoint() + digits.mid(point + 1));
}

struct Scale {
    Quantity from;
    int exponent;
    const char *unit;
};
constexpr std::array watts{
    Scale{1'000'000'000, 9, "GW"}, Scale{1'000'000, 6, "MW"}, Scale{1'000, 3, "kW"}, Scale{0, 0, "W"}};
constexpr std::array plainCounts{Scale{1'000'000'000, 9, QT_TRANSLATE_NOOP("deals", "B")},
    Scale{1'000'000, 6, QT_TRANSLATE_NOOP("deals", "M")}, Scale{10'000, 3, QT_TRANSLATE_NOOP("deals", "K")},
    Scale{0, 0, ""}};

/// The words of one measure: what stands before and after its numbers.
class Figures final
{
public:
    Figures(Measure measure, Currency currency, const QLocale &locale)
        : m_measure(measure)
        , m_locale(locale)
    {
        if (measure == Measure::Money) {
            const QString code = currency.text();
            m_before = code == u"USD" ? u"$"_s : code == u"EUR" ? u"€"_s : code + u' ';
        }
        if (measure == Measure::Shares)
            m_after = u' ' + Text::tr("shares");
        if (measure == Measure::Chips)
            m_after = u' ' + Text::tr("chips");
    }

    QString one(Quantity value, Round round = Round::Down) const
    {
        const Scale &scale = scaleOf(value);
        return m_before + number(value, scale.exponent, round, m_locale) + unit(scale) + m_after;
    }

    QString range(Quantity low, Quantity high) const
    {
        const Scale &above = scaleOf(high);
        const Scale &below = low == 0 ? above : scaleOf(low);
        return m_before + number(low, below.exponent, Round::Down, m_locale)
            + (&below == &above ? QString() : unit(below)) + u'–' + number(high, above.exponent, Round::Up, m_locale)
            + unit(above) + m_after;
    }

private:
    const Scale &scaleOf(Quantity value) const
    {
        if (m_measure == Measure::Power && value == 0)
            return watts.front(); // nothing, in the usual unit
        const auto &scales = m_measure == Measure::Power ? watts : plainCounts;
        return *std::ranges::find_if(scales, [&](const Scale &scale) { return value >= scale.from; });
    }
    QString unit(const Scale &scale) const
    {
        if (*scale.unit == '\0') // the translation of an empty text is the head of its file
            return {};
        return u' ' + (m_measure == Measure::Power ? QString::fromLatin1(scale.unit) : Text::tr(scale.unit));
    }

    Measure m_measure;
    const QLocale &m_locale;
    QString m_before, m_after;
};

} // namespace

QString amountText(const Amount &amount, Measure measure, Currency currency, const QLocale &locale, Length length)
{
    const Figures figures(measure, currency, locale);
    const bool isLong = length == Length::Long;
    switch (amount.said) {
    case Said::NotStated:
        return Text::tr("not stated");
    case Said::Exact:
        return figures.one(amount.low);
    case Said::About:
        return (isLong ? Text::tr("about %1") : u"≈ %1"_s).arg(figures.one(amount.low));
    case Said::AtLeast:
        return (isLong ? Text::tr("at least %1") : u"≥ %1"_s).arg(figures.one(amount.low));
    case Said::UpTo:
        return Text::tr("up to %1").arg(figures.one(amount.high, Round::Up));
    case Said::Range:
        return figures.range(amount.low, amount.high);
    }
    return {};
}

QString amountText(const Commitment &commitment, const QLocale &locale, Length length)
{
    Amount amount = commitment.amount;
    if (commitment.conditional && commitment.isStated() && amount.high != openHigh)
        amount = {0, amount.high, Said::UpTo};
    return amountText(amount, commitment.measure, commitment.currency, locale, length);
}

QString intervalText(Interval interval, bool about, Measure measure, Currency currency, const QLocale &locale)
{
    const Figures figures(measure, currency, locale);
    const QString approximately = about ? u"≈ "_s : QString();
    if (interval.isOpen() && interval.low == 0)
        return Text::tr("no limit stated");
    if (interval.isOpen())
        return u"≥ "_s + approximately + figures.one(interval.low);
    if (interval.low == interval.high)
        return approximately + figures.one(interval.low);
    return approximately + figures.range(interval.low, interval.high);
}

QString highText(Quantity high, bool about, Measure measure, Currency currency, const QLocale &locale)
{
    return (about ? u"≈ "_s : QString()) + Figures(measure, currency, locale).one(high, Round::Up);
}

QString dayText(Day day, const QLocale &locale)
{
    const CalendarDay date = calendarDay(day);
    return locale.toString(QDate(date.year, date.month, date.day), u"d MMM yyyy"_s);
}

QString monthText(Day day, const QLocale &locale)
{
    const CalendarDay date = calendarDay(day);
    return locale.toString(QDate(date.year, date.month, date.day), u"MMM yyyy"_s);
}

QString dateText(const Date &date, const QLocale &locale)
{
    const CalendarDay first = date.isPeriod() ? calendarDay(date.first()) : CalendarDay{};
    QString year = QString::number(first.year);
    switch (date.precision()) {
    case Precision::NotStated:
        return {};
    case Precision::Open:
        return Text::tr("open");
    case Precision::OneDay:
        return dayText(date.first(), locale);
    case Precision::Month:
        return monthText(date.first(), locale);
    case Precision::Quarter:
        return Text::tr("Q%1 %2", "quarter").arg(QString::number(first.month / 3 + 1), year);
    case Precision::Half:
        return Text::tr("H%1 %2", "half of a year").arg(QString::number(first.month / 6 + 1), year);
    case Precision::Year:
        return year;
    }
    return {};
}

QString deadlineText(const Date &end, const QLocale &locale)
{
    const CalendarDay last = calendarDay(end.last());
    if (last.month == 12 && last.day == 31)
        return Text::tr("by the end of %1").arg(last.year);
    if (!end.isOneDay())
        return Text::tr("by the end of %1").arg(dateText(end, locale));
    return Text::tr("by %1").arg(dateText(end, locale));
}

QString termText(const Term &term, const QLocale &locale)
{
    QStringList parts;
    const auto add = [&](int count, const QString &one, const QString &many) {
        if (count != 0)
            parts += locale.toString(count) + u' ' + (count == 1 ? one : many);
    };
    const bool inYears = term.months % 12 == 0;
    add(inYears ? term.months / 12 : 0, Text::tr("year"), Text::tr("years"));
    add(inYears ? 0 : term.months, Text::tr("month"), Text::tr("months"));
    add(term.days, Text::tr("day"), Text::tr("days"));
    return parts.join(u' ');
}

QString whenText(const Commitment &commitment, const QLocale &locale)
{
    const auto &[start, end, term] = std::tie(commitment.start, commitment.end, commitment.term);
    if (term.isStated()) {
        const QString over = Text::tr("over %1").arg(termText(term, locale));
        return start.isPeriod() ? Text::tr("%1 from %2").arg(over, dateText(start, locale)) : over;
    }
    if (start.isPeriod() && end.isPeriod())
        return dateText(start, locale) + u'–' + dateText(end, locale);
    if (start.isPeriod())
        return end.isOpen() ? Text::tr("from %1").arg(dateText(start, locale)) : dateText(start, locale);
    return end.isPeriod() ? deadlineText(end, locale) : Text::tr("undated");
}

} // namespace deals
