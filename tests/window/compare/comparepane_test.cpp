// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/comparepane.h"

#include "charts/frame/legendview.h"
#include "window/compare/differenceview.h"
#include "window/widgets/looks.h"
#include "window/widgets/partybox.h"
#include "window/windowfixture.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

/// The pane alone, on the bundled deals, worked by real events.
class ComparePaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(charts::font(13));
        show(bundledDeals());
    }

    void show(std::shared_ptr<const deals::DealSet> deals)
    {
        pane.reset();
        state = std::make_unique<ViewState>(std::move(deals), deals::dayOf(2026, 1, 1));
        pane = std::make_unique<ComparePane>(state.get(), &looks);
        pane->resize(1100, 720);
        pane->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(pane.get()));
        pane->setFocus();
    }

    QString left() { return nameOf(state->shown().pair.left); }
    QString right() { return nameOf(state->shown().pair.right); }
    QString nameOf(deals::PartyId id) { return id.isValid() ? state->deals()->shortName(id) : QString(); }
    const counting::Window &shown(std::size_t side) { return pane->sheet(side)->picture().window; }
    QPoint middle(std::size_t side) { return pane->sheet(side)->plotRect().center().toPoint(); }
    double xOf(std::size_t side, double day)
    {
        const QRectF plot = pane->sheet(side)->plotRect();
        return plot.left() + (day - shown(side).from) / pane->sheet(side)->daysPerPixel();
    }
    void wheel(std::size_t side, const QPoint &at, int notches)
    {
        QWidget *viewport = pane->view(side)->viewport();
        QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &event);
    }
    void moveTo(std::size_t side, const QPoint &at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QWidget *viewport = pane->view(side)->viewport();
        QMouseEvent event(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, buttons, {});
        QApplication::sendEvent(viewport, &event);
    }
    void type(std::size_t side, const QString &text)
    {
        QLineEdit *line = pane->box(side)->lineEdit();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(std::size_t side, const QString &text)
    {
        type(side, text);
        QTest::keyClick(pane->box(side)->lineEdit(), Qt::Key_Return);
    }
    QToolButton *swapButton() { return pane->findChild<QToolButton *>(); }
    /// The line of the hover is in the colour of the accent; nothing else of a pane is without a selection.
    bool hasHoverLine(std::size_t side)
    {
        const QImage image = pane->view(side)->viewport()->grab().toImage();
        const QColor accent = charts::Style::of(charts::Theme::Light).accent;
        const int y = static_cast<int>(pane->sheet(side)->layout().pills.center().y());
        for (int x = 4; x < image.width() - 4; ++x)
            if (image.pixelColor(x, y) == accent)
                return true;
        return false;
    }
    void expectTogether()
    {
        EXPECT_EQ(shown(0), shown(1));
        EXPECT_EQ(shown(0), state->view().window);
        EXPECT_EQ(pane->sheet(0)->layout().lanes, pane->sheet(1)->layout().lanes);
        EXPECT_EQ(pane->sheet(0)->layout().panels, pane->sheet(1)->layout().panels);
    }

    Looks looks;
    std::unique_ptr<ViewState> state;
    std::unique_ptr<ComparePane> pane;
};

TEST_F(ComparePaneTest, opensOnThePairOfTheState)
{
    EXPECT_EQ(left(), u"NVIDIA"_s);
    EXPECT_EQ(right(), u"AMD"_s);
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), left());
    EXPECT_EQ(pane->box(1)->lineEdit()->text(), right());
    ASSERT_FALSE(pane->sheet(0)->picture().lanes.empty());
    EXPECT_EQ(pane->sheet(0)->picture().lanes.front().partner, u"NVIDIA"_s);
    EXPECT_EQ(pane->sheet(1)->picture().lanes.front().partner, u"AMD"_s);
    EXPECT_FALSE(pane->box(0)->itemIcon(0).isNull()) << "the partner's colour";
    expectTogether();
}

