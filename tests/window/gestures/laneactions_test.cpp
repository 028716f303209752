// SPDX-License-Identifier: GPL-3.0-or-later
// Grouping, order, folds and pins by real clicks and keys.
#include "window/gestures/laneactions.h"

#include "window/windowfixture.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class LaneActionsTest : public WindowTest
{
protected:
    const pictures::Arrangement &arrangement() { return state().view().arrangement; }
    LaneActions &actions() { return *window->timeline()->laneActions(); }
    QAction *named(const QString &text)
    {
        for (QAction *each : actions().groupings() + actions().orders() + actions().others())
            if (each->text().remove(u'&') == text)
                return each;
        ADD_FAILURE() << "There is no action " << text.toStdString();
        return nullptr;
    }
    /// The rows: "v Purchase" and "> Purchase" for headings, "^ AWS" for what is pinned.
    QStringList rows()
    {
        QStringList rows;
        for (const pictures::Lane &lane : sheet().picture().lanes)
            if (lane.heading)
                rows += (lane.heading->isFolded ? u"> "_s : u"v "_s) + lane.heading->name;
            else
                rows += (lane.isPinned ? u"^ "_s : QString()) + lane.partner;
        return rows;
    }
    QPoint rowAt(const QString &row)
    {
        const int lane = static_cast<int>(rows().indexOf(row));
        EXPECT_GE(lane, 0) << row.toStdString();
        return view().mapFromScene(sheet().layout().row(lane).center());
    }
    void click(const QString &row) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, rowAt(row)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), key, modifiers); }
    QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    QString selectedPartner()
    {
        for (const pictures::Lane &lane : sheet().picture().lanes)
            if (state().selected().isValid() && lane.deal == state().selected())
                return lane.partner;
        return {};
    }
};

TEST_F(LaneActionsTest, keysGroupAndOrder)
{
    const QStringList first = rows();
    EXPECT_EQ(first.size(), 8);
    EXPECT_TRUE(named(u"Group by Partner"_s)->isChecked());
    press(Qt::Key_G);
    press(Qt::Key_K);
    EXPECT_EQ(arrangement().grouping, pictures::Grouping::Kind);
    EXPECT_TRUE(named(u"Group by Kind"_s)->isChecked());
    EXPECT_EQ(rows(),
        (QStringList{u"v Purchase"_s, u"CoreWeave"_s, u"Google"_s, u"Oracle"_s, u"Microsoft"_s, u"AWS"_s,
            u"v Capacity"_s, u"NVIDIA"_s, u"AMD"_s, u"v Investment"_s, u"Amazon"_s}));
    press(Qt::Key_O);
    press(Qt::Key_S);
    EXPECT_EQ(arrangement().order, pictures::Order::Size);
    EXPECT_TRUE(named(u"Order by Size"_s)->isChecked());
    EXPECT_EQ(rows().mid(0, 5), (QStringList{u"v Capacity"_s, u"NVIDIA"_s, u"AMD"_s, u"v Purchase"_s, u"Oracle"_s}));
    EXPECT_EQ(state().view().window, counting::firstWindow()) << "S zooms only on its own";
    press(Qt::Key_O);
    press(Qt::Key_N);
    press(Qt::Key_G);
    press(Qt::Key_P);
    EXPECT_EQ(rows().value(0), u"Amazon"_s);
    while (state().history().canUndo())
        state().undo();
    EXPECT_EQ(rows(), first);
    EXPECT_TRUE(named(u"Group by Partner"_s)->isChecked());
    EXPECT_TRUE(named(u"Order by Date"_s)->isChecked());
}

