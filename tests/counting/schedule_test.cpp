// SPDX-License-Identifier: GPL-3.0-or-later
// When things are due, as far as sources say.
#include "counting/sums.h"
#include "support/dealbuilder.h"

#include <gtest/gtest.h>

#include <QLocale>

namespace
{

using namespace deals;
using namespace support;
using counting::Due, counting::Ledger, counting::Line, counting::Total;
using How = Due::How;

/// The only commitment of a deal announced on 3 November 2025.
Line lineOf(const Promise &promise)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03").promise(promise);
    return Ledger(deals.set(), {}).lines().front();
}

struct Split {
    Interval scheduled, later, undated;
    bool operator==(const Split &) const = default;
};

void PrintTo(const Split &split, std::ostream *out)
{
    for (const Interval &interval : {split.scheduled, split.later, split.undated})
        *out << '[' << interval.low << ", " << interval.high << "] ";
}

/// How the sum of all promises is split by the end of a day.
Split splitOf(const std::vector<Promise> &promises, const char *to)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03");
    for (const Promise &promise : promises)
        deals.promise(promise);
    const Total sum = counting::totals(Ledger(deals.set(), {}), day(to)).sums.front();
    return {sum.scheduled.interval, sum.later.interval, sum.undated.interval};
}

TEST(Schedule, SpreadsMoneyOverItsTermByDays)
{
    Promise aws = purchase("aws", exact(38 * billion));
    aws.term = "P7Y";
    const Line line = lineOf(aws);
    EXPECT_EQ(line.part.due, (Due{How::Spread, {day("2025-11-03"), day("2025-11-03")}, 2557, 2557, true}));
    EXPECT_EQ(day("2027-12-31") + 1 - day("2025-11-03"), 789);
    EXPECT_EQ(
        splitOf({aws}, "2027-12-31"), (Split{{11'725'459'523, 11'725'459'523}, {26'274'540'477, 26'274'540'477}, {}}));
    EXPECT_EQ(splitOf({aws}, "2025-11-02").scheduled, Interval{});
    EXPECT_EQ(splitOf({aws}, "2032-11-02"), (Split{{38 * billion, 38 * billion}, {}, {}}));
}

TEST(Schedule, SpreadsBetweenStartAndEnd)
{
    Promise money = purchase("money", exact(730));
    money.start = "2026";
    money.end = "2027";
    EXPECT_EQ(splitOf({money}, "2026-01-10").scheduled, (Interval{10, 10}));
    EXPECT_EQ(splitOf({money}, "2027-12-31"), (Split{{730, 730}, {}, {}}));
}

TEST(Schedule, GivesAnEarliestAndALatestSpreadFromALowPrecisionStart)
{
    Promise money = purchase("money", exact(3650));
    money.start = "2026";
    money.term = "P3650D";
    EXPECT_EQ(splitOf({money}, "2025-12-31").scheduled, Interval{});
    EXPECT_EQ(splitOf({money}, "2026-12-30").scheduled, (Interval{0, 364}));
    EXPECT_EQ(splitOf({money}, "2026-12-31").scheduled, (Interval{1, 365}));
    EXPECT_EQ(splitOf({money}, "2026-12-31").later, (Interval{3285, 3649}));
}

TEST(Schedule, StepsPowerSomeDayOfItsPeriod)
{
    const Promise phase{.id = "phase", .start = "2026-H2"};
    EXPECT_EQ(splitOf({phase}, "2026-06-30"), (Split{{}, {GW, GW}, {}}));
    EXPECT_EQ(splitOf({phase}, "2026-07-01"), (Split{{0, GW}, {0, GW}, {}}));
    EXPECT_EQ(splitOf({phase}, "2026-12-31"), (Split{{GW, GW}, {}, {}}));
}

TEST(Schedule, LetsATermDelayNoPower)
{
    const Promise years{.id = "years", .start = "2026", .term = "P3Y"};
    EXPECT_EQ(lineOf(years).part.due, (Due{How::Step, {day("2026-01-01"), day("2026-12-31")}}));
    EXPECT_EQ(splitOf({years}, "2026-12-31").scheduled, (Interval{GW, GW}));
}

