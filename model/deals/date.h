// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace deals
{

/// Days since 1970-01-01 UTC. The values of a day are taken at its end.
using Day = std::int32_t;
constexpr Day never = std::numeric_limits<Day>::max();
/// The end of the year 2200: what readers are told of later days is a slip.
constexpr Day lastLikely = 84370;

enum class Precision : std::uint8_t { NotStated, Open, OneDay, Month, Quarter, Half, Year };

/// A date as a source states it: a day, or a longer period that is never snapped to a day. Four bytes.
///
/// The text form is EDTF (ISO 8601-2): 2026-11-03, 2026-11, 2026-35 (third quarter), 2026-41 (second half), 2026,
/// 2026~ (about then), and ".." for an open end. parse() also takes 2026-Q3 and 2026-H2. Years 1 to 9999.
class Date final
{
public:
    constexpr Date() = default;
    static constexpr Date day(Day day) { return {day, Precision::OneDay}; }
    static constexpr Date open() { return {0, Precision::Open}; }
    /// Nothing when the text is not one date; never a part of it.
    static std::optional<Date> parse(QStringView text);
    QString edtf() const;
    /// The same period, which a source states as about then. Of one that is a period.
    constexpr Date about() const { return {first(), precision(), true}; }
    constexpr Date exactly() const { return {first(), precision()}; }

    constexpr Precision precision() const { return static_cast<Precision>(m_packed & 7); }
    constexpr bool isStated() const { return precision() != Precision::NotStated; }
    constexpr bool isOpen() const { return precision() == Precision::Open; }
    /// True when days stand behind it: stated, and not open.
    constexpr bool isPeriod() const { return isStated() && !isOpen(); }
    constexpr bool isAbout() const { return (m_packed & 8) != 0; }
    constexpr Day first() const { return m_packed >> 4; }
    /// The last day of the period, itself included.
    Day last() const;
    constexpr bool isOneDay() const { return precision() == Precision::OneDay; }

    bool operator==(const Date &) const = default;

private:
    constexpr Date(Day first, Precision precision, bool isAbout = false)
        : m_packed(first * 16 + (isAbout ? 8 : 0) + static_cast<Day>(precision))
    {
    }

    std::int32_t m_packed = 0; // the first day, a bit for about, and in the low three bits the precision
};
static_assert(sizeof(Date) == 4);

/// A length of calendar time (ISO 8601: P7Y, P18M, P90D, P1Y6M).
struct Term {
    std::int16_t months = 0, days = 0;

    static std::optional<Term> parse(QStringView text);
    QString iso() const;
    bool isStated() const { return months != 0 || days != 0; }
    /// The first day after a term that starts on `start`; the 31st of a month without one becomes its last day.
    Day endFrom(Day start) const;

    bool operator==(const Term &) const = default;
};

struct CalendarDay {
    int year = 1970, month = 1, day = 1;
    bool operator==(const CalendarDay &) const = default;
};
CalendarDay calendarDay(Day day);
/// The calendar day must exist.
Day dayOf(int year, int month, int day);
int daysInMonth(int year, int month);

} // namespace deals
