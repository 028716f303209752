// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace files
{

/// From which day a workbook counts.
enum class DateSystem : std::uint8_t {
    From1900, ///< with 29 February of that year, which there never was
    From1904,
    From1899 ///< day 0 is 30 December
};

/// What a number format shows of a number, as far as it changes what is meant: that it is a date, and of which
/// precision; what is written around it ("$", " MW", "≥"); that it is shown in thousands or millions, or as a
/// percentage. Rounding is not: all digits stay.
struct NumberFormat {
    bool hasYear = false, hasMonth = false, hasDay = false, hasTime = false;
    QString before = {}, after = {};
    int thousands = 0; ///< 2: in millions
    bool isPercent = false;

    bool isDate() const { return hasYear || hasMonth || hasDay || hasTime; }
    bool operator==(const NumberFormat &) const = default;
};

/// The parts of a format code, each for the numbers that meet its condition: [>=1000000]0.0,," M";0
class FormatCode final
{
public:
    FormatCode() = default; // General
    explicit FormatCode(QStringView code);
    /// One that is known by its number, unless the workbook has its own code for that. What it says of a currency
    /// depends on the machine: nothing.
    static FormatCode builtIn(int id);

    const NumberFormat &of(double value) const;

private:
    struct Part {
        NumberFormat format;
        char16_t comparison = 0; ///< with the limit: < > = ≤ ≥ ≠; 0: none
        double limit = 0;
    };

    std::vector<Part> m_parts;
};

/// All digits that make the number, and no more: never an exponent.
QByteArray shortestNumber(double value);
/// The number as people see it: 2026-11-03, 2026-11 where no day is shown, "$38", "500 MW". A date that shows its time
/// is 2026-11-03T12:30:00; one that hides it is no date for any reader, 2026-11-03 [22:00:00], as midnight somewhere
/// may be meant. Nothing for a date that no calendar has.
std::optional<QString> shownNumber(double value, const NumberFormat &format, DateSystem system);
/// A day and the part of one, in seconds, at the precision that the format shows.
QString shownDate(QDate day, int seconds, const NumberFormat &format);

} // namespace files
