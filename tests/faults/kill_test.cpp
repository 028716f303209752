// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at a random moment of a save: the old file stands or the new one, and the next save takes away what was left.
#include "faults/scene.h"
#include "support/randomdeals.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using namespace faults;

constexpr int savedSize = 2 << 20, rounds = 200;

class Kill : public testing::Test
{
protected:
    /// Once it is said that the save begins.
    void begin(QProcess &process, char letter)
    {
        process.start(
            QStringLiteral(DEALS_SAVER), {scene.path(), QString::number(savedSize), QString(QLatin1Char(letter))});
        ASSERT_TRUE(process.waitForReadyRead()) << process.errorString().toStdString();
    }
    void save(char letter)
    {
        QProcess process;
        begin(process, letter);
        ASSERT_TRUE(process.waitForFinished());
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    }
    /// In ns, how long a save takes once it has begun.
    qint64 duration()
    {
        QList<qint64> all;
        for (int i = 0; i < 5; ++i) {
            QProcess process;
            begin(process, 'o');
            QElapsedTimer clock;
            clock.start();
            process.waitForFinished();
            all += clock.nsecsElapsed();
        }
        std::sort(all.begin(), all.end());
        return all[all.size() / 2];
    }

    Scene scene{u"deals.csv"_s};
    Figures figures;
};

TEST_F(Kill, AtARandomMomentOfASaveTearsNothing)
{
    const QByteArray old(savedSize, 'o'), fresh(savedSize, 'n');
    const qint64 whole = duration();
    support::Random random(1);
    int before = 0, amid = 0;
    scene.reset(old);
    for (int round = 0; round < rounds; ++round) {
        if (!scene.standsOld())
            save('o'); // over the new file, with what the last round left beside it
        QProcess process;
        begin(process, 'n');
        QThread::usleep(support::below(random, static_cast<std::uint64_t>(whole)) / 1000);
        process.kill();
        process.waitForFinished();
        const bool isKilled = process.exitStatus() == QProcess::CrashExit; // and has not said how it went
        figures.count(scene, fresh, isKilled ? scene.stands(fresh) : process.exitCode() == 0);
        ASSERT_EQ(figures.torn + figures.falseSuccess + figures.falseFailure, 0) << "round " << round;
        ASSERT_LE(scene.left(), 1) << "the next save sweeps";
        before += isKilled;
        amid += scene.left();
    }
    save('o');
    EXPECT_TRUE(scene.standsOld());
    EXPECT_EQ(scene.left(), 0);
    figures.print("kill -9 at a random moment");
    std::printf("killed before their end: %d, with a half file beside the old one: %d\n", before, amid);
    EXPECT_EQ(figures.rounds, rounds);
    EXPECT_GT(amid, rounds / 10) << "it was killed at the wrong moments";
}

} // namespace
