// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/history.h"

#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

/// Values that differ in where their time begins alone.
Shown from(double day)
{
    Shown shown;
    shown.view.window = {day, day + 100};
    return shown;
}

class HistoryTest : public testing::Test
{
protected:
    void step(double before, double after, Gesture gesture = Gesture::None)
    {
        history.add(QString::number(after), from(before), from(after), gesture);
    }
    /// Where the time begins after undoing or doing again; -1: no step is left.
    static double begin(const Shown *shown) { return shown ? shown->view.window.from : -1; }

    History history;
};

TEST_F(HistoryTest, goesThereAndBack)
{
    EXPECT_EQ(begin(history.undo()), -1);
    step(0, 1);
    step(1, 2);
    EXPECT_EQ(begin(history.redo()), -1);
    EXPECT_EQ(history.undoName(), u"2"_s);
    EXPECT_EQ(begin(history.undo()), 1);
    EXPECT_EQ(history.redoName(), u"2"_s);
    EXPECT_EQ(begin(history.undo()), 0);
    EXPECT_EQ(begin(history.undo()), -1);
    EXPECT_EQ(history.undoName(), QString());
    EXPECT_EQ(begin(history.redo()), 1);
    EXPECT_EQ(begin(history.redo()), 2);
    EXPECT_EQ(begin(history.redo()), -1);
}

TEST_F(HistoryTest, anotherStepForgetsWhatWasUndone)
{
    step(0, 1);
    step(1, 2);
    history.undo();
    step(1, 3);
    EXPECT_FALSE(history.canRedo());
    EXPECT_EQ(begin(history.undo()), 1);
    EXPECT_EQ(history.count(), 2);
}

TEST_F(HistoryTest, aGestureIsOneStep)
{
    step(0, 1, Gesture::Time);
    step(1, 2, Gesture::Time);
    step(2, 3, Gesture::Text);
    step(3, 4, Gesture::Text);
    EXPECT_EQ(history.count(), 2) << "two gestures";
    EXPECT_EQ(begin(history.undo()), 2);
    step(2, 5, Gesture::Time);
    EXPECT_EQ(history.count(), 2) << "what comes after undoing is another gesture";
    EXPECT_EQ(begin(history.undo()), 2);
    EXPECT_EQ(begin(history.undo()), 0);
}

TEST_F(HistoryTest, aPauseEndsAGesture)
{
    step(0, 1, Gesture::Time);
    QTest::qSleep(1100);
    step(1, 2, Gesture::Time);
    EXPECT_EQ(history.count(), 2);
}

TEST_F(HistoryTest, aGestureThatEndsWhereItBeganIsNone)
{
    step(0, 1, Gesture::Time);
    step(1, 0, Gesture::Time);
    EXPECT_FALSE(history.canUndo());
    step(0, 1);
    step(1, 0);
    EXPECT_EQ(history.count(), 2) << "two choices are two";
}

TEST_F(HistoryTest, forgetsTheOldestOfTooMany)
{
    for (int i = 0; i < 250; ++i)
        step(i, i + 1);
    EXPECT_EQ(history.count(), 200);
    while (history.canUndo())
        history.undo();
    EXPECT_EQ(begin(history.redo()), 51);
}

TEST_F(HistoryTest, carriesAllItsValues)
{
    step(0, 1);
    step(1, 2);
    history.carry([](Shown shown) {
        shown.view.window.from += 10;
        return shown;
    });
    EXPECT_EQ(begin(history.undo()), 11);
    EXPECT_EQ(begin(history.undo()), 10);
    EXPECT_EQ(begin(history.redo()), 11);
}

} // namespace
