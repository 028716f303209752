// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filters/filterpane.h"

#include "tables/facetmodel.h"
#include "window/filters/filterbanner.h"
#include "window/widgets/looks.h"
#include "window/widgets/partybox.h"
#include "window/windowfixture.h"

#include <QAction>
#include <QCompleter>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace window;
using filters::Facet, filters::Filter;

namespace
{

class FilterPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(charts::font(13));
        state = std::make_unique<ViewState>(bundledDeals(), deals::dayOf(2026, 1, 1));
        pane = std::make_unique<FilterPane>(state.get(), &looks);
        pane->setStyleSheet(looksOf(charts::Theme::Light));
        pane->resize(220, 800);
        pane->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(pane.get()));
    }

    QTreeView *tree() { return pane->findChild<QTreeView *>(); }
    QLineEdit *text() { return pane->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }
    PartyBox *focusBox() { return pane->findChild<PartyBox *>(); }
    const Filter &filter() { return state->view().filter; }
    bool isWritten(const QString &words)
    {
        const QList<QLabel *> labels = pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    }
    QModelIndex row(Facet facet, const QString &name)
    {
        const QModelIndex heading = tree()->model()->index(static_cast<int>(facet), 0);
        for (int child = 0; child < tree()->model()->rowCount(heading); ++child)
            if (const QModelIndex index = tree()->model()->index(child, 0, heading); index.data() == name)
                return index;
        ADD_FAILURE() << "There is no choice " << name.toStdString();
        return {};
    }
    QModelIndex partner(const char *name) { return row(Facet::Partner, QString::fromLatin1(name)); }
    /// Of the check box, or of the words behind it.
    QPoint placeOf(const QModelIndex &index, bool isBox)
    {
        tree()->scrollTo(index);
        const QRect rect = tree()->visualRect(index);
        return {isBox ? rect.left() + 9 : rect.left() + 60, rect.center().y()};
    }
    void clickBox(const QModelIndex &index)
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, placeOf(index, true));
    }
    void doubleClick(const QModelIndex &index, bool isBox)
    {
        const QPoint place = placeOf(index, isBox);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, place);
    }
    std::string words() { return filters::filterText(*state->deals(), filter()).toStdString(); }

    Looks looks;
    std::unique_ptr<ViewState> state;
    std::unique_ptr<FilterPane> pane;
};

TEST_F(FilterPaneTest, showsEverythingAtFirst)
{
    EXPECT_TRUE(isWritten(u"8 deals"_s));
    EXPECT_FALSE(pane->clearAction()->isEnabled());
    for (const filters::FacetEntry &facet : filters::facets) {
        const QModelIndex heading = tree()->model()->index(static_cast<int>(facet.facet), 0);
        EXPECT_TRUE(tree()->isExpanded(heading));
        EXPECT_EQ(heading.siblingAtColumn(static_cast<int>(tables::FacetColumn::Amount)).data(), u"all"_s);
    }
    EXPECT_EQ(partner("NVIDIA").data(Qt::CheckStateRole), Qt::Unchecked);
    EXPECT_EQ(focusBox()->currentText(), u"OpenAI"_s);
}

TEST_F(FilterPaneTest, aClickOnTheBoxChecksAndUnchecks)
{
    clickBox(partner("NVIDIA"));
    EXPECT_EQ(words(), "Partner: NVIDIA");
    EXPECT_EQ(partner("NVIDIA").data(Qt::CheckStateRole), Qt::Checked);
    EXPECT_TRUE(isWritten(u"1 of 8 deals"_s));
    clickBox(partner("AMD"));
    EXPECT_EQ(words(), "Partner: NVIDIA or AMD");
    clickBox(partner("NVIDIA"));
    EXPECT_EQ(words(), "Partner: AMD");
    state->undo();
    EXPECT_EQ(words(), "Partner: NVIDIA or AMD");
    EXPECT_EQ(partner("NVIDIA").data(Qt::CheckStateRole), Qt::Checked);
    state->undo();
    state->undo();
    EXPECT_TRUE(filter().isEmpty());
    EXPECT_FALSE(state->history().canUndo());
    state->redo();
    EXPECT_EQ(words(), "Partner: NVIDIA");
}

