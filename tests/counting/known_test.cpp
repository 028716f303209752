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

/// Calls `check` with what is known, a stack and some days, for the stacks of random deals.
template<typename Check> void forEachStack(const Check &check)
{
    support::forEachSeed(randomSets, [&](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        Known known(std::make_shared<const Ledger>(set, deals::PartyId{}));
        std::mt19937_64 random(seed);
        for (const Stacked &stacked : stacksIn(known.ledger()))
            check(known, stacked, daysOf(known.ledger(), stacked, random));
    });
}

TEST(Known, SumsAreThoseOfTheDay)
{
    forEachStack([](Known &known, const Stacked &stacked, const std::vector<Day> &days) {
        for (const Day day : days)
            for (const Reading reading : {Reading::Day, Reading::Total})
                ASSERT_EQ(
                    known.sumAt(stacked, day, reading), sumAt(known.ledger(), stacked, Moment::endOf(day), reading))
                    << "day " << day;
        EXPECT_EQ(known.inTheEnd(stacked), sumAt(known.ledger(), stacked, Ledger::inTheEnd, Reading::Day));
    });
}

TEST(Known, BandsAreWorthWhatTheyAreAlone)
{
    forEachStack([](Known &known, const Stacked &stacked, const std::vector<Day> &days) {
        for (const Basis basis : {Basis::Announced, Basis::Scheduled}) {
            JoinedStack &stack = known.joined(stacked, basis);
            const DayTallies fresh = joinedIn(known.ledger(), stacked, basis).tallies;
            for (const Day day : days) {
                DayTallies once = fresh;
                EXPECT_EQ(stack.tallies.at(day), once.at(day)) << "day " << day;
            }
        }
    });
}

TEST(Known, SumsBeyondSixtyFourBitsAreNoWrongNumbers)
{
    const deals::Quantity half = deals::openHigh / 2;
    for (const std::vector<deals::Quantity> &amounts : {std::vector{half, half, half}, {half, half + 1}}) {
        DealBuilder deals;
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const std::string id = std::to_string(i);
            deals.deal(("d" + id).c_str(), i + 1 < amounts.size() ? "2025-03-01" : "2026-03-01");
            deals.promise({.id = ("p" + id).c_str(), .amount = support::exact(amounts[i])});
        }
        Known known(std::make_shared<const Ledger>(deals.set(), deals::PartyId{}));
        for (const char *day : {"2025-02-01", "2025-06-01", "2026-06-01", "2025-02-01"})
            EXPECT_EQ(known.sumAt({}, support::day(day), Reading::Day),
                sumAt(known.ledger(), {}, Moment::endOf(support::day(day)), Reading::Day))
                << day << ", " << amounts.size() << " amounts";
    }
}

} // namespace
