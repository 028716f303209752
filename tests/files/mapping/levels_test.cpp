// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/levels.h"

#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

using deals::Measure;
using deals::Quantity;
using deals::Said;

Level level(const QString &site, QStringView date, Quantity watts, Said said = Said::Exact)
{
    return {site, deals::Date::parse(date).value(), {{watts, watts, said}, Measure::Power, {}, {}}};
}

/// What is there at the end of a day: the steps of levels up to then that none has ended by then.
Quantity standingOn(deals::Day day, const QString &site, const std::vector<Level> &levels, const Steps &steps)
{
    Quantity sum = 0;
    for (const Step &step : steps.steps) {
        const bool isEnded = step.endedBy && levels[*step.endedBy].date.last() <= day;
        if (levels[step.level].site == site && levels[step.level].date.last() <= day && !isEnded)
            sum += step.more.amount.low;
    }
    return sum;
}

deals::Day dayOf(QStringView text)
{
    return deals::Date::parse(text)->last();
}

TEST(Levels, AddWhatIsNewAndTakeAwayWhatIsGone)
{
    const QString a = u"A"_s, b = u"B"_s;
    const std::vector<Level> levels{level(a, u"2026", 300), level(b, u"2025", 7), level(a, u"2025-03", 100),
        level(a, u"2025-06", 100), level(a, u"2025-09", 90), level(a, u"2026-12", 999), level(a, u"2027", 350)};
    const Steps steps = stepsOf(levels, {});
    EXPECT_EQ(standingOn(dayOf(u"2025-08"), a, levels, steps), 100);
    EXPECT_EQ(standingOn(dayOf(u"2025-09"), a, levels, steps), 90) << "it falls";
    EXPECT_EQ(standingOn(dayOf(u"2026"), a, levels, steps), 300);
    EXPECT_EQ(standingOn(dayOf(u"2027"), a, levels, steps), 350);
    EXPECT_EQ(standingOn(dayOf(u"2027"), b, levels, steps), 7);
    ASSERT_EQ(steps.refused.size(), 1U);
    EXPECT_EQ(steps.refused.begin()->first, 5U) << "a month of the year before";
}

TEST(Levels, StayAboutOnceTheyWere)
{
    const QString a = u"A"_s;
    const Steps all = stepsOf({level(a, u"2024", 100), level(a, u"2025", 200, Said::About), level(a, u"2026", 300),
                                  level(a, u"2027", 400), level(a, u"2028", 350, Said::About)},
        {});
    const auto said = [&](std::size_t i) { return all.steps.at(i).more.amount.said; };
    EXPECT_EQ(said(0), Said::Exact);
    EXPECT_EQ(said(1), Said::About);
    EXPECT_EQ(said(2), Said::About);
    EXPECT_EQ(said(3), Said::About) << "100 less about 50";
    EXPECT_EQ(all.steps.at(4).endedBy, 4U);
}

TEST(Levels, OfOneDayAreAskedAbout)
{
    const QString a = u"A"_s;
    const std::vector<Level> levels{level(a, u"2025", 10), level(a, u"2026", 20), level(a, u"2026", 30),
        level(a, u"2027", 40), level(a, u"2027", 40)};
    EXPECT_EQ(contested(levels), 2U);
    EXPECT_EQ(stepsOf(levels, {}).refused.size(), 2U);
    const auto sumBy = [&](LevelOfDay ofDay) { return standingOn(dayOf(u"2026"), a, levels, stepsOf(levels, ofDay)); };
    EXPECT_EQ(sumBy(LevelOfDay::First), 20);
    EXPECT_EQ(sumBy(LevelOfDay::Last), 30);
    EXPECT_EQ(stepsOf(levels, LevelOfDay::Last).passedOver, (std::vector<std::size_t>{1, 3}));
}

TEST(Levels, AreSuspectedWhereSomethingGrows)
{
    const QString a = u"A"_s, b = u"B"_s;
    EXPECT_TRUE(growing({level(a, u"2025", 100), level(b, u"2025", 9), level(a, u"2026", 300)}));
    EXPECT_TRUE(growing({level(a, u"2027", 300), level(a, u"2025", 100), level(a, u"2026", 80)})) << "in any order";
    EXPECT_FALSE(growing({level(a, u"2025", 100), level(b, u"2026", 300)})) << "two things";
    EXPECT_FALSE(growing({level(a, u"2025", 100), level(a, u"2025", 300)})) << "one day";
    EXPECT_FALSE(growing({level(a, u"2025", 300), level(a, u"2026", 100)}));
}

TEST(Levels, AreOnEachDayWhatStandsThen)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        std::vector<Level> levels;
        for (std::uint64_t left = support::below(random, 40); left > 0; --left) {
            Level one = level(QString::number(support::below(random, 3)), u"2025",
                static_cast<Quantity>(support::below(random, 1000)));
            one.date = deals::Date::day(static_cast<deals::Day>(20000 + support::below(random, 100)));
            levels.push_back(one);
        }
        const Steps steps = stepsOf(levels, LevelOfDay::Last);
        EXPECT_TRUE(steps.refused.empty());
        for (const Step &step : steps.steps)
            EXPECT_GE(step.more.amount.low, 0);
        for (const Level &one : levels) {
            Quantity last = 0; // of that site and day, as the rows stand
            for (const Level &other : levels)
                if (other.site == one.site && other.date == one.date)
                    last = other.total.amount.low;
            EXPECT_EQ(standingOn(one.date.last(), one.site, levels, steps), last);
        }
    });
}

} // namespace
