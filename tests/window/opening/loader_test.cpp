// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/loader.h"

#include "window/filefixture.h"
#include "window/opening/loadbar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class LoaderTest : public testing::Test
{
protected:
    LoaderTest()
    {
        QObject::connect(&loader, &Loader::finished, &loader, [this](const LoadedFile &file) {
            EXPECT_EQ(QThread::currentThread(), QCoreApplication::instance()->thread());
            arrived.push_back(file);
        });
    }
    bool waitForFile()
    {
        return QTest::qWaitFor([this] { return !arrived.empty(); }, 60000);
    }
    QString slowFile(int deals = 60000)
    {
        slow.write(Files::many(deals));
        return slow.path;
    }

    Files slow{u"slow.json"_s}, quick{u"quick.json"_s};
    std::vector<LoadedFile> arrived;
    Loader loader;
    QSignalSpy ended{&loader, &Loader::ended};
};

TEST_F(LoaderTest, bringsTheDealsAndTheReport)
{
    quick.write(Files::halfBad());
    loader.load(quick.path);
    EXPECT_TRUE(loader.isLoading());
    ASSERT_TRUE(waitForFile());
    EXPECT_FALSE(loader.isLoading());
    EXPECT_EQ(arrived[0].path, quick.path);
    ASSERT_TRUE(arrived[0].deals);
    EXPECT_EQ(arrived[0].deals->title, u"Sample"_s);
    EXPECT_FALSE(arrived[0].report.problems.empty());
    EXPECT_TRUE(arrived[0].report.set.deals.empty());
    EXPECT_TRUE(arrived[0].stamp.looksLike(FileStamp::of(quick.path)));
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(LoaderTest, saysWhyThereIsNothing)
{
    loader.load(quick.path);
    ASSERT_TRUE(waitForFile());
    EXPECT_FALSE(arrived[0].deals);
    EXPECT_FALSE(arrived[0].report.cannotRead.isEmpty());
    arrived.clear();
    quick.write("[]");
    loader.load(quick.path);
    ASSERT_TRUE(waitForFile());
    EXPECT_FALSE(arrived[0].deals);
    EXPECT_FALSE(arrived[0].report.problems.empty());
}

TEST_F(LoaderTest, theWindowsThreadGoesOn)
{
    int turns = 0;
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&] { ++turns; });
    const QString path = slowFile();
    loader.load(path);
    EXPECT_TRUE(loader.isLoading() && arrived.empty()) << "it does not wait";
    turn.start(0);
    ASSERT_TRUE(waitForFile());
    ASSERT_TRUE(arrived[0].deals);
    EXPECT_EQ(arrived[0].deals->deals.size(), 60002U);
    EXPECT_GT(turns, 10);
}

TEST_F(LoaderTest, aNewerFileCancelsTheOlder)
{
    quick.write(Files::deals());
    loader.load(slowFile());
    loader.load(slow.path);
    loader.load(quick.path);
    ASSERT_TRUE(waitForFile());
    QTest::qWait(100);
    ASSERT_EQ(arrived.size(), 1U);
    EXPECT_EQ(arrived[0].path, quick.path);
    EXPECT_EQ(ended.count(), 3);
}

TEST_F(LoaderTest, whatIsCancelledNeverArrives)
{
    // Also what has been read, and only waits for its turn in the window's thread.
    quick.write(Files::deals());
    loader.load(quick.path);
    QThread::msleep(200);
    loader.cancel();
    EXPECT_FALSE(loader.isLoading());
    EXPECT_EQ(ended.count(), 1);
    loader.cancel();
    EXPECT_EQ(ended.count(), 1) << "nothing to cancel";
    QTest::qWait(300);
    EXPECT_TRUE(arrived.empty());
}

TEST_F(LoaderTest, canGoWhileItReads)
{
    const QString path = slowFile();
    for (const int wait : {0, 1, 20, 100}) {
        auto other = std::make_unique<Loader>();
        other->load(path);
        QThread::msleep(static_cast<unsigned long>(wait));
        other.reset();
    }
    QTest::qWait(50);
}

/// Only what takes a while is worth a bar.
TEST_F(LoaderTest, aBarShowsWhatTakesAWhile)
{
    LoadBar bar;
    bar.follow(&loader);
    quick.write(Files::deals());
    loader.load(quick.path);
    ASSERT_TRUE(waitForFile());
    QTest::qWait(300);
    EXPECT_FALSE(bar.isVisible());

    QObject::connect(&bar, &LoadBar::cancelWanted, &loader, &Loader::cancel);
    arrived.clear();
    loader.load(slowFile(400000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar.isVisible() || !arrived.empty(); }, 60000));
    ASSERT_TRUE(arrived.empty()) << "the file is too small for this test";
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_FALSE(loader.isLoading());
    QTest::qWait(200);
    EXPECT_TRUE(arrived.empty());
}

} // namespace
