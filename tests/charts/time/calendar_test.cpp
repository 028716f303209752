// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of the time axis at every fineness, printed.
#include "charts/time/calendar.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace
{

using deals::dayOf;

counting::Window window(deals::Day from, deals::Day to)
{
    return {static_cast<double>(from), static_cast<double>(to)};
}

std::string dayName(deals::Day day)
{
    return deals::Date::day(day).edtf().toStdString();
}

std::string print(const std::vector<charts::Cell> &cells)
{
    std::ostringstream out;
    for (const charts::Cell &cell : cells)
        out << (&cell == &cells.front() ? "" : " | ") << cell.text.toStdString() << (cell.shaded ? "* " : " ")
            << dayName(cell.from) << '/' << dayName(cell.to);
    return out.str();
}

std::string print(const charts::Calendar &calendar)
{
    std::ostringstream out;
    out << "major: " << print(calendar.major) << "\nminor: " << print(calendar.minor) << "\nfaint:";
    for (const deals::Day day : calendar.faint)
        out << ' ' << dayName(day);
    return out.str();
}

const counting::Window threeYears = window(dayOf(2025, 1, 1), dayOf(2028, 1, 1));

TEST(Calendar, ShowsHalvesOfThreeYears)
{
    EXPECT_EQ(print(charts::calendarFor(threeYears, 600)),
        "major: 2025 2025-01-01/2026-01-01 | 2026* 2026-01-01/2027-01-01 | 2027 2027-01-01/2028-01-01\n"
        "minor: H1* 2025-01-01/2025-07-01 | H2 2025-07-01/2026-01-01 | H1* 2026-01-01/2026-07-01 | "
        "H2 2026-07-01/2027-01-01 | H1* 2027-01-01/2027-07-01 | H2 2027-07-01/2028-01-01\n"
        "faint: 2025-01-01 2025-04-01 2025-07-01 2025-10-01 2026-01-01 2026-04-01 2026-07-01 2026-10-01 2027-01-01 "
        "2027-04-01 2027-07-01 2027-10-01");
}

TEST(Calendar, ShowsQuartersThenMonthsThenPartsOfMonthsThenDays)
{
    const counting::Window year = window(dayOf(2026, 1, 1), dayOf(2027, 1, 1));
    EXPECT_EQ(print(charts::calendarFor(year, 500).minor),
        "Q1* 2026-01-01/2026-04-01 | Q2 2026-04-01/2026-07-01 | Q3* 2026-07-01/2026-10-01 | Q4 2026-10-01/2027-01-01");
    EXPECT_EQ(print(charts::calendarFor(window(dayOf(2026, 1, 15), dayOf(2026, 4, 1)), 500).minor),
        "Jan* 2026-01-01/2026-02-01 | Feb 2026-02-01/2026-03-01 | Mar* 2026-03-01/2026-04-01");
    EXPECT_EQ(print(charts::calendarFor(window(dayOf(2028, 2, 1), dayOf(2028, 3, 1)), 300)),
        "major: Feb 2028 2028-02-01/2028-03-01\n"
        "minor: 1–7 2028-02-01/2028-02-08 | 8–14 2028-02-08/2028-02-15 | 15–21 2028-02-15/2028-02-22 | "
        "22–29 2028-02-22/2028-03-01\n"
        "faint: 2028-02-01 2028-02-02 2028-02-03 2028-02-04 2028-02-05 2028-02-06 2028-02-07 2028-02-08 2028-02-09 "
        "2028-02-10 2028-02-11 2028-02-12 2028-02-13 2028-02-14 2028-02-15 2028-02-16 2028-02-17 2028-02-18 2028-02-19 "
        "2028-02-20 2028-02-21 2028-02-22 2028-02-23 2028-02-24 2028-02-25 2028-02-26 2028-02-27 2028-02-28 "
        "2028-02-29");
    EXPECT_EQ(print(charts::calendarFor(window(dayOf(2025, 12, 31), dayOf(2026, 1, 2)), 300)),
        "major: Dec 2025 2025-12-01/2026-01-01 | Jan 2026* 2026-01-01/2026-02-01\n"
        "minor: 31 2025-12-31/2026-01-01 | 1 2026-01-01/2026-01-02\nfaint:");
}

TEST(Calendar, JoinsYearsThatAreTooNarrow)
{
    EXPECT_EQ(print(charts::calendarFor(window(dayOf(2015, 1, 1), dayOf(2040, 1, 1)), 250).major),
        "2015–19 2010-01-01/2020-01-01 | 2020–29* 2020-01-01/2030-01-01 | 2030–39 2030-01-01/2040-01-01");
}

/// A label that stands for several years names the first and the last; one year stands alone.
TEST(Calendar, NamesAllTheYearsOfACell)
{
    const auto years = [](int from, int to, double width) {
        return print(charts::calendarFor(window(dayOf(from, 1, 1), dayOf(to, 1, 1)), width).major);
    };
    EXPECT_EQ(years(2025, 2028, 119), "2025* 2024-01-01/2026-01-01 | 2026–27 2026-01-01/2028-01-01");
    EXPECT_EQ(years(2025, 2028, 121),
        "2025 2025-01-01/2026-01-01 | 2026* 2026-01-01/2027-01-01 | 2027 2027-01-01/2028-01-01");
    EXPECT_EQ(years(1995, 2005, 170), "1995–99 1995-01-01/2000-01-01 | 2000–04* 2000-01-01/2005-01-01");
    EXPECT_EQ(years(1900, 2100, 200), "1900–99 1900-01-01/2000-01-01 | 2000–99* 2000-01-01/2100-01-01");
    EXPECT_EQ(years(1850, 2100, 100), "1850–1999 1500-01-01/2000-01-01 | 2000–99* 2000-01-01/2500-01-01");
}

TEST(Calendar, IsEmptyWithoutTimeOrRoom)
{
    EXPECT_EQ(charts::calendarFor(window(0, 0), 500), charts::Calendar());
    EXPECT_EQ(charts::calendarFor(window(10, 0), 500), charts::Calendar());
    EXPECT_EQ(charts::calendarFor(threeYears, 0), charts::Calendar());
}

/// At any window: cells follow each other without a gap, cover the window, and are no more than fit.
TEST(Calendar, CoversEveryWindow)
{
    for (int power = 0; power < 25; ++power)
        for (const double from : {-700000.0, -0.5, 20089.25, 2900000.0})
            for (const double width : {30.0, 620.0, 2600.0}) {
                const double span = std::pow(1.7, power);
                const counting::Window window{from, from + span};
                const charts::Calendar calendar = charts::calendarFor(window, width);
                SCOPED_TRACE(testing::Message() << "from " << from << " span " << span << " width " << width);
                ASSERT_FALSE(calendar.major.empty());
                EXPECT_LT(calendar.faint.size() + calendar.minor.size() + calendar.major.size(), width / 4 + 12);
                for (const auto *cells : {&calendar.major, &calendar.minor})
                    for (std::size_t i = 1; i < cells->size(); ++i)
                        EXPECT_EQ((*cells)[i - 1].to, (*cells)[i].from);
                if (from > -700000 && window.to < 2900000) {
                    EXPECT_LE(calendar.major.front().from, window.from);
                    EXPECT_GE(calendar.major.back().to, window.to);
                }
            }
}

} // namespace
