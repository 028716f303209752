// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/date.h"

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace deals
{
namespace
{

constexpr int firstQuarter = 33, firstHalf = 40; // EDTF level 2 codes of the first of each

constexpr int monthsIn(Precision precision)
{
    switch (precision) {
    case Precision::Month:
        return 1;
    case Precision::Quarter:
        return 3;
    case Precision::Half:
        return 6;
    case Precision::Year:
        return 12;
    case Precision::NotStated:
    case Precision::OneDay:
    case Precision::Open:
        break;
    }
    return 0;
}

/// The number that `text` is, written in exactly `digits` ASCII digits.
std::optional<int> number(QStringView text, qsizetype digits)
{
    if (text.size() != digits)
        return {};
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

struct Part {
    int month = 1;
    Precision precision = Precision::Month;
};

/// What follows the year: a month, EDTF's code of a quarter or a half, or Q1..Q4, H1, H2.
std::optional<Part> partOfYear(QStringView text)
{
    if (const auto code = number(text, 2)) {
        if (*code >= 1 && *code <= 12)
            return Part{*code, Precision::Month};
        if (*code >= firstQuarter && *code < firstQuarter + 4)
            return Part{(*code - firstQuarter) * 3 + 1, Precision::Quarter};
        if (*code >= firstHalf && *code < firstHalf + 2)
            return Part{(*code - firstHalf) * 6 + 1, Precision::Half};
        return {};
    }
    const auto nth = number(text.mid(1), 1);
    if (text.size() != 2 || !nth)
        return {};
    if (text[0] == u'Q' && *nth >= 1 && *nth <= 4)
        return Part{(*nth - 1) * 3 + 1, Precision::Quarter};
    if (text[0] == u'H' && *nth >= 1 && *nth <= 2)
        return Part{(*nth - 1) * 6 + 1, Precision::Half};
    return {};
}

QString padded(int value, int digits)
{
    return QString::number(value).rightJustified(digits, u'0');
}

} // namespace

CalendarDay calendarDay(Day day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
        static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day dayOf(int year, int month, int day)
{
    using namespace std::chrono;
    const sys_days date = std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
    return static_cast<Day>(date.time_since_epoch().count());
}

int daysInMonth(int year, int month)
{
    using namespace std::chrono;
    const year_month_day_last end = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / last;
    return static_cast<int>(static_cast<unsigned>(end.day()));
}

Day Date::last() const
{
    const int months = monthsIn(precision());
    if (months == 0)
        return first();
    const CalendarDay start = calendarDay(first());
    const int month = start.month + months - 1;
    return dayOf(start.year, month, daysInMonth(start.year, month));
}

std::optional<Date> Date::parse(QStringView text)
{
    if (text == u"..")
        return open();
    if (text.endsWith(u'~')) {
        const auto period = parse(text.chopped(1));
        return period && period->isPeriod() && !period->isAbout() ? std::optional(period->about()) : std::nullopt;
    }
    const auto year = number(text.left(4), 4);
    if (!year || *year == 0)
        return {};
    if (text.size() == 4)
        return Date{dayOf(*year, 1, 1), Precision::Year};
    if (text.size() < 7 || text[4] != u'-')
        return {};
    const auto part = partOfYear(text.mid(5, 2));
    if (!part)
        return {};
    if (text.size() == 7)
        return Date{dayOf(*year, part->month, 1), part->precision};
    const auto day = text.size() == 10 && text[7] == u'-' ? number(text.mid(8), 2) : std::nullopt;
    if (!day || part->precision != Precision::Month || *day < 1 || *day > daysInMonth(*year, part->month))
        return {};
    return Date{dayOf(*year, part->month, *day), Precision::OneDay};
}

QString Date::edtf() const
{
    if (isAbout())
        return exactly().edtf() + u'~';
    const CalendarDay start = calendarDay(first());
    QString year = padded(start.year, 4);
    switch (precision()) {
    case Precision::NotStated:
        return {};
    case Precision::Open:
        return u".."_s;
    case Precision::Year:
        return year;
    case Precision::Half:
        return year + u'-' + padded(firstHalf + (start.month - 1) / 6, 2);
    case Precision::Quarter:
        return year + u'-' + padded(firstQuarter + (start.month - 1) / 3, 2);
    case Precision::Month:
        return year + u'-' + padded(start.month, 2);
    case Precision::OneDay:
        return year + u'-' + padded(start.month, 2) + u'-' + padded(start.day, 2);
    }
    return {};
}

std::optional<Term> Term::parse(QStringView text)
{
    struct Unit {
        char16_t letter;
        int months, days;
    };
    constexpr std::array units{Unit{u'Y', 12, 0}, Unit{u'M', 1, 0}, Unit{u'W', 0, 7}, Unit{u'D', 0, 1}};
    if (text.size() < 3 || text[0] != u'P')
        return {};
    int months = 0, days = 0;
    auto unit = units.begin(); // each unit at most once, in this order
    for (qsizetype at = 1; at < text.size();) {
        qsizetype stop = at;
        while (stop < text.size() && text[stop].isDigit())
            ++stop;
        const auto count = stop - at <= 5 ? number(text.mid(at, stop - at), stop - at) : std::nullopt;
        if (stop == at || stop == text.size() || !count)
            return {};
        unit = std::find_if(unit, units.end(), [&](const Unit &u) { return text[stop] == u.letter; });
        if (unit == units.end())
            return {};
        months += *count * unit->months;
        days += *count * unit->days;
        ++unit;
        at = stop + 1;
    }
    constexpr int limit = std::numeric_limits<std::int16_t>::max();
    if (months > limit || days > limit || (months == 0 && days == 0))
        return {};
    return Term{static_cast<std::int16_t>(months), static_cast<std::int16_t>(days)};
}

QString Term::iso() const
{
    QString text;
    if (months >= 12)
        text += QString::number(months / 12) + u'Y';
    if (months % 12 != 0)
        text += QString::number(months % 12) + u'M';
    if (days != 0)
        text += QString::number(days) + u'D';
    return text.isEmpty() ? text : u'P' + text;
}

Day Term::endFrom(Day start) const
{
    const CalendarDay from = calendarDay(start);
    const int month = from.year * 12 + from.month - 1 + months;
    const int year = month / 12, inYear = month % 12 + 1;
    return dayOf(year, inYear, std::min(from.day, daysInMonth(year, inYear))) + days;
}

} // namespace deals
