// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/differenceview.h"

#include "support/samplecomparison.h"
#include "tables/differencemodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace window;

namespace
{

class DifferenceViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        comparison.table[4].right = u"two\nlines\tand a tab"_qs;
        model.setComparison(comparison);
        view.resize(700, 300);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QGuiApplication::clipboard()->clear();
    }

    QPoint placeOf(int row) { return view.visualRect(model.index(row, 1)).center(); }
    static QString copied() { return QGuiApplication::clipboard()->text(); }

    series::Comparison comparison = support::sampleComparison();
    tables::DifferenceModel model;
    DifferenceView view{&model};
};

TEST_F(DifferenceViewTest, copiesWhatIsSelectedWithTabs)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, placeOf(4));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied().toStdString(),
        "\tNVIDIA\tAMD\tDifference\tNVIDIA ÷ AMD\nPower promised\t≥ 10 GW\t6 GW\t≥ 4 GW\t≥ 1.66\n"
        "OpenAI pays\tnot stated\ttwo lines and a tab\t—\t—");
}

TEST_F(DifferenceViewTest, copiesAllWhenNothingIsSelected)
{
    view.clearSelection();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied().count(u'\n'), model.rowCount());
}

TEST_F(DifferenceViewTest, copyIsItsOwnWhereTheWindowHasAnother)
{
    QAction other(u"Copy Chart"_qs);
    other.setShortcut(QKeySequence::Copy);
    view.addAction(&other);
    QSignalSpy triggered(&other, &QAction::triggered);
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(triggered.size(), 0);
    EXPECT_TRUE(copied().endsWith(u"\nscheduled by 31 Dec 2027\t1 GW\t1 GW\t0 GW\t1.00"_qs)) << copied().toStdString();
}

TEST_F(DifferenceViewTest, aSentenceTakesTheWholeRow)
{
    EXPECT_EQ(view.columnSpan(15, 0), 5);
    EXPECT_EQ(view.columnSpan(0, 0), 1);
    std::rotate(comparison.table.begin(), comparison.table.end() - 1, comparison.table.end());
    model.setComparison(comparison);
    EXPECT_EQ(view.columnSpan(0, 0), 5);
    EXPECT_EQ(view.columnSpan(15, 0), 1);
}

TEST_F(DifferenceViewTest, keepsAllColumnsInSightAndScrolls)
{
    view.resize(520, 120);
    QTest::qWait(1);
    int width = 0;
    for (int column = 0; column < model.columnCount(); ++column)
        width += view.columnWidth(column);
    EXPECT_LE(width, view.viewport()->width());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(0));
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentIndex().row(), 15);
    EXPECT_TRUE(view.viewport()->rect().intersects(view.visualRect(model.index(15, 0))));
}

} // namespace
