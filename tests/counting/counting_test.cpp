// SPDX-License-Identifier: GPL-3.0-or-later
// What counts, for whom, and why the rest does not.
#include "counting/bands.h"
#include "support/dealbuilder.h"
#include "support/randomdeals.h"

#include <map>

namespace
{

using namespace deals;
using namespace support;
using counting::Basis, counting::Direction, counting::Exclusion, counting::Ledger, counting::Tally, counting::Total;

const counting::Stacked capacity{Direction::ToFocus, Kind::Capacity, Measure::Power, {}};

counting::Totals totalsOf(const DealBuilder &deals, const char *to = "2027-12-31")
{
    return counting::totals(Ledger(deals.set(), {}), day(to));
}

Interval announcedAt(const DealBuilder &deals, const char *date)
{
    return tallyAt(Ledger(deals.set(), {}), capacity, Basis::Announced, day(date)).interval;
}

Exclusion exclusionOf(const DealBuilder &deals, const char *id)
{
    return Ledger(deals.set(), {}).lines()[deals.id(id).row].exclusion;
}

TEST(Counting, GoesByTheLastStatus)
{
    for (const auto &[status, text] : statuses) {
        DealBuilder deals;
        deals.deal("d", "2025-09-22", {{status}}).promise({.id = "c", .amount = exact(10 * GW)});
        const counting::Totals totals = totalsOf(deals);
        ASSERT_EQ(totals.sums.size(), 1U);
        const bool isCounted = status <= Status::Delivered && status != Status::InTalks;
        EXPECT_EQ(totals.sums[0].announced.interval.low, isCounted ? 10 * GW : 0) << text.data();
        EXPECT_EQ(totals.sums[0].included.size(), isCounted ? 1U : 0U) << text.data();
        EXPECT_EQ(totals.sums[0].excluded.size(), isCounted ? 0U : 1U) << text.data();
    }
}

TEST(Counting, EndsOnTheDayOfAPauseAndGoesOnAfterIt)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22", {{Status::Signed}, {Status::Paused, "2026-03-01"}, {Status::UnderWay, "2026-06-01"}});
    deals.promise({.id = "c"});
    EXPECT_EQ(announcedAt(deals, "2025-09-21"), Interval{});
    EXPECT_EQ(announcedAt(deals, "2025-09-22").low, GW);
    EXPECT_EQ(announcedAt(deals, "2026-02-28").low, GW);
    EXPECT_EQ(announcedAt(deals, "2026-03-01"), Interval{});
    EXPECT_EQ(announcedAt(deals, "2026-06-01").low, GW);
}

TEST(Counting, IsUncertainWhileADayIsNotKnown)
{
    DealBuilder deals;
    deals.deal("d", "2026-02", {{Status::Signed}, {Status::Cancelled, "2026"}}).promise({.id = "c"});
    EXPECT_EQ(announcedAt(deals, "2026-01-31"), Interval{});
    EXPECT_EQ(announcedAt(deals, "2026-02-01"), (Interval{0, GW}));
    EXPECT_EQ(announcedAt(deals, "2026-12-30"), (Interval{0, GW})) << "cancelled some day of the year";
    EXPECT_EQ(announcedAt(deals, "2026-12-31"), Interval{});
}

TEST(Counting, NeverCountsTwiceWhatMayHaveEndedAndBegunAgain)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22", {{Status::Signed}, {Status::Paused, "2026"}, {Status::UnderWay, "2026-06"}});
    deals.promise({.id = "c"});
    const std::vector<counting::Band> bands = counting::bands(Ledger(deals.set(), {}), capacity, Basis::Announced);
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_FALSE(bands.front().levels.empty());
    for (const counting::Level &level : bands.front().levels)
        EXPECT_LE(level.outline, double(GW)) << "day " << level.day;
}

TEST(Counting, SupersedesFromItsDay)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "older", .amount = exact(10 * GW)});
    deals.deal("e", "2026-03-01").promise({.id = "newer", .amount = exact(7 * GW)});
    deals.relate("newer", RelationKind::Supersedes, "older");
    EXPECT_EQ(announcedAt(deals, "2026-02-28").low, 10 * GW);
    EXPECT_EQ(announcedAt(deals, "2026-03-01"), (Interval{7 * GW, 7 * GW}));
}

TEST(Counting, WhatIsOnlyInTalksSupersedesNothing)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "older"});
    deals.deal("e", "2026-03-01", {{Status::InTalks}}).promise({.id = "newer"});
    deals.relate("newer", RelationKind::Supersedes, "older");
    EXPECT_EQ(exclusionOf(deals, "older"), Exclusion::None);
}

