// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/scale.h"

#include "support/randomdeals.h"

#include <QLocale>

#include <cmath>

namespace
{

std::string text(const pictures::Scale &scale)
{
    std::string text;
    for (const pictures::Tick &tick : scale.ticks)
        (text += text.empty() ? "" : " ") += tick.text.toStdString();
    return text;
}

TEST(Scale, HasRoundTicksInAUnitOfThousands)
{
    EXPECT_EQ(text(pictures::scaleFor(16e9, 0, QLocale::c())), "0 5 10 15");
    EXPECT_EQ(text(pictures::scaleFor(588e9, 113e9, QLocale::c())), "200 0 200 400 600");
    EXPECT_EQ(text(pictures::scaleFor(1500, 0, QLocale::c())), "0 0.25 0.5 0.75 1 1.25 1.5");
    EXPECT_EQ(pictures::scaleFor(1500, 0, QLocale::c()).unit, 1e3);
    EXPECT_EQ(pictures::scaleFor(9.2e18, 9.2e18, QLocale::c()).unit, 1e9);
    EXPECT_EQ(pictures::scaleFor(0, 0, QLocale::c()).floor, 0);
}

TEST(Scale, HoldsEverythingWithAtMostSevenTicks)
{
    support::forEachSeed(2000, [](std::uint64_t seed) {
        support::Random random(seed);
        const auto some = [&] {
            return std::pow(10, double(support::below(random, 19))) * double(support::below(random, 1000)) / 100;
        };
        const double highest = some(), lowest = support::below(random, 2) == 0 ? 0 : some();
        const pictures::Scale scale = pictures::scaleFor(highest, lowest, QLocale::c());
        EXPECT_GE(scale.ceiling, highest);
        EXPECT_LE(scale.floor, -lowest);
        EXPECT_LE(scale.ticks.size(), 7U) << highest << " above, " << lowest << " below";
        EXPECT_GE(scale.ticks.size(), 2U);
        EXPECT_TRUE(
            std::any_of(scale.ticks.begin(), scale.ticks.end(), [](const auto &tick) { return tick.value == 0; }));
    });
}

} // namespace
