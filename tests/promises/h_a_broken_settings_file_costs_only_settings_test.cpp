// SPDX-License-Identifier: GPL-3.0-or-later
// However broken what the window remembers is, it opens on its deals, in sight, with settings as at first.
#include "support/program.h"

#include "window/exportdialog.h"
#include "window/windowfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>

namespace
{

using namespace window;

class BrokenSettings : public WindowTest
{
protected:
    static QString path() { return QSettings(u"deal-timeline"_qs, u"window"_qs).fileName(); }

    /// Opens another window over that file.
    void openWith(const char *what, const QByteArray &settings)
    {
        SCOPED_TRACE(what);
        window.reset();
        QDir().mkpath(QFileInfo(path()).path());
        support::write(path(), settings);
        const QtMessageHandler strict = qInstallMessageHandler(passOver);
        open();
        qInstallMessageHandler(strict);
    }
    /// Qt's own words on values that are none of a type.
    static void passOver(QtMsgType, const QMessageLogContext &, const QString &text)
    {
        EXPECT_TRUE(text.contains(u"QVariant::load") || text.contains(u"invalid type") || text.contains(u"This plugin"))
            << text.toStdString();
    }
    void open()
    {
        window = std::make_unique<MainWindow>(bundledDeals(), Surroundings{{}, [](const QUrl &) { return true; }});
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        EXPECT_EQ(state().deals()->deals.size(), 8);
        EXPECT_FALSE(sheet().picture().lanes.empty());
        const QRect screen = window->screen()->availableGeometry();
        EXPECT_TRUE(screen.contains(window->geometry().center()));
        EXPECT_LE(window->width(), screen.width());
        EXPECT_LE(window->height(), screen.height());
        EXPECT_GE(window->width(), 400);
        EXPECT_GE(window->height(), 300);
        action(u"Export…"_qs)->trigger();
        auto *dialog = window->findChild<ExportDialog *>();
        ASSERT_NE(dialog, nullptr);
        EXPECT_TRUE(dialog->choices().problem().isEmpty());
        dialog->close();
    }
};

TEST_F(BrokenSettings, CostOnlySettings)
{
    openWith("none", {});
    openWith("zeros", QByteArray(4096, '\0'));
    openWith("garbage", QByteArray(100'000, '\x9b'));
    openWith("no section", "size=@Size(");
    openWith("open section", "[General");
    openWith("wild values",
        "[General]\nsize=@Size(-5 99999999)\nmaximized=perhaps\nfilters=-1\ndetails=1e999\nfiltersShown=@Invalid()\n"
        "[export]\nformat=exe\nsize=@Size(0 0)\nscale=nan\ntheme=-7\nrange=99\nlegend=@Variant(\\0\\0\\0\\x7f)\n");
    openWith("huge values",
        "[General]\nsize=@Size(2147483647 2147483647)\nfilters=" + QByteArray(100'000, '9')
            + "\n[export]\nsize=@Size(2147483647 2147483647)\nscale=1e308\n");
    openWith("variants", "[General]\nsize=@ByteArray(\\x1\\x2)\nfilters=@Variant(\\0\\0\\0\\xff\\xff\\xff\\xff)\n");
}

TEST_F(BrokenSettings, OfAnotherKindCostOnlySettings)
{
    window.reset();
    QFile::remove(path());
    ASSERT_TRUE(QDir().mkpath(path())); // a folder of that name
    open();
    window.reset();
    EXPECT_TRUE(QDir().rmdir(path()));
}

TEST_F(BrokenSettings, AreWholeAgainAfterwards)
{
    openWith("garbage", QByteArray(5000, '\x9b'));
    window->resize(780, 640);
    QTest::qWait(600); // until it is remembered
    window.reset();
    open();
    EXPECT_EQ(window->size(), QSize(780, 640));
}

} // namespace
