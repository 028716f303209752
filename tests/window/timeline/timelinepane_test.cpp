// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time/calendar.h"
#include "support/pictured.h"
#include "window/windowfixture.h"

#include <QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class TimelinePaneTest : public WindowTest
{
protected:
    QScrollBar *bar(Qt::Orientation orientation)
    {
        for (QScrollBar *each : window->timeline()->findChildren<QScrollBar *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (each->orientation() == orientation)
                return each;
        }
        return nullptr;
    }
};

TEST_F(TimelinePaneTest, upAndDownWalkTheLanes)
{
    const pictures::LaneList lanes = sheet().picture().lanes;
    ASSERT_EQ(lanes.size(), 8U);
    for (const pictures::Lane &lane : lanes) {
        press(Qt::Key_Down);
        EXPECT_EQ(state().selected(), lane.deal);
        EXPECT_EQ(sheet().selected(), lane.deal);
        EXPECT_TRUE(isWritten(selectedTitle())) << "in the details";
    }
    press(Qt::Key_Down);
    EXPECT_EQ(state().selected(), lanes.back().deal) << "the last stays";
    for (std::size_t i = 1; i < lanes.size(); ++i)
        press(Qt::Key_Up);
    EXPECT_EQ(state().selected(), lanes.front().deal);
}

TEST_F(TimelinePaneTest, upStartsFromTheLastLane)
{
    press(Qt::Key_Up);
    EXPECT_EQ(state().selected(), sheet().picture().lanes.back().deal);
}

TEST_F(TimelinePaneTest, clickSelectsALaneAndBesideItNothing)
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, laneAt(3));
    EXPECT_EQ(state().selected(), sheet().picture().lanes[3].deal);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(2, view().height() - 3));
    EXPECT_FALSE(state().selected().isValid());
}

TEST_F(TimelinePaneTest, wheelZoomsAtTheDayUnderThePointer)
{
    const double day = deals::dayOf(2026, 9, 15);
    const QPoint at = placeOf(day);
    wheel(at, 3);
    EXPECT_LT(shown().span(), counting::firstWindow().span() * 0.7);
    EXPECT_NEAR(placeOf(day).x(), at.x(), 1);
    wheel(at, -3);
    EXPECT_NEAR(shown().span(), counting::firstWindow().span(), 1e-6);
}

TEST_F(TimelinePaneTest, dragPansWithThePointer)
{
    press(Qt::Key_W);
    const double day = deals::dayOf(2026, 7, 1);
    const QPoint from = placeOf(day), to = from + QPoint(-150, 0);
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    for (int x = 0; x <= 150; x += 15) // mouseMove does not hold a button
    {
        const QPoint at = from - QPoint(x, 0);
        QMouseEvent move(QEvent::MouseMove, at, view().viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view().viewport(), &move);
    }
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, to);
    EXPECT_NEAR(placeOf(day).x(), to.x(), 2);
    EXPECT_FALSE(state().selected().isValid()) << "a drag is no click";
}

TEST_F(TimelinePaneTest, keysMoveAndZoom)
{
    const counting::Window first = shown();
    struct Pair {
        Qt::Key one, back;
    };
    for (const Pair &keys : {Pair{Qt::Key_D, Qt::Key_A}, Pair{Qt::Key_Right, Qt::Key_Left}, Pair{Qt::Key_W, Qt::Key_S},
             Pair{Qt::Key_Plus, Qt::Key_Minus}}) {
        press(keys.one);
        EXPECT_NE(shown(), first) << keys.one;
        press(keys.back);
        EXPECT_NEAR(shown().from, first.from, 1e-6) << keys.back;
        EXPECT_NEAR(shown().to, first.to, 1e-6) << keys.back;
    }
    press(Qt::Key_W);
    press(Qt::Key_D);
    press(Qt::Key_0);
    EXPECT_EQ(shown(), first);
}

TEST_F(TimelinePaneTest, zoomingEndsAtAWeek)
{
    for (int i = 0; i < 60; ++i)
        press(Qt::Key_W);
    EXPECT_DOUBLE_EQ(shown().span(), ViewState::shortestSpan);
    EXPECT_FALSE(action(u"Zoom In"_s)->isEnabled());
    EXPECT_TRUE(action(u"Zoom Out"_s)->isEnabled());
}

