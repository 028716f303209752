// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gestures/signtips.h"

#include "charts/frame/legendview.h"
#include "charts/sheetpainting.h"
#include "window/compare/comparepane.h"
#include "window/widgets/looks.h"
#include "window/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

using namespace window;
using pictures::Pointed, pictures::Sign;
using What = Pointed::What;

namespace
{

std::shared_ptr<const deals::DealSet> dealsWithMarkup()
{
    deals::DealSet set = *bundledDeals();
    for (deals::CommitmentText &text : set.texts)
        text.what = u"<b>x</b><img src=\"/etc/passwd\">"_s;
    for (deals::Deal &deal : set.deals)
        for (deals::Event &event : deal.events)
            event.what = u"<h1>bold & wide</h1>"_s;
    return std::make_shared<const deals::DealSet>(std::move(set));
}

/// The pane alone, with the pointer's events as Qt sends them.
class SignTipsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(charts::font(13));
        show(bundledDeals());
    }
    void TearDown() override
    {
        QToolTip::hideText();
        QTest::qWait(400); // or the next test sees it fade
    }

    void show(std::shared_ptr<const deals::DealSet> deals)
    {
        pane.reset();
        state = std::make_unique<ViewState>(std::move(deals), deals::dayOf(2026, 1, 1));
        pane = std::make_unique<TimelinePane>(state.get(), &looks);
        pane->resize(1440, 860);
        pane->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(pane.get()));
        pane->setFocus();
    }

    charts::Sheet &sheet() { return *pane->sheet(); }
    QWidget *viewport() { return pane->view()->viewport(); }

    /// Where the picture says that this is pointed at. The same in all tests.
    QPoint placeOf(const Pointed &wanted)
    {
        static std::vector<std::pair<Pointed, QPoint>> places;
        if (places.empty())
            for (int y = 0; y < viewport()->height(); y += 3)
                for (int x = 0; x < viewport()->width(); x += 7)
                    places.push_back({sheet().pointedAt(QPointF(x, y)).sign, {x, y}});
        const auto place =
            std::find_if(places.begin(), places.end(), [&](const auto &each) { return each.first == wanted; });
        if (place != places.end())
            return place->second;
        ADD_FAILURE() << "not in the picture";
        return {};
    }
    Pointed bar(const char *partner, Sign sign, std::size_t index = 0)
    {
        for (const pictures::Lane &lane : sheet().picture().lanes)
            if (lane.partner == QString::fromUtf8(partner))
                return {What::Bar, sign, lane.deal, 0, true, index};
        return {};
    }
    bool ask(const QPoint &at)
    {
        QHelpEvent event(QEvent::ToolTip, at, viewport()->mapToGlobal(at));
        return QApplication::sendEvent(viewport(), &event);
    }
    /// As a reader sees it.
    static QString tip()
    {
        QTextDocument document;
        document.setHtml(QToolTip::text());
        return QToolTip::isVisible() ? document.toPlainText().trimmed() : QString();
    }

    Looks looks;
    std::unique_ptr<ViewState> state;
    std::unique_ptr<TimelinePane> pane;
};

TEST_F(SignTipsTest, aRestingPointerExplainsTheSignUnderIt)
{
    const QPoint at = placeOf(bar("NVIDIA", Sign::Undated, 1));
    QTest::mouseMove(viewport(), at);
    EXPECT_TRUE(QTest::qWaitFor([] { return QToolTip::isVisible(); }));
    EXPECT_TRUE(tip().contains(u"Hatched: undated"_s)) << tip().toStdString();
    EXPECT_TRUE(tip().contains(u"“au moins 10 gigawatts” · 84 Studio · fr · page undated · paragraph 1"_s));
    EXPECT_TRUE(tip().contains(u"and 3 more in the details"_s));
}

TEST_F(SignTipsTest, eachSignHasItsOwnTip)
{
    struct Case {
        Pointed what;
        const char *name;
    };
    const deals::DealId amazon = sheet().picture().lanes.back().deal;
    for (const Case &each :
        {Case{bar("AMD", Sign::Period), "In brackets"}, Case{bar("Oracle", Sign::About), "Dashed upper edge, ≈"},
            Case{bar("NVIDIA", Sign::AtLeast, 1), "Teeth on the edge, ≥"},
            Case{bar("Google", Sign::NotStated), "Dotted outline"},
            Case{{What::Lane, Sign::KnownBy, amazon}, "Hollow diamond"},
            Case{{What::Stack, Sign::Sum}, "Sum at the end"},
            Case{{What::Line, Sign::DataEnd}, "Dashed line: where the data end"},
            Case{{What::Key, Sign::Event}, "Ring: event"},
            Case{{What::Layer, Sign::UpTo, {}, 1, false, 1}, "Outline without fill"}}) {
        EXPECT_TRUE(ask(placeOf(each.what)));
        EXPECT_TRUE(tip().startsWith(QString::fromUtf8(each.name))) << each.name << "\n" << tip().toStdString();
    }
}

