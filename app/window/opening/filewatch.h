// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/opening/filestamp.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace window
{

/// Says when a file is another than the one that was read: written, replaced, gone or back. Told by the system, and
/// looking by itself where that says nothing (network folders, a folder that was itself replaced).
class FileWatch final : public QObject
{
    Q_OBJECT
public:
    /// How late a change can be seen that nobody tells, in milliseconds.
    static constexpr int often = 2000;

    explicit FileWatch(QObject *parent = nullptr, int lookEvery = often);

    /// Watches this file alone; none where the path is empty. `read` is from just before it was read.
    void watch(const QString &path, const FileStamp &read);
    /// It was read again.
    void settle(const FileStamp &read) { m_read = read; }

Q_SIGNALS:
    void changed();

private:
    void hear();
    void look();
    void watchAgain();

    QString m_path;
    FileStamp m_read;
    QFileSystemWatcher m_watcher;
    QTimer m_soon, m_often;
    bool m_heard = false; ///< of a change, since the last look
};

} // namespace window
