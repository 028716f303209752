// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowfixture.h"

#include "window/opening/problempane.h"
#include "window/widgets/looks.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class MainWindowTest : public WindowTest
{
protected:
    QString fileWith(const QByteArray &bytes, const QString &name = u"deals.json"_s)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QByteArray bundled()
    {
        QFile file(u":/data/openai.json"_s);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// All that the pane of problems says; nothing when it is hidden.
    QString problemText()
    {
        const ProblemPane *pane = window->problems();
        QStringList texts;
        for (const QLabel *label : pane->findChildren<QLabel *>())
            texts += label->text();
        return pane->isVisible() ? texts.join(u'\n') + u'\n' + pane->plainText() : QString();
    }

    QTemporaryDir folder;
};

TEST_F(MainWindowTest, namesWhatItShows)
{
    EXPECT_EQ(window->windowTitle(), u"OpenAI’s compute commitments — Deal Timeline");
    window->resize(1500, 900);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isWritten(u"8 deals · %1 sources · data end 17 Dec 2025"_s.arg(state().deals()->sources.size())));
}

/// Without the deals that it was meant for, as the program starts with a file.
TEST_F(MainWindowTest, aWindowWithoutDealsIsEmpty)
{
    MainWindow empty(std::make_shared<const deals::DealSet>(), {});
    empty.show();
    for (const Page page : {Page::Timeline, Page::Compare, Page::Table}) {
        empty.state()->setPage(page);
        EXPECT_FALSE(empty.grab().isNull());
    }
    EXPECT_EQ(empty.windowTitle(), u"Deal Timeline");
}

TEST_F(MainWindowTest, buttonsShowTheStateAndAreReachable)
{
    const auto *tools = window->findChild<QToolBar *>();
    QStringList texts;
    for (const QToolButton *button : tools->findChildren<QToolButton *>()) {
        if (!button->defaultAction())
            continue;
        texts += button->text() + (button->isChecked() ? u"*"_s : QString());
        EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus) << button->text().toStdString();
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_TRUE(button->isVisible());
    }
    EXPECT_EQ(texts.join(u'|').toStdString(),
        "Open…|Export…|Timeline*|Compare|Table|Power|Dollars|Both*|As announced*|As scheduled|−|+|2025 – 2027");
    action(u"As scheduled"_s)->trigger();
    EXPECT_TRUE(action(u"As scheduled"_s)->isChecked());
    EXPECT_FALSE(action(u"As announced"_s)->isChecked());
}

TEST_F(MainWindowTest, everyControlHasAName)
{
    for (const QWidget *each : window->findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || each->focusProxy() || !each->isVisible()
            || each->inherits("QPushButton"))
            continue;
        EXPECT_FALSE(each->accessibleName().isEmpty())
            << each->metaObject()->className() << " in " << each->parent()->metaObject()->className();
    }
}

TEST_F(MainWindowTest, copiesTheChartAsAnImage)
{
    press(Qt::Key_C, Qt::ControlModifier);
    const QImage image = QGuiApplication::clipboard()->image();
    EXPECT_EQ(image.size(), QSize(1920, 1080));
    EXPECT_NE(image.pixelColor(5, 5), QColor());
}

TEST_F(MainWindowTest, opensAnotherFile)
{
    press(Qt::Key_Down);
    open(fileWith(bundled().replace("OpenAI’s compute commitments", "Another title")));
    EXPECT_EQ(window->windowTitle(), u"Another title — "_s + window->file()->name() + u" — Deal Timeline");
    EXPECT_FALSE(state().selected().isValid());
    EXPECT_EQ(problemText(), QString());
}

TEST_F(MainWindowTest, aBrokenFileLeavesTheDealsAndSaysWhere)
{
    const auto before = state().deals();
    press(Qt::Key_Down);
    const deals::DealId selected = state().selected();
    open(fileWith("{\n  \"format\": oops\n}\n", u"broken.json"_s));
    EXPECT_EQ(state().deals(), before);
    EXPECT_EQ(state().selected(), selected);
    EXPECT_TRUE(problemText().contains(u"was not opened")) << problemText().toStdString();
    EXPECT_TRUE(problemText().contains(u"broken.json:2:13: ")) << problemText().toStdString();
}

