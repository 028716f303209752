// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/curves.h"
#include "support/levels.h"
#include "support/randomdeals.h"

#include <algorithm>
#include <cmath>

namespace
{

using counting::Level, counting::Ramp, counting::Window;

std::vector<Level> steps(std::initializer_list<std::pair<double, double>> points)
{
    std::vector<Level> levels;
    for (const auto &[day, height] : points)
        levels.push_back({day, height, height, height});
    return levels;
}

TEST(Ramps, AddUpToPointsWhereTheSumBendsOrSteps)
{
    const Ramp step{10, 10, {0, 2, 2, 2}}, spread{5, 15, {0, 10, 10, 10}};
    EXPECT_EQ(counting::levelsOf({step, spread}), steps({{5, 0}, {10, 5}, {10, 7}, {15, 12}}));
    EXPECT_TRUE(counting::levelsOf({}).empty());
}

TEST(Added, CurvesStandOnEachOther)
{
    const std::vector<Level> slope = steps({{0, 0}, {10, 10}}), step = steps({{5, 0}, {5, 3}, {20, 3}, {20, 1}});
    EXPECT_EQ(counting::added({&slope, &step}), steps({{0, 0}, {5, 5}, {5, 8}, {10, 13}, {20, 13}, {20, 11}}));
    EXPECT_EQ(counting::added({&step}), steps({{5, 0}, {5, 3}, {20, 3}, {20, 1}}));
    EXPECT_TRUE(counting::added({}).empty());
}

TEST(Thinned, KeepsFewPointsAsTheyAre)
{
    const std::vector<Level> few = steps({{1, 0}, {1, 5}, {2, 5}, {2, 7}});
    EXPECT_EQ(counting::thinned(few, {0, 10}, 2), few);
}

TEST(Thinned, KeepsTheLowestAndTheHighestOfEachColumn)
{
    support::forEachSeed(200, [](std::uint64_t seed) {
        support::Random random(seed);
        std::vector<Level> levels;
        for (double day = 0; day < 1000; day += double(support::below(random, 3))) {
            const auto height = double(support::below(random, 1000));
            levels.push_back({day, height / 2, height / 2, height});
        }
        const Window window{100, 900};
        constexpr int columns = 40;
        const double width = window.span() / columns;
        const std::vector<Level> kept = counting::thinned(levels, window, columns);
        for (int column = 0; column < columns; ++column) {
            const auto heights = [&](const std::vector<Level> &all) {
                std::vector<double> in;
                for (const Level &level : all)
                    if (level.day >= window.from && std::floor((level.day - window.from) / width) == column)
                        in.push_back(level.outline);
                return in;
            };
            const std::vector<double> before = heights(levels), after = heights(kept);
            ASSERT_LE(after.size(), 2U);
            ASSERT_EQ(std::minmax_element(before.begin(), before.end()).first[0],
                std::minmax_element(after.begin(), after.end()).first[0]);
            ASSERT_EQ(std::minmax_element(before.begin(), before.end()).second[0],
                std::minmax_element(after.begin(), after.end()).second[0]);
        }
        const auto at = [&](double day) {
            return std::lower_bound(
                levels.begin(), levels.end(), day, [](const Level &level, double x) { return level.day < x; });
        };
        EXPECT_EQ(kept.front(), at(window.from)[-1]) << "what comes in at the left edge";
        EXPECT_EQ(kept.back(), *at(window.to)) << "what goes out at the right edge";
    });
}

TEST(Thinned, DrawsNoDiagonalAcrossWhatStandsStill)
{
    std::vector<Level> levels;
    for (double day = 0; day < 50; day += 0.1)
        levels.push_back({day, 1, 1, day > 48 ? 3 : 1 + std::fmod(day, 7)}); // back to 3, after a peak
    for (double day = 900; day < 1000; day += 0.1)
        levels.push_back({day, 1, 1, 3});
    const std::vector<Level> kept = counting::thinned(levels, {0, 1000}, 20);
    for (const deals::Day day : {120, 400, 800})
        EXPECT_EQ(support::levelAt(kept, day).outline, 3) << day;
}

} // namespace
