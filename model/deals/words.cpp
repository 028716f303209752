// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/words.h"

#include "deals/amountwords.h"
#include "deals/dealtranslation.h"
#include "deals/rounding.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace deals
{
namespace
{

struct UnitName {
    int exponent;
    const char *power, *count; ///< of watts; of money, shares and chips
};
constexpr std::array unitNames{UnitName{9, "GW", QT_TRANSLATE_NOOP("deals", "B")},
    UnitName{6, "MW", QT_TRANSLATE_NOOP("deals", "M")}, UnitName{3, "kW", QT_TRANSLATE_NOOP("deals", "K")},
    UnitName{0, "W", ""}};

/// The words of one measure: what stands before and after its numbers. Figures are cut here only where they are printed
/// alone, in a unit of their own.
class Figures final
{
public:
    Figures(Measure measure, Currency currency, const QLocale &locale, std::optional<int> unit = {})
        : m_measure(measure)
        , m_locale(locale)
        , m_unit(unit)
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

    QString one(Quantity value, Round round = Round::Nearest) const
    {
        const Quantity kept = m_unit ? value : printed(value, m_measure, round);
        const bool isPlainZero = kept == 0 && m_measure != Measure::Power;
        const int unit = isPlainZero ? 0 : m_unit.value_or(unitOf(kept, m_measure));
        return m_before + number(kept, unit) + name(unit) + m_after;
    }

    QString range(const Interval &figure, About about) const
    {
        const Interval kept = m_unit ? figure : printed(figure, m_measure);
        const int above = m_unit.value_or(unitOf(kept.high, m_measure));
        // A number without a unit would be read in that of the other.
        const int below =
            m_unit || kept.low == 0 ? above : std::max(unitOf(kept.low, m_measure), std::min(above, lowestNamed()));
        const QString low = m_before + number(kept.low, below) + (below == above ? QString() : name(below));
        const QString high = number(kept.high, above) + name(above) + m_after;
        if (!about.low && !about.high)
            return low + u'–' + high;
        return Text::tr("%1 to %2", "the ends of an interval")
            .arg(sign(about.low) + low, sign(about.high) + m_before + high);
    }

    static QString sign(bool isAbout) { return isAbout ? u"≈ "_s : QString(); }

private:
    int lowestNamed() const { return m_measure == Measure::Power ? 0 : 3; }
    /// In units of 10^exponent, with all its decimals.
    QString number(Quantity quantity, int exponent) const
    {
        const QString digits = decimal(quantity, exponent);
        const qsizetype point = digits.indexOf(u'.');
        return m_locale.toString(digits.left(point).toLongLong())
            + (point < 0 ? QString() : m_locale.decimalPoint() + digits.mid(point + 1));
    }
    QString name(int exponent) const
    {
        const UnitName &unit = *std::ranges::find(unitNames, exponent, &UnitName::exponent);
        if (m_measure == Measure::Power)
            return u' ' + QString::fromLatin1(unit.power);
        if (exponent == 9 && m_locale.decimalPoint() == u","_s)
            return u" Md"_s; // where commas stand before decimals, a B may be a million millions
        // the translation of an empty text is the head of its file
        return *unit.count == '\0' ? QString() : u' ' + Text::tr(unit.count);
    }

    Measure m_measure;
    const QLocale &m_locale;
    std::optional<int> m_unit;
    QString m_before, m_after;
};

} // namespace

QString amountText(const Amount &amount, Measure measure, Currency currency, const QLocale &locale, Length length)
{
    return amountInUnit(amount, measure, currency, locale, length, {});
}

QString amountInUnit(const Amount &amount, Measure measure, Currency currency, const QLocale &locale, Length length,
    std::optional<int> unit)
{
    const Figures figures(measure, currency, locale, unit);
    const auto one = [&](Quantity value, Round round = Round::Nearest) {
        return figures.one(printed(value, measure, round));
    };
    const bool isLong = length == Length::Long;
    switch (amount.said) {
    case Said::NotStated:
        return Text::tr("not stated");
    case Said::Exact:
        return one(amount.low);
    case Said::About:
        return (isLong ? Text::tr("about %1") : u"≈ %1"_s).arg(one(amount.low));
    case Said::AtLeast:
        return (isLong ? Text::tr("at least %1") : u"≥ %1"_s).arg(one(amount.low, Round::Down));
    case Said::UpTo:
        return Text::tr("up to %1").arg(one(amount.high, Round::Up));
    case Said::Range:
        return figures.range(printed(Interval{amount.low, amount.high}, measure), {});
    }
    return {};
}

std::optional<int> unitOfWhole(const DealSet &set, CommitmentId part)
{
    const Commitment &own = set.commitment(part);
    CommitmentId whole = part;
    for (std::size_t steps = set.commitments.size(); set.commitment(whole).phaseOf.isValid() && steps > 0; --steps)
        whole = set.commitment(whole).phaseOf; // a circle ends, too
    const Commitment &all = set.commitment(whole);
    if (whole == part || !all.isStated() || all.measure != own.measure || all.currency != own.currency)
        return {};
    return unitOf(all.amount.high == openHigh ? all.amount.low : all.amount.high, all.measure);
}

QString amountText(const Commitment &commitment, const QLocale &locale, Length length)
{
    const Amount &amount = commitment.amount;
    if (!commitment.conditional || !commitment.isStated() || amount.high == openHigh)
        return amountText(amount, commitment.measure, commitment.currency, locale, length);
    if (amount.said == Said::About)
        return Text::tr("up to %1").arg(amountText(amount, commitment.measure, commitment.currency, locale, length));
    return amountText({0, amount.high, Said::UpTo}, commitment.measure, commitment.currency, locale, length);
}

QString intervalText(
    Interval interval, About about, Measure measure, Currency currency, const QLocale &locale, std::optional<int> unit)
{
    const Figures figures(measure, currency, locale, unit);
    about = {about.low && interval.low != 0, about.high && !interval.isOpen() && interval.high != 0};
    if (interval.isOpen() && interval.low == 0)
        return Text::tr("no limit stated");
    if (interval.isOpen())
        return (about.low ? Text::tr("at least about %1") : u"≥ %1"_s).arg(figures.one(interval.low, Round::Down));
    if (interval.low == interval.high)
        return Figures::sign(about.low || about.high) + figures.one(interval.low);
    return figures.range(interval, about);
}

QString highText(
    Quantity high, bool about, Measure measure, Currency currency, const QLocale &locale, std::optional<int> unit)
{
    return Figures::sign(about) + Figures(measure, currency, locale, unit).one(high, Round::Up);
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
    if (date.isAbout())
        return Text::tr("about %1").arg(dateText(date.exactly(), locale));
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

QString someDayText(Day first, Day last, const QLocale &locale)
{
    const CalendarDay from = calendarDay(first);
    const QString year = QString::number(from.year).rightJustified(4, u'0');
    const QString month = QString::number(from.month).rightJustified(2, u'0');
    const QString half = u"-H"_s + QString::number(from.month / 6 + 1);
    const QString quarter = u"-Q"_s + QString::number(from.month / 3 + 1);
    for (const QString &part : {QString(), half, quarter, QString(u'-' + month)})
        if (const auto period = Date::parse(QString(year + part));
            period && period->first() == first && period->last() == last)
            return Text::tr("in %1").arg(dateText(*period, locale));
    if (first == last)
        return dayText(first, locale);
    return Text::tr("between %1 and %2").arg(dayText(first, locale), dayText(last, locale));
}

QString deadlineText(const Date &end, const QLocale &locale)
{
    const CalendarDay last = calendarDay(end.last());
    if (end.isAbout())
        return Text::tr("by %1").arg(dateText(end, locale));
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

QString unreadText(const Unread &unread, const QLocale &locale)
{
    if (unread.rows == 0)
        return {};
    return Text::tr("%1 of %2 rows could not be read").arg(locale.toString(unread.rows), locale.toString(unread.of));
}

} // namespace deals
