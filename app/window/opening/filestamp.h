// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace window
{

/// What tells one content of a file from another without reading it.
struct FileStamp {
    quint64 device = 0, inode = 0;
    qint64 size = -1;                 ///< bytes; -1: there is no file
    qint64 modified = 0, changed = 0; ///< nanoseconds since 1970, of the content and of anything
    qint64 logSize = 0, logged = 0;   ///< of a SQLite database's write-ahead log, where what is new stands at first
    bool isYoung = false; ///< just changed: in the next tick of the clock that stamps files, another content
                          ///< could get the same stamp

    static FileStamp of(const QString &path);
    /// Whether it may be the same content; surely another where not.
    bool looksLike(const FileStamp &other) const;
    /// Whether both are there and one file, under whatever names.
    bool isSameFile(const FileStamp &other) const
    {
        return size >= 0 && other.size >= 0 && device == other.device && inode == other.inode;
    }
};

} // namespace window
