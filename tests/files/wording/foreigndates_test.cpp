// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/foreigndates.h"

#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <array>

using namespace files;

namespace
{

std::string readDate(QStringView text, std::optional<DayOrder> order = {})
{
    const auto date = foreignDate(text, order);
    return date ? date->edtf().toStdString() : "nothing";
}

OrderOfColumn orderOfColumn(std::initializer_list<QStringView> texts)
{
    OrderOfColumn column;
    for (const QStringView text : texts)
        column.add(text);
    return column;
}

TEST(ForeignDates, AreAsPreciseAsTheyAreWritten)
{
    struct Case {
        const char16_t *text;
        const char *edtf;
    };
    for (const auto &[text, edtf] :
        {Case{u"2025-11-03", "2025-11-03"}, Case{u"2026-41", "2026-41"}, Case{u"2026-H2", "2026-41"},
            Case{u"2025-11-03 00:00:00", "2025-11-03"}, Case{u"2025-11-03T10:30:00", "2025-11-03"},
            Case{u"2025-11-03 10:30:00.123456", "2025-11-03"}, Case{u"2025/11/03 00:00", "2025-11-03"},
            Case{u"03-Nov-2025 9:30 AM", "2025-11-03"}, Case{u"20251103", "2025-11-03"}, Case{u"~2026", "2026~"},
            Case{u"2026~", "2026~"}, Case{u"2026E", "2026~"}, Case{u"circa Q3 2026", "2026-35~"},
            Case{u"about 2026-11", "2026-11~"}, Case{u"\u2248 2026", "2026~"}, Case{u"2025/11/03", "2025-11-03"},
            Case{u"2025.11.3", "2025-11-03"}, Case{u"Nov 3, 2025", "2025-11-03"}, Case{u"Nov. 3, 2025", "2025-11-03"},
            Case{u"November 3rd 2025", "2025-11-03"}, Case{u"3 November 2025", "2025-11-03"},
            Case{u"3-Nov-2025", "2025-11-03"}, Case{u"3 NOV 2025", "2025-11-03"},
            Case{u"the 3rd of November 2025", "2025-11-03"}, Case{u"3 novembre 2025", "2025-11-03"},
            Case{u"1er août 2026", "2026-08-01"}, Case{u"févr. 2026", "2026-02"}, Case{u"Nov 2025", "2025-11"},
            Case{u"November, 2025", "2025-11"}, Case{u"2025 Nov", "2025-11"}, Case{u"11/2025", "2025-11"},
            Case{u"2025-1", "2025-01"}, Case{u"2026", "2026"}, Case{u" 2026 ", "2026"}, Case{u"Q3 2026", "2026-35"},
            Case{u"2026 Q3", "2026-35"}, Case{u"2026Q3", "2026-35"}, Case{u"3Q 2026", "2026-35"},
            Case{u"Q3/2026", "2026-35"}, Case{u"T3 2026", "2026-35"}, Case{u"3e trimestre 2026", "2026-35"},
            Case{u"third quarter of 2026", "2026-35"}, Case{u"H2 2026", "2026-41"}, Case{u"2H 2026", "2026-41"},
            Case{u"second half of 2026", "2026-41"}, Case{u"second semestre 2026", "2026-41"},
            Case{u"S2 2026", "2026-41"}, Case{u"4/4/2026", "2026-04-04"}, Case{u"29 Feb 2028", "2028-02-29"}})
        EXPECT_EQ(readDate(text), edtf) << QString::fromUtf16(text).toStdString();
}

TEST(ForeignDates, AreNothingElse)
{
    for (const char16_t *text : {u"", u" ", u"45964", u"3/4/26", u"3-Nov-25", u"Nov-25", u"25-11-03", u"2025-11-03junk",
             u"2025-13", u"13/2025", u"29 Feb 2026", u"31/4/2026", u"Q5 2026", u"H3 2026", u"2025-2027", u"2011/12",
             u"2011.12", u"2011–12", u"late 2026", u"by the end of 2026", u"3 Nov", u"Nov", u"3/4-2026", u"1/2/3/2026",
             u"2026/14/14", u"14/14/2026", u"0/1/2026", u"1/0/2026", u"3 Smarch 2025", u"TBD", u"Q3", u"3//4/2026",
             u"-2026", u"0000", u"2026 3 4 5", u"2026-11-03 9", u"2025-11-03T10:30:00Z", u"2025-11-03T00:00:00Z",
             u"2025-11-03 00:00:00+00", u"2025-11-03 10:30:00 -05:00", u"2025-11-03T10:30+0200",
             u"2025-11-03 00:00 UTC", u"mid-2025", u"early 2026", u"FY2025", u"22-Sep-25", u"45678", u"1990.0", u"2201",
             u"3 Nov 2201", u"22010101", u"20251301", u"~~2026", u"~..", u"2026~~", u"~TBD"}) {
        for (const std::optional<DayOrder> order :
            {std::optional<DayOrder>(), std::optional(DayOrder::DayFirst), std::optional(DayOrder::MonthFirst)})
            EXPECT_EQ(readDate(text, order), "nothing") << QString::fromUtf16(text).toStdString();
    }
}

TEST(ForeignDates, SayWhatIsToStandThere)
{
    for (const char16_t *text : {u"2017-12-07T13:00:00Z", u"2017-12-07 00:00:00+02"})
        EXPECT_TRUE(expectedDate(text).contains(u"time zone")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"mid-2025", u"early 2026", u"Late 2026", u"d\u00e9but 2026"})
        EXPECT_TRUE(expectedDate(text).contains(u"2026-Q3")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"FY2025", u"fiscal 2026", u"Q3 FY26"})
        EXPECT_TRUE(expectedDate(text).contains(u"fiscal")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"22-Sep-25", u"3/4/26", u"11/1/26"})
        EXPECT_TRUE(expectedDate(text).contains(u"four digits")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"45678", u"20353", u"1990.0"})
        EXPECT_TRUE(expectedDate(text).contains(u"number")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"2201", u"2500-01-01", u"3 Nov 9999"})
        EXPECT_TRUE(expectedDate(text).contains(u"2200")) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"soon", u"3/4/2026", u""})
        EXPECT_EQ(expectedDate(text), QString()) << QString::fromUtf16(text).toStdString();
}

