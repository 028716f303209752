// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace files
{

/// Writes a file whole or leaves what was there untouched, also when the disk fails or the program is killed. Every
/// writer of files comes here. Says why it could not; nothing when the new bytes stand on the disk.
///
/// Refuses what is no regular file (devices, pipes, folders) and what is write-protected. Follows links; keeps
/// permissions and, where it may, owner; cuts hard links. Needs room for both files, in the same folder, and leaves
/// nothing else there: what a killed save left, the next save of that file removes. Only where a file system cannot
/// exchange two files, and then fails to sync the folder, does the new file stand though this says that it failed.
QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace files
