// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/viewstate.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace window;

namespace
{

std::shared_ptr<const deals::DealSet> dealsUntil(int year)
{
    auto set = std::make_shared<deals::DealSet>();
    set->deals.emplace_back().announced = deals::Date::day(deals::dayOf(year, 6, 1));
    return set;
}

class ViewStateTest : public testing::Test
{
protected:
    const counting::Window &shown() const { return state.view().window; }
    double middle() const { return shown().from + shown().span() / 2; }

    ViewState state{dealsUntil(2031), {}};
    QSignalSpy changes{&state, &ViewState::changed};
};

TEST_F(ViewStateTest, opensOnTheFirstWindow)
{
    EXPECT_EQ(shown(), counting::firstWindow());
    EXPECT_EQ(state.view().basis, counting::Basis::Announced);
    EXPECT_FALSE(state.selected().isValid());
}

TEST_F(ViewStateTest, zoomKeepsTheDayUnderTheAnchor)
{
    const double anchor = deals::dayOf(2026, 3, 1);
    const double before = (anchor - shown().from) / shown().span();
    state.zoom(0.5, anchor);
    EXPECT_NEAR((anchor - shown().from) / shown().span(), before, 1e-9);
    EXPECT_NEAR(shown().span(), counting::firstWindow().span() / 2, 1e-9);
    EXPECT_EQ(changes.count(), 1);
}

TEST_F(ViewStateTest, aStatusIsAskedForByTheEndOfTheTimeShown)
{
    state.pan(-100);
    EXPECT_EQ(changes.takeLast()[0].value<Changes>(), Change::Time) << "no filter asks for a status";
    filters::Filter filter;
    filter.set(filters::Facet::Status, static_cast<filters::Choice>(deals::Status::Signed), true);
    state.setFilter(filter);
    EXPECT_EQ(state.view().filter.day, counting::lastDay(shown()));
    state.pan(-10);
    EXPECT_EQ(changes.takeLast()[0].value<Changes>(), Change::Time | Change::Filter);
    EXPECT_EQ(state.view().filter.day, counting::lastDay(shown()));
    state.setFilter({});
    EXPECT_EQ(state.view().filter, filters::Filter());
}

TEST_F(ViewStateTest, zoomEndsAtAWeekAndAtEverything)
{
    for (int i = 0; i < 100; ++i)
        state.zoom(0.5, middle());
    EXPECT_DOUBLE_EQ(shown().span(), ViewState::shortestSpan);
    const int before = static_cast<int>(changes.count());
    state.zoom(0.5, middle());
    EXPECT_EQ(changes.count(), before) << "nothing changed, nothing said";
    for (int i = 0; i < 100; ++i)
        state.zoom(2, middle());
    EXPECT_DOUBLE_EQ(shown().span(), state.whole().span());
}

TEST_F(ViewStateTest, panningKeepsSomethingInSight)
{
    state.pan(-1e9);
    EXPECT_DOUBLE_EQ(middle(), state.whole().from);
    state.pan(1e9);
    EXPECT_DOUBLE_EQ(middle(), state.whole().to);
    EXPECT_DOUBLE_EQ(shown().span(), counting::firstWindow().span());
    state.resetWindow();
    EXPECT_EQ(shown(), counting::firstWindow());
}

TEST_F(ViewStateTest, saysWhatChanged)
{
    const auto said = [&] {
        Changes all;
        for (const QList<QVariant> &each : changes)
            all |= each.front().value<Changes>();
        changes.clear();
        return all;
    };
    state.setPanels(pictures::panelCharts);
    state.setBasis(counting::Basis::Announced);
    state.select({});
    EXPECT_EQ(changes.count(), 0) << "all of it is so already";
    state.setPanels(pictures::Chart::Power);
    EXPECT_EQ(said(), Change::Panels);
    state.setBasis(counting::Basis::Scheduled);
    EXPECT_EQ(said(), Change::Basis);
    state.pan(30);
    EXPECT_EQ(said(), Change::Time);
    state.setFilterText(QStringLiteral("NVIDIA"));
    EXPECT_EQ(said(), Change::Filter);
    state.toggleGroup(QStringLiteral("partner/NVIDIA"));
    EXPECT_EQ(said(), Change::Arrangement);
    state.setPair({{1}, {2}});
    EXPECT_EQ(said(), Change::Pair);
    state.setFocus({3});
    EXPECT_EQ(said(), Change::Focus | Change::Pair);
    state.setPage(Page::Table);
    EXPECT_EQ(said(), Change::Page);
    state.select({0});
    EXPECT_EQ(said(), Change::Selection);
    state.undo();
    EXPECT_EQ(said(), Change::Page) << "of the step that is undone";
    state.setDeals(dealsUntil(2026));
    EXPECT_EQ(said(), allChanges);
}

TEST_F(ViewStateTest, newDealsStartOver)
{
    state.select({0});
    state.pan(100);
    state.setBasis(counting::Basis::Scheduled);
    state.setDeals(dealsUntil(2026));
    EXPECT_FALSE(state.selected().isValid());
    EXPECT_EQ(shown(), counting::firstWindow());
    EXPECT_EQ(state.whole(), counting::firstWindow());
    EXPECT_EQ(state.view().basis, counting::Basis::Scheduled) << "a choice of the user, not of the file";
}

} // namespace
