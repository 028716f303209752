// SPDX-License-Identifier: GPL-3.0-or-later
// Grouping, order, folds and pins by real clicks and keys.
#include "window/laneactions.h"

#include "window/windowfixture.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QUndoStack>

using namespace window;

namespace
{

class LaneActionsTest : public WindowTest
{
protected:
    const series::Arrangement &arrangement() { return state().view().arrangement; }
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
        for (const series::Lane &lane : sheet().picture().lanes)
            if (lane.heading)
                rows += (lane.heading->isFolded ? u"> "_qs : u"v "_qs) + lane.heading->name;
            else
                rows += (lane.isPinned ? u"^ "_qs : QString()) + lane.partner;
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
        for (const series::Lane &lane : sheet().picture().lanes)
            if (state().selected().isValid() && lane.deal == state().selected())
                return lane.partner;
        return {};
    }
};

TEST_F(LaneActionsTest, keysGroupAndOrder)
{
    const QStringList first = rows();
    EXPECT_EQ(first.size(), 8);
    EXPECT_TRUE(named(u"Group by Partner"_qs)->isChecked());
    press(Qt::Key_G);
    press(Qt::Key_K);
    EXPECT_EQ(arrangement().grouping, series::Grouping::Kind);
    EXPECT_TRUE(named(u"Group by Kind"_qs)->isChecked());
    EXPECT_EQ(rows(),
        (QStringList{u"v Purchase"_qs, u"CoreWeave"_qs, u"Google"_qs, u"Oracle"_qs, u"Microsoft"_qs, u"AWS"_qs,
            u"v Capacity"_qs, u"NVIDIA"_qs, u"AMD"_qs, u"v Investment"_qs, u"Amazon"_qs}));
    press(Qt::Key_O);
    press(Qt::Key_S);
    EXPECT_EQ(arrangement().order, series::Order::Size);
    EXPECT_TRUE(named(u"Order by Size"_qs)->isChecked());
    EXPECT_EQ(
        rows().mid(0, 5), (QStringList{u"v Capacity"_qs, u"NVIDIA"_qs, u"AMD"_qs, u"v Purchase"_qs, u"Oracle"_qs}));
    EXPECT_EQ(state().view().window, series::firstWindow()) << "S zooms only on its own";
    press(Qt::Key_O);
    press(Qt::Key_N);
    press(Qt::Key_G);
    press(Qt::Key_P);
    EXPECT_EQ(rows().value(0), u"Amazon"_qs);
    state().undoStack()->setIndex(0);
    EXPECT_EQ(rows(), first);
    EXPECT_TRUE(named(u"Group by Partner"_qs)->isChecked());
    EXPECT_TRUE(named(u"Order by Date"_qs)->isChecked());
}

