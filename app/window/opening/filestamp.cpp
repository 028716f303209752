// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/filestamp.h"

#include <QFile>

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <tuple>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

using namespace std::chrono;

/// File systems count in nanoseconds, seconds, or pairs of them, and stamp with a clock of their own.
constexpr nanoseconds coarsest = 3s;

qint64 nanosecondsOf(const timespec &time)
{
    return nanoseconds(seconds(time.tv_sec)).count() + time.tv_nsec;
}

} // namespace

FileStamp FileStamp::of(const QString &path)
{
    struct stat found = {};
    FileStamp stamp;
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return stamp;
    stamp.device = found.st_dev;
    stamp.inode = found.st_ino;
    stamp.size = found.st_size;
    stamp.modified = nanosecondsOf(found.st_mtim);
    stamp.changed = nanosecondsOf(found.st_ctim);
    const qint64 now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    if (::stat(QFile::encodeName(path + u"-wal"_s).constData(), &found) == 0 && found.st_size > 0) {
        stamp.logSize = found.st_size;
        stamp.logged = nanosecondsOf(found.st_mtim);
    }
    stamp.isYoung = now - std::max(stamp.changed, stamp.logged) < coarsest.count();
    return stamp;
}

bool FileStamp::looksLike(const FileStamp &other) const
{
    const auto all = [](const FileStamp &s) {
        return std::tie(s.device, s.inode, s.size, s.modified, s.changed, s.logSize, s.logged);
    };
    return all(*this) == all(other);
}

} // namespace window