TEST_F(LaneActionsTest, aClickFoldsAndUnfoldsAGroup)
{
    named(u"Group by Kind"_s)->trigger();
    const QStringList open = rows();
    EXPECT_FALSE(named(u"Unfold All"_s)->isEnabled());
    click(u"v Purchase"_s);
    EXPECT_EQ(
        rows(), (QStringList{u"> Purchase"_s, u"v Capacity"_s, u"NVIDIA"_s, u"AMD"_s, u"v Investment"_s, u"Amazon"_s}));
    EXPECT_FALSE(state().selected().isValid());
    click(u"> Purchase"_s);
    EXPECT_EQ(rows(), open);
    click(u"v Purchase"_s);
    click(u"v Capacity"_s);
    press(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_EQ(rows(), open);
    state().undo();
    EXPECT_EQ(rows(), (QStringList{u"> Purchase"_s, u"> Capacity"_s, u"v Investment"_s, u"Amazon"_s}));
}

TEST_F(LaneActionsTest, fFoldsTheGroupOfTheSelectedDealAndStandsForIt)
{
    EXPECT_FALSE(named(u"Fold Group"_s)->isEnabled());
    click(u"AWS"_s);
    EXPECT_FALSE(named(u"Fold Group"_s)->isEnabled()) << "alone it has no heading";
    named(u"Group by Kind"_s)->trigger();
    EXPECT_TRUE(named(u"Fold Group"_s)->isEnabled());
    const deals::DealId aws = state().selected();
    press(Qt::Key_F);
    EXPECT_EQ(rows().value(0), u"> Purchase"_s);
    EXPECT_TRUE(named(u"Fold Group"_s)->isChecked());
    EXPECT_EQ(state().selected(), aws);
    EXPECT_EQ(sheet().rowOf(aws), sheet().layout().row(0));
    press(Qt::Key_F);
    EXPECT_EQ(rows().value(0), u"v Purchase"_s);
    EXPECT_EQ(selectedPartner(), u"AWS"_s);
}

TEST_F(LaneActionsTest, arrowsPassOverHeadingsAndStopOnceAtAFoldedGroup)
{
    named(u"Group by Kind"_s)->trigger();
    click(u"v Purchase"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(sheet().rowOf(state().selected()), sheet().layout().row(0)) << "so that F can unfold it";
    press(Qt::Key_Down);
    EXPECT_EQ(selectedPartner(), u"NVIDIA"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(selectedPartner(), u"Amazon"_s);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Up);
    press(Qt::Key_F);
    EXPECT_EQ(selectedPartner(), u"CoreWeave"_s);
}

TEST_F(LaneActionsTest, pPinsTheSelectedDeal)
{
    EXPECT_FALSE(named(u"Pin to the Top"_s)->isEnabled());
    click(u"Microsoft"_s);
    press(Qt::Key_P);
    EXPECT_TRUE(named(u"Pin to the Top"_s)->isChecked());
    click(u"AMD"_s);
    EXPECT_FALSE(named(u"Pin to the Top"_s)->isChecked());
    press(Qt::Key_P);
    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"^ Microsoft"_s, u"^ AMD"_s, u"CoreWeave"_s}));
    EXPECT_EQ(rows().size(), 8);
    press(Qt::Key_P);
    EXPECT_EQ(rows().mid(0, 2), (QStringList{u"^ Microsoft"_s, u"CoreWeave"_s}));
    press(Qt::Key_P, Qt::ShiftModifier);
    EXPECT_TRUE(arrangement().pinned.empty());
    EXPECT_FALSE(named(u"Unpin All"_s)->isEnabled());
    state().undo();
    EXPECT_EQ(rows().value(0), u"^ Microsoft"_s);
}

TEST_F(LaneActionsTest, theMenuOfALaneSelectsItFirst)
{
    const QPoint at = rowAt(u"NVIDIA"_s);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().viewport()->mapToGlobal(at));
    QApplication::sendEvent(view().viewport(), &event);
    ASSERT_NE(menu(), nullptr);
    EXPECT_EQ(selectedPartner(), u"NVIDIA"_s);
    EXPECT_EQ(menu()->actions(), actions().others());
    QTest::keyClick(menu(), Qt::Key_P); // its mnemonic
    EXPECT_EQ(rows().value(0), u"^ NVIDIA"_s);
    EXPECT_EQ(menu(), nullptr);
}

TEST_F(LaneActionsTest, theMenuOpensByKeyOfTheSelectedDealOnly)
{
    press(Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(menu(), nullptr);
    press(Qt::Key_Down);
    press(Qt::Key_F10, Qt::ShiftModifier);
    ASSERT_NE(menu(), nullptr);
    menu()->close();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&view(), &event);
    ASSERT_NE(menu(), nullptr);
    EXPECT_TRUE(QRect(view().mapToGlobal(QPoint()), view().size()).contains(menu()->pos()));
    menu()->close();
}

TEST_F(LaneActionsTest, onlyThisPartnerFilters)
{
    click(u"AMD"_s);
    named(u"Only This Partner"_s)->trigger();
    EXPECT_EQ(rows(), QStringList(u"AMD"_s));
    click(u"AMD"_s);
    state().undo();
    EXPECT_EQ(rows().size(), 8);
}

TEST_F(LaneActionsTest, foldingElsewhereDoesNotScrollBackToTheSelection)
{
    auto many = std::make_shared<deals::DealSet>(*state().deals());
    for (int i = 0; i < 60; ++i) { // deals without promises: a group of Others at the end
        many->deals.push_back(many->deals.front());
        many->deals.back().id = u"copy %1"_s.arg(i);
    }
    state().setDeals(many);
    press(Qt::Key_Down);
    EXPECT_TRUE(sheet().rowOf(state().selected()).has_value());
    press(Qt::Key_PageDown);
    ASSERT_FALSE(sheet().rowOf(state().selected()).has_value());
    const int first = sheet().firstLane();
    press(Qt::Key_D);
    EXPECT_EQ(sheet().firstLane(), first);
}

} // namespace
