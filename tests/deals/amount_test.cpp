// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/amount.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <random>

using namespace Qt::StringLiterals;

namespace deals
{

void PrintTo(const Interval &interval, std::ostream *out)
{
    *out << '[' << interval.low << ", ";
    if (interval.isOpen())
        *out << "open)";
    else
        *out << interval.high << ']';
}

void PrintTo(const Span &span, std::ostream *out)
{
    *out << '[' << (span.isOpenBelow() ? "open" : std::to_string(span.low)) << ", "
         << (span.isOpenAbove() ? "open" : std::to_string(span.high)) << ']';
}

} // namespace deals

using namespace deals;

namespace
{

constexpr Quantity billion = 1'000'000'000;

/// Random intervals, of which some are open and some exact. A failure names its seed: DEALS_SEED=… repeats it.
class Intervals final
{
public:
    Interval next()
    {
        const Quantity a = quantityBelow(4 * billion * billion), b = quantityBelow(4 * billion * billion);
        switch (m_engine() % 4) {
        case 0:
            return {a, openHigh};
        case 1:
            return {a, a};
        default:
            return {std::min(a, b), std::max(a, b)};
        }
    }
    /// Some value inside, if anything of a size that an interval with an end may have.
    Quantity inside(Interval interval)
    {
        const Quantity high = interval.isOpen() ? openHigh - 1 : interval.high;
        return std::uniform_int_distribution<Quantity>(interval.low, high)(m_engine);
    }
    Quantity quantityBelow(Quantity limit)
    {
        // Any number of digits is as likely as any other.
        const Quantity size = std::uniform_int_distribution<Quantity>(0, 62)(m_engine);
        return std::uniform_int_distribution<Quantity>(0, std::min(limit - 1, (Quantity{1} << size) - 1))(m_engine);
    }
    std::string seed() const { return "DEALS_SEED=" + std::to_string(m_seed); }

private:
    unsigned m_seed =
        qEnvironmentVariableIsSet("DEALS_SEED") ? qEnvironmentVariable("DEALS_SEED").toUInt() : std::random_device()();
    std::mt19937_64 m_engine{m_seed};
};

std::optional<Quantity> read(const char *text, int exponent = 0)
{
    return quantity(QString::fromUtf8(text), exponent);
}

} // namespace

TEST(Sum, AddsLowsAndHighs)
{
    EXPECT_EQ(sum({13, 13}, {0, 100}), (Interval{13, 113}));
    EXPECT_EQ(sum({250, 250}, {338, 338}), (Interval{588, 588}));
    EXPECT_EQ(sum({10, openHigh}, {6, 6}), (Interval{16, openHigh}));
    EXPECT_EQ(sum({}, {30, 50}), (Interval{30, 50}));
}

TEST(Sum, IsNothingBeyond64Bits)
{
    EXPECT_EQ(sum({openHigh - 1, openHigh - 1}, {1, 1}), std::nullopt); // would look open
    EXPECT_EQ(sum({openHigh - 2, openHigh - 2}, {1, 1}), (Interval{openHigh - 1, openHigh - 1}));
    EXPECT_EQ(sum({openHigh - 1, openHigh}, {openHigh - 1, openHigh}), std::nullopt);
    EXPECT_EQ(sum({0, openHigh - 1}, {0, openHigh - 1}), std::nullopt);
}

TEST(Sum, HasNoOrderAndKeepsOpenOpen)
{
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    for (int i = 0; i < 5000; ++i) {
        const Interval a = intervals.next(), b = intervals.next();
        const auto total = sum(a, b);
        ASSERT_EQ(total, sum(b, a));
        ASSERT_EQ(sum(a, {}), a);
        if (!total)
            continue;
        ASSERT_EQ(total->low, a.low + b.low);
        ASSERT_LE(total->low, total->high);
        ASSERT_EQ(total->isOpen(), a.isOpen() || b.isOpen());
    }
}

TEST(Rest, IsWhatCanBeLeft)
{
    EXPECT_EQ(rest({10, 10}, {1, 1}), (Interval{9, 9}));
    EXPECT_EQ(rest({10, openHigh}, {1, 1}), (Interval{9, openHigh}));
    EXPECT_EQ(rest({0, 100}, {10, 20}), (Interval{0, 90}));
    EXPECT_EQ(rest({10, 10}, {1, openHigh}), (Interval{0, 9}));
    EXPECT_EQ(rest({6, 6}, {7, 7}), (Interval{0, 0}));
}

TEST(Rest, AndThePartsHoldTheWhole)
{
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    for (int i = 0; i < 5000; ++i) {
        const Interval whole = intervals.next(), parts = intervals.next();
        const Interval left = rest(whole, parts);
        ASSERT_GE(left.low, 0);
        ASSERT_LE(left.low, left.high);
        ASSERT_LE(left.high, whole.high);
        ASSERT_EQ(left.isOpen(), whole.isOpen());
        ASSERT_EQ(rest(whole, {}), whole);
        const auto total = sum(left, parts);
        if (total && parts.low <= whole.high) {
            ASSERT_GE(total->high, whole.high);
            ASSERT_LE(std::min(total->low, whole.low), whole.high);
        }
    }
}