TEST(Schedule, TakesADeadlineFromTheAnnouncement)
{
    const Promise all{.id = "all", .end = "2026-12-31"};
    EXPECT_EQ(lineOf(all).part.due, (Due{How::Step, {day("2025-11-03"), day("2026-12-31")}}));
    EXPECT_EQ(splitOf({all}, "2026-12-30"), (Split{{0, GW}, {0, GW}, {}}));
    EXPECT_EQ(splitOf({all}, "2026-12-31"), (Split{{GW, GW}, {}, {}}));
}

TEST(Schedule, NeverEndsAnOpenEnd)
{
    const Promise open{.id = "open", .start = "2027", .end = ".."};
    EXPECT_EQ(lineOf(open).part.due, (Due{How::Step, {day("2027"), never}}));
    EXPECT_EQ(splitOf({open}, "2099-12-31"), (Split{{0, GW}, {0, GW}, {}}));
}

TEST(Schedule, CountsWhatIsDeliveredFromWhenThatWasKnown)
{
    Promise invested = investment("invested", exact(13 * billion));
    invested.statuses = {{Status::Delivered}};
    EXPECT_EQ(lineOf(invested).part.due.edge.last, day("2025-11-03"));
    invested.statuses = {{Status::Announced}, {Status::Delivered, "2026-02-01"}};
    EXPECT_EQ(lineOf(invested).part.due.edge.last, day("2026-02-01"));
}

TEST(Schedule, LeavesTheRestOfAWholeUndated)
{
    const auto whole = [](Amount amount) { return Promise{.id = "whole", .amount = amount}; };
    const Promise phase{.id = "phase", .start = "2026-H2", .phaseOf = "whole"};
    EXPECT_EQ(splitOf({whole(atLeast(10 * GW)), phase}, "2027-12-31"), (Split{{GW, GW}, {}, {9 * GW, openHigh}}));
    EXPECT_EQ(splitOf({whole(exact(6 * GW)), phase}, "2027-12-31"), (Split{{GW, GW}, {}, {5 * GW, 5 * GW}}));
    EXPECT_EQ(splitOf({whole(upTo(3 * GW)), phase}, "2027-12-31"), (Split{{GW, GW}, {}, {0, 2 * GW}}));
    EXPECT_EQ(splitOf({whole(exact(GW / 2)), phase}, "2027-12-31"), (Split{{GW / 2, GW / 2}, {}, {}}));
}

TEST(Schedule, TakesPhasesOfPhasesOutOfTheirOwnWhole)
{
    const Promise whole{.id = "whole", .amount = exact(10 * GW)};
    const Promise phase{.id = "phase", .amount = exact(4 * GW), .start = "2026-01-01", .phaseOf = "whole"};
    const Promise part{.id = "part", .amount = exact(GW), .start = "2027-01-01", .phaseOf = "phase"};
    EXPECT_EQ(splitOf({whole, phase, part}, "2026-12-31"), (Split{{3 * GW, 3 * GW}, {GW, GW}, {6 * GW, 6 * GW}}));
}

TEST(Schedule, LeavesOptionsAndCancelledPhasesInTheWhole)
{
    const Promise whole{.id = "whole", .amount = exact(10 * GW)};
    const Promise option{.id = "option", .start = "2026", .phaseOf = "whole", .option = true};
    const Promise gone{.id = "gone", .start = "2026", .phaseOf = "whole", .statuses = {{Status::Cancelled}}};
    EXPECT_EQ(splitOf({whole, option, gone}, "2027-12-31"), (Split{{}, {}, {10 * GW, 10 * GW}}));
}

TEST(Schedule, SplitsTheBundledPhasesThatStraddleADay)
{
    const Ledger ledger(bundled(), {});
    for (const Total &sum : counting::totals(ledger, day("2026-10-01")).sums)
        if (sum.kind == Kind::Capacity && sum.measure == Measure::Power) {
            EXPECT_EQ(sum.scheduled.interval, (Interval{0, 2 * GW}));
            EXPECT_EQ(sum.later.interval, (Interval{0, 2 * GW}));
            EXPECT_EQ(sum.undated.interval, (Interval{14 * GW, openHigh}));
        }
}

} // namespace
