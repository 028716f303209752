// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time/calendar.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

enum class Step { Years, Months, PartsOfMonth, Days };

/// How fine the calendar is shown, and how wide a cell must at least be for its label or its faint line.
struct Fineness {
    Step step;
    int months; // of a cell; 0: less than one
    double days, forLabel, forLine;
};
constexpr std::array levels{Fineness{Step::Years, 12, 365.25, 40, 20}, Fineness{Step::Months, 6, 182.6, 44, 24},
    Fineness{Step::Months, 3, 91.3, 120, 24}, Fineness{Step::Months, 1, 30.44, 60, 24},
    Fineness{Step::PartsOfMonth, 0, 7, 52, 20}, Fineness{Step::Days, 0, 1, 24, 8}};
constexpr std::size_t months = 3;
constexpr int lastYear = 9999;

QString monthName(int month)
{
    return QLocale::c().standaloneMonthName(month, QLocale::ShortFormat);
}

deals::CalendarDay dateAt(double day)
{
    static const double first = deals::dayOf(1, 1, 1), last = deals::dayOf(lastYear, 12, 31);
    return deals::calendarDay(static_cast<deals::Day>(std::clamp(std::floor(day), first, last)));
}

QString cellText(const Fineness &level, const deals::CalendarDay &date)
{
    switch (level.months) {
    case 6:
        return date.month < 7 ? QCoreApplication::translate("charts", "H1", "half of a year")
                              : QCoreApplication::translate("charts", "H2", "half of a year");
    case 3:
        return QCoreApplication::translate("charts", "Q%1", "quarter of a year").arg((date.month + 2) / 3);
    case 1:
        return monthName(date.month);
    default:
        return QString::number(date.year);
    }
}

/// Cells of so many months each, counted from the year 0.
std::vector<Cell> monthCells(const counting::Window &window, const Fineness &level, int length)
{
    std::vector<Cell> cells;
    const deals::CalendarDay first = dateAt(window.from);
    int month = first.year * 12 + first.month - 1;
    const auto start = [](int m) {
        return m < 12 ? deals::dayOf(1, 1, 1)
                      : deals::dayOf(std::min(m / 12, lastYear), m / 12 > lastYear ? 12 : m % 12 + 1, 1);
    };
    for (month -= month % length;; month += length) {
        const deals::Day from = start(month), to = start(month + length);
        if (from >= window.to || from >= to)
            return cells;
        if (to > window.from)
            cells.push_back({from, to, cellText(level, deals::calendarDay(from)), (month / length) % 2 == 0});
    }
}

/// 1–7, 8–14, 15–21 and 22–end, so that they nest in the months as weeks do not.
std::vector<Cell> partCells(const counting::Window &window)
{
    std::vector<Cell> cells;
    for (const Cell &month : monthCells(window, levels[months], 1))
        for (int part = 0; part < 4; ++part) {
            const deals::Day from = month.from + 7 * part, to = part == 3 ? month.to : from + 7;
            if (to > window.from && from < window.to)
                cells.push_back({from, to, u"%1–%2"_s.arg(from - month.from + 1).arg(to - month.from), false});
        }
    return cells;
}

std::vector<Cell> dayCells(const counting::Window &window)
{
    std::vector<Cell> cells;
    for (auto day = static_cast<deals::Day>(std::floor(window.from)); day < window.to; ++day)
        cells.push_back({day, day + 1, QString::number(deals::calendarDay(day).day), false});
    return cells;
}

std::vector<Cell> cellsOf(const counting::Window &window, const Fineness &level)
{
    switch (level.step) {
    case Step::PartsOfMonth:
        return partCells(window);
    case Step::Days:
        return dayCells(window);
    case Step::Years:
    case Step::Months:
        break;
    }
    return monthCells(window, level, level.months);
}

/// "2026–27", "1998–2003", "2026": the years of a cell that are in sight.
QString yearsText(const Cell &cell, const counting::Window &window)
{
    const int first = dateAt(std::max<double>(cell.from, window.from)).year;
    const int last = dateAt(std::min<double>(cell.to, std::ceil(window.to)) - 1).year;
    if (first == last)
        return QString::number(first);
    const bool isShort = first / 100 == last / 100;
    return u"%1–%2"_s.arg(first).arg(isShort ? last % 100 : last, isShort ? 2 : 0, 10, QChar(u'0'));
}

/// Years, or as many of them as a label needs that names the first and the last.
std::vector<Cell> yearCells(const counting::Window &window, double perDay)
{
    constexpr double forTwo = 66, forLong = 84;
    int years = 1;
    for (const int more : {2, 5, 10, 20, 50, 100, 200, 500, 1000})
        if (perDay * levels[0].days * years < (years == 1 ? levels[0].forLabel : years <= 100 ? forTwo : forLong))
            years = more;
    std::vector<Cell> cells = monthCells(window, levels[0], 12 * years);
    for (Cell &cell : cells)
        cell.text = yearsText(cell, window);
    return cells;
}

} // namespace

Calendar calendarFor(const counting::Window &window, double widthInUnits)
{
    Calendar calendar;
    if (!(window.span() > 0) || !(widthInUnits > 0))
        return calendar;
    const double perDay = widthInUnits / window.span();
    std::size_t finest = 0;
    while (finest + 1 < levels.size() && perDay * levels[finest + 1].days >= levels[finest + 1].forLabel)
        ++finest;
    if (finest > months) { // no year in sight any more: it stands with the month
        calendar.major = monthCells(window, levels[months], 1);
        for (Cell &cell : calendar.major)
            cell.text = monthText(cell.from);
    } else {
        calendar.major = yearCells(window, perDay);
    }
    if (finest > 0)
        calendar.minor = cellsOf(window, levels[finest]);
    const std::size_t finer = finest + 1;
    if (finer < levels.size() && perDay * levels[finer].days >= levels[finer].forLine)
        for (const Cell &cell : cellsOf(window, levels[finer]))
            calendar.faint.push_back(cell.from);
    return calendar;
}

QString monthText(deals::Day day)
{
    const deals::CalendarDay date = dateAt(day);
    return u"%1 %2"_s.arg(monthName(date.month)).arg(date.year);
}

QString dayText(deals::Day day)
{
    return u"%1 %2"_s.arg(dateAt(day).day).arg(monthText(day));
}

} // namespace charts