TEST_F(SignTipsTest, emptyGroundHasNoTip)
{
    ask(placeOf(bar("AMD", Sign::Period)));
    EXPECT_FALSE(tip().isEmpty());
    ask({viewport()->width() - 2, 2});
    EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
}

TEST_F(SignTipsTest, aTipIsNoWiderThanItsTable)
{
    ask(placeOf(bar("NVIDIA", Sign::AtLeast, 1)));
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto label = std::find_if(
        all.begin(), all.end(), [](const QWidget *each) { return each->inherits("QTipLabel") && each->isVisible(); });
    ASSERT_NE(label, all.end());
    EXPECT_LT((*label)->width(), 460);
    EXPECT_GT((*label)->width(), 400);
    EXPECT_GT((*label)->height(), 100);
    ask(placeOf({What::Key, Sign::Event}));
    EXPECT_LT((*label)->width(), 340) << "and no wider than its words";
}

TEST_F(SignTipsTest, textOfTheDataIsShownAsItIsWritten)
{
    show(dealsWithMarkup());
    ask(placeOf(bar("NVIDIA", Sign::Period)));
    EXPECT_TRUE(tip().contains(u"<b>x</b><img src=\"/etc/passwd\">"_s)) << tip().toStdString();
    EXPECT_FALSE(QToolTip::text().contains(u"<img"_s));
    const deals::DealId nvidia = bar("NVIDIA", Sign::Period).deal;
    ask(placeOf({What::Mark, Sign::Event, nvidia}));
    EXPECT_TRUE(tip().contains(u"<h1>bold & wide</h1>"_s)) << tip().toStdString();
}

TEST_F(SignTipsTest, longTextsAreCut)
{
    pictures::Explanation words{u"Sign"_s, QString(100'000, u'<'), {QString(100'000, u'&')}};
    const QString html = tipText(words);
    EXPECT_LT(html.size(), 6'000);
    EXPECT_TRUE(html.contains(u'…'));
    EXPECT_FALSE(html.contains(u"<<"_s));
}

TEST_F(SignTipsTest, hoverAndClickAreWhatTheyWere)
{
    const QPoint at = placeOf(bar("AMD", Sign::Period));
    QTest::mouseMove(viewport(), at);
    const QString reading = pane->reading();
    ask(at);
    EXPECT_EQ(pane->reading(), reading);
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(state->selected(), bar("AMD", Sign::Period).deal);
}

TEST_F(SignTipsTest, theTipGoesWithThePictureThatItExplains)
{
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_PageDown}) {
        ask(placeOf(bar("NVIDIA", Sign::Undated, 1)));
        EXPECT_FALSE(tip().isEmpty());
        QTest::keyClick(pane->view(), key);
        EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
        state->resetWindow();
    }
}

TEST_F(SignTipsTest, theSelectedDealsSignsCanBeReadAndCopiedWithKeys)
{
    state->select(bar("NVIDIA", Sign::Period).deal);
    pane->signTips()->explainSelected();
    auto *dialog = pane->findChild<QDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
    auto *text = dialog->findChild<QPlainTextEdit *>();
    ASSERT_TRUE(text);
    EXPECT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() == text; }));
    for (const char *sign : {"Filled diamond", "In brackets", "Hatched: undated", "Ring: event", "Teeth on the edge",
             "Outline without fill"})
        EXPECT_TRUE(text->toPlainText().contains(QString::fromUtf8(sign))) << sign;
    EXPECT_TRUE(text->toPlainText().contains(u"  • start H2 2026 — “second semestre 2026” · 84 Studio"_s));

    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), text->toPlainText());
    QGuiApplication::clipboard()->clear();
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    const auto copy = std::find_if(
        buttons.begin(), buttons.end(), [](const QPushButton *each) { return each->text().remove(u'&') == u"Copy"; });
    ASSERT_NE(copy, buttons.end());
    QTest::keyClick(*copy, Qt::Key_Space);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), text->toPlainText());
}

