// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/date.h"

#include <gtest/gtest.h>

#include <string>

using namespace Qt::StringLiterals;

using namespace deals;

namespace
{

Date date(const QString &text)
{
    const std::optional<Date> parsed = Date::parse(text);
    EXPECT_TRUE(parsed) << text.toStdString();
    return parsed.value_or(Date());
}

Term term(const QString &text)
{
    const std::optional<Term> parsed = Term::parse(text);
    EXPECT_TRUE(parsed) << text.toStdString();
    return parsed.value_or(Term());
}

QString iso(Day day)
{
    return Date::day(day).edtf();
}

/// "2026-07-01 to 2026-12-31"
std::string period(const QString &text)
{
    return iso(date(text).first()).toStdString() + " to " + iso(date(text).last()).toStdString();
}

QString padded(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

const Day firstDay = dayOf(1970, 1, 1), lastDay = dayOf(2099, 12, 31);

} // namespace

TEST(Date, IsThePeriodThatItsTextNames)
{
    EXPECT_EQ(period(u"2026-11-03"_s), "2026-11-03 to 2026-11-03");
    EXPECT_EQ(period(u"2024-02"_s), "2024-02-01 to 2024-02-29");
    EXPECT_EQ(period(u"2026-35"_s), "2026-07-01 to 2026-09-30");
    EXPECT_EQ(period(u"2026-Q4"_s), "2026-10-01 to 2026-12-31");
    EXPECT_EQ(period(u"2026-40"_s), "2026-01-01 to 2026-06-30");
    EXPECT_EQ(period(u"2026-H2"_s), "2026-07-01 to 2026-12-31");
    EXPECT_EQ(period(u"2027"_s), "2027-01-01 to 2027-12-31");
    EXPECT_EQ(period(u"0001"_s), "0001-01-01 to 0001-12-31");
    EXPECT_EQ(period(u"9999"_s), "9999-01-01 to 9999-12-31");
    EXPECT_EQ(date(u"1970-01-01"_s).first(), 0);
}

TEST(Date, IsAboutThenWhereItsTextSaysSo)
{
    const auto about = Date::parse(u"2026-41~");
    ASSERT_TRUE(about);
    EXPECT_TRUE(about->isAbout());
    EXPECT_EQ(about->edtf(), u"2026-41~"_s);
    EXPECT_EQ(about->exactly(), Date::parse(u"2026-H2"));
    EXPECT_NE(*about, about->exactly());
    EXPECT_EQ(about->first(), about->exactly().first());
    EXPECT_EQ(about->last(), about->exactly().last());
    EXPECT_EQ(about->precision(), Precision::Half);
    for (const char16_t *text : {u"~2026", u"2026~~", u"..~", u"~", u"2026-11~-03"})
        EXPECT_FALSE(Date::parse(text)) << QString::fromUtf16(text).toStdString();
}

TEST(Date, KnowsOpenFromNotStated)
{
    EXPECT_TRUE(date(u".."_s).isOpen());
    EXPECT_TRUE(Date::open().isStated());
    EXPECT_FALSE(Date::open().isPeriod());
    EXPECT_FALSE(Date().isStated());
    EXPECT_EQ(Date::open().edtf(), u".."_s);
    EXPECT_EQ(Date().edtf(), QString());
}

TEST(Date, RefusesWhatIsNotOneDate)
{
    for (const char *text :
        {"", ".", "...", "26", "202", "20260", "2026-", "2026-1", "2026-00", "2026-13", "2026-32", "2026-37", "2026-39",
            "2026-42", "2026-Q0", "2026-Q5", "2026-H3", "2026-q3", "2026-H", "2026-Q3-01", "2026-35-01", "2026-11-",
            "2026-11-3", "2026-11-00", "2026-11-31", "2025-02-29", "1900-02-29", "2026-11-03T00", "2026-11-03junk",
            " 2026", "2026 ", "2026/11", "0000", "-2026", "+2026", "2026-11-03/2026-12-01", "٢٠٢٦"})
        EXPECT_FALSE(Date::parse(QString::fromUtf8(text))) << text;
}

TEST(Date, SurvivesItsText)
{
    for (int year = 1; year <= 9999; ++year) {
        const QString text = QString::number(year).rightJustified(4, u'0');
        ASSERT_EQ(date(text).edtf(), text);
        for (int part = 1; part <= 41; ++part) {
            const bool exists = part <= 12 || (part >= 33 && part <= 36) || part >= 40;
            const QString partText = text + u'-' + padded(part);
            ASSERT_EQ(Date::parse(partText).has_value(), exists) << partText.toStdString();
            if (exists) {
                ASSERT_EQ(date(partText).edtf(), partText);
            }
        }
    }
    for (Day day = firstDay; day <= lastDay; ++day) {
        ASSERT_EQ(date(iso(day)), Date::day(day));
        ASSERT_EQ(Date::day(day).last(), day);
    }
}

TEST(Date, PeriodsFillTheYearWithoutGaps)
{
    const auto fills = [](int year, std::initializer_list<const char *> parts) {
        Day next = dayOf(year, 1, 1);
        for (const char *part : parts) {
            const Date period = date(QString::number(year) + u'-' + QLatin1String(part));
            EXPECT_EQ(period.first(), next) << year << part;
            EXPECT_GT(period.last(), period.first());
            next = period.last() + 1;
        }
        EXPECT_EQ(next, dayOf(year + 1, 1, 1));
    };
    for (int year = 1970; year < 2100; ++year) {
        fills(year, {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"});
        fills(year, {"33", "34", "35", "36"});
        fills(year, {"40", "41"});
        const QString text = QString::number(year);
        EXPECT_EQ(date(text + u"-Q2").last(), date(text + u"-H1").last());
        EXPECT_EQ(date(text + u"-Q3").first(), date(text + u"-H2").first());
    }
}

TEST(CalendarDay, IsTheDayThatItCameFrom)
{
    for (Day day = firstDay; day <= lastDay; ++day) {
        const CalendarDay date = calendarDay(day);
        ASSERT_EQ(dayOf(date.year, date.month, date.day), day);
        ASSERT_LE(date.day, daysInMonth(date.year, date.month));
    }
}

TEST(Term, EndsOnTheDayAfterIt)
{
    const auto end = [](const char *start, const char *length) {
        return iso(term(QString::fromUtf8(length)).endFrom(date(QString::fromUtf8(start)).first())).toStdString();
    };
    EXPECT_EQ(end("2025-11-03", "P7Y"), "2032-11-03"); // so its last day is 2032-11-02
    EXPECT_EQ(end("2026-01-31", "P1M"), "2026-02-28");
    EXPECT_EQ(end("2024-01-31", "P1M"), "2024-02-29");
    EXPECT_EQ(end("2024-02-29", "P1Y"), "2025-02-28");
    EXPECT_EQ(end("2025-12-31", "P2M"), "2026-02-28");
    EXPECT_EQ(end("2025-12-01", "P18M"), "2027-06-01");
    EXPECT_EQ(end("2025-12-31", "P90D"), "2026-03-31");
    EXPECT_EQ(end("2026-01-31", "P1M1D"), "2026-03-01"); // months first
    EXPECT_EQ(end("2026-01-01", "P2W"), "2026-01-15");
}

TEST(Term, IsLongerWithEveryMonthAndDay)
{
    for (Day start = dayOf(2024, 1, 1); start < dayOf(2028, 1, 1); ++start) {
        Day before = start;
        for (std::int16_t months = 1; months <= 36; ++months) {
            const Day end = Term{months, 0}.endFrom(start);
            ASSERT_GT(end, before);
            ASSERT_LE(calendarDay(end).day, calendarDay(start).day);
            ASSERT_EQ((Term{months, 5}.endFrom(start)), end + 5);
            before = end;
        }
    }
}

TEST(Term, SurvivesItsText)
{
    for (const char *text : {"P7Y", "P18M", "P90D", "P1Y6M", "P1Y6M3D", "P2W", "P1M"})
        EXPECT_EQ(term(term(QString::fromUtf8(text)).iso()), term(QString::fromUtf8(text))) << text;
    EXPECT_EQ(term(u"P18M"_s).iso(), u"P1Y6M"_s);
    EXPECT_EQ(Term().iso(), QString());
}

TEST(Term, RefusesWhatIsNoLength)
{
    for (const char *text : {"", "P", "7Y", "PY", "P7", "P7y", "P-7Y", "P7.5Y", "P0Y", "P0D", "P6M1Y", "P1Y1Y", "PT5H",
             "P1YT", "P1Y ", "P99999D", "P9999Y", "P٧Y"})
        EXPECT_FALSE(Term::parse(QString::fromUtf8(text))) << text;
}