TEST_F(TimelinePaneTest, theBarShowsAndSetsThePlaceInTime)
{
    QScrollBar *time = bar(Qt::Horizontal);
    const int before = time->value();
    EXPECT_TRUE(time->isVisible());
    press(Qt::Key_D);
    EXPECT_GT(time->value(), before);
    const double from = shown().from;
    QTest::keyClick(time, Qt::Key_PageDown);
    EXPECT_NEAR(shown().from, std::min(from + shown().span(), state().whole().to - shown().span() / 2), 1);
    press(Qt::Key_W);
    EXPECT_NEAR(time->pageStep() / 100.0, shown().span(), 1);
}

TEST_F(TimelinePaneTest, lanesThatDoNotFitScroll)
{
    QScrollBar *lanes = bar(Qt::Vertical);
    EXPECT_FALSE(lanes->isVisible());
    auto many = std::make_shared<deals::DealSet>(*state().deals());
    for (int i = 0; i < 60; ++i)
        many->deals.push_back(many->deals.front());
    state().setDeals(many);
    QCoreApplication::processEvents();
    EXPECT_TRUE(lanes->isVisible());
    EXPECT_EQ(lanes->maximum() + sheet().lanesShown(), 69) << "68 deals, and a heading above those without promises";
    lanes->setValue(20);
    EXPECT_EQ(sheet().firstLane(), 20);
    press(Qt::Key_Up); // the last lane comes into sight, and the bar follows
    EXPECT_EQ(lanes->value(), sheet().firstLane());
    EXPECT_EQ(lanes->value(), lanes->maximum());
}

TEST_F(TimelinePaneTest, hoverReadsTheValuesOfTheDay)
{
    const QString before = window->timeline()->reading();
    EXPECT_TRUE(before.startsWith(u"17 Dec 2025")) << "where the data end: " << before.toStdString();
    const QPoint at = placeOf(deals::dayOf(2026, 9, 15) + 0.5);
    QTest::mouseMove(view().viewport(), at);
    const QString reading = window->timeline()->reading();
    EXPECT_TRUE(isWritten(reading)) << "in the status bar";
    const double day = *sheet().dayAt(view().mapToScene(at)); // a pixel is more than a day
    EXPECT_TRUE(reading.startsWith(charts::dayText(static_cast<deals::Day>(std::floor(day))))) << reading.toStdString();
    for (const char16_t *words : {u"≥ 16 GW", u"≈ $588 B", u"$13–113 B"})
        EXPECT_TRUE(reading.contains(QStringView(words))) << reading.toStdString();
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view(), &leave);
    EXPECT_EQ(window->timeline()->reading(), before);
}

TEST_F(TimelinePaneTest, basisAndPanelsChangeThePicture)
{
    EXPECT_EQ(sheet().picture().panels.size(), 2U);
    action(u"Power"_s)->trigger();
    EXPECT_EQ(sheet().picture().panels.size(), 1U);
    action(u"Dollars"_s)->trigger();
    EXPECT_EQ(sheet().picture().panels.size(), 1U);
    action(u"Both"_s)->trigger();
    const pictures::Picture announced = sheet().picture();
    action(u"As scheduled"_s)->trigger();
    EXPECT_EQ(state().view().basis, counting::Basis::Scheduled);
    EXPECT_NE(sheet().picture(), announced);
    action(u"As announced"_s)->trigger();
    EXPECT_EQ(sheet().picture(), announced);
}

TEST_F(TimelinePaneTest, asManyColumnsAsPixels)
{
    const auto isAsFineAsItsPixels = [&] {
        const auto pixels = static_cast<int>(std::ceil(sheet().plotRect().width()));
        return sheet().picture() == support::picture(*state().deals(), state().viewAcross(pixels), QLocale());
    };
    const Shown before = state().shown();
    EXPECT_TRUE(isAsFineAsItsPixels());
    window->resize(1000, 700);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isAsFineAsItsPixels());
    EXPECT_TRUE(state().shown() == before) << "the width of a window is nobody's choice to undo";
}

} // namespace
