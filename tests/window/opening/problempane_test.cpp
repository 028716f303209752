// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/problempane.h"

#include "window/filefixture.h"
#include "window/opening/problemrows.h"
#include "window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class ProblemPaneTest : public WindowTest
{
protected:
    ProblemPane &pane() { return *window->problems(); }
    QTableView &table() { return *pane().table(); }
    QString cell(int row, ProblemColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    void click(int row)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
            table().visualRect(table().model()->index(row, static_cast<int>(ProblemColumn::Found))).center());
    }
    QToolButton *button(QWidget *of, const QString &text)
    {
        for (QToolButton *each : of->findChildren<QToolButton *>())
            if (each->text() == text)
                return each;
        ADD_FAILURE() << "There is no button " << text.toStdString();
        return nullptr;
    }
    QString selectedId()
    {
        return state().selected().isValid() ? state().deals()->deal(state().selected()).id : QString();
    }
    /// Two problems: a word in the second deal's amount; a date in the first.
    static QByteArray twoProblems()
    {
        return Files::halfBad().replace(R"("id": "power")", R"("id": "power", "start": "soon")");
    }

    Files files;
};

TEST(ProblemRowsTest, sayWhatIsWrong)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    files::Problem problem;
    problem.line = 1234;
    problem.column = 5;
    problem.byte = 70000;
    problem.field = u"deals[0].title"_s;
    problem.found = u"\"\""_s;
    problem.expected = u"a text that is not blank"_s;
    files::Problem warning = problem;
    warning.severity = files::Severity::Warning;
    tables::ValueTable table;
    table.show(problemHeadings(), problemRows(std::vector{problem, warning}));
    const auto printed = [&](int row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells += table.index(row, column).data().toString();
        return cells.join(u'|').toStdString();
    };
    EXPECT_EQ(printed(0), "1,234|5|70,000|Error|deals[0].title|\"\"|a text that is not blank");
    EXPECT_EQ(printed(1), "1,234|5|70,000|Warning|deals[0].title|\"\"|a text that is not blank");
    const int byte = static_cast<int>(ProblemColumn::Byte);
    EXPECT_EQ(table.headerData(byte, Qt::Horizontal, Qt::DisplayRole).toString(), u"Byte"_s);
}

TEST_F(ProblemPaneTest, opensWithAFileThatHasProblems)
{
    const QAbstractItemModelTester tester(table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    files.write(twoProblems());
    open(files.path);
    EXPECT_TRUE(pane().isVisible());
    EXPECT_TRUE(table().hasFocus());
    ASSERT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(isWritten(u"“deals.json” is open · 5 of 7 rows read, 2 refused · 2 problems"_s));
    EXPECT_EQ(cell(0, ProblemColumn::Found), u"\"soon\""_s);
    EXPECT_EQ(cell(1, ProblemColumn::Found), u"\"oops\""_s);
    files.write(Files::deals());
    open(files.path);
    EXPECT_FALSE(pane().isVisible());
}

TEST_F(ProblemPaneTest, sortsByAnyColumn)
{
    files.write(twoProblems());
    open(files.path);
    const QHeaderView *header = table().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
        QPoint(header->sectionViewportPosition(static_cast<int>(ProblemColumn::Found)) + 10, header->height() / 2));
    EXPECT_EQ(cell(0, ProblemColumn::Found), u"\"oops\""_s);
    EXPECT_EQ(cell(1, ProblemColumn::Found), u"\"soon\""_s);
}

TEST_F(ProblemPaneTest, aClickGoesToTheDealAndShowsTheRow)
{
    files.write(twoProblems());
    open(files.path);
    click(1);
    EXPECT_EQ(selectedId(), u"rent"_s);
    EXPECT_TRUE(pane().row()->toPlainText().contains(u"\"said\": \"oops\""))
        << pane().row()->toPlainText().toStdString();
    ASSERT_EQ(pane().row()->extraSelections().size(), 1);
    EXPECT_EQ(pane().row()->extraSelections()[0].cursor.selectedText(), u"\"oops\""_s);
    click(0);
    EXPECT_EQ(selectedId(), u"chips"_s);
    QTest::keyClick(&table(), Qt::Key_Down);
    EXPECT_EQ(selectedId(), u"rent"_s) << "the keyboard does the same";
    state().select({});
    click(1);
    EXPECT_EQ(selectedId(), u"rent"_s) << "once more on the same row";
}