TEST(Counting, SupersedesInAChainWhateverTheOrder)
{
    for (const bool turned : {false, true}) {
        DealBuilder deals;
        deals.deal("d", "2025-09-22").promise({.id = "first"});
        deals.deal("e", "2025-10-06").promise({.id = "second"}).promise({.id = "third"});
        deals.relate("second", RelationKind::Supersedes, "first").relate("third", RelationKind::Supersedes, "second");
        if (turned)
            std::swap(deals.set().relations[0], deals.set().relations[1]);
        EXPECT_EQ(exclusionOf(deals, "first"), Exclusion::Superseded);
        EXPECT_EQ(exclusionOf(deals, "second"), Exclusion::Superseded);
        EXPECT_EQ(exclusionOf(deals, "third"), Exclusion::None);
    }
}

TEST(Counting, CountsAPhaseWithStatusesOfItsOwnOnceItsWholeIsCancelled)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22", {{Status::Signed}, {Status::Cancelled, "2026-08-01"}});
    deals.promise({.id = "whole", .amount = exact(10 * GW)});
    deals.promise({.id = "own", .start = "2026-03-01", .phaseOf = "whole", .statuses = {{Status::Signed}}});
    deals.promise({.id = "with it", .start = "2026-03-01", .phaseOf = "whole"});
    const Ledger ledger(deals.set(), {});
    const auto dueAt = [&](const char *date) {
        return tallyAt(ledger, capacity, Basis::Scheduled, day(date)).interval.low;
    };
    EXPECT_EQ(dueAt("2026-03-01"), 2 * GW);
    EXPECT_EQ(announcedAt(deals, "2026-07-31").low, 10 * GW);
    EXPECT_EQ(dueAt("2026-08-01"), GW);
    EXPECT_EQ(announcedAt(deals, "2026-08-01").low, GW);
    EXPECT_EQ(exclusionOf(deals, "with it"), Exclusion::Status);
    EXPECT_TRUE(ledger.lines()[deals.id("own").row].isPromise());
}

TEST(Counting, LeavesNothingForSureBesideAPhaseOfUnknownSize)
{
    DealBuilder deals;
    deals.deal("d", "2025-01-01").promise({.id = "whole", .amount = exact(10 * GW)});
    deals.promise({.id = "phase", .amount = notStated, .start = "2026-H2", .phaseOf = "whole"});
    const Ledger ledger(deals.set(), {});
    EXPECT_EQ(ledger.lines()[deals.id("whole").row].part.amount.interval, (Interval{0, 10 * GW}))
        << "the phase may be all of it";
}

TEST(Counting, StaysSmallInPhasesOfPhases)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22", {{Status::Signed}, {Status::Paused, "2026"}, {Status::UnderWay, "2026-06"}});
    deals.promise({.id = "0"});
    for (int depth = 1; depth < 40; ++depth) {
        const std::string id = std::to_string(depth), whole = std::to_string(depth - 1);
        deals.promise({.id = id.c_str(), .phaseOf = whole.c_str()});
    }
    const Ledger ledger(deals.set(), {});
    for (const counting::Line &line : ledger.lines())
        EXPECT_EQ(line.presences.size(), 2U);
}

TEST(Counting, KeepsDirectionsKindsMeasuresAndCurrenciesApart)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "power"}).promise(purchase("dollars", exact(38)));
    Promise euros = purchase("euros", exact(5));
    euros.currency = "EUR";
    Promise turned = purchase("turned", exact(7));
    std::swap(turned.from, turned.to);
    Promise others = purchase("others", exact(9));
    others.from = {"NVIDIA"};
    deals.promise(euros).promise(turned).promise(investment("invested", upTo(100))).promise(others);
    const counting::Totals totals = totalsOf(deals);
    std::vector<Quantity> sums;
    for (const Total &sum : totals.sums)
        sums.push_back(sum.announced.interval.high);
    EXPECT_EQ(sums, (std::vector<Quantity>{GW, 38, 5, 7, 100}));
    ASSERT_EQ(totals.rows.size(), 6U);
    EXPECT_EQ(totals.rows.back().direction, Direction::Others);
}

TEST(Counting, PutsJointPartnersIntoOneGroup)
{
    DealBuilder deals;
    Promise joint{.id = "joint", .from = {"Oracle", "Crusoe"}};
    deals.deal("d", "2025-09-22").promise(joint).promise({.id = "one", .from = {"Oracle"}});
    EXPECT_EQ(totalsOf(deals).rows.size(), 2U);
    EXPECT_EQ(totalsOf(deals).sums[0].announced.interval.low, 2 * GW);
    const Ledger seenFromOracle(deals.set(), deals.party("Oracle"));
    for (const counting::Line &line : seenFromOracle.lines())
        EXPECT_EQ(line.direction, Direction::FromFocus);
}

