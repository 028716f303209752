// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full, at sizes from nothing to more than enough: the old file stands until the new one fits.
#include "faults/scene.h"
#include "files/writefile.h"

#include <csignal>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

using namespace faults;

constexpr int steps = 20;
constexpr qsizetype size = 1 << 20;
const QByteArray newBytes(size, 'n');

/// Disks from one with no room to one with half as much again as the file needs.
constexpr rlim_t roomAt(int step)
{
    return rlim_t(step) * size * 3 / 2 / (steps - 1);
}

void expectWhole(const Figures &figures, const char *what)
{
    figures.print(what);
    EXPECT_EQ(figures.rounds, steps);
    EXPECT_EQ(figures.torn + figures.falseSuccess + figures.falseFailure + figures.left, 0);
    EXPECT_GE(figures.old, steps / 2);
    EXPECT_GE(figures.fresh, steps / 5);
}

TEST(FullDisk, LimitedByTheSystem)
{
    Scene scene(u"deals.csv"_s);
    Figures figures;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    for (int step = 0; step < steps; ++step) {
        scene.reset("old");
        const rlimit limit = {roomAt(step), before.rlim_max};
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
        const QString problem = files::writeWhole(scene.path(), newBytes);
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
        figures.count(scene, newBytes, problem.isEmpty());
    }
    expectWhole(figures, "a file size limit");
}

/// What is mounted from now on is mounted for this process alone.
bool mayMount()
{
    const auto say = [](const char *path, const QByteArray &text) {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
    };
    const QByteArray user = QByteArray::number(geteuid()), group = QByteArray::number(getegid());
    if (unshare(CLONE_NEWNS) != 0
        && (unshare(CLONE_NEWNS | CLONE_NEWUSER) != 0 || !say("/proc/self/uid_map", user + ' ' + user + " 1")
            || !say("/proc/self/setgroups", "deny") || !say("/proc/self/gid_map", group + ' ' + group + " 1")))
        return false;
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

TEST(FullDisk, ADiskOfItsOwn)
{
    Scene scene(u"deals.csv"_s);
    if (!mayMount())
        GTEST_SKIP() << "This process may not mount a disk: " << strerror(errno);
    const QByteArray folder = QFile::encodeName(scene.folder());
    Figures figures;
    for (int step = 0; step < steps; ++step) {
        const rlim_t page = 4096, room = 2 * page + roomAt(step); // the old file and its folder have to fit
        const QByteArray options = "size=" + QByteArray::number(qulonglong(room));
        ASSERT_EQ(mount("tmpfs", folder.constData(), "tmpfs", 0, options.constData()), 0) << strerror(errno);
        scene.reset("old");
        const QString problem = files::writeWhole(scene.path(), newBytes);
        figures.count(scene, newBytes, problem.isEmpty());
        ASSERT_EQ(umount(folder.constData()), 0) << strerror(errno);
    }
    expectWhole(figures, "a small disk");
}

} // namespace
