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
#include <sys/resource.h>
#include <unistd.h>

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
    EXPECT_FALSE(writeWhole(QStringLiteral("/dev/full"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(QStringLiteral("/dev/null"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("no/such/folder"), "x").isEmpty());
    EXPECT_FALSE(writeWhole(path("out/inside-a-file"), "x").isEmpty());
    expectOld();
}

TEST_F(WriteFile, RefusesAFolderThatMayNotBeWritten)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    QFile folder(m_folder.path());
    ASSERT_TRUE(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_FALSE(writeWhole(path("out"), "new").isEmpty());
    ASSERT_TRUE(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    expectOld();
}

TEST_F(WriteFile, WritesThroughALink)
{
    ASSERT_TRUE(QFile::link(path("out"), path("link")));
    EXPECT_EQ(writeWhole(path("link"), "new"), QString());
    EXPECT_EQ(support::contents(path("out")), QByteArray("new"));
    EXPECT_TRUE(QFileInfo(path("link")).isSymLink());
}

TEST_F(WriteFile, KeepsThePermissions)
{
    QFile old(path("out"));
    ASSERT_TRUE(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    EXPECT_EQ(writeWhole(path("out"), "new"), QString());
    EXPECT_FALSE(QFileInfo(path("out")).permission(QFile::ReadOther));
}

} // namespace
