// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"
#include "tables/dealcolumns.h"
#include "window/windowfixture.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class DetailsPaneTest : public WindowTest
{
protected:
    /// Walks down to the lane of that partner.
    void selectPartner(const QString &partner)
    {
        for (const pictures::Lane &lane : sheet().picture().lanes) {
            press(Qt::Key_Down);
            if (lane.partner == partner)
                return;
        }
        FAIL() << "No lane of " << partner.toStdString();
    }
    template<typename Widget> Widget *part(const QString &name = {})
    {
        return window->details()->findChild<Widget *>(name);
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : window->details()->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QString address() { return part<SourceBox>()->findChild<QPlainTextEdit *>()->toPlainText(); }
    QString clipboard() { return QGuiApplication::clipboard()->text(); }
};

TEST_F(DetailsPaneTest, withoutASelectionSaysWhatToDoAndShowsTheClaimsOfNoDeal)
{
    EXPECT_TRUE(isWritten(u"OpenAI’s compute commitments"_s));
    EXPECT_TRUE(isWritten(u"Claims beyond a single deal"_s));
    EXPECT_FALSE(part<QTableView>()->isVisible());
    EXPECT_GT(part<QListView>()->model()->rowCount(), 0);
    auto bare = std::make_shared<deals::DealSet>(*state().deals());
    bare->claims.clear();
    state().setDeals(bare);
    EXPECT_FALSE(part<QListView>()->isVisible());
    EXPECT_FALSE(action(u"Copy Citation"_s)->isEnabled());
}

TEST_F(DetailsPaneTest, showsTheColoursOfTheLane)
{
    support::DealBuilder deals;
    deals.deal("joint", "2025-01-01").promise(support::purchase("paid", support::exact(1))).promise({"power"});
    deals.deal("others", "2025-02-01").promise({.id = "between", .to = {"Oracle"}});
    state().setDeals(std::make_shared<deals::DealSet>(deals.set()));
    for (const pictures::Lane &lane : sheet().picture().lanes) {
        if (!lane.deal.isValid())
            continue;
        state().select(lane.deal);
        const charts::Style style = charts::Style::of(charts::Theme::Light);
        const int last = lane.otherHues.empty() ? lane.hue : lane.otherHues.back(); // here one at most
        const auto chips = window->details()->findChildren<QLabel *>();
        EXPECT_TRUE(std::any_of(chips.begin(), chips.end(), [&](const QLabel *label) {
            const QImage image = label->pixmap().toImage();
            return !image.isNull() && image.pixelColor(image.width() / 4, image.height() / 2) == style.fill(lane.hue)
                && image.pixelColor(image.width() * 3 / 4, image.height() / 2) == style.fill(last);
        })) << lane.partner.toStdString();
    }
}

TEST_F(DetailsPaneTest, showsTheDealWithEveryFigureAndItsSource)
{
    selectPartner(u"NVIDIA"_s);
    EXPECT_TRUE(isWritten(u"Letter of intent · announced 22 Sep 2025"_s));
    EXPECT_EQ(part<QTableView>()->model()->rowCount(), 3);
    const QAbstractItemModel *evidence = part<QListView>()->model();
    EXPECT_GT(evidence->rowCount(), 8);
    for (int row = 0; row < evidence->rowCount(); ++row) {
        const auto source = evidence->index(row, static_cast<int>(tables::EvidenceColumn::Source));
        EXPECT_FALSE(source.data().toString().isEmpty()) << row;
    }
}

TEST_F(DetailsPaneTest, theTableFitsItsWidth)
{
    selectPartner(u"AWS"_s);
    for (const QSize &size : {QSize(1024, 700), QSize(1440, 900), QSize(2000, 1200)}) {
        window->resize(size);
        QCoreApplication::processEvents();
        const auto *table = part<QTableView>();
        int width = 0;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            width += table->columnWidth(column);
        EXPECT_LE(width, table->viewport()->width()) << size.width();
        EXPECT_GT(part<QListView>()->height(), 100) << size.height();
    }
}

TEST_F(DetailsPaneTest, theListShowsTheAddressOfItsCurrentRow)
{
    selectPartner(u"AWS"_s);
    auto *list = part<QListView>();
    QTest::keyClick(list, Qt::Key_End);
    EXPECT_EQ(list->currentIndex().row(), list->model()->rowCount() - 1);
    EXPECT_TRUE(address().startsWith(u"http"));
}

TEST_F(DetailsPaneTest, opensASourceOnAClickAlone)
{
    selectPartner(u"NVIDIA"_s);
    auto *list = part<QListView>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(opened.isEmpty()) << "choosing is not opening";
    QTest::mouseClick(button(u"Open source"_s), Qt::LeftButton);
    EXPECT_EQ(opened, QStringList{address()});
}

TEST_F(DetailsPaneTest, opensOnlyWebAddresses)
{
    for (const char16_t *address : {u"file:///etc/passwd", u"javascript:alert(1)", u"https:", u"mailto:a@b.c", u"x"}) {
        auto set = std::make_shared<deals::DealSet>(*bundledDeals());
        for (deals::Source &source : set->sources)
            source.url = QString::fromUtf16(address);
        state().setDeals(set);
        press(Qt::Key_Down);
        EXPECT_EQ(this->address(), QString::fromUtf16(address)) << "shown";
        EXPECT_FALSE(button(u"Open source"_s)->isEnabled());
        QTest::mouseClick(button(u"Open source"_s), Qt::LeftButton);
    }
    EXPECT_TRUE(opened.isEmpty());
}

TEST_F(DetailsPaneTest, copiesTheCitation)
{
    selectPartner(u"NVIDIA"_s);
    QTest::mouseClick(button(u"Copy citation"_s), Qt::LeftButton);
    EXPECT_EQ(clipboard().toStdString(),
        "Announcement — 22 Sep 2025 (“announce strategic partnership”)\n"
        "“OpenAI and NVIDIA announce strategic partnership to deploy 10 gigawatts of NVIDIA systems”, "
        "OpenAI · en · 22 Sep 2025\n"
        "page as a whole\n"
        "https://openai.com/index/openai-nvidia-systems-partnership/");
    QTest::keyClick(part<QListView>(), Qt::Key_Down);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(clipboard().contains(u"Écran Mobile · fr · page undated\nparagraph 8\n")) << clipboard().toStdString();
}

TEST_F(DetailsPaneTest, textOfAFileIsNeverInterpreted)
{
    auto set = std::make_shared<deals::DealSet>(*bundledDeals());
    const QString trap = u"<b>bold</b> &amp; <img src=x>"_s;
    for (deals::Deal &deal : set->deals)
        deal.title = trap;
    state().setDeals(set);
    press(Qt::Key_Down);
    EXPECT_TRUE(isWritten(trap));
    for (const QLabel *label : window->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(DetailsPaneTest, foldsAway)
{
    EXPECT_TRUE(window->details()->isVisible());
    press(Qt::Key_F9);
    EXPECT_FALSE(window->details()->isVisible());
    press(Qt::Key_F9);
    EXPECT_TRUE(window->details()->isVisible());
}

} // namespace
