// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the totals of any deals. DEALS_SEED=n runs one data set alone.
#include "counting/sums.h"
#include "support/randomdeals.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

namespace
{

using namespace deals;
using counting::Ledger, counting::Line, counting::Tally, counting::Total, counting::Totals;

constexpr std::uint64_t dataSets = 1000;

Totals realTotals(const DealSet &set, Day to)
{
    return counting::totals(Ledger(set, {}), to);
}

/// A deliberate fault: every phase is added to its whole.
Totals faultyTotals(const DealSet &set, Day to)
{
    DealSet faulty = set;
    for (Commitment &commitment : faulty.commitments)
        commitment.phaseOf = {};
    return realTotals(faulty, to);
}

/// Some day of the years that the generated deals are about.
Day someDay(std::uint64_t seed)
{
    support::Random random(seed);
    return dayOf(2024, 1, 1) + static_cast<Day>(support::below(random, 6 * 365));
}

/// Whether all of it lies on one side of `to`.
bool isSure(const counting::Due &due, Day to)
{
    switch (due.how) {
    case counting::Due::How::Undated:
        return true;
    case counting::Due::How::Step:
        return to < due.edge.first || to >= due.edge.last;
    case counting::Due::How::Spread:
        break;
    }
    return due.edge.first == due.edge.last;
}

/// What is promised by one row in all, straight from its wholes, and what may be said of its parts.
struct Expected {
    Tally whole;
    bool phasesFit = true; ///< no phases exceed their whole
    bool isSure = true;    ///< phases are stated and exact, and no part straddles `to`
};

using RowKey = std::tuple<PartiesId, PartiesId, PartiesId, Kind, Measure, Currency>;

std::map<RowKey, Expected> expectedRows(const DealSet &set, Day to)
{
    const Ledger ledger(set, {});
    std::vector<Interval> phases(set.commitments.size());
    std::map<RowKey, Expected> rows;
    const auto row = [&](const Line &line) -> Expected & {
        const Commitment &c = set.commitment(line.commitment);
        return rows[{line.partner, c.from, c.to, c.kind, c.measure, c.currency}];
    };
    for (const Line &line : ledger.lines()) {
        Expected &expected = row(line);
        const Commitment &commitment = set.commitment(line.commitment);
        if (!line.counts())
            continue;
        expected.isSure = expected.isSure && isSure(line.part.due, to);
        if (!commitment.phaseOf.isValid()) {
            expected.whole.add(commitment);
            continue;
        }
        expected.isSure =
            expected.isSure && commitment.isStated() && commitment.counted().low == commitment.counted().high;
        Interval &sum = phases[commitment.phaseOf.row];
        sum = deals::sum(sum, commitment.counted()).value();
    }
    for (const Line &line : ledger.lines())
        if (line.counts() && phases[line.commitment.row].high > set.commitment(line.commitment).counted().low)
            row(line).phasesFit = false;
    return rows;
}

std::string text(Interval interval)
{
    std::string text = "[";
    text += std::to_string(interval.low);
    text += ", ";
    text += interval.isOpen() ? "open" : std::to_string(interval.high);
    return text += "]";
}

/// Every rule that the totals of `set` break.
template<typename TotalsOf> std::vector<std::string> violations(const DealSet &set, Day to, const TotalsOf &totalsOf)
{
    std::vector<std::string> broken;
    const Totals totals = totalsOf(set, to);
    const auto expectedOf = expectedRows(set, to);
    for (const Total &total : totals.rows) {
        const Expected &expected =
            expectedOf.at({total.partner, total.from, total.to, total.kind, total.measure, total.currency});
        const Interval whole = expected.whole.interval;
        if (total.announced != expected.whole)
            broken.push_back("as announced " + text(total.announced.interval) + ", its wholes are " + text(whole));
        Tally parts;
        for (const Tally &part : {total.scheduled, total.later, total.undated}) {
            parts.add(part.interval);
            if (part.interval.low > part.interval.high)
                broken.push_back("low above high: " + text(part.interval));
        }
        if (expected.phasesFit && (whole.low < parts.interval.low || whole.high > parts.interval.high))
            broken.push_back(text(whole) + " does not lie in its parts, " + text(parts.interval));
        if (expected.phasesFit && expected.isSure && whole != parts.interval)
            broken.push_back(text(whole) + " is not its parts, " + text(parts.interval));
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
        EXPECT_EQ(joined(violations(support::randomDeals(seed), someDay(seed), realTotals)), "");
    });
}

TEST(Properties, FailWhenAPhaseIsAddedToItsWhole)
{
    int withPhases = 0;
    std::map<std::string_view, int> brokenRules{{"as announced", 0}, {"does not lie in", 0}, {"is not its parts", 0}};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        const bool hasPhases = std::any_of(ledger.lines().begin(), ledger.lines().end(), [&](const Line &line) {
            return line.isPhase && line.counts() && !set.commitment(line.commitment).counted().isZero();
        });
        withPhases += hasPhases;
        const std::vector<std::string> broken = violations(set, someDay(seed), faultyTotals);
        EXPECT_TRUE(!hasPhases || !broken.empty()) << "seed " << seed;
        for (auto &[rule, count] : brokenRules)
            for (const std::string &line : broken)
                count += line.find(rule) != std::string::npos;
    }
    EXPECT_GT(withPhases, 30);
    for (const auto &[rule, count] : brokenRules) // each rule is one that can fail
        EXPECT_GT(count, 10) << rule;
}

TEST(Properties, HoldOfDataSetsThatHaveSomethingToShow)
{
    int sure = 0, open = 0, rests = 0, spread = 0, low = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const DealSet set = support::randomDeals(seed);
        for (const auto &[key, row] : expectedRows(set, someDay(seed))) {
            sure += row.phasesFit && row.isSure && !row.whole.interval.isZero();
            open += row.whole.interval.isOpen();
        }
        const Ledger ledger(set, {});
        for (const Line &line : ledger.lines()) {
            rests += line.part.isRest;
            spread += line.part.due.how == counting::Due::How::Spread;
            low += line.part.due.edge.first != line.part.due.edge.last;
        }
    }
    for (const int count : {sure, open, rests, spread, low})
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
            auto &sums = added[key];
            std::size_t i = 0;
            for (const Tally &tally : {row.announced, row.scheduled, row.later, row.undated}) {
                sums[i].add(tally.interval);
                sums[i].about += tally.about;
                sums[i].isAbout = sums[i].isAbout || tally.isAbout;
                sums[i++].notStated += tally.notStated;
            }
            entries[key] += row.included.size() + row.excluded.size();
        }
        ASSERT_EQ(added.size(), totals.sums.size());
        for (const Total &sum : totals.sums) {
            const Key key{sum.direction, sum.kind, sum.measure, sum.currency};
            EXPECT_EQ(added[key], (std::array{sum.announced, sum.scheduled, sum.later, sum.undated}));
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
            const counting::Part &part = line.part;
            if (part.due.how != counting::Due::How::Spread || part.due.edge.first != part.due.edge.last)
                continue;
            ++checked;
            const Interval by = dueBy(part, someDay(seed)), after = dueAfter(part, someDay(seed));
            EXPECT_EQ(by.low + after.low, part.amount.low);
            EXPECT_EQ(deals::sum(by, after)->high, part.amount.high);
        }
    });
    EXPECT_GT(checked, qEnvironmentVariableIsSet("DEALS_SEED") ? -1 : 300);
}

} // namespace
