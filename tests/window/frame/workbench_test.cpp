// SPDX-License-Identifier: GPL-3.0-or-later
// All panes together in the real window, worked by keys and clicks.
#include "window/windowfixture.h"

#include "window/compare/comparepane.h"
#include "window/details/detailspane.h"
#include "window/filters/filterbanner.h"
#include "window/filters/filterpane.h"
#include "window/frame/findbar.h"
#include "window/frame/workbench.h"
#include "window/table/tablepane.h"
#include "window/timeline/timelinepane.h"
#include "window/widgets/sentencebutton.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <map>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class WorkbenchTest : public WindowTest
{
protected:
    Workbench &bench() { return *window->workbench(); }
    QWidget *focus() { return QApplication::focusWidget(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    std::string visiblePanes()
    {
        std::string names;
        const auto add = [&](const QWidget *pane, const char *name) { names += pane->isVisible() ? name : ""; };
        add(bench().filters(), "filters ");
        add(bench().timeline(), "timeline ");
        add(bench().compare(), "compare ");
        add(bench().table(), "table ");
        add(bench().details(), "details ");
        return names;
    }
};

TEST_F(WorkbenchTest, keysTurnThePages)
{
    action(u"Filters"_s)->setChecked(true);
    EXPECT_EQ(visiblePanes(), "filters timeline details ");
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(visiblePanes(), "filters compare details ");
    EXPECT_TRUE(bench().compare()->isAncestorOf(focus())) << "the keyboard goes along";
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(visiblePanes(), "filters table details ");
    EXPECT_TRUE(bench().table()->isAncestorOf(focus()));
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_T, Qt::ControlModifier);
    EXPECT_EQ(visiblePanes(), "filters timeline table details ");
    key(Qt::Key_F8);
    key(Qt::Key_F9);
    EXPECT_EQ(visiblePanes(), "timeline table ");
}

TEST_F(WorkbenchTest, theSentenceAbovePicturesExplainsTheirSumsInTheDetails)
{
    const auto sums = [&] {
        const auto *text = bench().details()->findChild<QPlainTextEdit *>(u"sums"_s);
        return text->isVisible() ? text->toPlainText() : QString();
    };
    EXPECT_EQ(bench().sentence()->sentence().toStdString(),
        "At least 16 GW and about $588 B promised; 2 GW and $38 B with a date; 3 amounts not stated");
    EXPECT_LT(bench().sentence()->mapTo(&bench(), QPoint()).y(), bench().timeline()->mapTo(&bench(), QPoint()).y());
    action(u"Details"_s)->setChecked(false);
    state().select({0});
    QTest::mouseClick(bench().sentence(), Qt::LeftButton);
    EXPECT_TRUE(bench().details()->isVisible());
    EXPECT_TRUE(action(u"Details"_s)->isChecked());
    EXPECT_FALSE(state().selected().isValid()) << "it is of all that is drawn";
    EXPECT_TRUE(sums().contains(u"Went in: NVIDIA ≥ 10 GW; AMD 6 GW."_s)) << sums().toStdString();
    state().setBasis(counting::Basis::Scheduled);
    EXPECT_EQ(sums(), QString()) << "they would be of another picture";
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(
        bench().sentence()->sentence().toStdString(), "Power promised: NVIDIA ≥ 10 GW, AMD 6 GW; difference ≥ 4 GW");
    QTest::keyClick(bench().sentence(), Qt::Key_Space);
    EXPECT_TRUE(sums().contains(u"AMD\n\nSum at the end"_s)) << sums().toStdString();
    state().select({0});
    EXPECT_EQ(sums(), QString()) << "a deal is shown in its place";
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_FALSE(bench().sentence()->isVisible()) << "nothing is drawn";
}

TEST_F(WorkbenchTest, everyChangeOfViewIsUndoneAndDoneAgain)
{
    const Shown first = state().shown();
    std::vector<Shown> steps;
    const auto step = [&](auto change) {
        change();
        steps.push_back(state().shown());
    };
    step([&] { key(Qt::Key_T, Qt::ControlModifier); });
    step([&] { action(u"As scheduled"_s)->trigger(); });
    step([&] { action(u"Power"_s)->trigger(); });
    step([&] { key(Qt::Key_Plus, Qt::ControlModifier); });
    step([&] { action(u"Group by Kind"_s)->trigger(); });
    step([&] { state().setFocus(state().deals()->findParty(u"NVIDIA")); });
    step([&] { state().setFilterText(u"Vera Rubin"_s); });
    step([&] { key(Qt::Key_2, Qt::ControlModifier); });
    step([&] { bench().compare()->swap(); });
    for (std::size_t i = steps.size() - 1; i-- > 0;) {
        action(u"Undo"_s + u' ' + state().history().undoName())->trigger();
        EXPECT_TRUE(state().shown() == steps[i]) << i;
    }
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(state().shown() == first);
    EXPECT_FALSE(state().history().canUndo());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(state().shown() == steps[i]) << i;
    }
}

