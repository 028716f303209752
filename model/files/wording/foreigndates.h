// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/date.h"

/// Dates as people write them: "Nov 3, 2025", "3 novembre 2025", "Q3 2026", "03.11.2025", "3/4/2026".
namespace files
{

enum class DayOrder : std::uint8_t { DayFirst, MonthFirst };

/// The date, as precise as it is written, "~2026" as about then; nothing when it is none, is after the year 2200, or
/// has a time with a zone: there it may be another day. Any other time is left out. Without an order, also nothing
/// where the order makes a difference: in "3/4/2026" and in "13/4/2026", but not in "4/4/2026" or "2026-04-03".
std::optional<deals::Date> foreignDate(QStringView text, std::optional<DayOrder> order);

/// What is to stand there instead of a text that foreignDate() gives nothing for; empty where there is no more to say
/// than that it is no date.
QString expectedDate(QStringView text);

/// A start and an end in one cell: "2026/2028", "../2026-12-31", "2027/..", "2026-2028", "by 2029". One of them may not
/// be stated; an end may be open.
struct DatePeriod {
    deals::Date start, end;
    bool operator==(const DatePeriod &) const = default;
};
std::optional<DatePeriod> foreignPeriod(QStringView text);

/// Finds the order of a column, which is one for all its dates: never one cell's guess.
class OrderOfColumn final
{
public:
    /// A text that is no date says nothing.
    void add(QStringView text);

    /// Nothing as long as no number is over 12, and when they contradict each other.
    std::optional<DayOrder> order() const;
    /// Some date has to begin with the day and another with the month.
    bool isContradictory() const { return m_needsDayFirst && m_needsMonthFirst; }
    /// Some date has two meanings, and no other settles which.
    bool isOpen() const { return m_hasTwoMeanings && !m_needsDayFirst && !m_needsMonthFirst; }

private:
    bool m_needsDayFirst = false, m_needsMonthFirst = false, m_hasTwoMeanings = false;
};

} // namespace files
