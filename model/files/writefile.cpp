// SPDX-License-Identifier: GPL-3.0-or-later
// By system calls: QSaveFile 6.4 says that it saved when the disk refused to sync or to close, and as root it replaces
// devices.
#include "files/writefile.h"

#include "files/problems/filetranslation.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files
{
namespace
{

constexpr std::size_t piece = 1 << 20;
constexpr qsizetype longestName = 200; // of the 255 bytes that a name may have
constexpr char partSuffix[] = ".deal-timeline";
constexpr qsizetype digits = 8;

struct Freed {
    void operator()(DIR *folder) const { ::closedir(folder); }
    void operator()(char *text) const { std::free(text); }
};

class Descriptor final
{
public:
    Descriptor() = default;
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_number; }
    bool reset(int number = -1)
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = number;
        return m_number >= 0;
    }

private:
    int m_number = -1;
};

/// The file that shall hold the bytes, whether it is there or not.
struct Target {
    Descriptor folder;
    QByteArray name;
    std::optional<struct stat> old; ///< the regular file that is there

    /// Says why nothing may be written there; nothing when it may.
    QString find(const QString &path);
    /// What the names of its parts begin with.
    QByteArray partPrefix() const;
};

QString Target::find(const QString &path)
{
    QByteArray place = QFile::encodeName(path);
    if (place.isEmpty() || place.endsWith('/') || place.contains('\0'))
        return Text::tr("is not the name of a file");
    struct stat found = {};
    if (::stat(place.constData(), &found) == 0) {
        if (S_ISDIR(found.st_mode))
            return Text::tr("is a folder");
        if (!S_ISREG(found.st_mode))
            return Text::tr("is not a regular file");
        // Root may write everywhere; whoever took all permissions to write away meant root too.
        if ((found.st_mode & 0222) == 0)
            return Text::tr("is write-protected");
        if (::faccessat(AT_FDCWD, place.constData(), W_OK, AT_EACCESS) != 0)
            return qt_error_string(errno);
        const std::unique_ptr<char, Freed> real(::realpath(place.constData(), nullptr));
        if (!real)
            return qt_error_string(errno);
        place = real.get();
        old = found;
    } else if (errno != ENOENT) {
        return qt_error_string(errno);
    } else if (::lstat(place.constData(), &found) == 0) {
        return Text::tr("is a link to nothing");
    }
    const qsizetype nameAt = place.lastIndexOf('/') + 1;
    name = place.sliced(nameAt);
    const QByteArray holder = nameAt == 0 ? QByteArrayLiteral(".") : place.first(nameAt);
    if (!folder.reset(::open(holder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
        return qt_error_string(errno);
    return {};
}

QByteArray Target::partPrefix() const
{
    QByteArray begin = name.first(std::min(name.size(), longestName));
    while (begin.size() < name.size() && (static_cast<unsigned char>(name[begin.size()]) & 0xc0) == 0x80)
        begin.chop(1); // no half of a character
    return '.' + begin + '.';
}

bool isHexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// Removes the parts that a save of this target left behind when it was killed: no living writer has them locked.
void sweep(const Target &target)
{
    const int listing = ::openat(target.folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (listing < 0)
        return;
    const std::unique_ptr<DIR, Freed> folder(::fdopendir(listing));
    if (!folder) {
        ::close(listing);
        return;
    }
    const QByteArray prefix = target.partPrefix();
    while (const dirent *entry = ::readdir(folder.get())) {
        const QByteArrayView name(entry->d_name);
        if (entry->d_type != DT_REG || !name.startsWith(prefix) || !name.endsWith(partSuffix))
            continue;
        const QByteArrayView drawn = name.sliced(prefix.size()).chopped(std::size(partSuffix) - 1);
        if (drawn.size() != digits || !std::all_of(drawn.begin(), drawn.end(), isHexadecimal))
            continue;
        Descriptor part;
        if (part.reset(::openat(target.folder.get(), entry->d_name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
            && ::flock(part.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(target.folder.get(), entry->d_name, 0);
    }
}

/// A file beside the target, in which the new bytes gather until it takes the target's place. Locked while its writer
/// lives, and gone afterwards. What returns false leaves the reason in errno.
class Part final
{
public:
    explicit Part(const Target &target)
        : m_target(target)
    {
    }
    ~Part()
    {
        if (m_file.get() >= 0)
            ::unlinkat(m_target.folder.get(), m_name.constData(), 0);
    }
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;

    bool create();
    bool write(const QByteArray &bytes);
    /// Owner and permissions of the old file.
    bool inherit();
    /// All that was written stands on the disk.
    bool finish();
    bool replaceTarget();

private:
    const Target &m_target;
    QByteArray m_name;
    Descriptor m_file;
    struct stat m_own = {};
};

bool Part::create()
{
    const mode_t mode = m_target.old ? 0600 : 0666; // what was private stays so meanwhile
    for (int attempts = 0; attempts < 100; ++attempts) {
        m_name = m_target.partPrefix()
            + QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(digits, '0') + partSuffix;
        if (!m_file.reset(::openat(
                m_target.folder.get(), m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode))) {
            if (errno == EEXIST)
                continue;
            return false;
        }
        // Where there are no locks, nobody sweeps. Where another one sweeps at this very moment, the name is gone.
        const bool isSwept = ::flock(m_file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        if (::fstat(m_file.get(), &m_own) != 0)
            return false;
        if (!isSwept && m_own.st_nlink > 0)
            return true;
    }
    return false;
}

bool Part::write(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    for (std::size_t written = 0; written < size;) {
        const ssize_t more = ::write(m_file.get(), bytes.constData() + written, std::min(piece, size - written));
        if (more < 0 && errno == EINTR)
            continue;
        if (more == 0)
            errno = ENOSPC;
        if (more <= 0)
            return false;
        written += static_cast<std::size_t>(more);
    }
    return true;
}

bool Part::inherit()
{
    if (!m_target.old)
        return true;
    const struct stat &old = *m_target.old;
    if ((old.st_uid != m_own.st_uid || old.st_gid != m_own.st_gid)
        && ::fchown(m_file.get(), old.st_uid, old.st_gid) != 0 && errno != EPERM)
        return false; // only root may give files away; anyone else's new file is his own
    constexpr mode_t permissions = 0777;
    return ((old.st_mode ^ m_own.st_mode) & permissions) == 0 || ::fchmod(m_file.get(), old.st_mode & permissions) == 0;
}

bool Part::finish()
{
    if (::fsync(m_file.get()) != 0)
        return false;
    // Closing a duplicate tells what closing tells, and keeps the lock.
    const int twin = ::dup(m_file.get());
    return twin >= 0 && ::close(twin) == 0;
}

bool syncFolder(int folder)
{
    return ::fsync(folder) == 0 || errno == EINVAL; // not every file system syncs folders
}

bool Part::replaceTarget()
{
    // Old and new change places, so that they can change back where the disk does not keep it.
    const int folder = m_target.folder.get();
    const unsigned how = m_target.old ? RENAME_EXCHANGE : RENAME_NOREPLACE;
    if (::renameat2(folder, m_name.constData(), folder, m_target.name.constData(), how) == 0) {
        if (syncFolder(folder))
            return true;
        const int reason = errno;
        ::renameat2(folder, m_target.name.constData(), folder, m_name.constData(), how);
        errno = reason;
        return false;
    }
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that knows no exchange
    return ::renameat(folder, m_name.constData(), folder, m_target.name.constData()) == 0 && syncFolder(folder);
}

} // namespace

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    Target target;
    if (const QString obstacle = target.find(path); !obstacle.isEmpty())
        return obstacle;
    sweep(target);
    Part part(target);
    if (part.create() && part.write(bytes) && part.inherit() && part.finish() && part.replaceTarget())
        return {};
    return qt_error_string(errno);
}

} // namespace files
