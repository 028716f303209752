// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/bands.h"
#include "pictures/panels.h"
#include "pictures/plotted.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <algorithm>

namespace
{

using pictures::Plotted;
using support::viewOf;

/// What the rows of one day and side add up to.
counting::Tally sumOf(const std::vector<Plotted> &rows, const QString &side, deals::Currency currency, deals::Day day)
{
    counting::Tally sum;
    for (const Plotted &row : rows)
        if (row.what == Plotted::What::Value && row.side == side && row.currency == currency && row.from == day
            && row.amount)
            sum.add({.interval = *row.amount});
    return sum;
}

TEST(PlottedFigures, AddUpToWhatThePanelsSay)
{
    support::forEachSeed(300, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        for (const counting::Basis basis : {counting::Basis::Announced, counting::Basis::Scheduled}) {
            const pictures::View view = viewOf(basis);
            const counting::Ledger ledger(set, view.focus);
            const std::vector<Plotted> rows = support::plotted(set, view, QLocale::c());
            for (const pictures::StackedPanel &which : pictures::stackedPanels(ledger, view.charts))
                for (const auto &stacked : {std::optional(which.up), which.down}) {
                    if (!stacked)
                        continue;
                    for (const deals::Day day : {firstDay(view.window), lastDay(view.window)}) {
                        const deals::Interval rowsOfDay =
                            sumOf(rows, pictures::nameOf(ledger, *stacked), stacked->currency, day).interval;
                        const deals::Interval panel = tallyAt(ledger, *stacked, basis, day).interval;
                        // What overlaps, or stands for another, the panel knows better than its bands.
                        EXPECT_GE(rowsOfDay.high, panel.high)
                            << pictures::nameOf(ledger, *stacked).toStdString() << " on day " << day;
                        if (set.relations.empty()
                            && std::ranges::none_of(set.commitments,
                                [](const deals::Commitment &each) { return each.phaseOf.isValid(); })) {
                            EXPECT_EQ(rowsOfDay, panel)
                                << pictures::nameOf(ledger, *stacked).toStdString() << " on day " << day;
                        }
                    }
                }
        }
    });
}

TEST(PlottedFigures, RunStraightBetweenTheirDays)
{
    support::forEachSeed(100, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const pictures::View view = viewOf(counting::Basis::Scheduled);
        const counting::Ledger ledger(set, view.focus);
        for (const pictures::StackedPanel &which : pictures::stackedPanels(ledger, view.charts)) {
            const std::vector<counting::BandValue> values = bandValues(ledger, which.up, view.basis, view.window);
            for (std::size_t i = 1; i < values.size(); ++i) {
                const counting::BandValue &a = values[i - 1], &b = values[i];
                if (a.partner != b.partner || a.said != b.said)
                    continue;
                ASSERT_LT(a.day, b.day);
                pictures::View half = view; // the value on the day in the middle, as the first of another window
                half.window.from = a.day + (b.day - a.day) / 2;
                for (const counting::BandValue &middle : bandValues(ledger, which.up, half.basis, half.window)) {
                    if (middle.partner != a.partner || middle.said != a.said || middle.day != half.window.from)
                        continue;
                    const double part = double(middle.day - a.day) / (b.day - a.day);
                    const auto low = [](const counting::BandValue &value) { return double(value.tally.interval.low); };
                    EXPECT_NEAR(low(middle), low(a) + part * (low(b) - low(a)), 1e-9 * low(b) + 50)
                        << "between days " << a.day << " and " << b.day;
                }
            }
        }
    });
}

/// The rows without a day.
std::vector<Plotted> dayless(std::vector<Plotted> rows)
{
    std::erase_if(rows, [](const Plotted &row) { return row.from != deals::never || row.to != deals::never; });
    return rows;
}

TEST(PlottedFigures, DateNothingThatNoSourceDates)
{
    support::DealBuilder deals;
    deals.deal("d", "2025-03").promise({.id = "a", .amount = support::exact(2 * support::GW), .start = "2026"});
    deals.promise({.id = "b", .amount = support::atLeast(10 * support::GW)});
    deals.promise({.id = "c", .amount = support::notStated});
    pictures::View view = viewOf(counting::Basis::Announced);
    view.charts = pictures::Chart::Lanes;
    const std::vector<Plotted> rows = support::plotted(deals.set(), view, QLocale::c());
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(std::count_if(rows.begin(), rows.end(),
                  [](const Plotted &row) {
                      return row.what == Plotted::What::Bar && row.from == support::day("2026-01-01")
                          && row.to == support::day("2026-12-31");
                  }),
        1);
    const std::vector<Plotted> others = dayless(rows);
    ASSERT_EQ(others.size(), 2U);
    EXPECT_EQ(others[0].what, Plotted::What::NotStated);
    EXPECT_EQ(others[0].text.toStdString(), "amount not stated");
    EXPECT_EQ(others[1].what, Plotted::What::Undated);
    EXPECT_EQ(others[1].text.toStdString(), "≥ 10 GW, undated");
    EXPECT_EQ(others[1].said, deals::Said::AtLeast);
}

TEST(PlottedFigures, HoldNoNumberBeyond64Bits)
{
    support::DealBuilder deals;
    deals.deal("d", "2025-03");
    for (const char *id : {"a", "b", "c"})
        deals.promise({.id = id, .amount = support::exact(deals::openHigh / 2)});
    const std::vector<Plotted> rows = support::plotted(deals.set(), viewOf(counting::Basis::Scheduled), QLocale::c());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].what, Plotted::What::Undated);
    EXPECT_EQ(rows[0].text.toStdString(), "too large to add up");
    EXPECT_FALSE(rows[0].amount.has_value());
}

} // namespace
