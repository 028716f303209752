// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/rangetext.h"

#include "deals/words.h"

#include <QDate>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace window
{

QString rangeText(const counting::Window &window, const QLocale &locale)
{
    const auto dateOf = [](double day) {
        const deals::CalendarDay date = deals::calendarDay(static_cast<deals::Day>(day));
        return QDate(date.year, date.month, date.day);
    };
    const QDate first = dateOf(std::floor(window.from)), last = dateOf(std::ceil(window.to) - 1);
    const QString dash = u" – "_s;
    constexpr double yearly = 2 * 366, monthly = 62;
    if (window.span() >= yearly)
        return QString::number(first.year()) + dash + QString::number(last.year());
    const QString format = window.span() >= monthly ? u"MMM"_s : u"d MMM"_s;
    const QString withYear = format + u" yyyy"_s;
    return locale.toString(first, first.year() == last.year() ? format : withYear) + dash
        + locale.toString(last, withYear);
}

} // namespace window
