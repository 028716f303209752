// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace files
{

/// Writes a file whole or leaves what was there untouched. Says why it could not; nothing when it did. Refuses what is
/// no regular file: devices, pipes and folders. Every writer of files comes here.
QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace files