TEST_F(FilterPaneTest, theKeyboardReachesAndChecksEveryChoice)
{
    tree()->setFocus();
    tree()->setCurrentIndex(partner("NVIDIA"));
    QTest::keyClick(tree(), Qt::Key_Down);
    QTest::keyClick(tree(), Qt::Key_Space);
    EXPECT_EQ(words(), "Partner: AMD");
    QTest::keyClick(tree(), Qt::Key_Down);
    QTest::keyClick(tree(), Qt::Key_Space);
    EXPECT_EQ(words(), "Partner: AMD or Oracle") << "the place is kept";
    QTest::keyClick(tree(), Qt::Key_Return);
    EXPECT_EQ(words(), "Partner: Oracle");
    QTest::keyClick(tree(), Qt::Key_Space);
    EXPECT_TRUE(filter().isEmpty());
}

TEST_F(FilterPaneTest, theSpaceBarChecksARowThatWasClickedBesideItsName)
{
    const QModelIndex amount = partner("AMD").siblingAtColumn(static_cast<int>(tables::FacetColumn::Amount));
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(amount).center());
    EXPECT_TRUE(filter().isEmpty()) << "a click beside the box selects";
    QTest::keyClick(tree(), Qt::Key_Space);
    EXPECT_EQ(words(), "Partner: AMD");
}

TEST_F(FilterPaneTest, aDoubleClickLeavesOnlyThis)
{
    clickBox(partner("NVIDIA"));
    clickBox(row(Facet::Kind, u"Capacity"_s));
    doubleClick(partner("AMD"), false);
    EXPECT_EQ(words(), "Partner: AMD; Kind: capacity");
    doubleClick(row(Facet::Kind, u"Purchase"_s), false);
    EXPECT_EQ(words(), "Partner: AMD; Kind: purchase");
    const QModelIndex heading = tree()->model()->index(0, 0);
    doubleClick(heading, false);
    EXPECT_EQ(words(), "Partner: AMD; Kind: purchase") << "a heading is no choice";
}

TEST_F(FilterPaneTest, aDoubleClickOnTheBoxChecksNotMore)
{
    clickBox(partner("NVIDIA"));
    doubleClick(partner("AMD"), true);
    EXPECT_NE(words(), "Partner: AMD");
    EXPECT_EQ(words().substr(0, 15), "Partner: NVIDIA");
}

TEST_F(FilterPaneTest, theContextMenuOffersOnlyThisAndAll)
{
    QStringList offered;
    for (const QAction *action : tree()->actions())
        offered += action->text().remove(u'&');
    EXPECT_EQ(offered.join(u'|').toStdString(), "Only This|All of This Kind of Filter|Clear Filter");
    tree()->setCurrentIndex(partner("AMD"));
    tree()->actions()[0]->trigger();
    EXPECT_EQ(words(), "Partner: AMD");
    clickBox(row(Facet::Kind, u"Capacity"_s));
    tree()->setCurrentIndex(partner("AMD"));
    tree()->actions()[1]->trigger();
    EXPECT_EQ(words(), "Kind: capacity");
}

TEST_F(FilterPaneTest, aHeadingFolds)
{
    const QModelIndex heading = tree()->model()->index(0, 0);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(heading).center());
    EXPECT_FALSE(tree()->isExpanded(heading));
    clickBox(row(Facet::Kind, u"Capacity"_s));
    EXPECT_FALSE(tree()->isExpanded(heading)) << "and stays folded";
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(heading).center());
    EXPECT_TRUE(tree()->isExpanded(heading));
}

TEST_F(FilterPaneTest, typedTextIsOneStep)
{
    text()->setFocus();
    QTest::keyClicks(text(), u"vera rubin"_s);
    EXPECT_EQ(words(), "Text: “vera rubin”");
    EXPECT_TRUE(isWritten(u"1 of 8 deals"_s));
    EXPECT_TRUE(pane->clearAction()->isEnabled());
    state->undo();
    EXPECT_TRUE(filter().isEmpty());
    EXPECT_EQ(text()->text(), QString());
    state->redo();
    EXPECT_EQ(text()->text(), u"vera rubin"_s);
}

TEST_F(FilterPaneTest, clearsEverything)
{
    clickBox(partner("NVIDIA"));
    QTest::keyClicks(text(), u"rubin"_s);
    auto *button = pane->findChild<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(filter().isEmpty());
    EXPECT_EQ(text()->text(), QString());
    EXPECT_FALSE(button->isEnabled());
    state->undo();
    EXPECT_EQ(words(), "Partner: NVIDIA; Text: “rubin”");
    EXPECT_EQ(text()->text(), u"rubin"_s);
}

