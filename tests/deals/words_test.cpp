// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/words.h"

#include "deals/amountwords.h"
#include "support/dealbuilder.h"

#include <QLocale>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;

const QLocale english(QLocale::English, QLocale::UnitedStates);
constexpr Quantity GW = 1'000'000'000, bn = 1'000'000'000;

std::string power(const Amount &amount, Length length = Length::Short)
{
    return amountText(amount, Measure::Power, {}, english, length).toStdString();
}

std::string money(Interval interval, bool about = false, const char *currency = "USD")
{
    return intervalText(interval, about, Measure::Money, *Currency::parse(QString::fromLatin1(currency)), english)
        .toStdString();
}

TEST(AmountText, SaysHowItWasSaid)
{
    EXPECT_EQ(power({10 * GW, openHigh, Said::AtLeast}), "≥ 10 GW");
    EXPECT_EQ(power({10 * GW, openHigh, Said::AtLeast}, Length::Long), "at least 10 GW");
    EXPECT_EQ(power({3 * GW, 3 * GW, Said::About}), "≈ 3 GW");
    EXPECT_EQ(power({3 * GW, 3 * GW, Said::About}, Length::Long), "about 3 GW");
    EXPECT_EQ(power({0, GW / 2, Said::UpTo}), "up to 500 MW");
    EXPECT_EQ(power({GW / 2, GW, Said::Range}), "500 MW–1 GW");
    EXPECT_EQ(power({30 * GW, 50 * GW, Said::Range}), "30–50 GW");
    EXPECT_EQ(power({}), "not stated");
    EXPECT_EQ(power({GW + GW / 4, GW + GW / 4, Said::Exact}), "1.25 GW");
}

