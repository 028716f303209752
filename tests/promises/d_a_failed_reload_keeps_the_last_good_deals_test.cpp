// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever becomes of an open file, the last deals that could be read stay on screen, marked stale, until it can be
// read again.
#include "window/filefixture.h"
#include "window/opening/dealfile.h"
#include "window/opening/stalebanner.h"
#include "window/windowfixture.h"

using namespace Qt::StringLiterals;

namespace
{

using namespace window;

class FailedReload : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        files.write(Files::deals("Good"));
        window->openFile(files.path);
        ASSERT_TRUE(QTest::qWaitFor([this] { return state().deals()->title == u"Good"; }));
        state().select({1});
        banner = window->findChild<StaleBanner *>();
        ASSERT_NE(banner, nullptr);
    }
    bool becomes(bool stale)
    {
        return QTest::qWaitFor([&] { return banner->isVisible() == stale; }, 20'000);
    }
    void expectTheGoodDeals(const char *what)
    {
        EXPECT_TRUE(becomes(true)) << what;
        EXPECT_EQ(state().deals()->title, u"Good") << what;
        EXPECT_EQ(state().deals()->commitments.size(), 2) << what;
        EXPECT_EQ(selectedTitle(), u"Rent") << what;
        EXPECT_TRUE(isWritten(u"Rent"_s)) << what;
    }
    void bringBack()
    {
        files.write(Files::deals("Good"));
        EXPECT_TRUE(becomes(false));
    }

    Files files;
    StaleBanner *banner = nullptr;
};

TEST_F(FailedReload, OfABadFile)
{
    const QByteArray good = Files::deals("Other");
    const std::vector<std::pair<const char *, QByteArray>> bad{{"empty", {}}, {"cut", good.left(good.size() / 2)},
        {"garbage", QByteArray(5000, '\x9b')}, {"another format", "<html></html>"},
        {"nested", QByteArray(100'000, '[')}, {"zeros", QByteArray(10'000, '\0')}};
    for (const auto &[what, bytes] : bad) {
        files.write(bytes);
        expectTheGoodDeals(what);
        bringBack();
    }
}

TEST_F(FailedReload, OfAFileThatIsGone)
{
    files.remove();
    expectTheGoodDeals("deleted");
    bringBack();
    files.remove();
    ASSERT_TRUE(QDir().mkdir(files.path));
    expectTheGoodDeals("a folder");
    ASSERT_TRUE(QDir().rmdir(files.path));
    bringBack();
    QFile large(files.path);
    ASSERT_TRUE(large.resize(qint64{1} << 40));
    expectTheGoodDeals("too large");
    bringBack();
}

} // namespace
