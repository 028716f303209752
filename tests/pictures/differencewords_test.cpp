// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differencewords.h"

#include "counting/comparison.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <gtest/gtest.h>

#include <QLocale>

namespace
{

using namespace deals;
using counting::Direction, counting::Edge, counting::Stacked;
using support::GW, support::billion;

using support::english;
const Stacked power{Direction::ToFocus, Kind::Capacity, Measure::Power, {}};

std::string apart(Span span, bool about = false)
{
    return pictures::differenceText(span, about, power, english).toStdString();
}

TEST(DifferenceText, SaysWhichWay)
{
    EXPECT_EQ(apart({4 * GW, openHigh}), "≥ 4 GW");
    EXPECT_EQ(apart({2 * GW, 2 * GW}), "2 GW");
    EXPECT_EQ(apart({-2 * GW, -2 * GW}), "2 GW less");
    EXPECT_EQ(apart({openLow, -4 * GW}), "≥ 4 GW less");
    EXPECT_EQ(apart({-4 * GW, -2 * GW}), "2–4 GW less");
    EXPECT_EQ(apart({2 * GW, 4 * GW}), "2–4 GW");
    EXPECT_EQ(apart({-2 * GW, 3 * GW}), "2 GW less to 3 GW more");
    EXPECT_EQ(apart({0, 0}), "0 GW");
}

TEST(DifferenceText, KeepsOpenAndAbout)
{
    EXPECT_EQ(apart({openLow, openHigh}), "open either way");
    EXPECT_EQ(apart({0, openHigh}), "≥ 0 GW");
    EXPECT_EQ(apart({openLow, 0}), "≥ 0 GW less");
    EXPECT_EQ(apart({openLow, 3 * GW}), "at most 3 GW more");
    EXPECT_EQ(apart({-2 * GW, openHigh}), "at most 2 GW less");
    EXPECT_EQ(apart({4 * GW, openHigh}, true), "at least about 4 GW");
    EXPECT_EQ(apart({-2 * GW, 3 * GW}, true), "≈ 2 GW less to ≈ 3 GW more");
}

TEST(DifferenceText, CutsBothEndsOutwards)
{
    EXPECT_EQ(apart({-2 * GW - 1, 3 * GW + 1}), "2.01 GW less to 3.01 GW more");
    EXPECT_EQ(apart({2 * GW + 1, 3 * GW + 1}), "2–3.01 GW");
}

TEST(RatioText, HasTwoDecimals)
{
    const auto ratio = [](Interval hundredths, bool about = false) {
        return pictures::ratioText(hundredths, about, english).toStdString();
    };
    EXPECT_EQ(ratio({166, openHigh}), "≥ 1.66");
    EXPECT_EQ(ratio({100, 100}), "1.00");
    EXPECT_EQ(ratio({5, 5}), "0.05");
    EXPECT_EQ(ratio({657, 658}), "6.57") << "one ratio, cut";
    EXPECT_EQ(ratio({333, 335}), "3.33–3.35");
    EXPECT_EQ(ratio({0, 60}), "≤ 0.60");
    EXPECT_EQ(ratio({0, 1}), "≤ 0.01") << "little is not nothing";
    EXPECT_EQ(ratio({0, 0}), "0.00");
    EXPECT_EQ(ratio({0, openHigh}), "—");
    EXPECT_EQ(ratio({123'400, 123'400}, true), "≈ 1,234.00");
}

Edge period(const char *text)
{
    const Date date = *Date::parse(QString::fromLatin1(text));
    return {date.first(), date.last()};
}

std::string apart(const char *left, const char *right)
{
    return pictures::apartText(period(left), period(right), english).toStdString();
}

TEST(ApartText, OfDaysIsExact)
{
    EXPECT_EQ(apart("2025-09-22", "2025-10-06"), "14 days earlier");
    EXPECT_EQ(apart("2025-10-06", "2025-09-22"), "14 days later");
    EXPECT_EQ(apart("2025-10-06", "2025-10-05"), "1 day later");
    EXPECT_EQ(apart("2025-10-06", "2025-10-06"), "same day");
    EXPECT_EQ(apart("2025-01-01", "2027-01-01"), "730 days earlier");
}

TEST(ApartText, OfPeriodsIsTheWorstCase)
{
    EXPECT_EQ(apart("2026-H2", "2026-H2"), "0–6 months apart");
    EXPECT_EQ(apart("2026-H2", "2027-H1"), "0–12 months earlier");
    EXPECT_EQ(apart("2027-H1", "2026-H2"), "0–12 months later");
    EXPECT_EQ(apart("2026-Q1", "2026"), "0–12 months apart");
    EXPECT_EQ(apart("2026-10", "2026-10"), "0–30 days apart");
    EXPECT_EQ(apart("2026-10-15", "2026-10"), "0–16 days apart");
    EXPECT_EQ(apart("2025", "2028"), "24–48 months earlier");
}

TEST(ApartText, CountsDaysForPrograms)
{
    EXPECT_EQ(counting::daysBetween(period("2025-09-22"), period("2025-10-06")), (Span{-14, -14}));
    EXPECT_EQ(counting::daysBetween(period("2026-H2"), period("2026-H2")), (Span{-183, 183}));
}

TEST(HeadingOf, SaysKindDirectionAndWhatIsUnusual)
{
    support::DealBuilder deals;
    const counting::Ledger ledger(deals.set(), {});
    const auto heading = [&](Direction direction, Kind kind, Measure measure, const char *currency = "USD") {
        return pictures::headingOf(ledger,
            {direction, kind, measure,
                measure == Measure::Money ? *Currency::parse(QString::fromLatin1(currency)) : Currency{}})
            .toStdString();
    };
    EXPECT_EQ(heading(Direction::ToFocus, Kind::Capacity, Measure::Power), "Power promised");
    EXPECT_EQ(heading(Direction::FromFocus, Kind::Capacity, Measure::Power), "Power promised by OpenAI");
    EXPECT_EQ(heading(Direction::ToFocus, Kind::Capacity, Measure::Chips), "Chips promised");
    EXPECT_EQ(heading(Direction::FromFocus, Kind::Purchase, Measure::Money), "Paid by OpenAI");
    EXPECT_EQ(heading(Direction::FromFocus, Kind::Purchase, Measure::Money, "EUR"), "Paid by OpenAI (EUR)");
    EXPECT_EQ(heading(Direction::FromFocus, Kind::Purchase, Measure::Chips), "Paid by OpenAI, chips");
    EXPECT_EQ(heading(Direction::ToFocus, Kind::Investment, Measure::Money), "Invested in OpenAI");
    EXPECT_EQ(heading(Direction::ToFocus, Kind::Warrant, Measure::Shares), "Equity: warrants for OpenAI");
}

} // namespace