TEST(ForeignPeriods, HaveAStartAnEndOrBoth)
{
    const auto read = [](const char16_t *text) {
        const auto period = foreignPeriod(text);
        return period ? QString(period->start.edtf() + u'|' + period->end.edtf()).toStdString()
                      : std::string("nothing");
    };
    EXPECT_EQ(read(u"../2026-12-31"), "|2026-12-31");
    EXPECT_EQ(read(u"2027/.."), "2027|..");
    EXPECT_EQ(read(u"2026/2028-06"), "2026|2028-06");
    EXPECT_EQ(read(u"2026-2028"), "2026|2028");
    EXPECT_EQ(read(u"2026\u20132028"), "2026|2028");
    EXPECT_EQ(read(u"by 2029"), "|2029");
    EXPECT_EQ(read(u"by December 31, 2027"), "|2027-12-31");
    for (const char16_t *text : {u"../..", u"2011/12", u"2025/09/22", u"11/2025", u"by NVIDIA", u"2026", u"2026/2500",
             u"", u"/", u"2026/", u"by .."})
        EXPECT_EQ(read(text), "nothing") << QString::fromUtf16(text).toStdString();
}

TEST(ForeignDates, NeverGuessBetweenDayAndMonth)
{
    EXPECT_EQ(readDate(u"3/4/2026"), "nothing");
    EXPECT_EQ(readDate(u"13/4/2026"), "nothing") << "not even where one cell would settle it for itself";
    EXPECT_EQ(readDate(u"3/4/2026", DayOrder::DayFirst), "2026-04-03");
    EXPECT_EQ(readDate(u"3/4/2026", DayOrder::MonthFirst), "2026-03-04");
    EXPECT_EQ(readDate(u"03.04.2026", DayOrder::DayFirst), "2026-04-03");
    EXPECT_EQ(readDate(u"03-04-2026", DayOrder::MonthFirst), "2026-03-04");
    EXPECT_EQ(readDate(u"13/4/2026", DayOrder::MonthFirst), "nothing");
}

TEST(ForeignDates, DecideTheirOrderTogether)
{
    EXPECT_EQ(orderOfColumn({u"3/4/2026", u"13/4/2026"}).order(), DayOrder::DayFirst);
    EXPECT_EQ(orderOfColumn({u"4/13/2026", u"3/4/2026"}).order(), DayOrder::MonthFirst);
    EXPECT_EQ(orderOfColumn({u"03.04.2026", u"TBD", u"30.04.2026"}).order(), DayOrder::DayFirst);
    EXPECT_EQ(orderOfColumn({u"3/4/2026", u"2026-04-13"}).order(), std::nullopt);
    EXPECT_TRUE(orderOfColumn({u"3/4/2026", u"2026-04-13"}).isOpen());
    EXPECT_FALSE(orderOfColumn({u"4/4/2026", u"Nov 2025"}).isOpen());
    const OrderOfColumn both = orderOfColumn({u"13/4/2026", u"3/4/2026", u"4/13/2026"});
    EXPECT_EQ(both.order(), std::nullopt);
    EXPECT_TRUE(both.isContradictory());
    EXPECT_FALSE(both.isOpen());
}

TEST(ForeignDates, AreTheSameDayHoweverTheyAreWritten)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        const auto day = static_cast<deals::Day>(support::below(random, 40000));
        const deals::CalendarDay on = deals::calendarDay(day);
        const auto arg = [&](const char16_t *pattern) {
            return QString::fromUtf16(pattern).arg(on.year, 4, 10, QLatin1Char('0')).arg(on.month).arg(on.day);
        };
        EXPECT_EQ(foreignDate(arg(u"%3/%2/%1"), DayOrder::DayFirst), deals::Date::day(day));
        EXPECT_EQ(foreignDate(arg(u"%2/%3/%1"), DayOrder::MonthFirst), deals::Date::day(day));
        EXPECT_EQ(foreignDate(arg(u"%1/%2/%3"), {}), deals::Date::day(day));
        const auto open = foreignDate(arg(u"%3.%2.%1"), {});
        EXPECT_EQ(open.has_value(), on.day == on.month) << "seen as one of two days";
        OrderOfColumn column;
        column.add(arg(u"%3/%2/%1"));
        EXPECT_EQ(column.order(), on.day > 12 ? std::optional(DayOrder::DayFirst) : std::nullopt);
        EXPECT_EQ(column.isOpen(), on.day <= 12 && on.day != on.month);
    });
}

} // namespace
