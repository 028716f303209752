// SPDX-License-Identifier: GPL-3.0-or-later
// However broken what the window remembers is, it opens on its deals, in sight, with settings as at first.
#include "support/program.h"

#include "window/exporting/exportdialog.h"
#include "window/state/settingsfile.h"
#include "window/windowfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace
{

using namespace window;

class BrokenSettings : public WindowTest
{
protected:
    static QString path() { return SettingsFile::path(); }

    /// Opens another window over that file.
    void openWith(const char *what, const QByteArray &settings)
    {
        SCOPED_TRACE(what);
        window.reset();
        QDir().mkpath(QFileInfo(path()).path());
        support::write(path(), settings);
        open();
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
        action(u"Export…"_s)->trigger();
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
    openWith("another format", "[General]\nsize=@Size(100 100)\n");
    openWith("cut", R"({"size": [800, 6)");
    openWith("nested", QByteArray(100'000, '['));
    openWith("a list", "[1, 2, 3]");
    openWith("wild values",
        R"({"size": [-5, 99999999], "maximized": "perhaps", "filters": -1, "details": 1e308, "filtersShown": null,
            "export/format": "exe", "export/size": [0, 0], "export/scale": "nan", "export/theme": -7, "export/range": 99,
            "export": {"format": "exe", "size": [0, 0], "scale": 1e308, "theme": -7, "range": 99}})");
    openWith("huge values", R"({"size": [2147483647, 2147483647], "filters": )" + QByteArray(1000, '9') + '}');
    openWith("of other types", R"({"size": "big", "maximized": [], "filters": {}, "details": "wide", "export": 5})");
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
