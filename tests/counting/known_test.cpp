// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/known.h"

#include "support/dealbuilder.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace
{

using namespace counting;
using deals::Day;
using support::DealBuilder;

constexpr std::uint64_t randomSets = 60;

std::set<Stacked> stacksIn(const Ledger &ledger)
{
    std::set<Stacked> stacks;
    for (const Line &line : ledger.lines())
        stacks.insert(stackedOf(ledger, line.commitment));
    return stacks;
}

/// On which a stack steps or bends, the days beside these, and some between; in any order.
std::vector<Day> daysOf(const Ledger &ledger, const Stacked &stacked, std::mt19937_64 &random)
{
    std::vector<Day> days;
    for (const Knot *knot : knotsOf(ledger, stacked))
        for (const Day turn : turnsOf(*knot))
            for (const Day day : {turn - 1, turn, turn + 1, turn + static_cast<Day>(random() % 200)})
                days.push_back(day);
    std::ranges::shuffle(days, random);
    days.resize(std::min<std::size_t>(days.size(), 60));
    return days;
}

TEST(Known, SumsAreThoseOfTheDay)
{
    support::forEachSeed(randomSets, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const auto ledger = std::make_shared<const Ledger>(set, deals::PartyId{});
        Known known(ledger);
        std::mt19937_64 random(seed);
        for (const Stacked &stacked : stacksIn(*ledger)) {
            for (const Day day : daysOf(*ledger, stacked, random))
                for (const Reading reading : {Reading::Day, Reading::Total})
                    ASSERT_EQ(known.sumAt(stacked, day, reading), sumAt(*ledger, stacked, Moment::endOf(day), reading))
                        << "day " << day;
            EXPECT_EQ(known.inTheEnd(stacked), sumAt(*ledger, stacked, Ledger::inTheEnd, Reading::Day));
        }
    });
}

TEST(Known, BandsAreWorthWhatTheyAreAlone)
{
    support::forEachSeed(randomSets, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const auto ledger = std::make_shared<const Ledger>(set, deals::PartyId{});
        Known known(ledger);
        std::mt19937_64 random(seed);
        for (const Stacked &stacked : stacksIn(*ledger))
            for (const Basis basis : {Basis::Announced, Basis::Scheduled}) {
                JoinedStack &stack = known.joined(stacked, basis);
                const DayTallies fresh = joinedIn(*ledger, stacked, basis).tallies;
                for (const Day day : daysOf(*ledger, stacked, random)) {
                    DayTallies once = fresh;
                    EXPECT_EQ(stack.tallies.at(day), once.at(day));
                }
            }
    });
}

TEST(Known, SumsBeyondSixtyFourBitsAreNoWrongNumbers)
{
    DealBuilder deals;
    for (int i = 0; i < 3; ++i) {
        const std::string id = std::to_string(i);
        deals.deal(("d" + id).c_str(), i < 2 ? "2025-03-01" : "2026-03-01");
        deals.promise({.id = ("p" + id).c_str(), .amount = support::exact(deals::openHigh / 2)});
    }
    const auto ledger = std::make_shared<const Ledger>(deals.set(), deals::PartyId{});
    Known known(ledger);
    for (const char *day : {"2025-02-01", "2025-06-01", "2026-06-01", "2025-02-01"})
        EXPECT_EQ(known.sumAt({}, support::day(day), Reading::Day),
            sumAt(*ledger, {}, Moment::endOf(support::day(day)), Reading::Day))
            << day;
}

} // namespace
