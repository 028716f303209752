// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace files
{

/// Of a file of a kind that is not read: what it is, and what to do. Told by its bytes, the empty database by its name;
/// empty for any other.
QString otherKind(const QString &path, QByteArrayView file);

} // namespace files
