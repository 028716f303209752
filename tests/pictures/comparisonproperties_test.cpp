// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the comparison of any two partners. DEALS_SEED=n runs one data set alone.
#include "pictures/differences.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using pictures::Comparison, pictures::Difference, counting::Ledger, counting::Pair, counting::Sums, pictures::View;

constexpr std::uint64_t dataSets = 400;
using support::english;

/// Some two parties that are not in focus, and some view of them.
struct Case {
    DealSet set;
    Pair pair;
    View view;
};

Case caseOf(std::uint64_t seed)
{
    support::Random random(seed);
    Case some;
    some.set = support::randomDeals(seed);
    const std::uint64_t others = some.set.parties.size() - 1;
    const std::uint64_t left = support::below(random, others), step = 1 + support::below(random, others - 1);
    const auto party = [](std::uint64_t nth) { return PartyId{static_cast<std::uint32_t>(1 + nth)}; };
    some.pair = {party(left), party((left + step) % others)};
    some.view.window = counting::firstWindow();
    some.view.window.to -= double(support::below(random, 700));
    some.view.basis = support::below(random, 2) == 0 ? counting::Basis::Announced : counting::Basis::Scheduled;
    if (support::below(random, 4) == 0)
        some.view.filter.set(filters::Facet::Said, static_cast<filters::Choice>(Said::Exact), true);
    return some;
}

Span negative(Span span)
{
    return {span.isOpenAbove() ? openLow : -span.high, span.isOpenBelow() ? openHigh : -span.low};
}

std::string nameOf(const Difference &row)
{
    return QString(row.key + u": "_s + row.what).toStdString();
}

TEST(ComparisonProperties, SwappingMirrorsTheTable)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const Case some = caseOf(seed);
        const Comparison there = support::comparison(some.set, some.view, some.pair, english);
        const Comparison back = support::comparison(some.set, some.view, {some.pair.right, some.pair.left}, english);
        EXPECT_EQ(there.footer, back.footer);
        ASSERT_EQ(there.table.size(), back.table.size());
        for (std::size_t i = 0; i < there.table.size(); ++i) {
            const Difference &a = there.table[i], &b = back.table[i];
            SCOPED_TRACE(nameOf(a));
            EXPECT_EQ(std::tie(a.what, a.isPart, a.ofBoth, a.key), std::tie(b.what, b.isPart, b.ofBoth, b.key));
            EXPECT_EQ(std::tie(a.left, a.right), std::tie(b.right, b.left));
            ASSERT_EQ(a.figures.has_value(), b.figures.has_value());
            ASSERT_EQ(a.days.has_value(), b.days.has_value());
            if (a.days) {
                EXPECT_EQ(*a.days, negative(*b.days));
            }
            if (!a.figures)
                continue;
            EXPECT_EQ(a.figures->left, b.figures->right);
            EXPECT_EQ(a.figures->both, b.figures->both);
            ASSERT_EQ(a.figures->difference.has_value(), b.figures->difference.has_value());
            if (a.figures->difference) {
                EXPECT_EQ(*a.figures->difference, negative(*b.figures->difference));
            }
        }
    });
}

TEST(ComparisonProperties, PanesHaveTheSamePanelsAndAxes)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const Case some = caseOf(seed);
        const Comparison comparison = support::comparison(some.set, some.view, some.pair, english);
        const auto &[left, right] = comparison.panes;
        EXPECT_EQ(left.picture.window, right.picture.window);
        EXPECT_TRUE(left.picture.panels.size() >= 2 || !comparison.folded.isEmpty()) << "none is left out unsaid";
        ASSERT_EQ(right.picture.panels.size(), left.picture.panels.size());
        for (std::size_t i = 0; i < left.picture.panels.size(); ++i) {
            const pictures::Panel &a = left.picture.panels[i], &b = right.picture.panels[i];
            EXPECT_EQ(std::tie(a.title, a.ticks, a.ceiling, a.floor), std::tie(b.title, b.ticks, b.ceiling, b.floor));
            EXPECT_EQ(std::tie(a.up.name, a.down.name), std::tie(b.up.name, b.down.name));
            const auto hasNothing = [](const pictures::Panel &panel) {
                return panel.up.totals.empty() && panel.down.totals.empty() && panel.beside.empty();
            };
            EXPECT_FALSE(hasNothing(a) && hasNothing(b)) << a.title.toStdString();
        }
    });
}

