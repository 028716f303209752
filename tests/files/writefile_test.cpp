// SPDX-License-Identifier: GPL-3.0-or-later
// A file is written whole, or what was there stays as it was.
#include "files/writefile.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

using files::writeWhole;

class WriteFile : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// Expects that the old file is as it was, and nothing else stands beside it.
    void expectOld() const
    {
        EXPECT_EQ(support::contents(path("out")), QByteArray("old"));
        EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    void SetUp() override { support::write(path("out"), "old"); }

    QTemporaryDir m_folder;
    const QByteArray m_large{8 << 20, 'x'};
};

/// No file may grow beyond `bytes` while this lives: the disk is full.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

/// Root, whom no permission stops, is someone else while this lives.
class Anyone final
{
public:
    Anyone()
    {
        if (m_own == 0) {
            EXPECT_EQ(seteuid(65534), 0);
        }
    }
    ~Anyone() { EXPECT_EQ(seteuid(m_own), 0); }
    Anyone(const Anyone &) = delete;
    Anyone &operator=(const Anyone &) = delete;

private:
    const uid_t m_own = geteuid();
};

TEST_F(WriteFile, ReplacesWhatWasThere)
{
    EXPECT_EQ(writeWhole(path("out"), m_large), QString());
    EXPECT_EQ(support::contents(path("out")), m_large);
    EXPECT_EQ(writeWhole(path("out"), "short"), QString());
    EXPECT_EQ(support::contents(path("out")), QByteArray("short"));
}

TEST_F(WriteFile, MakesANewFile)
{
    EXPECT_EQ(writeWhole(path("new"), "new"), QString());
    EXPECT_EQ(support::contents(path("new")), QByteArray("new"));
}

TEST_F(WriteFile, LeavesTheOldFileOnAFullDisk)
{
    for (const rlim_t room : {rlim_t(0), rlim_t(1000), rlim_t(m_large.size() - 1)}) {
        QString problem;
        {
            const FullDisk disk(room);
            problem = writeWhole(path("out"), m_large);
        }
        EXPECT_FALSE(problem.isEmpty()) << room;
        expectOld();
    }
}

TEST_F(WriteFile, LeavesTheOldFileWhereOnlyTheLastBytesDoNotFit)
{
    const QByteArray small(100, 'x'); // stays in a buffer until the end
    QString problem;
    {
        const FullDisk disk(50);
        problem = writeWhole(path("out"), small);
    }
    EXPECT_FALSE(problem.isEmpty());
    expectOld();
}