TEST(Counting, AddsUpHowThingsAreSaid)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise(purchase("a", exact(250 * billion)));
    deals.promise(purchase("b", exact(38 * billion))).promise(purchase("c", about(300 * billion)));
    deals.promise(purchase("d", notStated)).promise(investment("e", exact(13 * billion)));
    Promise conditional = investment("f", exact(100 * billion));
    conditional.condition = "an IPO";
    deals.promise(conditional);
    const std::vector<Total> sums = totalsOf(deals).sums;
    ASSERT_EQ(sums.size(), 2U);
    EXPECT_EQ(sums[0].announced.interval, (Interval{588 * billion, 588 * billion}));
    EXPECT_EQ(sums[0].announced.about, 300 * billion);
    EXPECT_TRUE(sums[0].announced.highIsAbout);
    EXPECT_EQ(sums[0].announced.notStated, 1);
    EXPECT_EQ(sums[1].announced.interval, (Interval{13 * billion, 113 * billion}));
    EXPECT_FALSE(sums[1].announced.isAbout());
}

TEST(Counting, KeepsAboutWhereTheLowIsZero)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "c", .amount = about(300 * GW), .start = "2027-H2"});
    const Total sum = totalsOf(deals, "2027-10-01").sums[0];
    for (const Tally &tally : {sum.scheduled, sum.later}) {
        EXPECT_EQ(tally.interval, (Interval{0, 300 * GW}));
        EXPECT_FALSE(tally.lowIsAbout());
        EXPECT_TRUE(tally.highIsAbout);
    }
}

TEST(Counting, ShowsAnUmbrellaAndCountsWhatIsPartOfIt)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "umbrella", .amount = exact(10 * GW), .umbrella = true});
    deals.deal("e", "2025-10-06").promise({.id = "part"});
    deals.relate("part", RelationKind::PartOf, "umbrella");
    EXPECT_EQ(exclusionOf(deals, "umbrella"), Exclusion::Umbrella);
    EXPECT_EQ(announcedAt(deals, "2025-12-31"), (Interval{GW, GW}));
}

TEST(Counting, CountsWhatIsUnderWayThoughItsDatesContradictEachOther)
{
    DealBuilder deals;
    deals.deal("d", "2025-10-05",
        {{Status::InTalks, "2026"}, {Status::UnderWay, "2026-06-01"}, {Status::InTalks, "2026-07-15"},
            {Status::Reported, "2026"}});
    deals.promise({.id = "a"});
    EXPECT_EQ(announcedAt(deals, "2026-07-01"), (Interval{GW, GW}));
}

/// There are 2^60 ways up, and none leads to a whole.
TEST(Counting, GoesNoWayFromPartToWholeTwice)
{
    constexpr int rungs = 60;
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "0"});
    std::string below = "0";
    for (int rung = 1; rung <= rungs; ++rung) {
        const std::string left = "left" + std::to_string(rung), right = "right" + std::to_string(rung);
        const std::string above = std::to_string(rung);
        for (const std::string *id : {&left, &right, &above})
            deals.promise({.id = id->c_str(), .kind = Kind::Loan});
        for (const std::string *side : {&left, &right})
            deals.relate(below.c_str(), RelationKind::PartOf, side->c_str())
                .relate(side->c_str(), RelationKind::PartOf, above.c_str());
        below = above;
    }
    EXPECT_EQ(announcedAt(deals, "2025-12-31"), (Interval{GW, GW}));
}

TEST(Counting, SaysWhenASumIsBeyond64Bits)
{
    constexpr Quantity huge = openHigh - 1;
    DealBuilder deals;
    deals.deal("d", "2025-09-22").promise({.id = "a", .amount = exact(huge)});
    EXPECT_EQ(totalsOf(deals).sums[0].announced.interval, (Interval{huge, huge}));
    deals.promise({.id = "b", .amount = exact(1)});
    EXPECT_TRUE(totalsOf(deals).sums[0].announced.overflown);
}

TEST(Counting, NeverOverflowsInSilence)
{
    int overflown = 0;
    forEachSeed(1000, [&](std::uint64_t seed) {
        const DealSet set = randomDeals(seed, {.deals = 3, .commitmentsOfEach = 6, .largest = openHigh - 1});
        const Ledger ledger(set, {});
        std::map<counting::Stacked, std::pair<long double, long double>> expected;
        for (const counting::Line &line : ledger.lines()) {
            auto &[low, high] = expected[stackedOf(ledger, line.commitment)];
            low += static_cast<long double>(line.promised.interval.low);
            high += static_cast<long double>(line.promised.interval.high);
        }
        constexpr auto most = static_cast<long double>(openHigh);
        for (const Total &sum : counting::totals(ledger, day("2040-12-31")).sums) {
            const auto &[low, high] = expected[{sum.direction, sum.kind, sum.measure, sum.currency}];
            const Tally &tally = sum.announced;
            overflown += tally.overflown ? 1 : 0;
            EXPECT_TRUE(tally.overflown || static_cast<long double>(tally.interval.low) <= low);
            EXPECT_TRUE(
                tally.overflown || tally.interval.isOpen() || static_cast<long double>(tally.interval.high) == high);
            EXPECT_TRUE(!tally.overflown || high >= most);
        }
    });
    EXPECT_GT(overflown, 0);
}

} // namespace
