// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/filewatch.h"

#include "window/filefixture.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class FileWatchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        files.write("first");
        watch.watch(files.path, FileStamp::of(files.path));
    }
    bool isTold()
    {
        const bool told = QTest::qWaitFor([this] { return changed.count() > 0; }, 10000);
        watch.settle(FileStamp::of(files.path));
        changed.clear();
        return told;
    }

    static constexpr int never = 1'000'000;
    Files files;
    FileWatch watch{nullptr, never}; // what is seen was told
    QSignalSpy changed{&watch, &FileWatch::changed};
};

TEST_F(FileWatchTest, seesEveryWayToChangeAFileAgainAndAgain)
{
    for (int round = 0; round < 3; ++round) {
        const QByteArray text = "round " + QByteArray::number(round);
        files.replace(text);
        EXPECT_TRUE(isTold()) << "replaced " << round;
        files.write("in place " + text);
        EXPECT_TRUE(isTold()) << "written " << round;
        files.write({});
        EXPECT_TRUE(isTold()) << "truncated " << round;
        files.remove();
        EXPECT_TRUE(isTold()) << "removed " << round;
        files.write(text);
        EXPECT_TRUE(isTold()) << "back " << round;
        QFile::setPermissions(files.path, QFile::ReadOwner);
        EXPECT_TRUE(isTold()) << "other permissions " << round;
        QFile::setPermissions(files.path, QFile::ReadOwner | QFile::WriteOwner);
        EXPECT_TRUE(isTold()) << "permissions back " << round;
    }
}

/// Which the system does not tell.
TEST_F(FileWatchTest, seesTheFolderReplacedByLooking)
{
    FileWatch looking(nullptr, 200);
    looking.watch(files.path, FileStamp::of(files.path));
    const QSignalSpy seen(&looking, &FileWatch::changed);
    auto isSeen = [&, before = qsizetype(0)]() mutable {
        const bool isMore = QTest::qWaitFor([&] { return seen.count() > before; }, 10000);
        looking.settle(FileStamp::of(files.path));
        before = seen.count();
        return isMore;
    };
    const QString outer = files.folder.path(), moved = outer + u".moved"_s;
    ASSERT_TRUE(QDir().rename(outer, moved));
    EXPECT_TRUE(isSeen()) << "the folder is gone";
    ASSERT_TRUE(QDir().mkdir(outer));
    files.write("in another folder");
    EXPECT_TRUE(isSeen());
    files.replace("and watched there");
    EXPECT_TRUE(isSeen());
    EXPECT_TRUE(QDir(moved).removeRecursively());
}

TEST_F(FileWatchTest, saysNothingOfOtherFilesOnceAllIsQuiet)
{
    QTest::qWait(3100); // until no later content could have the same stamp
    watch.settle(FileStamp::of(files.path));
    changed.clear();
    for (int i = 0; i < 5; ++i) {
        QFile other(files.folder.filePath(u"other%1"_s.arg(i)));
        ASSERT_TRUE(other.open(QIODevice::WriteOnly));
        other.close();
        QTest::qWait(200);
    }
    EXPECT_EQ(changed.count(), 0);
}

/// Two contents of one length within a tick of the clock have the same stamp.
TEST_F(FileWatchTest, anEventSoonAfterReadingIsNotTakenForNothing)
{
    files.write("second");
    const FileStamp stamp = FileStamp::of(files.path);
    EXPECT_TRUE(stamp.isYoung);
    watch.settle(stamp);
    changed.clear();
    files.write("third!");
    watch.settle(FileStamp::of(files.path)); // as if the clock had stood still
    EXPECT_TRUE(QTest::qWaitFor([this] { return changed.count() > 0; }));
}

TEST_F(FileWatchTest, aFileThatIsWrittenWithoutAPauseIsSeenMeanwhile)
{
    for (int i = 0; i < 40 && changed.isEmpty(); ++i) {
        files.write("line " + QByteArray::number(i));
        QTest::qWait(25);
    }
    EXPECT_GT(changed.count(), 0);
}

TEST(FileStampTest, tellsFilesApart)
{
    const Files a, b;
    a.write("same");
    b.write("same");
    const FileStamp one = FileStamp::of(a.path), two = FileStamp::of(b.path), none = FileStamp::of(a.path + u'x');
    EXPECT_FALSE(one.looksLike(two));
    EXPECT_FALSE(one.isSameFile(two));
    EXPECT_FALSE(none.isSameFile(none)) << "there is none";
    EXPECT_TRUE(none.looksLike(none));
    ASSERT_TRUE(QFile::link(a.path, b.folder.filePath(u"link"_s)));
    EXPECT_TRUE(one.isSameFile(FileStamp::of(b.folder.filePath(u"link"_s))));
}

} // namespace