TEST_F(ProblemPaneTest, aRowOfATableLeadsToTheDealItIsPartOf)
{
    const Files csv(u"deals.csv"_s);
    csv.write("deal,from,to,kind,measure,said,unit,value,announced\r\n"
              "Ten,Maker,Lab,capacity,power,exact,GW,10,2025-09-22\r\n"
              "Rent,Lab,Cloud,purchase,money,exact,USD,38,2025-11-03\r\n"
              "Ten,Maker,Lab,capacity,power,oops,GW,2,\r\n");
    open(csv.path);
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_TRUE(isWritten(u"“deals.csv” is open · 2 of 3 rows read, 1 refused · 1 problem"_s));
    click(0);
    EXPECT_EQ(selectedTitle(), u"Ten"_s);
    EXPECT_EQ(pane().row()->toPlainText(), u"Ten,Maker,Lab,capacity,power,oops,GW,2,"_s);
    ASSERT_EQ(pane().row()->extraSelections().size(), 1);
    EXPECT_EQ(pane().row()->extraSelections()[0].cursor.selectedText(), u"oops"_s);
}

TEST_F(ProblemPaneTest, aDealThatWasNotReadIsNoDealToGoTo)
{
    files.write(Files::deals().replace(R"("title": "Rent")", R"("title": "")"));
    open(files.path);
    state().select({0});
    ASSERT_GE(table().model()->rowCount(), 1);
    click(0);
    EXPECT_EQ(selectedId(), u"chips"_s) << "stays";
    EXPECT_TRUE(pane().row()->toPlainText().contains(u"\"rent\"")) << pane().row()->toPlainText().toStdString();
}

TEST_F(ProblemPaneTest, aFileThatIsNotOpenedShowsItsProblemsBesideTheOldDeals)
{
    files.write("{\n  \"format\": oops\n}\n");
    open(files.path);
    EXPECT_TRUE(pane().isVisible());
    EXPECT_TRUE(isWritten(u"“deals.json” was not opened; other deals are shown · 0 rows read · 1 problem"_s));
    EXPECT_EQ(cell(0, ProblemColumn::Line), u"2"_s);
    EXPECT_EQ(state().deals()->deals.size(), 8U);
    click(0);
    EXPECT_FALSE(state().selected().isValid());
    EXPECT_FALSE(pane().row()->toPlainText().isEmpty());
}

TEST_F(ProblemPaneTest, copiesAsText)
{
    files.write(twoProblems());
    open(files.path);
    QTest::mouseClick(button(&pane(), u"Cop&y"_s), Qt::LeftButton);
    const QStringList all = QGuiApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(all.size(), 2);
    EXPECT_TRUE(all[0].startsWith(u"deals.json:5:")) << all[0].toStdString();
    click(1);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), all[1]);
}

TEST_F(ProblemPaneTest, theStatusLineCountsRowsAndOpensTheList)
{
    files.write(Files::deals());
    open(files.path);
    EXPECT_TRUE(button(window.get(), u"7 rows read"_s)->isVisible());
    EXPECT_TRUE(button(window.get(), u"7 rows read"_s)->icon().isNull());
    files.write(twoProblems());
    open(files.path);
    QToolButton *rows = button(window.get(), u"5 of 7 rows read, 2 refused"_s);
    ASSERT_TRUE(rows && rows->isVisible());
    EXPECT_FALSE(rows->icon().isNull());
    QTest::keyClick(&table(), Qt::Key_Escape);
    EXPECT_FALSE(pane().isVisible());
    EXPECT_TRUE(view().hasFocus()) << "back to the page";
    QTest::mouseClick(rows, Qt::LeftButton);
    EXPECT_TRUE(pane().isVisible());
    EXPECT_TRUE(table().hasFocus());
}

TEST_F(ProblemPaneTest, aKeyOpensAndClosesIt)
{
    press(Qt::Key_F7);
    EXPECT_TRUE(pane().isVisible());
    EXPECT_TRUE(table().hasFocus());
    EXPECT_TRUE(isWritten(u"No file is open: these are the deals that come with the program."_s));
    QTest::keyClick(&table(), Qt::Key_F7);
    EXPECT_FALSE(pane().isVisible());
    EXPECT_TRUE(view().hasFocus()) << "back to the page";
}

TEST_F(ProblemPaneTest, theKeyboardGetsThereAndAway)
{
    files.write(twoProblems());
    open(files.path);
    view().setFocus();
    for (int tries = 0; tries < 6 && !table().hasFocus(); ++tries)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    EXPECT_TRUE(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_F6);
    EXPECT_FALSE(table().hasFocus()) << "and to the next one";
    pane().row()->setFocus();
    QTest::keyClick(pane().row(), Qt::Key_Escape);
    EXPECT_FALSE(pane().isVisible());
    EXPECT_TRUE(view().hasFocus());
}

} // namespace
