// SPDX-License-Identifier: GPL-3.0-or-later
// What depends on the time is made from an outline, and makes no ledger of its own.
#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace
{

using counting::Ledger;
using pictures::View;
using support::bundled, support::day;

using support::english;

View viewOf(double from, double to)
{
    View view;
    view.window = {from, to};
    return view;
}

TEST(Outline, ServesEveryWindowWithoutAnotherLedger)
{
    View view = viewOf(day("2025-01-01"), day("2028-01-01"));
    const pictures::Outline outline = pictures::outline(bundled(), view, english);
    const std::size_t made = Ledger::made();
    view = viewOf(day("2026-03-01"), day("2026-09-01"));
    view.basis = counting::Basis::Scheduled;
    const pictures::Picture panned = picture(outline, view, english);
    const pictures::Readout read = readout(outline, view, day("2026-07-01"), english);
    for (const pictures::Pointed &sign : signsOf(panned))
        EXPECT_FALSE(explanation(*outline.ledger, view, panned, sign, english).sign.isEmpty());
    EXPECT_FALSE(plotted(outline, view, english).empty());
    EXPECT_EQ(Ledger::made(), made);
    EXPECT_EQ(panned, support::picture(bundled(), view, english));
    EXPECT_EQ(read, support::readout(bundled(), view, day("2026-07-01"), english));
    EXPECT_GT(Ledger::made(), made) << "the count would see one";
}

TEST(Outline, OfTwoPartnersServesEveryWindowToo)
{
    View view = viewOf(day("2025-01-01"), day("2028-01-01"));
    const counting::Pair pair = firstPair(Ledger(bundled(), {}));
    const pictures::PairOutline outline = pictures::outline(bundled(), view, pair, english);
    const std::size_t made = Ledger::made();
    view = viewOf(day("2026-03-01"), day("2026-09-01"));
    const pictures::Comparison panned = comparison(outline, view, english);
    const auto read = readouts(outline, view, day("2026-07-01"), english);
    EXPECT_EQ(Ledger::made(), made);
    EXPECT_EQ(panned, support::comparison(bundled(), view, pair, english));
    EXPECT_EQ(read, support::readouts(bundled(), view, pair, day("2026-07-01"), english));
}

TEST(Outline, SharesTheLedgerOfAllWhereNothingIsFiltered)
{
    const auto all = std::make_shared<const Ledger>(bundled(), deals::PartyId{});
    View view = viewOf(day("2025-01-01"), day("2028-01-01"));
    EXPECT_EQ(pictures::outline(all, view, english).ledger, all);
    view.filter.set(filters::Facet::Kind, static_cast<filters::Choice>(deals::Kind::Capacity), true);
    const pictures::Outline some = pictures::outline(all, view, english);
    EXPECT_LT(some.ledger->lines().size(), all->lines().size());
    EXPECT_EQ(some.ledger->filter(), view.filter);
    EXPECT_EQ(some.ledger->lines().size(), Ledger(bundled(), {}, view.filter).lines().size());
}

} // namespace
