// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/findbar.h"

#include "filters/mentions.h"
#include "support/pictured.h"
#include "window/windowfixture.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

/// The bar in the tool bar of a window with something else to type in.
class FindBarTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(charts::font(13));
        auto *tools = new QToolBar(&frame);
        bar = new FindBar(&state);
        tools->addWidget(bar);
        frame.addToolBar(tools);
        other = new QLineEdit(&frame);
        frame.setCentralWidget(other);
        frame.resize(900, 200);
        frame.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&frame));
        other->setFocus();
    }

    QLineEdit &edit() { return *bar->findChild<QLineEdit *>(); }
    std::string count() { return bar->findChild<QLabel *>()->text().toStdString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const char *text)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&edit(), QString::fromUtf8(text));
    }
    /// The deals that mention the text as the picture lists them.
    std::vector<deals::DealId> matches(const QString &text)
    {
        const std::vector<bool> mentions = filters::dealsThatMention(*state.deals(), text);
        std::vector<deals::DealId> deals;
        for (const pictures::Lane &lane : support::picture(*state.deals(), state.view(), QLocale()).lanes)
            if (lane.deal.isValid() && mentions[lane.deal.row])
                deals.push_back(lane.deal);
        return deals;
    }
    std::vector<deals::DealId> lanes() { return matches({}); }

    ViewState state{bundledDeals(), {}};
    QMainWindow frame;
    FindBar *bar = nullptr;
    QLineEdit *other = nullptr;
};

TEST_F(FindBarTest, typingGoesToTheFirstMatchAndSaysHowManyThereAre)
{
    QSignalSpy texts(bar, &FindBar::textChanged);
    const auto found = matches(u"nvidia"_s);
    ASSERT_GT(found.size(), 1U);
    ASSERT_LT(found.size(), lanes().size());
    type("nvidia");
    EXPECT_TRUE(edit().hasFocus());
    EXPECT_EQ(state.selected(), found.front());
    EXPECT_EQ(count(), "1 of " + std::to_string(found.size()));
    EXPECT_EQ(texts.back().front().toString(), u"nvidia");
    EXPECT_EQ(edit().accessibleDescription().toStdString(), count());
    EXPECT_EQ(state.history().count(), 0);
}

TEST_F(FindBarTest, nextAndPreviousGoRoundInTheOrderOfTheLanes)
{
    const auto found = matches(u"nvidia"_s);
    type("nvidia");
    for (std::size_t i = 1; i <= found.size(); ++i) {
        press(Qt::Key_F3);
        EXPECT_EQ(state.selected(), found[i % found.size()]);
        EXPECT_EQ(count(), std::to_string(i % found.size() + 1) + " of " + std::to_string(found.size()));
    }
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(state.selected(), found.back());
    press(Qt::Key_Return);
    EXPECT_EQ(state.selected(), found.front());
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(state.selected(), found.back());
    other->setFocus();
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(state.selected(), found.front()) << "from anywhere in the window";
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(state.selected(), found.back());
    QToolButton *next = nullptr;
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        if (button->defaultAction() == bar->nextAction())
            next = button;
    ASSERT_NE(next, nullptr);
    QTest::mouseClick(next, Qt::LeftButton);
    EXPECT_EQ(state.selected(), found.front());
}

TEST_F(FindBarTest, startsFromTheSelectedDeal)
{
    const auto found = matches(u"nvidia"_s);
    state.select(found.back());
    type("nvidia");
    EXPECT_EQ(state.selected(), found.back()) << "a match stays selected";
    state.select(lanes().back());
    edit().clear();
    type("amd");
    const auto amd = matches(u"amd"_s);
    EXPECT_EQ(state.selected(), amd.back() == lanes().back() ? amd.back() : amd.front()) << "round the end";
    state.select({});
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(state.selected(), amd.back());
    state.select({});
    EXPECT_EQ(count(), std::to_string(amd.size()) + " found");
    press(Qt::Key_F3);
    EXPECT_EQ(state.selected(), amd.front());
}

TEST_F(FindBarTest, whatNobodyMentionsSaysSoInWords)
{
    state.select(lanes().front());
    type("zzz");
    EXPECT_EQ(count(), "No match");
    EXPECT_TRUE(bar->findChild<QLabel *>()->isVisible());
    EXPECT_TRUE(bar->findChild<QLabel *>()->font().bold());
    EXPECT_FALSE(bar->nextAction()->isEnabled());
    press(Qt::Key_Return);
    EXPECT_EQ(state.selected(), lanes().front());
}

TEST_F(FindBarTest, escapeEmptiesItAndGivesTheKeyboardBack)
{
    QSignalSpy closed(bar, &FindBar::closed);
    type("nvidia");
    const deals::DealId found = state.selected();
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_TRUE(bar->text().isEmpty());
    EXPECT_EQ(count(), "");
    EXPECT_EQ(state.selected(), found) << "what was found stays";
}

TEST_F(FindBarTest, anEmptyTextFindsNothing)
{
    state.select(lanes()[2]);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTest::keyClicks(&edit(), u"  "_s);
    EXPECT_EQ(state.selected(), lanes()[2]);
    EXPECT_EQ(count(), "");
    EXPECT_FALSE(bar->nextAction()->isEnabled());
}

TEST_F(FindBarTest, ctrlFSelectsTheTextToBeTypedOver)
{
    type("nvidia");
    other->setFocus();
    type("amd");
    EXPECT_EQ(bar->text(), u"amd");
}

TEST_F(FindBarTest, countsAnewWhenTheFilterOrTheDealsChange)
{
    type("nvidia");
    const deals::DealId found = state.selected();
    filters::Filter filter;
    filter.texts = {u"AMD"_s};
    state.setFilter(filter);
    const auto left = matches(u"nvidia"_s);
    EXPECT_NE(left.size(), 0U);
    EXPECT_EQ(state.selected(), found) << "a filter takes no selection";
    const bool isLeft = std::find(left.begin(), left.end(), found) != left.end();
    EXPECT_EQ(count(), isLeft ? "1 of " + std::to_string(left.size()) : std::to_string(left.size()) + " found");
    filter.texts = {u"nothing says this"_s};
    state.setFilter(filter);
    EXPECT_EQ(count(), "No match");
    state.setDeals(bundledDeals());
    EXPECT_EQ(bar->text(), u"nvidia");
    EXPECT_EQ(count(), std::to_string(matches(u"nvidia"_s).size()) + " found");
    EXPECT_FALSE(state.selected().isValid());
    state.setDeals(std::make_shared<const deals::DealSet>());
    EXPECT_EQ(count(), "No match");
}

TEST_F(FindBarTest, walksTheLanesAsTheyAreArranged)
{
    pictures::Arrangement arrangement;
    arrangement.grouping = pictures::Grouping::Status;
    arrangement.order = pictures::Order::Name;
    state.setArrangement(arrangement);
    const auto found = matches(u"nvidia"_s);
    type("nvidia");
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(state.selected(), found[i]);
        press(Qt::Key_F3);
    }
}

TEST_F(FindBarTest, fitsAToolBarAndShrinks)
{
    EXPECT_GE(bar->width(), 240);
    EXPECT_LE(bar->width(), 380);
    frame.resize(240, 200);
    QTest::qWait(10);
    EXPECT_TRUE(bar->isVisible());
    EXPECT_LT(bar->width(), 240);
}

} // namespace