TEST(ComparisonProperties, TheAxisHoldsWhatEachPaneAloneNeeds)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const Case some = caseOf(seed);
        for (const pictures::Pane &pane : support::comparison(some.set, some.view, some.pair, english).panes)
            for (const pictures::Panel &panel : pane.picture.panels)
                for (const auto &[stack, end] :
                    {std::pair(&panel.up, panel.ceiling), std::pair(&panel.down, -panel.floor)})
                    for (const pictures::Layer &layer : stack->layers)
                        for (const counting::Level &level : layer.levels)
                            if (level.day >= some.view.window.from && level.day < some.view.window.to) {
                                EXPECT_LE(level.outline, end);
                            }
    });
}

using Key = std::tuple<counting::Direction, Kind, Measure, Currency>;

/// Left, right and both together are all that is promised by either, each once.
TEST(ComparisonProperties, LeftRightAndBothAreTheWhole)
{
    int joint = 0;
    support::forEachSeed(dataSets, [&](std::uint64_t seed) {
        Case some = caseOf(seed);
        for (const PartyId partner : {some.pair.left, some.pair.right})
            some.view.filter.set(filters::Facet::Partner, partner.row, true);
        const Ledger ledger(some.set, {}, some.view.filter);
        const counting::Sides sides = counting::sidesOf(ledger, some.pair);
        const Day to = counting::lastDay(some.view.window);
        joint += sides.both.empty() ? 0 : 1;
        std::map<Key, counting::Total> expected;
        for (const counting::Total &total : counting::totals(ledger, to).sums)
            expected[{total.direction, total.kind, total.measure, total.currency}] = total;
        for (const auto &[key, total] : expected) {
            const auto &[direction, kind, measure, currency] = key;
            std::array<counting::Tally, 4> parts;
            int notStated = 0;
            for (const counting::Lines *lines : {&sides.left, &sides.right, &sides.both}) {
                const Sums sums = counting::sumsOf(ledger, *lines, {direction, kind, measure, currency}, to);
                parts[0].add(sums.announced);
                parts[1].add(sums.scheduled);
                parts[2].add(sums.later);
                parts[3].add(sums.undated);
                notStated += sums.announced.notStated;
            }
            const std::array sums{total.announced, total.scheduled, total.later, total.undated};
            for (std::size_t i = 0; i < sums.size(); ++i) {
                EXPECT_GE(parts[i].interval.high, sums[i].interval.high);
                EXPECT_GE(parts[i].interval.low, some.set.relations.empty() ? sums[i].interval.low : 0);
                if (some.set.relations.empty()) {
                    EXPECT_EQ(parts[i].interval, sums[i].interval);
                }
            }
            EXPECT_GE(notStated, total.announced.notStated);
        }
    });
    if (qEnvironmentVariableIsEmpty("DEALS_SEED")) {
        EXPECT_GT(joint, 20) << "deals of both are what this is about";
    }
}

TEST(ComparisonProperties, WhatIsNotStatedIsNeverCompared)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const Case some = caseOf(seed);
        for (const Difference &row : support::comparison(some.set, some.view, some.pair, english).table) {
            SCOPED_TRACE(nameOf(row));
            const bool isMissing =
                row.left == u"not stated" || row.left == u"none" || row.right == u"not stated" || row.right == u"none";
            if (isMissing) {
                EXPECT_EQ(row.difference, u"—"_s);
                EXPECT_EQ(row.ratio, u"—"_s);
            }
            if (!row.ofBoth) {
                EXPECT_FALSE(
                    row.left.isEmpty() || row.right.isEmpty() || row.difference.isEmpty() || row.ratio.isEmpty());
            }
        }
    });
}

} // namespace
