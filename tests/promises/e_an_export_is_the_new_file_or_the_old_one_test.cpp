// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever hinders it, a file that is written is the whole new one or the untouched old one, and nothing else is left.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace
{

const QByteArray old = QByteArray("the old file\n").repeated(300);
constexpr const char *suffixes[] = {"png", "svg", "pdf", "csv", "json"};

QStringList writing(const QString &suffix, const QString &path)
{
    const QString bundled = QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json");
    if (suffix == u"json")
        return {u"convert"_s, bundled, path};
    return {u"export"_s, u"--output"_s, path};
}

class Export : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *suffix : suffixes) {
            const QString path = pathOf(suffix);
            ASSERT_EQ(support::deal(writing(QLatin1String(suffix), path)).code, 0);
            whole.push_back(support::contents(path));
        }
    }
    QString pathOf(const char *suffix) const { return folder.filePath(u"deals."_s + QLatin1String(suffix)); }
    void expectNothingElse()
    {
        EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(std::size(suffixes)));
    }

    QTemporaryDir folder;
    std::vector<QByteArray> whole;
};

TEST_F(Export, OnADiskWithTooLittleRoom)
{
    for (std::size_t i = 0; i < std::size(suffixes); ++i)
        for (const int blocks : {0, 1, 2, 4, 8, 16, 32, 64, 100'000}) { // of 512 bytes
            const QString path = pathOf(suffixes[i]);
            support::write(path, old);
            QProcess shell;
            const QStringList arguments =
                QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\""_s.arg(blocks),
                    QStringLiteral(DEALS_PROGRAM)}
                + writing(QLatin1String(suffixes[i]), path);
            shell.start(u"/bin/sh"_s, arguments);
            ASSERT_TRUE(shell.waitForFinished(120'000));
            ASSERT_EQ(shell.exitStatus(), QProcess::NormalExit);
            const bool fits = whole[i].size() <= blocks * 512;
            EXPECT_EQ(shell.exitCode(), fits ? 0 : 4) << suffixes[i] << ", " << blocks << " blocks";
            const QByteArray now = support::contents(path);
            EXPECT_TRUE(shell.exitCode() == 0 ? now.size() == whole[i].size() : now == old)
                << suffixes[i] << ", " << blocks << " blocks: " << now.size() << " bytes";
            expectNothingElse();
        }
}

TEST_F(Export, ThatIsKilled)
{
    std::mt19937 random(20251217); // the same moments, as far as a machine keeps time
    for (int round = 0; round < 40; ++round) {
        const std::size_t i = static_cast<std::size_t>(round) % std::size(suffixes);
        const QString path = pathOf(suffixes[i]);
        support::write(path, old);
        QProcess process;
        process.start(QStringLiteral(DEALS_PROGRAM), writing(QLatin1String(suffixes[i]), path));
        ASSERT_TRUE(process.waitForStarted());
        process.waitForFinished(static_cast<int>(random() % 120));
        process.kill();
        process.waitForFinished();
        const QByteArray now = support::contents(path);
        EXPECT_TRUE(now == old || now.size() == whole[i].size()) << suffixes[i] << ": " << now.size() << " bytes";
    }
    for (const char *suffix : suffixes)
        EXPECT_EQ(support::deal(writing(QLatin1String(suffix), pathOf(suffix))).code, 0);
    expectNothingElse(); // the next one has removed what was left
}

} // namespace
