// SPDX-License-Identifier: GPL-3.0-or-later
// Promise (h): a broken settings file costs only settings.
#include "window/state/settingsfile.h"

#include "support/program.h"
#include "support/randomdeals.h"
#include "window/windowfixture.h"

#include <QDir>
#include <QJsonDocument>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class SettingsFileTest : public WindowTest
{
protected:
    void SetUp() override
    {
        clear();
        WindowTest::SetUp();
        window->close();
        window.reset();
        ASSERT_TRUE(QDir().mkpath(QFileInfo(SettingsFile::path()).path()));
        clear();
    }
    void TearDown() override
    {
        window.reset();
        clear();
    }
    void clear()
    {
        const QByteArray path = SettingsFile::path().toLocal8Bit();
        chmod(path.constData(), 0600);
        if (unlink(path.constData()) != 0)
            rmdir(path.constData());
    }
    /// The window opens as if there were no settings, and closes.
    void expectDefaults(const char *what)
    {
        const MainWindow next(bundledDeals(), {});
        EXPECT_GE(next.width(), 640) << what;
        EXPECT_LE(next.width(), 1440) << what;
        EXPECT_FALSE(next.details()->isHidden()) << what;
    }
    bool isSaved()
    {
        SettingsFile kept;
        kept.set(u"size", QSize(760, 600));
        return kept.save() && SettingsFile().size(u"size", {1, 1}, {9999, 9999}, {}) == QSize(760, 600);
    }
};

TEST_F(SettingsFileTest, KeepsWhatItIsToldByKey)
{
    EXPECT_TRUE(isSaved());
    SettingsFile kept;
    kept.set(u"flag", true);
    kept.set(u"number", -3);
    kept.set(u"decimal", 1.5);
    kept.set(u"text", u"é \"=\n"_s);
    kept.set(u"texts", QStringList{u"a=1"_s, u""_s});
    ASSERT_TRUE(kept.save());
    const SettingsFile next;
    EXPECT_TRUE(next.flag(u"flag", false));
    EXPECT_EQ(next.number(u"number", -5, 5, 0), -3);
    EXPECT_EQ(next.decimal(u"decimal", 0, 2, 0), 1.5);
    EXPECT_EQ(next.text(u"text"), u"é \"=\n"_s);
    EXPECT_EQ(next.texts(u"texts"), (QStringList{u"a=1"_s, u""_s}));
    EXPECT_TRUE(next.contains(u"size")) << "what another place keeps stays";
    EXPECT_FALSE(next.contains(u"nothing"));
}

TEST_F(SettingsFileTest, TakesNoValueThatIsNotAsAskedFor)
{
    support::write(SettingsFile::path(),
        R"({"big":1e300,"half":2.5,"word":"x","size":[1,2,3],"sizes":["a",-1],"huge":[99999999999,5],"null":null})");
    const SettingsFile kept;
    for (const char16_t *key : {u"big", u"half", u"word", u"size", u"null", u"none"})
        EXPECT_EQ(kept.number(key, 0, 10, 7), 7) << QString::fromUtf16(key).toStdString();
    for (const char16_t *key : {u"big", u"word", u"size", u"sizes", u"huge", u"null", u"none"})
        EXPECT_EQ(kept.size(key, {1, 1}, {9999, 9999}, {3, 4}), QSize(3, 4)) << QString::fromUtf16(key).toStdString();
    EXPECT_TRUE(kept.flag(u"word", true));
    EXPECT_EQ(kept.text(u"big"), QString());
    EXPECT_EQ(kept.texts(u"word"), QStringList());
    EXPECT_EQ(kept.decimal(u"big", 0, 10, 7), 7);
}

TEST_F(SettingsFileTest, ABrokenFileCostsOnlySettings)
{
    const QByteArray whole = R"({"size":[700,500],"detailsShown":false,"table/columns":["To=99"]})";
    support::write(SettingsFile::path(), whole);
    EXPECT_EQ(MainWindow(bundledDeals(), {}).size(), QSize(700, 500)) << "or this test shows nothing";
    const QByteArray endless(70'000, ' ');
    for (const QByteArray &bytes : {QByteArray(), QByteArray(4096, '\0'), QByteArray("\xff\xfe\x00{", 4),
             whole.first(whole.size() / 2), QByteArray("[1,2]"), QByteArray(200'000, '['), QByteArray(endless + whole),
             QByteArray(R"({"size":[700,500])"), QByteArray("[General]\nsize=@Size(700 500)\n")}) {
        support::write(SettingsFile::path(), bytes);
        expectDefaults(bytes.first(std::min<qsizetype>(bytes.size(), 20)).constData());
        EXPECT_TRUE(isSaved()) << "the next settings stand in its place";
    }
}

TEST_F(SettingsFileTest, WhatIsNoFileIsLeftAlone)
{
    const QByteArray path = QFile::encodeName(SettingsFile::path());
    ASSERT_EQ(mkfifo(path.constData(), 0600), 0);
    expectDefaults("a pipe"); // which nobody writes to
    EXPECT_FALSE(isSaved());
    clear();
    ASSERT_EQ(mkdir(path.constData(), 0700), 0);
    expectDefaults("a folder");
    EXPECT_FALSE(isSaved());
    clear();
    ASSERT_EQ(symlink("/dev/zero", path.constData()), 0);
    expectDefaults("an endless device");
    EXPECT_FALSE(isSaved());
}

TEST_F(SettingsFileTest, AHugeOneIsNotRead)
{
    const QByteArray path = QFile::encodeName(SettingsFile::path());
    support::write(SettingsFile::path(), "{");
    ASSERT_EQ(truncate(path.constData(), 1LL << 30), 0);
    expectDefaults("a GiB of nothing");
    EXPECT_TRUE(isSaved());
    struct stat now = {};
    ASSERT_EQ(stat(path.constData(), &now), 0);
    EXPECT_LT(now.st_size, 1000);
}

TEST_F(SettingsFileTest, OneThatMayNotBeReadIsAsGoodAsNone)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    support::write(SettingsFile::path(), R"({"size":[700,500]})");
    ASSERT_EQ(chmod(QFile::encodeName(SettingsFile::path()).constData(), 0), 0);
    expectDefaults("not to be read");
}

TEST_F(SettingsFileTest, AnyBytesAreLivedWith)
{
    const QByteArray whole =
        R"({"size":[700,500],"maximized":true,"filters":250,"filtersShown":true,"details":300,"detailsShown":false,)"
        R"("table/columns":["To=99","From=1e9"],"table/sorting":"To","export/size":[800,600],"export/theme":2})";
    support::forEachSeed(60, [&](std::uint64_t seed) {
        support::Random random(seed);
        QByteArray bytes = whole;
        for (int changes = 0; changes < 4; ++changes)
            bytes[static_cast<qsizetype>(support::below(random, static_cast<std::uint64_t>(bytes.size())))] =
                static_cast<char>(support::below(random, 256));
        support::write(SettingsFile::path(), bytes);
        const MainWindow next(bundledDeals(), {});
        EXPECT_GE(next.width(), 640) << bytes.constData();
        EXPECT_GE(next.height(), 480) << bytes.constData();
    });
}

} // namespace