TEST(AmountText, OfAPartIsInTheUnitOfItsWhole)
{
    support::DealBuilder builder;
    builder.deal("d", "2025-01-01").promise({.id = "whole", .amount = support::exact(1'200'000'000)});
    builder.promise({.id = "part", .amount = support::about(300'000'000), .phaseOf = "whole"});
    const DealSet &set = builder.set();
    EXPECT_EQ(unitOfWhole(set, {0}), std::nullopt);
    EXPECT_EQ(unitOfWhole(set, {1}), 9);
    const auto text = [&](const Amount &amount, Length length = Length::Short) {
        return amountInUnit(amount, Measure::Power, {}, english, length, unitOfWhole(set, {1})).toStdString();
    };
    EXPECT_EQ(text(set.commitment({1}).amount, Length::Long), "about 0.3 GW");
    EXPECT_EQ(text(support::atLeast(750'000)), "≥ 0.00075 GW");
    EXPECT_EQ(text({20'000'000, 30'000'000, Said::Range}), "0.02–0.03 GW");
    EXPECT_EQ(text({}), "not stated");
}

TEST(AmountText, OfAConditionalAmountIsUpTo)
{
    Commitment warrant;
    warrant.amount = {160'000'000, 160'000'000, Said::Exact};
    warrant.measure = Measure::Shares;
    warrant.conditional = true;
    EXPECT_EQ(amountText(warrant, english).toStdString(), "up to 160 M shares");
}

TEST(IntervalText, SaysOpenAndAbout)
{
    EXPECT_EQ(money({588 * bn, 588 * bn}, true), "≈ $588 B");
    EXPECT_EQ(money({13 * bn, 113 * bn}), "$13–113 B");
    EXPECT_EQ(money({310 * bn, openHigh}, true), "at least about $310 B");
    EXPECT_EQ(money({0, openHigh}), "no limit stated");
    EXPECT_EQ(money({75 * bn, 75 * bn}, false, "EUR"), "€75 B");
    EXPECT_EQ(money({1400 * bn, 1400 * bn}, false, "CAD"), "CAD 1,400 B");
}

TEST(IntervalText, PutsAboutBesideItsEnd)
{
    const auto text = [](Interval interval, About about) {
        return intervalText(interval, about, Measure::Power, {}, english).toStdString();
    };
    EXPECT_EQ(text({0, 10 * GW}, true), "0 to ≈ 10 GW") << "nothing is not about nothing";
    EXPECT_EQ(text({13 * GW, 113 * GW}, true), "≈ 13 to ≈ 113 GW");
    EXPECT_EQ(text({GW / 2, GW}, {true, false}), "≈ 500 MW to 1 GW");
    EXPECT_EQ(text({0, openHigh}, true), "no limit stated");
    EXPECT_EQ(text({}, true), "0 GW");
    EXPECT_EQ(money({13 * bn, 113 * bn}, true), "≈ $13 to ≈ $113 B");
}

TEST(IntervalText, RoundsToTheNearestAndBoundsOutward)
{
    EXPECT_EQ(money({11'725'459'523, 11'725'459'523}), "$11.7 B");
    EXPECT_EQ(money({26'274'540'477, 26'274'540'477}), "$26.3 B");
    EXPECT_EQ(money({26'270'000'000, 26'270'000'000}), "$26.27 B");
    EXPECT_EQ(money({1'999'999'999, 1'999'999'999}), "$2 B");
    EXPECT_EQ(money({1'999'999'999, openHigh}), "≥ $1.99 B");
    EXPECT_EQ(power({15'799'500'000, 15'799'500'000, Said::Exact}), "15.8 GW");
    EXPECT_EQ(power({999'999'600, 999'999'600, Said::About}), "≈ 1 GW");
    EXPECT_EQ(money({11'725'459'523, 26'274'540'477}), "$11.7–26.3 B");
}

TEST(IntervalText, NamesTheUnitOfBothEndsWhereTheyDiffer)
{
    const auto chips = [](Interval interval) {
        return intervalText(interval, {}, Measure::Chips, {}, english).toStdString();
    };
    EXPECT_EQ(chips({100'000, 1'000'000}), "100 K–1 M chips");
    EXPECT_EQ(chips({5'000, 1'000'000}), "5 K–1 M chips");
    EXPECT_EQ(chips({5'000, 9'000}), "5,000–9,000 chips");
    EXPECT_EQ(money({0, 1'000'000}), "$0–1 M");
}

TEST(IntervalText, OfFiguresPrintedTogetherIsOfOneUnit)
{
    EXPECT_EQ(intervalText({5'000'000, 5'000'000}, {}, Measure::Power, {}, english, 9).toStdString(), "0.005 GW");
    EXPECT_EQ(intervalText({500'000'000, 2 * GW}, {}, Measure::Power, {}, english, 9).toStdString(), "0.5–2 GW");
    EXPECT_EQ(intervalText({}, {}, Measure::Power, {}, english, 6).toStdString(), "0 MW");
}

TEST(IntervalText, OfNothingKeepsTheUnit)
{
    EXPECT_EQ(intervalText({}, false, Measure::Power, {}, QLocale::c()), u"0 GW"_s);
    EXPECT_EQ(money({}), "$0");
}

TEST(HighText, IsCutUp)
{
    const auto text = [](Quantity high, bool about) {
        return highText(high, about, Measure::Power, {}, QLocale::c()).toStdString();
    };
    EXPECT_EQ(text(4 * GW, false), "4 GW");
    EXPECT_EQ(text(2 * GW + 1, false), "2.01 GW");
    EXPECT_EQ(text(4 * GW, true), "≈ 4 GW");
}

TEST(IntervalText, OfTheLargestNumbersStaysANumber)
{
    constexpr Quantity largest = openHigh - 1;
    EXPECT_EQ(power({0, largest, Said::UpTo}).find('-'), std::string::npos);
    EXPECT_EQ(money({largest, largest}).find('-'), std::string::npos);
}

TEST(DateText, KeepsThePrecision)
{
    const auto text = [](const char *edtf) {
        return dateText(*Date::parse(QString::fromLatin1(edtf)), english).toStdString();
    };
    EXPECT_EQ(text("2025-09-22"), "22 Sep 2025");
    EXPECT_EQ(text("2025-09"), "Sep 2025");
    EXPECT_EQ(text("2026-35"), "Q3 2026");
    EXPECT_EQ(text("2026-41"), "H2 2026");
    EXPECT_EQ(text("2026"), "2026");
    EXPECT_EQ(text(".."), "open");
    EXPECT_EQ(dateText({}, english).toStdString(), "");
}

TEST(SomeDayText, NeverMakesADayOfAPeriod)
{
    const auto text = [](const char *first, const char *last) {
        const auto day = [](const char *edtf) { return Date::parse(QString::fromLatin1(edtf))->first(); };
        return someDayText(day(first), day(last), english).toStdString();
    };
    EXPECT_EQ(text("2025-10-06", "2025-10-06"), "6 Oct 2025");
    EXPECT_EQ(text("2026-01-01", "2026-12-31"), "in 2026");
    EXPECT_EQ(text("2026-07-01", "2026-12-31"), "in H2 2026");
    EXPECT_EQ(text("2026-07-01", "2026-09-30"), "in Q3 2026");
    EXPECT_EQ(text("2026-02-01", "2026-02-28"), "in Feb 2026");
    EXPECT_EQ(text("2026-02-01", "2026-03-01"), "between 1 Feb 2026 and 1 Mar 2026");
}

TEST(WhenText, SaysAsMuchAsIsStated)
{
    const auto text = [](const char *start, const char *end, const char *term) {
        Commitment commitment;
        const auto date = [](const char *edtf) { return Date::parse(QString::fromLatin1(edtf)).value_or(Date()); };
        commitment.start = date(start);
        commitment.end = date(end);
        commitment.term = Term::parse(QString::fromLatin1(term)).value_or(Term());
        return whenText(commitment, english).toStdString();
    };
    EXPECT_EQ(text("", "", ""), "undated");
    EXPECT_EQ(text("2026-H2", "", ""), "H2 2026");
    EXPECT_EQ(text("2027", "..", ""), "from 2027");
    EXPECT_EQ(text("2027", "2029", ""), "2027–2029");
    EXPECT_EQ(text("", "2026-12-31", ""), "by the end of 2026");
    EXPECT_EQ(text("", "2026-06-30", ""), "by 30 Jun 2026");
    EXPECT_EQ(text("", "", "P7Y"), "over 7 years");
    EXPECT_EQ(text("2027", "", "P18M"), "over 18 months from 2027");
}

} // namespace
