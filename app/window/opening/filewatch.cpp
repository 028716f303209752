// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/filewatch.h"

#include <QFileInfo>

#include <utility>

namespace window
{
namespace
{

constexpr int soon = 150; // milliseconds: a save is several changes

} // namespace

FileWatch::FileWatch(QObject *parent, int lookEvery)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_often.setInterval(lookEvery);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::hear);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::hear);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_often, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString &path, const FileStamp &read)
{
    m_path = path;
    m_read = read;
    m_heard = false;
    watchAgain();
    m_often.stop();
    m_soon.stop();
    if (path.isEmpty())
        return;
    m_often.start();
    m_soon.start(); // for what came between reading and watching
}

/// Not put off by what comes next: a file that is written without a pause would never be looked at.
void FileWatch::hear()
{
    m_heard = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void FileWatch::look()
{
    const bool heard = std::exchange(m_heard, false);
    const FileStamp before = FileStamp::of(m_path);
    if (!heard && before.looksLike(m_read))
        return;
    watchAgain();
    const FileStamp now = FileStamp::of(m_path); // once it is watched, so that no change falls between
    if (!now.looksLike(m_read) || m_read.isYoung)
        Q_EMIT changed();
}

/// A file that is replaced by a rename, and a folder that is, are no longer watched.
void FileWatch::watchAgain()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_path.isEmpty())
        return;
    for (const QString &path : {m_path, QFileInfo(m_path).path()})
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
}

} // namespace window
