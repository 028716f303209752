// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the totals of any deals. DEALS_SEED=n runs one data set alone.
#include "counting/stacks.h"
#include "support/harddeals.h"
#include "support/randomdeals.h"

#include <algorithm>
#include <array>
#include <map>

namespace
{

using namespace deals;
using counting::Ledger, counting::Line, counting::Moment, counting::Tally, counting::Total, counting::Totals;

constexpr std::uint64_t dataSets = 1000;

Totals realTotals(const DealSet &set, Day to)
{
    return counting::totals(Ledger(set, {}), to);
}

/// Some day of the years that the generated deals are about.
Day someDay(std::uint64_t seed)
{
    support::Random random(seed);
    return dayOf(2024, 1, 1) + static_cast<Day>(support::below(random, 6 * 365));
}

/// Deals that may overlap: then lows of groups and of parts come to more than the low of their sum.
DealSet apart(DealSet set)
{
    std::erase_if(set.relations, [](const Relation &relation) { return relation.kind == RelationKind::Overlaps; });
    return set;
}

std::string text(Interval interval)
{
    std::string text = "[";
    text += std::to_string(interval.low);
    text += ", ";
    text += interval.isOpen() ? "open" : std::to_string(interval.high);
    return text += "]";
}

/// Every rule that these totals break.
std::vector<std::string> violations(const Totals &totals)
{
    std::vector<std::string> broken;
    for (const Total &total : totals.rows) {
        if (total.announced.notStated + total.scheduled.notStated + total.later.notStated > 0)
            continue; // parts of what nobody states may come to anything
        const Interval whole = total.announced.interval;
        Tally parts;
        for (const Tally &part : {total.scheduled, total.later, total.undated}) {
            parts.add(part);
            if (part.interval.low > part.interval.high)
                broken.push_back("low above high: " + text(part.interval));
            if (part.interval.high > whole.high)
                broken.push_back(text(part.interval) + " is more than all, " + text(whole));
        }
        if (whole.low < parts.interval.low || whole.high > parts.interval.high)
            broken.push_back(text(whole) + " does not lie in its parts, " + text(parts.interval));
    }
    return broken;
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    return text;
}

TEST(Properties, WholesLieInWhatIsScheduledLaterAndUndated)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        EXPECT_EQ(joined(violations(realTotals(apart(support::randomDeals(seed)), someDay(seed)))), "");
    });
}

TEST(Properties, FailWhenAPartIsCountedTwiceOrForgotten)
{
    std::map<std::string_view, int> brokenRules{{"is more than all", 0}, {"does not lie in", 0}};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Totals twice = realTotals(apart(support::randomDeals(seed)), someDay(seed)), forgotten = twice;
        bool isThere = false;
        for (Total &total : twice.rows) {
            isThere = isThere || total.undated.interval.low > 0;
            total.undated.add(total.undated);
        }
        for (Total &total : forgotten.rows)
            total.undated = {};
        for (const Totals &faulty : {twice, forgotten}) {
            const std::vector<std::string> broken = violations(faulty);
            EXPECT_TRUE(!isThere || !broken.empty()) << "seed " << seed;
            for (auto &[rule, count] : brokenRules)
                for (const std::string &line : broken)
                    count += line.find(rule) != std::string::npos;
        }
    }
    for (const auto &[rule, count] : brokenRules) // each rule is one that can fail
        EXPECT_GT(count, 10) << rule;
}

TEST(Properties, HoldOfDataSetsThatHaveSomethingToShow)
{
    int open = 0, rests = 0, spread = 0, low = 0, inside = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        for (const Line &line : ledger.lines()) {
            open += line.promised.interval.isOpen();
            rests += line.part.isRest;
            inside += line.isInside();
            spread += line.part.due.how == counting::Due::How::Spread;
            low += line.part.due.edge.first != line.part.due.edge.last;
        }
    }
    for (const int count : {open, rests, inside, spread, low})
        EXPECT_GT(count, 30);
}

TEST(Properties, PartnersAddUpToTheSums)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const Totals totals = realTotals(support::randomDeals(seed), someDay(seed));
        using Key = std::tuple<counting::Direction, Kind, Measure, Currency>;
        std::map<Key, std::array<Tally, 4>> added;
        std::map<Key, std::size_t> entries;
        for (const Total &row : totals.rows) {
            if (row.direction == counting::Direction::Others)
                continue;
            const Key key{row.direction, row.kind, row.measure, row.currency};
            std::size_t i = 0;
            for (const Tally &tally : {row.announced, row.scheduled, row.later, row.undated})
                added[key][i++].add(tally);
            entries[key] += row.included.size() + row.excluded.size();
        }
        ASSERT_EQ(added.size(), totals.sums.size());
        for (const Total &sum : totals.sums) {
            const Key key{sum.direction, sum.kind, sum.measure, sum.currency};
            std::size_t i = 0;
            for (const Tally &tally : {sum.announced, sum.scheduled, sum.later, sum.undated}) {
                const Tally &all = added[key][i++];
                // Of what may overlap, or stands for another on some day, the sum knows more than its groups.
                EXPECT_LE(tally.interval.high, all.interval.high);
                EXPECT_LE(tally.notStated, all.notStated);
            }
            EXPECT_EQ(entries[key], sum.included.size() + sum.excluded.size());
        }
    });
}

TEST(Properties, ScheduledAndLaterAreAllOfASpreadThatStartsOnOneDay)
{
    int checked = 0;
    support::forEachSeed(dataSets, [&](std::uint64_t seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        for (const Line &line : ledger.lines()) {
            const auto &[amount, due, isRest] = line.part;
            if (due.how != counting::Due::How::Spread || due.edge.first != due.edge.last)
                continue;
            ++checked;
            const Moment moment = Moment::endOf(someDay(seed));
            const Interval by = dueBy(amount, due, moment).interval, after = dueAfter(amount, due, moment).interval;
            EXPECT_EQ(by.low + after.low, amount.interval.low);
            EXPECT_EQ(deals::sum(by, after)->high, amount.interval.high);
        }
    });
    EXPECT_GT(checked, qEnvironmentVariableIsSet("DEALS_SEED") ? -1 : 300);
}

/// Wholes without an end, at which nothing is cut.
DealSet endless(DealSet set)
{
    const auto open = [&](CommitmentId whole) {
        if (Amount &amount = set.commitments[whole.row].amount; amount.said != Said::NotStated)
            amount = {amount.low, openHigh, Said::AtLeast};
    };
    for (const Commitment &commitment : set.commitments)
        if (commitment.phaseOf.isValid())
            open(commitment.phaseOf);
    for (const Relation &relation : set.relations)
        if (relation.kind == RelationKind::PartOf)
            open(relation.to);
    return set;
}

TEST(Properties, WhatIsDueIsTheSameInSumsAndInCurves)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const DealSet set = endless(apart(seed % 2 == 0 ? support::randomDeals(seed) : support::hardDeals(seed)));
        const Ledger ledger(set, seed % 4 < 2 ? set.focus : everyone);
        const Day day = someDay(seed);
        for (const Line &line : ledger.lines()) {
            const counting::Stacked stacked = stackedOf(ledger, line.commitment);
            const Tally curve = tallyAt(ledger, stacked, counting::Basis::Scheduled, day);
            const Tally sum = sumAt(ledger, stacked, Moment::endOf(day), counting::Reading::Total).scheduled;
            EXPECT_EQ(text(sum.interval), text(curve.interval)) << "on day " << day;
            EXPECT_EQ(sum.notStated, curve.notStated);
        }
    });
}

} // namespace