TEST_F(ComparePaneTest, wheelOverEitherZoomsBoth)
{
    const double day = deals::dayOf(2026, 9, 15);
    for (const std::size_t side : {0U, 1U}) {
        state->resetWindow();
        const QPoint at(qRound(xOf(side, day)), middle(side).y());
        wheel(side, at, 3);
        EXPECT_LT(shown(1 - side).span(), counting::firstWindow().span() * 0.7);
        EXPECT_NEAR(xOf(0, day), at.x(), 1);
        EXPECT_NEAR(xOf(1, day), at.x(), 1);
        expectTogether();
    }
}

TEST_F(ComparePaneTest, dragInEitherPansBoth)
{
    wheel(0, middle(0), 3);
    for (const std::size_t side : {0U, 1U}) {
        const double before = shown(1 - side).from;
        QTest::mousePress(pane->view(side)->viewport(), Qt::LeftButton, {}, middle(side));
        for (int x = 0; x <= 60; x += 10)
            moveTo(side, middle(side) - QPoint(x, 0), Qt::LeftButton);
        QTest::mouseRelease(pane->view(side)->viewport(), Qt::LeftButton, {}, middle(side) - QPoint(60, 0));
        EXPECT_NEAR(shown(1 - side).from - before, 60 * pane->sheet(side)->daysPerPixel(), 1e-6);
        expectTogether();
    }
}

TEST_F(ComparePaneTest, keysWorkInBoth)
{
    for (const std::size_t side : {0U, 1U}) {
        QTest::keyClick(pane->view(side), Qt::Key_W);
        QTest::keyClick(pane->view(side), Qt::Key_D);
        EXPECT_NE(shown(1 - side), counting::firstWindow());
        expectTogether();
        QTest::keyClick(pane->view(side), Qt::Key_0);
        EXPECT_EQ(shown(1 - side), counting::firstWindow());
        QTest::keyClick(pane->view(side), Qt::Key_Down);
        EXPECT_EQ(state->selected(), pane->sheet(side)->picture().lanes.front().deal);
    }
}

TEST_F(ComparePaneTest, hoverOverEitherShowsBoth)
{
    EXPECT_FALSE(hasHoverLine(0));
    const QString idle = pane->reading();
    EXPECT_TRUE(idle.startsWith(u"17 Dec 2025 · NVIDIA: "_s)) << idle.toStdString();
    for (const std::size_t side : {0U, 1U}) {
        QSignalSpy read(pane.get(), &ComparePane::readingChanged);
        moveTo(side, {qRound(xOf(side, deals::dayOf(2026, 12, 15))), middle(side).y()});
        EXPECT_TRUE(hasHoverLine(0));
        EXPECT_TRUE(hasHoverLine(1));
        ASSERT_EQ(read.size(), 1);
        EXPECT_EQ(pane->reading(), read.front().front().toString());
        EXPECT_TRUE(pane->reading().contains(u"Dec 2026 · NVIDIA: capacity for OpenAI: ≥ 10 GW promised"_s));
        EXPECT_TRUE(pane->reading().contains(u" · AMD: capacity for OpenAI: 6 GW promised"_s))
            << pane->reading().toStdString();
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(pane->view(side), &leave);
        EXPECT_FALSE(hasHoverLine(0));
        EXPECT_FALSE(hasHoverLine(1));
        EXPECT_EQ(pane->reading(), idle);
    }
}

TEST_F(ComparePaneTest, namesAPanelThatIsNotDrawn)
{
    const auto label = [&] {
        for (const QLabel *each : pane->findChildren<QLabel *>())
            if (each->isVisible() && each->text().startsWith(u"Not drawn: "_s))
                return each->text();
        return QString();
    };
    EXPECT_EQ(label(), QString());
    const deals::DealSet &set = *state->deals();
    state->setPair({set.findParty(u"AWS"), set.findParty(u"Oracle")});
    EXPECT_EQ(label().toStdString(), "Not drawn: power, of which nothing is promised.");
    state->setBasis(counting::Basis::Scheduled);
    EXPECT_TRUE(pane->reading().endsWith(u"Oracle: OpenAI pays: ≈ $300 B promised, nothing due yet · invested in "
                                         "OpenAI: nothing promised"_s))
        << pane->reading().toStdString();
}

