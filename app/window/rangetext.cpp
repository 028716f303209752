// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rangetext.h"

#include "deals/words.h"

#include <QDate>
#include <QLocale>

#include <cmath>

namespace window
{

QString rangeText(const series::Window &window, const QLocale &locale)
{
    const auto dateOf = [](double day) {
        const deals::CalendarDay date = deals::calendarDay(static_cast<deals::Day>(day));
        return QDate(date.year, date.month, date.day);
    };
    const QDate first = dateOf(std::floor(window.from)), last = dateOf(std::ceil(window.to) - 1);
    const QString dash = u" – "_qs;
    constexpr double yearly = 2 * 366, monthly = 62;
    if (window.span() >= yearly)
        return QString::number(first.year()) + dash + QString::number(last.year());
    const QString format = window.span() >= monthly ? u"MMM"_qs : u"d MMM"_qs;
    const QString withYear = format + u" yyyy"_qs;
    return locale.toString(first, first.year() == last.year() ? format : withYear) + dash
        + locale.toString(last, withYear);
}

} // namespace window
