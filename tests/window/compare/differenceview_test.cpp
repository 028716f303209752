// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/differenceview.h"

#include "charts/drawing/fonts.h"
#include "support/samplecomparison.h"
#include "window/widgets/looks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class DifferenceViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        comparison.table[4].right = u"two\nlines\tand a tab"_s;
        view.setComparison(comparison);
        view.resize(700, 300);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QGuiApplication::clipboard()->clear();
    }

    QPoint placeOf(int row) { return view.visualRect(model.index(row, 1)).center(); }
    static QString copied() { return QGuiApplication::clipboard()->text(); }

    pictures::Comparison comparison = support::sampleComparison();
    Looks looks;
    DifferenceView view{&looks};
    const QAbstractItemModel &model = *view.model();
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
    QAction other(u"Copy Chart"_s);
    other.setShortcut(QKeySequence::Copy);
    view.addAction(&other);
    QSignalSpy triggered(&other, &QAction::triggered);
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(triggered.size(), 0);
    EXPECT_TRUE(copied().endsWith(u"\nscheduled by 31 Dec 2027\t1 GW\t1 GW\t0 GW\t1.00"_s)) << copied().toStdString();
}

TEST_F(DifferenceViewTest, aSentenceTakesTheWholeRow)
{
    EXPECT_EQ(view.columnSpan(15, 0), 5);
    EXPECT_EQ(view.columnSpan(0, 0), 1);
    std::rotate(comparison.table.begin(), comparison.table.end() - 1, comparison.table.end());
    view.setComparison(comparison);
    EXPECT_EQ(view.columnSpan(0, 0), 5);
    EXPECT_EQ(view.columnSpan(15, 0), 1);
}

TEST_F(DifferenceViewTest, rowsAreHighEnoughForTheirTexts)
{
    view.setStyleSheet(looksOf(charts::Theme::Light));
    for (const int width : {1100, 820, 640, 520}) {
        view.resize(width, 300);
        QApplication::processEvents();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                const QFontMetrics metrics(charts::font(12, column == 0 && row != 1 ? QFont::DemiBold : QFont::Normal));
                const int room =
                    (view.columnSpan(row, column) > 1 ? view.viewport()->width() : view.columnWidth(column)) - 22;
                const QString text = model.index(row, column).data().toString();
                const QRect needed = metrics.boundingRect(QRect(0, 0, room, 999), Qt::TextWordWrap, text);
                EXPECT_LE(needed.height(), view.rowHeight(row)) << width << ' ' << text.toStdString();
            }
        EXPECT_LE(view.rowHeight(15), 3 * view.rowHeight(0)) << "a sentence has the whole width";
    }
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