TEST_F(ComparePaneTest, clickSelectsTheDealEverywhere)
{
    const QPoint lane = pane->sheet(1)->layout().row(0).center().toPoint();
    QTest::mouseClick(pane->view(1)->viewport(), Qt::LeftButton, {}, lane);
    EXPECT_EQ(state->selected(), pane->sheet(1)->picture().lanes.front().deal);
    EXPECT_EQ(pane->sheet(0)->selected(), state->selected());
    EXPECT_EQ(pane->sheet(1)->selected(), state->selected());
    state->select({});
    EXPECT_FALSE(pane->sheet(1)->selected().isValid());
}

TEST_F(ComparePaneTest, swapsAndSwapsBackWithUndo)
{
    ASSERT_TRUE(swapButton());
    EXPECT_FALSE(swapButton()->accessibleName().isEmpty());
    EXPECT_FALSE(swapButton()->toolTip().isEmpty());
    EXPECT_FALSE(swapButton()->icon().isNull());
    QTest::mouseClick(swapButton(), Qt::LeftButton);
    EXPECT_EQ(left(), u"AMD"_s);
    EXPECT_EQ(right(), u"NVIDIA"_s);
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), u"AMD"_s);
    EXPECT_EQ(pane->sheet(0)->picture().lanes.front().partner, u"AMD"_s);
    state->undo();
    EXPECT_EQ(left(), u"NVIDIA"_s);
    EXPECT_EQ(pane->box(1)->lineEdit()->text(), u"AMD"_s);
}

TEST_F(ComparePaneTest, choosesByNameAliasOrPartOfEither)
{
    choose(0, u"oracle"_s);
    EXPECT_EQ(left(), u"Oracle"_s);
    choose(0, u"crosof"_s);
    EXPECT_EQ(left(), u"Microsoft"_s);
    choose(0, u"Amazon Web Services"_s);
    EXPECT_EQ(left(), u"AWS"_s);
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), u"AWS"_s);
    EXPECT_EQ(pane->sheet(0)->picture().lanes.front().partner, u"AWS"_s);
    EXPECT_EQ(right(), u"AMD"_s);
    expectTogether();
}

TEST_F(ComparePaneTest, choosesFromWhatTypingFinds)
{
    type(1, u"web"_s);
    QCompleter *completer = pane->box(1)->completer();
    ASSERT_EQ(completer->completionCount(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return completer->popup()->isVisible(); }));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    EXPECT_EQ(right(), u"AWS"_s);
    EXPECT_EQ(pane->box(1)->lineEdit()->text(), u"AWS"_s);
}

TEST_F(ComparePaneTest, choosesFromTheListByKeys)
{
    const QString before = left();
    pane->box(0)->setFocus();
    QTest::keyClick(pane->box(0), Qt::Key_Up);
    EXPECT_NE(left(), before);
    EXPECT_EQ(left(), pane->box(0)->currentText());
}

TEST_F(ComparePaneTest, whatNobodyIsCalledChangesNothing)
{
    choose(0, u"nobody at all"_s);
    EXPECT_EQ(left(), u"NVIDIA"_s);
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), u"NVIDIA"_s);
    type(0, u"half a na"_s);
    pane->view(0)->setFocus();
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), u"NVIDIA"_s);
    EXPECT_FALSE(state->history().canUndo());
}

TEST_F(ComparePaneTest, theOtherPartnerOnThisSideSwaps)
{
    choose(0, u"AMD"_s);
    EXPECT_EQ(left(), u"AMD"_s);
    EXPECT_EQ(right(), u"NVIDIA"_s);
    EXPECT_EQ(pane->box(1)->lineEdit()->text(), u"NVIDIA"_s);
}