TEST_F(LaneActionsTest, aClickFoldsAndUnfoldsAGroup)
{
    named(u"Group by Kind"_qs)->trigger();
    const QStringList open = rows();
    EXPECT_FALSE(named(u"Unfold All"_qs)->isEnabled());
    click(u"v Purchase"_qs);
    EXPECT_EQ(rows(),
        (QStringList{u"> Purchase"_qs, u"v Capacity"_qs, u"NVIDIA"_qs, u"AMD"_qs, u"v Investment"_qs, u"Amazon"_qs}));
    EXPECT_FALSE(state().selected().isValid());
    click(u"> Purchase"_qs);
    EXPECT_EQ(rows(), open);
    click(u"v Purchase"_qs);
    click(u"v Capacity"_qs);
    press(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_EQ(rows(), open);
    state().undoStack()->undo();
    EXPECT_EQ(rows(), (QStringList{u"> Purchase"_qs, u"> Capacity"_qs, u"v Investment"_qs, u"Amazon"_qs}));
}

TEST_F(LaneActionsTest, fFoldsTheGroupOfTheSelectedDealAndStandsForIt)
{
    EXPECT_FALSE(named(u"Fold Group"_qs)->isEnabled());
    click(u"AWS"_qs);
    EXPECT_FALSE(named(u"Fold Group"_qs)->isEnabled()) << "alone it has no heading";
    named(u"Group by Kind"_qs)->trigger();
    EXPECT_TRUE(named(u"Fold Group"_qs)->isEnabled());
    const deals::DealId aws = state().selected();
    press(Qt::Key_F);
    EXPECT_EQ(rows().value(0), u"> Purchase"_qs);
    EXPECT_TRUE(named(u"Fold Group"_qs)->isChecked());
    EXPECT_EQ(state().selected(), aws);
    EXPECT_EQ(sheet().rowOf(aws), sheet().layout().row(0));
    press(Qt::Key_F);
    EXPECT_EQ(rows().value(0), u"v Purchase"_qs);
    EXPECT_EQ(selectedPartner(), u"AWS"_qs);
}

TEST_F(LaneActionsTest, arrowsPassOverHeadingsAndStopOnceAtAFoldedGroup)
{
    named(u"Group by Kind"_qs)->trigger();
    click(u"v Purchase"_qs);
    press(Qt::Key_Down);
    EXPECT_EQ(sheet().rowOf(state().selected()), sheet().layout().row(0)) << "so that F can unfold it";
    press(Qt::Key_Down);
    EXPECT_EQ(selectedPartner(), u"NVIDIA"_qs);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(selectedPartner(), u"Amazon"_qs);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Up);
    press(Qt::Key_F);
    EXPECT_EQ(selectedPartner(), u"CoreWeave"_qs);
}

TEST_F(LaneActionsTest, pPinsTheSelectedDeal)
{
    EXPECT_FALSE(named(u"Pin to the Top"_qs)->isEnabled());
    click(u"Microsoft"_qs);
    press(Qt::Key_P);
    EXPECT_TRUE(named(u"Pin to the Top"_qs)->isChecked());
    click(u"AMD"_qs);
    EXPECT_FALSE(named(u"Pin to the Top"_qs)->isChecked());
    press(Qt::Key_P);
    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"^ Microsoft"_qs, u"^ AMD"_qs, u"CoreWeave"_qs}));
    EXPECT_EQ(rows().size(), 8);
    press(Qt::Key_P);
    EXPECT_EQ(rows().mid(0, 2), (QStringList{u"^ Microsoft"_qs, u"CoreWeave"_qs}));
    press(Qt::Key_P, Qt::ShiftModifier);
    EXPECT_TRUE(arrangement().pinned.empty());
    EXPECT_FALSE(named(u"Unpin All"_qs)->isEnabled());
    state().undoStack()->undo();
    EXPECT_EQ(rows().value(0), u"^ Microsoft"_qs);
}

TEST_F(LaneActionsTest, theMenuOfALaneSelectsItFirst)
{
    const QPoint at = rowAt(u"NVIDIA"_qs);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().viewport()->mapToGlobal(at));
    QApplication::sendEvent(view().viewport(), &event);
    ASSERT_NE(menu(), nullptr);
    EXPECT_EQ(selectedPartner(), u"NVIDIA"_qs);
    EXPECT_EQ(menu()->actions(), actions().others());
    QTest::keyClick(menu(), Qt::Key_P); // its mnemonic
    EXPECT_EQ(rows().value(0), u"^ NVIDIA"_qs);
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
    click(u"AMD"_qs);
    named(u"Only This Partner"_qs)->trigger();
    EXPECT_EQ(rows(), QStringList(u"AMD"_qs));
    click(u"AMD"_qs);
    state().undoStack()->undo();
    EXPECT_EQ(rows().size(), 8);
}

TEST_F(LaneActionsTest, foldingElsewhereDoesNotScrollBackToTheSelection)
{
    auto many = std::make_shared<deals::DealSet>(*state().deals());
    for (int i = 0; i < 60; ++i) { // deals without promises: a group of Others at the end
        many->deals.push_back(many->deals.front());
        many->deals.back().id = u"copy %1"_qs.arg(i);
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