TEST(Share, IsRoundedHalfUp)
{
    constexpr Quantity aws = 38 * billion;
    EXPECT_EQ(share({aws, aws}, 789, 2557), (Interval{11'725'459'523, 11'725'459'523}));
    EXPECT_EQ(share({1, 3}, 1, 2), (Interval{1, 2})); // a half and one and a half
    EXPECT_EQ(share({0, 100}, 1, 3), (Interval{0, 33}));
    EXPECT_EQ(share({0, 200}, 1, 3), (Interval{0, 67}));
    EXPECT_EQ(share({10, openHigh}, 1, 2), (Interval{5, openHigh}));
    EXPECT_EQ(share({10, openHigh}, 0, 2), Interval());
    EXPECT_EQ(share({openHigh - 1, openHigh - 1}, 3'652'059, 3'652'059), (Interval{openHigh - 1, openHigh - 1}));
}

TEST(Share, GrowsDayByDayToTheWhole)
{
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    for (int i = 0; i < 1000; ++i) {
        const Interval amount = intervals.next();
        const std::int64_t days = 1 + intervals.quantityBelow(40);
        Interval before;
        for (std::int64_t day = 0; day <= days; ++day) {
            const Interval now = share(amount, day, days);
            ASSERT_GE(now.low, before.low);
            ASSERT_GE(now.high, before.high);
            ASSERT_LE(now.low, now.high);
            before = now;
        }
        ASSERT_EQ(before, amount);
    }
}

TEST(Difference, IsTheWorstCase)
{
    EXPECT_EQ(difference({10, openHigh}, {6, 6}), (Span{4, openHigh}));
    EXPECT_EQ(difference({6, 6}, {10, openHigh}), (Span{openLow, -4}));
    EXPECT_EQ(difference({10, openHigh}, {6, openHigh}), (Span{openLow, openHigh}));
    EXPECT_EQ(difference({0, 100}, {13, 13}), (Span{-13, 87}));
    EXPECT_EQ(difference({0, 0}, {openHigh - 1, openHigh - 1}), (Span{-(openHigh - 1), -(openHigh - 1)}));
    EXPECT_NE(difference({0, 0}, {0, openHigh - 1}).low, openLow);
}

TEST(Difference, HoldsThatOfAnyTwoValuesInside)
{
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    for (int i = 0; i < 5000; ++i) {
        const Interval a = intervals.next(), b = intervals.next();
        const Span span = difference(a, b), back = difference(b, a);
        for (int times = 0; times < 4; ++times) {
            const Quantity apart = intervals.inside(a) - intervals.inside(b);
            ASSERT_LE(span.low, apart);
            ASSERT_GE(span.high, apart);
        }
        ASSERT_EQ(span.isOpenAbove(), a.isOpen());
        ASSERT_EQ(span.isOpenBelow(), b.isOpen());
        ASSERT_EQ(back.isOpenAbove() ? openLow : -back.high, span.low);
        ASSERT_EQ(back.isOpenBelow() ? openHigh : -back.low, span.high);
        if (!a.isOpen() && !b.isOpen()) { // and no wider than need be
            ASSERT_EQ(span.low, a.low - b.high);
            ASSERT_EQ(span.high, a.high - b.low);
        }
    }
}

TEST(Quotient, IsTheWorstCase)
{
    EXPECT_EQ(quotient({10, openHigh}, {6, 6}, 100), (Interval{166, openHigh}));
    EXPECT_EQ(quotient({6, 6}, {10, openHigh}, 100), (Interval{0, 60}));
    EXPECT_EQ(quotient({10, 10}, {3, 3}, 100), (Interval{333, 334}));
    EXPECT_EQ(quotient({1, 1}, {1, 1}, 100), (Interval{100, 100}));
    EXPECT_EQ(quotient({30, 50}, {10, 20}), (Interval{1, 5}));
    EXPECT_EQ(quotient({0, 100}, {13, 13}, 100), (Interval{0, 770}));
    EXPECT_EQ(quotient({5, 5}, {0, 10}, 100), (Interval{50, openHigh}));
    EXPECT_EQ(quotient({0, 0}, {0, 10}, 100), (Interval{0, 0}));
    EXPECT_EQ(quotient({0, 0}, {4, openHigh}), (Interval{0, 0}));
}

