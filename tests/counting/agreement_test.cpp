// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the ledger to the rulebook: two who counted the same deals apart. DEALS_SETS=n compares n sets of deals,
// DEALS_SEED=n one alone.
#include "counting/stacks.h"
#include "deals/circles.h"
#include "deals/parties.h"
#include "support/dealbuilder.h"
#include "support/harddeals.h"
#include "support/randomdeals.h"
#include "support/rulebookprint.h"
#include "support/rulebooksums.h"
#include "support/smallest.h"

#include <algorithm>
#include <array>

namespace
{

using namespace deals;
using counting::Direction, counting::Ledger, counting::Stacked, counting::Sums, counting::Tally;
using rulebook::Group, rulebook::Page, rulebook::Sum;

/// Some of the days on which something may change, the days before them, and one after all.
std::vector<Day> daysOf(const DealSet &set, std::uint64_t seed)
{
    std::vector<Day> days;
    const auto see = [&](const Date &date) {
        if (date.isPeriod())
            days.insert(days.end(), {date.first() - 1, date.first(), date.last() - 1, date.last()});
    };
    for (const Deal &deal : set.deals) {
        see(deal.announced);
        for (const StatusEntry &entry : deal.statuses)
            see(entry.date);
    }
    for (const CommitmentId id : rulebook::all(set)) {
        for (const Date &date : {set.commitment(id).announced, set.commitment(id).start, set.commitment(id).end})
            see(date);
        for (const StatusEntry &entry : set.text(id).statuses)
            see(entry.date);
    }
    support::Random random(seed);
    std::vector<Day> some{dayOf(2030, 1, 1)};
    for (int i = 0; i < 4 && !days.empty(); ++i)
        some.push_back(days[support::below(random, days.size())]);
    return some;
}

Sum sumOf(const Tally &tally)
{
    return rulebook::tidy({tally.interval, tally.lowIsAbout(), tally.highIsAbout, tally.notStated});
}

Stacked stackOf(const Group &group, bool isOfEveryone)
{
    constexpr std::array directions{Direction::FromFocus, Direction::ToFocus, Direction::Own, Direction::Others};
    return {isOfEveryone ? Direction::Among : directions[static_cast<std::size_t>(group.side)], group.kind,
        group.measure, group.currency};
}

/// What the ledger says of a group.
Page pageOf(const Ledger &ledger, const counting::Totals &totals, const Group &group, bool isOfEveryone)
{
    const Stacked stacked = stackOf(group, isOfEveryone);
    Page page{group, {}, {}, {}};
    const auto fill = [&](const Sums &sums) {
        page.split = {sumOf(sums.announced), sumOf(sums.scheduled), sumOf(sums.later), sumOf(sums.undated)};
    };
    if (group.isOverPartners()) {
        fill(counting::sumAt(ledger, stacked, counting::Moment::endOf(totals.to), counting::Reading::Total));
        page.asAnnounced = sumOf(counting::tallyAt(ledger, stacked, counting::Basis::Announced, totals.to));
        page.asScheduled = sumOf(counting::tallyAt(ledger, stacked, counting::Basis::Scheduled, totals.to));
    }
    for (const counting::Total &total : totals.rows)
        if (Stacked{total.direction, total.kind, total.measure, total.currency} == stacked && total.from == group.from
            && total.to == group.to)
            fill(total);
    return page;
}

std::string shown(const DealSet &set, const Page &page)
{
    return page == Page{page.group, {}, {}, {}} ? "nothing" : toText(set, page);
}

/// All that the two say differently, for one focus at the end of a day.
std::string differences(const DealSet &set, PartyId focus, Day day)
{
    const Ledger ledger(set, focus.isValid() ? focus : everyone);
    const counting::Totals totals = counting::totals(ledger, day);
    std::string text;
    for (Page page : rulebook::pages(set, focus, rulebook::groups(set, focus), day)) {
        if (!page.group.isOverPartners())
            page.asAnnounced = page.asScheduled = {}; // curves are over partners
        const Page other = pageOf(ledger, totals, page.group, !focus.isValid());
        if (page != other)
            text += "  rulebook: " + shown(set, page) + "\n  ledger:   " + shown(set, other) + '\n';
    }
    if (text.empty())
        return {};
    const std::string seer = focus.isValid() ? set.party(focus).id.toStdString() : "everyone";
    return "on " + Date::day(day).edtf().toStdString() + ", seen by " + seer + ":\n" + text;
}

std::string differences(const DealSet &set, std::uint64_t seed)
{
    const bool isRefused = !circleOf(set).empty();
    if (isRefused != rulebook::cycle(set).has_value())
        return isRefused ? "only the ledger finds a circle\n" : "only the rulebook finds a circle\n";
    for (const Day day : daysOf(set, seed)) {
        if (isRefused || !rulebook::isReadable(set, day))
            continue;
        for (const PartyId focus : {PartyId{0}, PartyId{1}, PartyId{}})
            if (std::string text = differences(set, focus, day); !text.empty())
                return text; // one is enough to look at
    }
    return {};
}

void expectAgreement(std::uint64_t seed)
{
    const DealSet set = support::hardDeals(seed);
    if (differences(set, seed).empty())
        return;
    const DealSet least =
        support::smallest(set, [&](const DealSet &lesser) { return !differences(lesser, seed).empty(); });
    ADD_FAILURE() << rulebook::toText(least) << differences(least, seed);
}

TEST(AgreementTest, LedgerAndRulebookAgree)
{
    support::forEachSeed(300, expectAgreement);
}

void expectBoth(const support::DealBuilder &builder, const char *day, const std::string &sums)
{
    const DealSet &set = builder.set();
    EXPECT_EQ(rulebook::allSums(set, set.focus, support::day(day)), sums) << "on " << day;
    EXPECT_EQ(differences(set, set.focus, support::day(day)), "");
}

/// What is in a whole already leaves it on the day on which another one begins, and is in none of them twice before.
TEST(AgreementTest, APartStaysInItsWholeUntilAnotherBegins)
{
    support::DealBuilder builder;
    builder.deal("later", "2025-03-04", {{Status::Signed, "2026-07-01"}}).promise({.id = "whole"});
    builder.promise({.id = "phase", .from = {"AMD"}, .phaseOf = "whole"});
    builder.deal("now", "2025-04-15").promise({.id = "dated", .from = {"AMD"}, .end = "2025-12-31"});
    builder.promise({.id = "part", .from = {"AMD"}});
    builder.relate("part", RelationKind::PartOf, "phase").relate("phase", RelationKind::PartOf, "dated");
    expectBoth(builder, "2026-06-30", "gets capacity power: 2 = 1 later, 1 undated, announced 1\n");
    expectBoth(builder, "2026-07-01", "gets capacity power: 2 = 1 scheduled, 1 undated, announced 2\n");
}

TEST(AgreementTest, WhatIsDueStaysDueInAWholeThatItJoinsLater)
{
    support::DealBuilder builder;
    builder.deal("now", "2025-01-01").promise({.id = "whole", .amount = support::exact(10 * support::GW)});
    builder.promise({.id = "part", .start = "2025-02-01"});
    builder.deal("later", "2026-01-01").promise({.id = "middle", .amount = support::exact(2 * support::GW)});
    builder.relate("part", RelationKind::PartOf, "middle", "2026-01-01");
    builder.relate("middle", RelationKind::PartOf, "whole");
    expectBoth(builder, "2025-12-31", "gets capacity power: 10 = 1 scheduled, 1 later, 8 undated, announced 11\n");
    expectBoth(builder, "2026-01-01", "gets capacity power: 10 = 1 scheduled, 9 undated, announced 10\n");
}

TEST(AgreementTest, WhatIsSaidWithADateAndWithoutOneHoldsAlways)
{
    support::DealBuilder builder;
    builder.deal("d", "2025-01-01").promise({.id = "whole", .amount = support::exact(10 * support::GW)});
    builder.deal("e", "2025-01-01").promise({.id = "part"});
    builder.relate("part", RelationKind::PartOf, "whole", "2026-01-01").relate("part", RelationKind::PartOf, "whole");
    expectBoth(builder, "2025-06-01", "gets capacity power: 10 = 10 undated, announced 10\n");
}

} // namespace
