// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/rounding.h"

#include "support/randomdeals.h"

#include <algorithm>
#include <array>

using namespace deals;

namespace
{

constexpr Quantity gigawatt = 1'000'000'000;
constexpr std::array measures{Measure::Power, Measure::Money, Measure::Shares, Measure::Chips};

/// Of any length, and as often round as not.
Quantity anyQuantity(support::Random &random)
{
    Quantity size = 1;
    for (std::uint64_t digits = support::below(random, 14); digits > 0; --digits)
        size *= 10;
    const auto value = static_cast<Quantity>(support::below(random, 10'000));
    return value * size / 1000
        + (support::below(random, 2) == 0 ? 0 : static_cast<Quantity>(support::below(random, 999)));
}

Interval anyInterval(support::Random &random)
{
    const Quantity a = anyQuantity(random);
    switch (support::below(random, 4)) {
    case 0:
        return {a, openHigh};
    case 1:
        return {0, a};
    case 2:
        return {a, a + anyQuantity(random)};
    default:
        return {a, a};
    }
}

/// Half of the third digit.
bool isNear(Quantity printed, Quantity value)
{
    return 2 * std::abs(printed - value) <= value / 100 + 1;
}

bool isPrintedRight(Interval printed, Interval figure)
{
    if (figure.low == figure.high)
        return printed.low == printed.high && isNear(printed.low, figure.low);
    return printed.low <= figure.low && printed.high >= figure.high && figure.low - printed.low <= figure.low / 100 + 1
        && (figure.isOpen() || printed.high - figure.high <= figure.high / 100 + 1);
}

std::string text(Interval figure)
{
    return std::to_string(figure.low) + (figure.isOpen() ? " .." : " " + std::to_string(figure.high));
}

TEST(Printed, IsTheNearestOfThreeDigits)
{
    EXPECT_EQ(printed(26'274'540'477, Measure::Money), 26'300'000'000);
    EXPECT_EQ(printed(26'270'000'000, Measure::Money), 26'270'000'000) << "with three decimals nothing is cut";
    EXPECT_EQ(printed(1'999'999'999, Measure::Money), 2'000'000'000);
    EXPECT_EQ(printed(15'799'500'000, Measure::Power), 15'800'000'000);
    EXPECT_EQ(printed(1'234'567'800'000, Measure::Money), 1'235'000'000'000) << "no digit before the decimals is cut";
    EXPECT_EQ(printed(999'999'600, Measure::Power), gigawatt);
    EXPECT_EQ(printed(9'999, Measure::Money), 9'999);
    EXPECT_EQ(printed(openHigh - 1, Measure::Money), openHigh - 1);
    EXPECT_EQ(printed(openHigh, Measure::Money, Round::Up), openHigh);
}

TEST(Printed, RoundsBoundsOutward)
{
    EXPECT_EQ(text(printed(Interval{1'999'999'999, openHigh}, Measure::Money)), "1990000000 ..");
    EXPECT_EQ(text(printed(Interval{0, 2'000'000'001}, Measure::Power)), "0 2010000000");
    EXPECT_EQ(text(printed(Interval{11'725'459'523, 26'274'540'477}, Measure::Money)), "11700000000 26300000000");
}

TEST(Printed, OfAnythingIsNearIt)
{
    support::forEachSeed(5000, [](std::uint64_t seed) {
        support::Random random(seed);
        const Interval figure = anyInterval(random);
        for (const Measure measure : measures) {
            const Interval kept = printed(figure, measure);
            EXPECT_TRUE(isPrintedRight(kept, figure)) << text(figure) << " as " << text(kept);
            EXPECT_EQ(printed(kept, measure), kept) << text(figure);
        }
    });
}

/// The first is the sum of all others, the last the rest.
Together apart(const std::vector<Interval> &figures)
{
    std::vector<std::size_t> parts;
    for (std::size_t i = 1; i < figures.size(); ++i)
        parts.push_back(i);
    return together(figures, {{0, parts}}, Measure::Money);
}

TEST(Together, SharesUnitAndDecimals)
{
    const Together made =
        apart({{38 * gigawatt, 38 * gigawatt}, {11'725'459'523, 11'725'459'523}, {26'274'540'477, 26'274'540'477}});
    EXPECT_EQ(made.unit, 9);
    EXPECT_EQ(text(made.figures[1]), "11700000000 11700000000");
    EXPECT_EQ(text(made.figures[2]), "26300000000 26300000000");
    EXPECT_EQ(apart({{gigawatt, gigawatt}, {5'000'000, 5'000'000}, {995'000'000, 995'000'000}}).unit, 9);
}

TEST(Together, TakesMoreDigitsBeforeTheSumBreaks)
{
    const Together made =
        apart({{38 * gigawatt, 38 * gigawatt}, {11'756'000'000, 11'756'000'000}, {26'244'000'000, 26'244'000'000}});
    EXPECT_EQ(text(made.figures[1]), "11756000000 11756000000");
    const Together thirds = apart({{10 * gigawatt, 10 * gigawatt}, {3'333'333'333, 3'333'333'333},
        {3'333'333'333, 3'333'333'333}, {3'333'333'334, 3'333'333'334}});
    EXPECT_EQ(text(thirds.figures[1]), "3333330000 3333330000");
    EXPECT_EQ(text(thirds.figures[3]), "3333340000 3333340000") << "the largest takes the difference";
}

TEST(Together, AddsUpAsPrinted)
{
    support::forEachSeed(5000, [](std::uint64_t seed) {
        support::Random random(seed);
        std::vector<Interval> figures{{}};
        for (std::uint64_t parts = 1 + support::below(random, 5); parts > 0; --parts) {
            figures.push_back(anyInterval(random));
            figures[0] = sum(figures[0], figures.back()).value_or(Interval());
        }
        if (support::below(random, 2) == 0) // all of them exact
            for (std::size_t i = figures[0].high = figures[0].low = 0; ++i < figures.size();) {
                figures[i].high = figures[i].low;
                figures[0] = sum(figures[0], figures[i]).value_or(Interval());
            }
        const Together made = apart(figures);
        Interval total;
        for (std::size_t i = 1; i < figures.size(); ++i)
            total = sum(total, made.figures[i]).value_or(Interval());
        EXPECT_EQ(total, made.figures[0]);
        for (std::size_t i = 0; i < figures.size(); ++i)
            EXPECT_TRUE(isPrintedRight(made.figures[i], figures[i]))
                << text(figures[i]) << " as " << text(made.figures[i]);
    });
}

/// Partners in rows below their total; what each promises, beside its parts.
TEST(Together, AddsUpInBothDirectionsOfATable)
{
    support::forEachSeed(2000, [](std::uint64_t seed) {
        support::Random random(seed);
        constexpr std::size_t columns = 4;
        const std::size_t rows = 2 + support::below(random, 4);
        std::vector<Interval> figures(columns * rows);
        std::vector<Addition> additions;
        for (std::size_t row = 1; row < rows; ++row) {
            const auto whole = static_cast<Quantity>(support::below(random, 1000)) * gigawatt;
            Quantity rest = whole;
            for (std::size_t column = 1; column < columns; ++column) {
                const auto most = static_cast<std::uint64_t>(rest) + 1;
                const Quantity part =
                    column + 1 == columns ? rest : static_cast<Quantity>(support::below(random, most));
                rest -= part;
                figures[columns * row + column] = {part, part};
            }
            figures[columns * row] = {whole, whole};
            for (std::size_t column = 0; column < columns; ++column)
                figures[column] = *sum(figures[column], figures[columns * row + column]);
        }
        for (std::size_t row = 0; row < rows; ++row)
            additions.push_back({columns * row, {columns * row + 1, columns * row + 2, columns * row + 3}, false});
        std::rotate(additions.begin(), additions.begin() + 1, additions.end());
        for (std::size_t column = 0; column < columns; ++column) {
            additions.push_back({column, {}, true});
            for (std::size_t row = 1; row < rows; ++row)
                additions.back().parts.push_back(columns * row + column);
        }
        const Together made = together(figures, additions, Measure::Power);
        for (const Addition &addition : additions) {
            Interval total;
            for (const std::size_t part : addition.parts)
                total = *sum(total, made.figures[part]);
            EXPECT_EQ(total, made.figures[addition.sum]);
        }
        for (std::size_t i = 0; i < figures.size(); ++i)
            EXPECT_TRUE(isPrintedRight(made.figures[i], figures[i]))
                << text(figures[i]) << " as " << text(made.figures[i]);
    });
}

} // namespace
