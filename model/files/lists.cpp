// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/lists.h"

namespace files
{

QStringList entriesOf(QStringView cell)
{
    QStringList entries;
    qsizetype at = 0;
    while (at < cell.size()) {
        while (at < cell.size() && cell[at].isSpace())
            ++at;
        QString entry;
        if (at < cell.size() && cell[at] == u'"') {
            for (++at; at < cell.size(); ++at) {
                if (cell[at] == u'"' && (at + 1 == cell.size() || cell[++at] != u'"'))
                    break;
                entry += cell[at];
            }
        }
        const qsizetype semicolon = cell.indexOf(u';', at), end = semicolon < 0 ? cell.size() : semicolon;
        if (entry.isEmpty())
            entry = cell.sliced(at, end - at).trimmed().toString();
        if (!entry.isEmpty())
            entries += entry;
        at = end + 1;
    }
    return entries;
}

QString listCell(const QStringList &entries)
{
    QStringList cells;
    for (QString entry : entries) {
        const bool isPlain = !entry.contains(u';') && !entry.contains(u'"') && entry.trimmed().size() == entry.size();
        cells += isPlain ? entry : u'"' + entry.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return cells.join(QStringLiteral("; "));
}

} // namespace files
