// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/columns.h"

namespace files
{

std::optional<Key> keyCalled(QStringView columnName)
{
    const QStringView bare = columnName.trimmed();
    const auto known = std::find_if(columns.begin(), columns.end(),
        [&](const Column &column) { return bare.compare(column.name, Qt::CaseInsensitive) == 0; });
    return known == columns.end() ? std::nullopt : std::optional(known->key);
}

} // namespace files
