// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/carryover.h"

#include "support/dealbuilder.h"
#include "support/randomdeals.h"
#include "window/state/viewstate.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace window;
using filters::Facet;

namespace
{

/// Two deals, with NVIDIA and with AWS.
deals::DealSet twoDeals()
{
    return support::DealBuilder()
        .deal("systems", "2025-09-22")
        .promise({.id = "power"})
        .deal("cloud", "2025-11-03")
        .promise(support::purchase("pays", support::about(38)))
        .set();
}

/// The same in another order, with a new deal and a new party before them.
deals::DealSet laterVersion()
{
    support::DealBuilder builder;
    builder.party("AMD");
    return builder.deal("chips", "2025-10-06")
        .promise({.id = "six", .from = {"AMD"}})
        .deal("cloud", "2025-11-03")
        .promise(support::purchase("pays", support::about(40)))
        .deal("systems", "2025-09-22")
        .promise({.id = "power"})
        .set();
}

deals::DealId dealCalled(const deals::DealSet &set, QStringView id)
{
    for (std::uint32_t row = 0; row < set.deals.size(); ++row)
        if (set.deals[row].id == id)
            return {row};
    return {};
}

Shown everythingOf(const deals::DealSet &set)
{
    Shown shown;
    shown.view.focus = set.findParty(u"NVIDIA");
    shown.view.filter.set(Facet::Partner, set.findParty(u"AWS").row, true);
    shown.view.filter.set(Facet::Partner, set.findParty(u"NVIDIA").row, true);
    shown.view.filter.set(Facet::Kind, 1, true);
    shown.view.filter.texts = {u"cloud"_s};
    shown.view.arrangement.folded = {u"partner/NVIDIA"_s};
    shown.view.arrangement.pinned = {dealCalled(set, u"cloud"), dealCalled(set, u"systems")};
    shown.pair = {set.findParty(u"AWS"), set.findParty(u"NVIDIA")};
    shown.page = Page::Compare;
    return shown;
}

TEST(CarryOverTest, findsEverythingAgainByItsId)
{
    const deals::DealSet before = twoDeals(), after = laterVersion();
    ASSERT_NE(before.findParty(u"NVIDIA"), after.findParty(u"NVIDIA")) << "else this proves nothing";
    EXPECT_TRUE(CarryOver(before, after).shown(everythingOf(before)) == everythingOf(after));
}

TEST(CarryOverTest, dropsWhatIsGone)
{
    const deals::DealSet before = laterVersion(), after = twoDeals();
    const CarryOver carryOver(before, after);
    EXPECT_FALSE(carryOver.deal(dealCalled(before, u"chips")).isValid());
    EXPECT_FALSE(carryOver.party(before.findParty(u"AMD")).isValid());
    EXPECT_FALSE(carryOver.deal({}).isValid());
    Shown shown = everythingOf(before);
    shown.view.focus = before.findParty(u"AMD");
    shown.view.filter.set(Facet::Partner, before.findParty(u"AMD").row, true);
    shown.view.arrangement.pinned.push_back(dealCalled(before, u"chips"));
    shown.pair.left = before.findParty(u"AMD");
    Shown expected = everythingOf(after);
    expected.view.focus = {};
    expected.pair = counting::firstPair(counting::Ledger(after, expected.view.focus));
    EXPECT_TRUE(carryOver.shown(shown) == expected);
}

TEST(CarryOverTest, theFocusOfTheDataSetIsNoneOfTheView)
{
    const deals::DealSet before = twoDeals();
    deals::DealSet after = twoDeals();
    after.focus = after.findParty(u"NVIDIA");
    EXPECT_FALSE(CarryOver(before, after).shown(everythingOf(before)).view.focus.isValid());
}

/// There and back is where one was.
TEST(CarryOverTest, shufflingLosesNothing)
{
    support::forEachSeed(300, [](std::uint64_t seed) {
        const deals::DealSet before = support::randomDeals(seed), after = support::shuffled(before, seed);
        support::Random random(seed);
        Shown shown;
        for (std::uint32_t row = 0; row < before.deals.size(); ++row)
            if (support::below(random, 2) == 0)
                shown.view.arrangement.pinned.push_back({row});
        for (std::uint32_t row = 0; row < before.parties.size(); ++row)
            shown.view.filter.set(Facet::Partner, row, support::below(random, 2) == 0);
        shown.pair = counting::firstPair(counting::Ledger(before, shown.view.focus));
        const Shown there = CarryOver(before, after).shown(shown);
        ASSERT_EQ(there.view.arrangement.pinned.size(), shown.view.arrangement.pinned.size());
        for (std::size_t i = 0; i < there.view.arrangement.pinned.size(); ++i)
            EXPECT_EQ(
                after.deal(there.view.arrangement.pinned[i]).id, before.deal(shown.view.arrangement.pinned[i]).id);
        if (shown.pair.left.isValid() && shown.pair.right.isValid()) {
            EXPECT_TRUE(CarryOver(after, before).shown(there) == shown);
        }
    });
}

TEST(CarryOverTest, reloadingKeepsSelectionViewAndWhatCanBeUndone)
{
    const auto before = std::make_shared<const deals::DealSet>(twoDeals());
    const auto after = std::make_shared<const deals::DealSet>(laterVersion());
    ViewState state(before, {});
    const Shown first = state.shown();
    state.setFilter(everythingOf(*before).view.filter);
    state.setArrangement(everythingOf(*before).view.arrangement);
    state.zoom(0.5, deals::dayOf(2026, 3, 1));
    state.select(dealCalled(*before, u"cloud"));
    const counting::Window window = state.view().window;
    state.reloadDeals(after);
    EXPECT_EQ(state.deals(), after);
    EXPECT_EQ(state.selected(), dealCalled(*after, u"cloud"));
    EXPECT_EQ(state.view().window, window);
    EXPECT_TRUE(state.view().filter == everythingOf(*after).view.filter);
    EXPECT_TRUE(state.view().arrangement == everythingOf(*after).view.arrangement);
    ASSERT_EQ(state.history().count(), 3);
    state.undo();
    EXPECT_EQ(state.view().window, first.view.window);
    state.undo();
    EXPECT_TRUE(state.view().arrangement.pinned.empty());
    EXPECT_TRUE(state.view().filter == everythingOf(*after).view.filter) << "of the later version";
    state.redo();
    EXPECT_TRUE(state.view().arrangement == everythingOf(*after).view.arrangement);
}

TEST(CarryOverTest, theSameDealsOnceMoreChangeNothing)
{
    const auto before = std::make_shared<const deals::DealSet>(twoDeals());
    ViewState state(before, {});
    int changes = 0;
    QObject::connect(&state, &ViewState::changed, &state, [&] { ++changes; });
    state.reloadDeals(std::make_shared<const deals::DealSet>(twoDeals()));
    EXPECT_EQ(changes, 0);
    EXPECT_EQ(state.deals(), before);
    state.reloadDeals(std::make_shared<const deals::DealSet>(laterVersion()));
    EXPECT_EQ(changes, 1);
}

TEST(CarryOverTest, theSelectionGoesWithItsDeal)
{
    const auto before = std::make_shared<const deals::DealSet>(laterVersion());
    ViewState state(before, {});
    state.select(dealCalled(*before, u"chips"));
    state.reloadDeals(std::make_shared<const deals::DealSet>(twoDeals()));
    EXPECT_FALSE(state.selected().isValid());
}

} // namespace