TEST_F(SignTipsTest, theWindowOfSignsFollowsTheSelection)
{
    pane->signTips()->explainSelected();
    auto *dialog = pane->findChild<QDialog *>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    EXPECT_TRUE(text->toPlainText().startsWith(u"Sum at the end of the time shown"_s)) << "nothing is selected";
    state->select(bar("Oracle", Sign::About).deal);
    QCoreApplication::processEvents(); // once the sheet shows it
    EXPECT_TRUE(text->toPlainText().contains(u"Oracle: ≈ $300 B"_s));
    EXPECT_EQ(dialog->windowTitle(), u"Signs: Oracle – OpenAI"_s);
    pane->signTips()->explainSelected();
    EXPECT_EQ(pane->findChildren<QDialog *>().size(), 1) << "there is one";
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    QTest::qWait(0); // it deletes itself
    pane->signTips()->explainSelected();
    ASSERT_EQ(pane->findChildren<QDialog *>().size(), 1);
    EXPECT_TRUE(pane->findChild<QDialog *>()->isVisible()) << "and a new one";
}

TEST_F(SignTipsTest, theLegendOfAComparisonExplainsItself)
{
    state->setPair({state->deals()->findParty(u"NVIDIA"), state->deals()->findParty(u"AMD")});
    ComparePane compare(state.get(), &looks);
    compare.resize(1440, 860);
    compare.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&compare));
    auto *legend = compare.findChild<charts::LegendView *>();
    ASSERT_TRUE(legend && legend->isVisible());
    const QPoint at(20, 8);
    QHelpEvent event(QEvent::ToolTip, at, legend->mapToGlobal(at));
    QApplication::sendEvent(legend, &event);
    EXPECT_TRUE(tip().startsWith(u"Filled diamond: announced"_s)) << tip().toStdString();
}

TEST_F(SignTipsTest, aFoldedGroupExplainsItsHeadingAndItsDeals)
{
    pictures::Arrangement arrangement = state->view().arrangement;
    arrangement.grouping = pictures::Grouping::Kind;
    state->setArrangement(arrangement);
    state->toggleGroup(sheet().picture().lanes.front().group);
    const QRectF row = sheet().layout().row(0);
    const pictures::Heading &heading = *sheet().picture().lanes.front().heading;
    ask(row.center().toPoint());
    EXPECT_TRUE(tip().startsWith(u"Heading of a group\n"_s + heading.name + u": "_s + heading.count))
        << tip().toStdString();
    ASSERT_GE(heading.folded.size(), 4u);
    int found = 0;
    for (const pictures::Heading::Folded &folded : heading.folded) {
        const double x = timeScale(sheet().picture(), sheet().layout()).x(folded.announcedFirst + 0.5);
        ask(QPointF(x, row.center().y()).toPoint());
        const QString name = folded.knownBy ? u"Hollow diamond: first mentioned"_s : u"Filled diamond: announced"_s;
        found += tip().startsWith(name + u'\n' + state->deals()->deal(folded.deal).title);
    }
    EXPECT_GE(found, 3) << "some lie over others";
}

TEST_F(SignTipsTest, thePanesOfAComparisonExplainTheirOwnPictures)
{
    state->setPair({state->deals()->findParty(u"NVIDIA"), state->deals()->findParty(u"AMD")});
    ComparePane compare(state.get(), &looks);
    compare.resize(1440, 860);
    compare.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&compare));
    for (const auto &[side, went] : {std::pair(0U, "Went in: NVIDIA ≥ 10 GW."), std::pair(1U, "Went in: AMD 6 GW.")}) {
        const charts::Sheet &picture = *compare.sheet(side);
        QWidget *viewport = compare.view(side)->viewport();
        std::optional<QPoint> sum;
        for (int y = 0; y < viewport->height() && !sum; y += 3)
            for (int x = viewport->width() - 1; x > viewport->width() / 2 && !sum; x -= 3)
                if (picture.pointedAt(QPointF(x, y)).sign == Pointed{What::Stack, Sign::Sum})
                    sum = QPoint(x, y);
        ASSERT_TRUE(sum);
        QHelpEvent event(QEvent::ToolTip, *sum, viewport->mapToGlobal(*sum));
        QApplication::sendEvent(viewport, &event);
        EXPECT_TRUE(tip().contains(QString::fromUtf8(went))) << tip().toStdString();
    }
}

} // namespace
