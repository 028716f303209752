// SPDX-License-Identifier: GPL-3.0-or-later
// What the panes share is made once: the whole window, worked by keys and mouse, with an eye on how often it counts.
#include "window/windowfixture.h"

#include "counting/ledger.h"
#include "window/compare/comparepane.h"
#include "window/frame/workbench.h"

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class SharingTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        action(u"Filters"_s)->setChecked(true);
    }

    /// How many ledgers are made until all panes show what it does.
    template<typename Act> static std::size_t madeBy(const Act &act)
    {
        const std::size_t before = counting::Ledger::made();
        act();
        QApplication::processEvents();
        return counting::Ledger::made() - before;
    }
    /// How often the picture is drawn until all panes show what it does.
    template<typename Act> static std::size_t drawnBy(const Act &act)
    {
        QApplication::processEvents();
        const std::size_t before = charts::Sheet::drawn();
        act();
        QApplication::processEvents();
        return charts::Sheet::drawn() - before;
    }
    static void hover(charts::SheetView &view)
    {
        QWidget *viewport = view.viewport();
        for (int x = 0; x < viewport->width(); x += 25) {
            const QPoint at(x, viewport->height() * 3 / 4);
            QMouseEvent event(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(viewport, &event);
            QHelpEvent tip(QEvent::ToolTip, at, viewport->mapToGlobal(at));
            QApplication::sendEvent(viewport, &tip);
        }
    }
    /// All that moves about in time, looks at a picture, or has it drawn otherwise.
    void lookAround(charts::SheetView &view)
    {
        const counting::Window before = shown();
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Plus);
        wheel(placeOf(deals::dayOf(2026, 1, 1)), 1);
        EXPECT_NE(shown(), before) << "else this proves nothing";
        hover(view);
        QTest::keyClick(&view, Qt::Key_Down);
        EXPECT_TRUE(state().selected().isValid());
        action(u"As scheduled"_s)->trigger();
        action(u"Power"_s)->trigger();
        action(u"Both"_s)->trigger();
        action(u"As announced"_s)->trigger();
        window->resize(window->size() - QSize(40, 30));
    }
};

TEST_F(SharingTest, aPanAndAHoverMakeNoLedgerAndNoLanes)
{
    const pictures::LaneList lanes = state().outline().lanes;
    EXPECT_EQ(madeBy([&] { lookAround(view()); }), 0U);
    EXPECT_TRUE(state().outline().lanes.isSharedWith(lanes));
}

TEST_F(SharingTest, aGestureDrawsThePictureOnceAndAHoverNever)
{
    EXPECT_EQ(drawnBy([&] { hover(view()); }), 0U) << "only what is under the pointer";
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus}) {
        EXPECT_EQ(drawnBy([&] { QTest::keyClick(&view(), key); }), 1U) << QKeySequence(key).toString().toStdString();
    }
    EXPECT_EQ(drawnBy([&] { wheel(placeOf(deals::dayOf(2026, 1, 1)), 1); }), 1U);
    EXPECT_EQ(drawnBy([&] { action(u"As scheduled"_s)->trigger(); }), 1U);
    EXPECT_EQ(drawnBy([&] { action(u"Power"_s)->trigger(); }), 1U);
    EXPECT_EQ(drawnBy([&] { state().setFocus(state().deals()->findParty(u"NVIDIA")); }), 1U);
}

TEST_F(SharingTest, norInAComparison)
{
    action(u"Compare"_s)->trigger();
    QApplication::processEvents();
    const pictures::PairOutline *pair = &state().pairOutline();
    const pictures::LaneList lanes = pair->panes[1].lanes;
    EXPECT_EQ(madeBy([&] { lookAround(*window->workbench()->compare()->view(1)); }), 0U);
    EXPECT_TRUE(state().pairOutline().panes[1].lanes.isSharedWith(lanes));
    EXPECT_EQ(madeBy([&] {
        action(u"Timeline"_s)->trigger();
        action(u"Compare"_s)->trigger();
    }),
        0U)
        << "turning the page is no reason either";
}

TEST_F(SharingTest, allPanesUseTheSame)
{
    EXPECT_EQ(madeBy([&] { state().setFilterText(u"NVIDIA"_s); }), 1U) << "what the filter keeps";
    EXPECT_EQ(madeBy([&] { state().setFilter({}); }), 0U) << "what there is without one is there already";
    EXPECT_EQ(madeBy([&] { state().setFocus(state().deals()->findParty(u"NVIDIA")); }), 1U) << "seen from there";
    EXPECT_EQ(madeBy([&] { action(u"Group by Kind"_s)->trigger(); }), 0U);
    EXPECT_EQ(madeBy([&] { state().setDeals(bundledDeals()); }), 1U);
    EXPECT_EQ(madeBy([&] { press(Qt::Key_F3); }), 0U);
}

} // namespace
