// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace support
{

/// The rows of a table in tests/data, each cell by the name of its column.
std::vector<QHash<QString, QString>> rowsOf(const QString &name);

} // namespace support