TEST_F(WorkbenchTest, whatIsDraggedWithoutAPauseIsOneStep)
{
    const counting::Window before = shown();
    for (int i = 0; i < 5; ++i)
        wheel(placeOf(deals::dayOf(2026, 1, 1)), 1);
    EXPECT_NE(shown(), before);
    EXPECT_EQ(state().history().count(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(), before);
}

TEST_F(WorkbenchTest, chartAndTableSelectTheSameDeal)
{
    key(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QTableView *table = bench().table()->table();
    EXPECT_EQ(table->currentIndex().siblingAtColumn(0).data().toString(), u"Google"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
        table->visualRect(table->model()->index(0, table->currentIndex().column())).center());
    EXPECT_EQ(sheet().selected(), state().selected());
    EXPECT_TRUE(isWritten(selectedTitle())) << "in the details";
}

TEST_F(WorkbenchTest, theKeyboardGoesRoundThePanes)
{
    action(u"Filters"_s)->setChecked(true);
    key(Qt::Key_T, Qt::ControlModifier);
    const std::vector<const QWidget *> panes{bench().table(), bench().details(), bench().filters(), bench().timeline()};
    for (const QWidget *pane : panes) {
        key(Qt::Key_F6);
        EXPECT_TRUE(pane->isAncestorOf(focus())) << pane->metaObject()->className();
    }
    key(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(bench().filters()->isAncestorOf(focus()));
}

TEST_F(WorkbenchTest, findsInChartAndTable)
{
    key(Qt::Key_T, Qt::ControlModifier);
    key(Qt::Key_F, Qt::ControlModifier);
    auto *edit = qobject_cast<QLineEdit *>(focus());
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, u"84studio"_s);
    const deals::DealId first = state().selected();
    EXPECT_TRUE(first.isValid());
    EXPECT_EQ(sheet().selected(), first);
    key(Qt::Key_F3);
    key(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(state().selected(), first);
    key(Qt::Key_Escape);
    EXPECT_EQ(focus(), &view()) << "back in the chart";
    EXPECT_EQ(state().history().count(), 1) << "of the table alone: finding changes no view";
}

TEST_F(WorkbenchTest, whatIsFilteredToNothingOffersTheWayBack)
{
    state().setFilterText(u"nobody says this"_s);
    EXPECT_TRUE(sheet().picture().lanes.empty());
    EXPECT_TRUE(sheet().picture().empty.contains(u"No deal passes the filter"));
    auto *back = bench().findChild<FilterBanner *>()->findChild<QPushButton *>();
    ASSERT_TRUE(back && back->isVisible());
    QApplication::processEvents(); // lays it out
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(sheet().picture().lanes.size(), 8U);
    EXPECT_FALSE(bench().findChild<FilterBanner *>()->isVisible());
}

TEST_F(WorkbenchTest, aQuestionMarkShowsEveryKeyOfTheMenus)
{
    key(Qt::Key_Question);
    auto *dialog = window->findChild<QDialog *>();
    ASSERT_TRUE(dialog);
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words += label->text();
    int keys = 0;
    for (const QAction *menu : window->menuBar()->actions())
        for (const QAction *each : menu->menu()->actions())
            if (!each->shortcut().isEmpty()) {
                EXPECT_TRUE(words.contains(each->text().remove(u'&').remove(u'…'))) << each->text().toStdString();
                ++keys;
            }
    EXPECT_GT(keys, 25);
    EXPECT_TRUE(words.contains(u"Deal above, deal below"_s)) << "what no menu says";
}

TEST_F(WorkbenchTest, noKeyStandsForTwoThings)
{
    std::map<QString, QString> owners;
    for (const QAction *each : window->findChildren<QAction *>()) {
        if (each->shortcutContext() == Qt::WidgetShortcut || each->shortcutContext() == Qt::WidgetWithChildrenShortcut
            || each->associatedObjects().isEmpty())
            continue;
        for (const QKeySequence &shortcut : each->shortcuts()) {
            const auto [known, isNew] = owners.try_emplace(shortcut.toString(), each->text());
            EXPECT_TRUE(isNew || known->second == each->text())
                << shortcut.toString().toStdString() << ": " << known->second.toStdString() << ", "
                << each->text().toStdString();
        }
    }
    EXPECT_GT(owners.size(), 25U);
}

} // namespace