TEST_F(FilterPaneTest, anyPartyIsPutInFocusByNameOrAlias)
{
    for (const char *name : {"Amazon Web Services", "aws"}) {
        auto *field = focusBox()->lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(name));
        focusBox()->completer()->popup()->hide();
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(state->focus(), state->deals()->findParty(u"AWS")) << name;
        EXPECT_EQ(focusBox()->currentText(), u"AWS"_s);
        EXPECT_EQ(tree()->model()->rowCount(tree()->model()->index(0, 0)), 8) << "OpenAI instead of AWS";
        state->undo();
        EXPECT_EQ(state->focus(), state->deals()->focus);
        EXPECT_EQ(focusBox()->currentText(), u"OpenAI"_s);
    }
}

TEST_F(FilterPaneTest, anUnknownNameChangesNoFocus)
{
    for (const char *name : {"Nobody", "Anthropic", ""}) {
        auto *field = focusBox()->lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, QString::fromLatin1(name));
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_FALSE(state->history().canUndo()) << name;
        EXPECT_EQ(focusBox()->currentText(), u"OpenAI"_s);
    }
}

TEST_F(FilterPaneTest, theFocusIsChosenFromItsListByKeys)
{
    focusBox()->setFocus();
    QTest::keyClick(focusBox(), Qt::Key_Down);
    EXPECT_EQ(state->focus(), state->deals()->findParty(u"Oracle"));
    EXPECT_TRUE(isWritten(u"8 deals"_s));
}

TEST_F(FilterPaneTest, otherDealsStartOver)
{
    clickBox(partner("NVIDIA"));
    auto other = std::make_shared<deals::DealSet>(*bundledDeals());
    other->parties[1].name = u"<b>Other</b>"_s;
    other->parties[1].aliases.clear();
    state->setDeals(other);
    EXPECT_TRUE(filter().isEmpty());
    EXPECT_EQ(partner("<b>Other</b>").data(Qt::CheckStateRole), Qt::Unchecked);
    EXPECT_GE(focusBox()->findText(u"<b>Other</b>"_s), 0);
    EXPECT_TRUE(tree()->isExpanded(tree()->model()->index(0, 0)));
}

TEST_F(FilterPaneTest, aTipSaysEverythingAndIsNeverInterpreted)
{
    const auto tipOf = [&](const QModelIndex &index) {
        const QPoint place = tree()->visualRect(index).center();
        QHelpEvent event(QEvent::ToolTip, place, tree()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(tree()->viewport(), &event);
        return QToolTip::text().toStdString();
    };
    EXPECT_EQ(tipOf(partner("NVIDIA")),
        "<p>NVIDIA<br>1 deal, 3 commitments<br>capacity for OpenAI: ≥ 10 GW<br>invested in OpenAI: $0–100 B</p>");
    auto other = std::make_shared<deals::DealSet>(*bundledDeals());
    other->parties[1].name = u"<b>"_s;
    state->setDeals(other);
    EXPECT_EQ(tipOf(partner("<b>")).substr(0, 12), "<p>&lt;b&gt;");
    QToolTip::hideText();
}

TEST_F(FilterPaneTest, fitsItsWidth)
{
    for (const QSize &size : {QSize(220, 800), QSize(180, 400), QSize(320, 300)}) {
        pane->resize(size);
        QCoreApplication::processEvents();
        int width = 0;
        for (int column = 0; column < tree()->model()->columnCount(); ++column)
            width += tree()->columnWidth(column);
        EXPECT_EQ(width, tree()->viewport()->width());
        EXPECT_GT(tree()->height(), 100);
    }
}

TEST_F(FilterPaneTest, everyControlHasAName)
{
    for (const QWidget *control :
        {static_cast<QWidget *>(tree()), static_cast<QWidget *>(text()), static_cast<QWidget *>(focusBox())})
        EXPECT_FALSE(control->accessibleName().isEmpty());
    for (const QLabel *label : pane->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(FilterPaneTest, theBannerIsThereWhileAFilterIs)
{
    QWidget window;
    FilterBanner banner(state.get(), &window);
    window.show();
    const auto *words = banner.findChild<QLabel *>();
    EXPECT_FALSE(banner.isVisible());
    clickBox(partner("NVIDIA"));
    EXPECT_TRUE(banner.isVisible());
    EXPECT_EQ(words->text().toStdString(), "Only Partner: NVIDIA · 1 of 8 deals");
    EXPECT_EQ(words->textFormat(), Qt::PlainText);
    QTest::keyClicks(text(), u"nothing says this"_s);
    EXPECT_EQ(words->text().toStdString(), "Only Partner: NVIDIA; Text: “nothing says this” · 0 of 8 deals");
    QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_TRUE(filter().isEmpty());
    EXPECT_FALSE(banner.isVisible());
    state->undo();
    EXPECT_TRUE(banner.isVisible());
}

} // namespace