TEST(Quotient, IsNothingByZeroOrBeyond64Bits)
{
    EXPECT_EQ(quotient({5, 5}, {0, 0}), std::nullopt);
    EXPECT_EQ(quotient({0, 0}, {}), std::nullopt);
    EXPECT_EQ(quotient({openHigh - 1, openHigh - 1}, {1, 1}), (Interval{openHigh - 1, openHigh - 1}));
    EXPECT_EQ(quotient({openHigh - 1, openHigh - 1}, {1, 1}, 2), std::nullopt);
    EXPECT_EQ(quotient({1, openHigh - 1}, {1, 1}, 2), std::nullopt);
    EXPECT_EQ(quotient({openHigh - 1, openHigh - 1}, {2, 2}, 2), (Interval{openHigh - 1, openHigh - 1}));
    EXPECT_EQ(quotient({openHigh - 1, openHigh}, {1, 1}, 2), std::nullopt);
}

TEST(Quotient, HoldsThatOfAnyTwoValuesInside)
{
    __extension__ using Wide = __int128;
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    int checked = 0;
    for (int i = 0; i < 5000; ++i) {
        const Interval a = intervals.next(), b = intervals.next();
        const Quantity times = i % 2 == 0 ? 100 : billion;
        const auto result = quotient(a, b, times);
        if (!result) {
            const Wide most = Wide{a.isOpen() ? a.low : a.high} * times / std::max<Quantity>(b.low, 1);
            ASSERT_TRUE(b.high == 0 || most >= openHigh - 1);
            continue;
        }
        ASSERT_LE(result->low, result->high);
        for (int each = 0; each < 4; ++each) {
            const Quantity x = intervals.inside(a), y = intervals.inside(b);
            if (y == 0)
                continue;
            ++checked;
            ASSERT_LE(Wide{result->low} * y, Wide{x} * times);
            if (!result->isOpen()) {
                ASSERT_GE(Wide{result->high} * y, Wide{x} * times);
            }
        }
    }
    EXPECT_GT(checked, 1000);
}

TEST(Quantity, CountsBaseUnits)
{
    EXPECT_EQ(read("38000000000"), 38 * billion);
    EXPECT_EQ(read("1.25", 9), 1'250'000'000);
    EXPECT_EQ(read("10", 9), 10 * billion);
    EXPECT_EQ(read("0"), 0);
    EXPECT_EQ(read("0.5", 3), 500);
    EXPECT_EQ(read("1.000"), 1);
    EXPECT_EQ(read("1.5e3"), 1500);
    EXPECT_EQ(read("1500E-3", 1), 15);
    EXPECT_EQ(read("0e999"), 0);
    EXPECT_EQ(read("9223372036854775806"), openHigh - 1);
    EXPECT_EQ(read("9.223372036854775806", 18), openHigh - 1);
}

TEST(Quantity, RefusesWhatIsNoWholeNumberOfThem)
{
    for (const char *text : {"", "nan", "inf", "1.", ".5", "01", "00", "-1", "-0", "+1", " 1", "1 ", "1,000", "0x10",
             "1e", "1e+", "e3", "1e1.5", "1.5", "0.1", "1e-1", "1e400", "1e9999", "1e19", "9223372036854775807",
             "9223372036854775808", "99999999999999999999", "1_000", "1.2.3", "١"})
        EXPECT_FALSE(quantity(QString::fromUtf8(text), 0)) << text;
    EXPECT_FALSE(read("0.0000000001", 9));
}

TEST(Quantity, IsRoundedHalfUpWhereItIsFiner)
{
    const auto rounded = [](const char *text, int exponent = 0) {
        return quantity(QString::fromUtf8(text), exponent, Finer::Rounded);
    };
    EXPECT_EQ(rounded("0.30000000000000004", 9), 300'000'000);
    EXPECT_EQ(rounded("37999999999.999996"), 38 * billion);
    EXPECT_EQ(rounded("800.8028028", 6), 800'802'803);
    EXPECT_EQ(rounded("1.5"), 2);
    EXPECT_EQ(rounded("1.4999"), 1);
    EXPECT_EQ(rounded("0.5"), 1);
    EXPECT_EQ(rounded("15e-1"), 2);
    EXPECT_EQ(rounded("99.9"), 100);
    EXPECT_EQ(rounded("0.000"), 0);
    EXPECT_EQ(rounded("0e-9"), 0);
    EXPECT_EQ(rounded("9223372036854775805.5"), openHigh - 1);
    for (const char *text : {"0.4", "0.04", "1e-99", "9223372036854775806.5", "99999999999999999999.5", "1.2.3", ".5"})
        EXPECT_FALSE(rounded(text)) << text << " is not nothing";
}

TEST(Quantity, SurvivesItsDecimal)
{
    EXPECT_EQ(decimal(1'250'000'000, 9), u"1.25"_s);
    EXPECT_EQ(decimal(5, 9), u"0.000000005"_s);
    EXPECT_EQ(decimal(0, 9), u"0"_s);
    EXPECT_EQ(decimal(120, 0), u"120"_s);
    Intervals intervals;
    SCOPED_TRACE(intervals.seed());
    for (int i = 0; i < 5000; ++i) {
        const Quantity value = intervals.quantityBelow(openHigh);
        for (const int exponent : {0, 3, 6, 9, 18})
            ASSERT_EQ(quantity(decimal(value, exponent), exponent), value) << exponent;
    }
}