TEST_F(ComparePaneTest, panesAreOfOneSizeAtEveryWidth)
{
    for (const QSize &size : {QSize(1024, 700), QSize(1023, 700), QSize(700, 480), QSize(701, 360)}) {
        pane->resize(size);
        QApplication::processEvents();
        EXPECT_EQ(pane->size(), size) << "nothing asks for more";
        EXPECT_EQ(pane->view(0)->size(), pane->view(1)->size());
        EXPECT_GE(pane->view(0)->height(), 150);
        EXPECT_GE(pane->table()->height(), 72);
        expectTogether();
    }
}

TEST_F(ComparePaneTest, thePanesHaveMoreRoomThanTheTable)
{
    EXPECT_GT(pane->view(0)->height(), pane->table()->height());
    pane->resize(1400, 900);
    QApplication::processEvents();
    EXPECT_GT(pane->view(0)->height(), 450);
    EXPECT_GT(pane->table()->height(), 200);
}

TEST_F(ComparePaneTest, showsTheLegendOfBothWhereThereIsRoom)
{
    auto *legend = pane->findChild<charts::LegendView *>();
    ASSERT_TRUE(legend);
    EXPECT_TRUE(legend->isVisible());
    EXPECT_GT(legend->height(), 10);
    pane->resize(700, 360);
    EXPECT_FALSE(legend->isVisible());
}

TEST_F(ComparePaneTest, followsDealsAndFocus)
{
    const int partners = pane->box(0)->count();
    EXPECT_EQ(partners, 8);
    EXPECT_LT(pane->box(0)->findText(u"OpenAI"_s), 0) << "the focus is nobody's partner of itself";
    QStringList names;
    for (int i = 0; i < partners; ++i)
        names += pane->box(0)->itemText(i);
    EXPECT_EQ(names.join(u' ').toStdString(), "Amazon AMD AWS CoreWeave Google Microsoft NVIDIA Oracle");
    state->setDeals(bundledDeals());
    EXPECT_EQ(pane->box(0)->count(), partners);
    EXPECT_EQ(pane->box(0)->lineEdit()->text(), u"NVIDIA"_s);
    state->setFocus(state->deals()->findParty(u"NVIDIA"_s));
    EXPECT_GE(pane->box(0)->findText(u"OpenAI"_s), 0);
    EXPECT_LT(pane->box(0)->findText(u"NVIDIA"_s), 0);
}

TEST_F(ComparePaneTest, fewerThanTwoPartnersSaySo)
{
    show(std::make_shared<const deals::DealSet>());
    const QList<QLabel *> labels = pane->findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == u"There are fewer than two partners to compare."_s;
    }));
    EXPECT_FALSE(pane->view(0)->isVisible());
    EXPECT_FALSE(swapButton()->isEnabled());
    state->setDeals(bundledDeals());
    EXPECT_TRUE(pane->view(0)->isVisible());
    EXPECT_TRUE(swapButton()->isEnabled());
    EXPECT_EQ(pane->sheet(1)->picture().lanes.front().partner, u"AMD"_s);
}

TEST_F(ComparePaneTest, catchesUpWhenItIsShown)
{
    pane->hide();
    state->setBasis(counting::Basis::Scheduled);
    swapButton()->click();
    pane->show();
    EXPECT_EQ(pane->sheet(0)->picture().lanes.front().partner, u"AMD"_s);
    EXPECT_TRUE(pane->reading().contains(u"AMD: "_s));
}

TEST_F(ComparePaneTest, aClickOnAHeadingFoldsItsGroup)
{
    pictures::Arrangement byKind;
    byKind.grouping = pictures::Grouping::Kind;
    state->setArrangement(byKind);
    for (const bool folded : {true, false}) {
        const QRectF heading = pane->sheet(0)->layout().row(0);
        QTest::mouseClick(pane->view(0)->viewport(), Qt::LeftButton, {}, heading.center().toPoint());
        const pictures::Lane &row = pane->sheet(0)->picture().lanes.front();
        ASSERT_TRUE(row.heading);
        EXPECT_EQ(row.heading->isFolded, folded);
    }
    EXPECT_EQ(state->history().count(), 3);
}

} // namespace