TEST_F(MainWindowTest, aFileThatIsNotThereLeavesTheDeals)
{
    const auto before = state().deals();
    open(folder.filePath(u"none.json"_s));
    EXPECT_EQ(state().deals(), before);
    EXPECT_TRUE(problemText().contains(u"was not opened")) << problemText().toStdString();
}

TEST_F(MainWindowTest, goodDealsOfAFileWithProblemsAreShown)
{
    open(fileWith(bundled().replace("\"at least\"", "\"at most\"")));
    EXPECT_EQ(state().deals()->title, u"OpenAI’s compute commitments");
    EXPECT_TRUE(problemText().contains(u"“deals.json” is open")) << problemText().toStdString();
    EXPECT_TRUE(problemText().contains(u"at most"));
}

TEST_F(MainWindowTest, takesADroppedFile)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileWith(bundled().replace("OpenAI’s compute commitments", "Dropped")))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    const QSignalSpy accepted(window->file(), &DealFile::opened);
    QApplication::sendEvent(window.get(), &drop);
    ASSERT_TRUE(QTest::qWaitFor([&] { return accepted.count() == 1; }));
    EXPECT_EQ(state().deals()->title, u"Dropped");
    data.setUrls({QUrl(u"https://example.org/deals.json"_s)});
    QDragEnterEvent web(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    web.ignore();
    QApplication::sendEvent(window.get(), &web);
    EXPECT_FALSE(web.isAccepted()) << "only local files";
}

TEST(Looks, haveAPaletteForADesktopWithoutOne)
{
    for (const charts::Theme theme : {charts::Theme::Light, charts::Theme::Dark}) {
        const QPalette palette = paletteOf(theme);
        EXPECT_EQ(themeOf(palette), theme);
        for (const auto &[text, ground] : {std::pair(QPalette::WindowText, QPalette::Window),
                 std::pair(QPalette::Text, QPalette::Base), std::pair(QPalette::ButtonText, QPalette::Button),
                 std::pair(QPalette::ToolTipText, QPalette::ToolTipBase),
                 std::pair(QPalette::PlaceholderText, QPalette::Base), std::pair(QPalette::Link, QPalette::Window),
                 std::pair(QPalette::HighlightedText, QPalette::Highlight)})
            EXPECT_GE(charts::contrast(palette.color(text), palette.color(ground)), 4.5) << text;
    }
}

TEST_F(MainWindowTest, followsTheDesktopIntoTheDark)
{
    const auto paper = [&] {
        return window->grab().toImage().pixelColor(window->width() / 2, window->height() / 2 + 20);
    };
    const QPalette light = QApplication::palette();
    const QString before = window->styleSheet();
    QApplication::setPalette(QPalette(QColor(0x2b2f34)));
    QCoreApplication::processEvents();
    EXPECT_NE(window->styleSheet(), before);
    QApplication::setPalette(light);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->styleSheet(), before);
    EXPECT_FALSE(before.contains(QRegularExpression(u"@\\w"_s))) << "every colour has a value";
    EXPECT_TRUE(paper().isValid());
}

TEST_F(MainWindowTest, remembersItsSize)
{
    window->resize(760, 600); // it fits the screen, frame and all
    press(Qt::Key_F9);
    EXPECT_TRUE(QTest::qWaitFor([] { return SettingsFile().contains(u"size"); }, 5000));
    MainWindow next(bundledDeals(), {});
    EXPECT_EQ(next.size(), QSize(760, 600));
    EXPECT_TRUE(next.details()->isHidden());
}

TEST_F(MainWindowTest, nonsenseInTheSettingsIsNotTaken)
{
    SettingsFile kept;
    kept.set(u"size", QSize(-5, 999999));
    kept.set(u"details", u"wide"_s);
    ASSERT_TRUE(kept.save());
    const MainWindow next(bundledDeals(), {});
    EXPECT_GE(next.width(), 640);
    EXPECT_GE(next.height(), 480);
}

} // namespace
