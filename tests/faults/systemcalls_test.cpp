// SPDX-License-Identifier: GPL-3.0-or-later
// An error at every system call of a save: what says "saved" has the new file, what says "not saved" the old one.
#include "faults/scene.h"
#include "faults/tracer.h"
#include "files/writefile.h"

#include <algorithm>
#include <cerrno>
#include <set>

using namespace Qt::StringLiterals;

namespace
{

using namespace faults;

const QByteArray threePieces((5 << 19) + 7, 'n'); // three pieces

class SystemCalls : public testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        if (!canTrace())
            GTEST_SKIP() << "Programs cannot be traced here.";
    }

    Traced save(Fault fault = {})
    {
        scene.reset(GetParam());
        return trace({QStringLiteral(DEALS_SAVER), scene.path(), QString::number(threePieces.size()), u"n"_s},
            scene.folder(), fault);
    }
    /// Whatever stands there, the next save works, and takes away what was left.
    void expectThatTheNextOneWorks()
    {
        ASSERT_EQ(files::writeWhole(scene.path(), threePieces), QString());
        ASSERT_TRUE(scene.stands(threePieces));
        ASSERT_EQ(scene.left(), 0);
    }

    Scene scene{u"deals.csv"_s};
    Figures figures;
};

std::string labelOf(const testing::TestParamInfo<const char *> &info)
{
    return *info.param ? "OverAnOldFile" : "ToANewFile";
}
INSTANTIATE_TEST_SUITE_P(Saves, SystemCalls, testing::Values("old", ""), labelOf);

TEST_P(SystemCalls, AreThoseOfASave)
{
    const Traced whole = save();
    EXPECT_EQ(whole.code, 0) << whole.said.toStdString();
    EXPECT_TRUE(scene.stands(threePieces));
    QByteArrayList called;
    for (const long call : whole.calls)
        called += nameOf(call);
    std::printf("system calls of a save: %s\n", called.join(' ').constData());
    for (const char *needed : {"openat", "write", "fsync", "close", "renameat2", "flock"})
        EXPECT_TRUE(called.contains(needed)) << needed;
    EXPECT_EQ(called.count("write"), 3);
    EXPECT_EQ(called.count("fsync"), 2) << "of the file and of the folder";
}

TEST_P(SystemCalls, AnErrorAtAnyOfThemIsSaidOrMended)
{
    const int count = static_cast<int>(save().calls.size());
    ASSERT_GT(count, 10);
    for (const int error : {EIO, ENOSPC, EDQUOT, EINTR, EINVAL, ENOSYS}) {
        for (int at = 0; at < count; ++at) {
            const Traced traced = save({at, error, false});
            ASSERT_TRUE(traced.isHit) << at;
            figures.count(scene, threePieces, traced.code == 0);
            EXPECT_EQ(figures.torn + figures.falseSuccess + figures.falseFailure, 0)
                << strerror(error) << " at " << nameOf(traced.calls[std::size_t(at)]).constData() << ", call " << at;
            EXPECT_TRUE(traced.code == 0 || (traced.code == 4 && !traced.said.isEmpty())) << traced.code;
            expectThatTheNextOneWorks();
        }
    }
    figures.print("an error at one system call");
    EXPECT_GT(figures.old, count);
    EXPECT_EQ(figures.rounds, 6 * count);
}

TEST_P(SystemCalls, ARefusalToSyncOrToCloseIsNeverCalledSaved)
{
    const Traced whole = save();
    int refusals = 0;
    for (int at = 0; at < static_cast<int>(whole.calls.size()); ++at) {
        const QByteArray name = nameOf(whole.calls[std::size_t(at)]);
        const bool closesAfterSync = name == "close" && nameOf(whole.calls[std::size_t(at) - 1]) == "dup";
        if (name != "fsync" && !closesAfterSync)
            continue;
        ++refusals;
        for (const int error : {EIO, ENOSPC, EDQUOT}) {
            EXPECT_EQ(save({at, error, false}).code, 4) << name.constData() << ": " << strerror(error);
            EXPECT_TRUE(scene.standsOld());
            EXPECT_EQ(scene.left(), 0);
        }
    }
    EXPECT_EQ(refusals, 3) << "of the file, of its closing, of the folder";
}

TEST_P(SystemCalls, ADiskThatDiesAtAnyOfThemLeavesNothingTorn)
{
    const int count = static_cast<int>(save().calls.size());
    for (const int error : {EIO, ENOSPC}) {
        for (int at = 0; at < count; ++at) {
            const Traced traced = save({at, error, true});
            figures.count(scene, threePieces, traced.code == 0);
            EXPECT_EQ(figures.torn + figures.falseSuccess, 0) << "from call " << at;
            expectThatTheNextOneWorks();
        }
    }
    figures.print("a disk that dies at one system call");
    EXPECT_GT(figures.left, 0) << "a dead disk lets nobody tidy up";
}

TEST_P(SystemCalls, ADiskThatTakesOneByteAtATimeIsWaitedFor)
{
    const Traced whole = save();
    for (int at = 0; at < static_cast<int>(whole.calls.size()); ++at) {
        if (nameOf(whole.calls[std::size_t(at)]) != "write")
            continue;
        EXPECT_EQ(save({at, 0, false}).code, 0);
        figures.count(scene, threePieces, true);
    }
    figures.print("a write that takes one byte");
    EXPECT_EQ(figures.fresh, 3);
}

/// The program itself, as far as its faults can be told from those of a machine without a disk.
class Exports : public testing::TestWithParam<const char *>
{
};
std::string formatOf(const testing::TestParamInfo<const char *> &info)
{
    return info.param;
}
INSTANTIATE_TEST_SUITE_P(Formats, Exports, testing::Values("csv", "png", "svg", "pdf"), formatOf);

TEST_P(Exports, AnErrorAtAnySystemCallIsSaidOrMended)
{
    if (!canTrace())
        GTEST_SKIP() << "Programs cannot be traced here.";
    Scene scene(u"deals."_s + QLatin1String(GetParam()));
    const QStringList command{
        QStringLiteral(DEALS_PROGRAM), u"export"_s, u"--output"_s, scene.path(), u"--size"_s, u"640x480"_s};
    scene.reset("old");
    const Traced whole = trace(command, scene.folder());
    ASSERT_EQ(whole.code, 0) << whole.said.toStdString();
    const QByteArray bytes = support::contents(scene.path());
    // Once the folder is synced, the old file goes and two are closed. What follows is the end of the program.
    int count = 0, syncs = 0;
    for (const long call : whole.calls) {
        syncs += nameOf(call) == "fsync";
        count += syncs < 2;
    }
    ASSERT_GT(count, 10);
    count += 4;
    Figures figures;
    for (int at = 0; at < count; ++at) {
        scene.reset("old");
        const Traced traced = trace(command, scene.folder(), {at, EIO, false});
        QByteArray expected = bytes;
        if (scene.path().endsWith("pdf"_L1)) { // the time of day is in it
            const QByteArray now = support::contents(scene.path());
            if (now.size() == bytes.size() && now.endsWith("%%EOF\n"))
                expected = now;
        }
        figures.count(scene, expected, traced.code == 0);
        EXPECT_EQ(figures.torn + figures.falseSuccess + figures.falseFailure, 0)
            << nameOf(traced.calls[std::size_t(at)]).constData() << ", call " << at << ": " << traced.code << ' '
            << traced.said.toStdString();
    }
    figures.print("an I/O error at one system call of an export");
}

} // namespace