TEST_F(WriteFile, RefusesWhatIsNoRegularFile)
{
    EXPECT_FALSE(writeWhole(m_folder.path(), "x").isEmpty());
    EXPECT_FALSE(writeWhole(u"/dev/full"_s, "x").isEmpty());
    EXPECT_FALSE(writeWhole(u"/dev/null"_s, "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("no/such/folder"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("out/inside-a-file"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("out/"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("new/"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(QString(), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("out") + QChar(u'\0') + u'x', "x").isEmpty()) << "it would be written to out";
    expectOld();
}

TEST_F(WriteFile, ReplacesNoDeviceEvenAsRoot)
{
    if (mknod(QFile::encodeName(path("null")).constData(), S_IFCHR | 0666, makedev(1, 3)) != 0)
        GTEST_SKIP() << "only root makes devices";
    EXPECT_FALSE(writeWhole(path("null"), "x").isEmpty());
    struct stat found = {};
    ASSERT_EQ(lstat(QFile::encodeName(path("null")).constData(), &found), 0);
    EXPECT_TRUE(S_ISCHR(found.st_mode));
}

TEST_F(WriteFile, ReplacesNoPipeAndNoSocket)
{
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe")).constData(), 0666), 0);
    EXPECT_FALSE(writeWhole(path("pipe"), "x").isEmpty());
    struct stat found = {};
    ASSERT_EQ(lstat(QFile::encodeName(path("pipe")).constData(), &found), 0);
    EXPECT_TRUE(S_ISFIFO(found.st_mode));

    ASSERT_EQ(mknod(QFile::encodeName(path("socket")).constData(), S_IFSOCK | 0666, 0), 0);
    EXPECT_FALSE(writeWhole(path("socket"), "x").isEmpty());
    ASSERT_EQ(lstat(QFile::encodeName(path("socket")).constData(), &found), 0);
    EXPECT_TRUE(S_ISSOCK(found.st_mode));
}

TEST_F(WriteFile, RefusesAWriteProtectedFileAlsoAsRoot)
{
    ASSERT_EQ(chmod(QFile::encodeName(path("out")).constData(), 0444), 0);
    EXPECT_FALSE(writeWhole(path("out"), "new").isEmpty());
    expectOld();
}

TEST_F(WriteFile, RefusesWhatOnlyOthersMayWrite)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    ASSERT_EQ(chmod(folder.constData(), 0555), 0);
    {
        const Anyone anyone;
        EXPECT_FALSE(writeWhole(path("out"), "new").isEmpty());
        EXPECT_FALSE(writeWhole(path("new"), "new").isEmpty());
    }
    ASSERT_EQ(chmod(folder.constData(), 0777), 0);
    if (geteuid() == 0) {
        const Anyone anyone;
        EXPECT_FALSE(writeWhole(path("out"), "new").isEmpty()) << "the folder may be written, the file may not";
    }
    expectOld();
}

TEST_F(WriteFile, WritesThroughALink)
{
    ASSERT_TRUE(QFile::link(path("out"), path("link")));
    EXPECT_EQ(writeWhole(path("link"), "new"), QString());
    EXPECT_EQ(support::contents(path("out")), QByteArray("new"));
    EXPECT_TRUE(QFileInfo(path("link")).isSymLink());
}

TEST_F(WriteFile, RefusesALinkToNothing)
{
    ASSERT_TRUE(QFile::link(path("nothing"), path("link")));
    EXPECT_FALSE(writeWhole(path("link"), "new").isEmpty());
    EXPECT_TRUE(QFileInfo(path("link")).isSymLink());
}

TEST_F(WriteFile, KeepsPermissionsAndOwner)
{
    const QByteArray out = QFile::encodeName(path("out"));
    const uid_t owner = geteuid() == 0 ? 65534 : geteuid();
    for (const mode_t mode : {0600U, 0640U, 0777U}) {
        ASSERT_EQ(chown(out.constData(), owner, gid_t(-1)), 0);
        ASSERT_EQ(chmod(out.constData(), mode), 0);
        EXPECT_EQ(writeWhole(path("out"), "new"), QString());
        struct stat found = {};
        ASSERT_EQ(stat(out.constData(), &found), 0);
        EXPECT_EQ(found.st_mode & 07777, mode);
        EXPECT_EQ(found.st_uid, owner);
    }
}

TEST_F(WriteFile, ANewFileHasThePermissionsOfTheDay)
{
    const mode_t before = umask(027);
    EXPECT_EQ(writeWhole(path("new"), "new"), QString());
    umask(before);
    struct stat found = {};
    ASSERT_EQ(stat(QFile::encodeName(path("new")).constData(), &found), 0);
    EXPECT_EQ(found.st_mode & 07777, 0640U);
}

TEST_F(WriteFile, SweepsWhatAKilledSaveOfThisFileLeft)
{
    const QStringList others{u".out.csv.0123abcd.deal-timeline"_s, u".out.0123abcd"_s, u".out.0123abc.deal-timeline"_s,
        u".out.0123ABCD.deal-timeline"_s, u"out.0123abcd.deal-timeline"_s, u".out..deal-timeline"_s};
    for (const QString &name : others)
        support::write(m_folder.filePath(name), "mine");
    ASSERT_TRUE(QFile::link(path("out"), path(".out.0123abce.deal-timeline")));
    const QString living = path(".out.00000001.deal-timeline"); // of another save that is still at it
    support::write(living, "living");
    const int lock = open(QFile::encodeName(living).constData(), O_RDWR);
    ASSERT_EQ(flock(lock, LOCK_EX), 0);
    const QString left = path(".out.0123abcd.deal-timeline");
    support::write(left, "half");

    EXPECT_EQ(writeWhole(path("out"), "new"), QString());
    EXPECT_FALSE(QFileInfo::exists(left));
    EXPECT_TRUE(QFileInfo::exists(living));
    EXPECT_TRUE(QFileInfo(path(".out.0123abce.deal-timeline")).isSymLink());
    for (const QString &name : others)
        EXPECT_TRUE(QFileInfo::exists(m_folder.filePath(name))) << name.toStdString();
    close(lock);
    EXPECT_EQ(writeWhole(path("out"), "new"), QString());
    EXPECT_FALSE(QFileInfo::exists(living));
}

TEST_F(WriteFile, WritesNamesOfAnyLength)
{
    for (const QString &name : {QString(255, u'n'), QString(85, u'\u20ac')}) { // 255 bytes both
        EXPECT_EQ(writeWhole(m_folder.filePath(name), "new"), QString());
        EXPECT_EQ(writeWhole(m_folder.filePath(name), "newer"), QString());
        EXPECT_EQ(support::contents(m_folder.filePath(name)), QByteArray("newer"));
    }
    EXPECT_FALSE(writeWhole(m_folder.filePath(QString(256, u'n')), "new").isEmpty());
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

TEST_F(WriteFile, ManyAtOnceLeaveOneOfThem)
{
    std::vector<std::thread> writers;
    for (const char letter : {'a', 'b', 'c', 'd'}) {
        writers.emplace_back([this, letter] {
            for (int times = 0; times < 50; ++times)
                EXPECT_EQ(writeWhole(path("out"), QByteArray(100'000, letter)), QString());
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    const QByteArray left = support::contents(path("out"));
    EXPECT_EQ(left, QByteArray(100'000, left.at(0)));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

} // namespace
