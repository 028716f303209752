// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/lists.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

struct Entry {
    QString text;
    qsizetype end = 0; ///< where its semicolon stands, or the cell ends
};

qsizetype semicolonFrom(QStringView cell, qsizetype at)
{
    const qsizetype found = cell.indexOf(u';', at);
    return found < 0 ? cell.size() : found;
}

/// The entry whose quotation mark stands at `at`; nothing where none closes it, or more than blanks follow.
std::optional<Entry> quotedEntry(QStringView cell, qsizetype at)
{
    QString text;
    for (++at; at < cell.size(); ++at) {
        const bool isMark = cell[at] == u'"';
        if (isMark && (at + 1 == cell.size() || cell[at + 1] != u'"'))
            break;
        at += isMark ? 1 : 0; // two of them stand for one
        text += cell[at];
    }
    if (at >= cell.size())
        return {};
    const qsizetype end = semicolonFrom(cell, at + 1);
    const bool isAlone = cell.sliced(at + 1, end - at - 1).trimmed().isEmpty();
    return isAlone ? std::optional(Entry{text, end}) : std::nullopt;
}

} // namespace

QStringList entriesOf(QStringView cell)
{
    QStringList entries;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        if (cell[at].isSpace())
            continue;
        std::optional<Entry> entry = cell[at] == u'"' ? quotedEntry(cell, at) : std::nullopt;
        if (!entry) {
            const qsizetype end = semicolonFrom(cell, at);
            entry = Entry{cell.sliced(at, end - at).trimmed().toString(), end};
        }
        if (!entry->text.isEmpty())
            entries += entry->text;
        at = entry->end;
    }
    return entries;
}

QString listCell(const QStringList &entries)
{
    QStringList cells;
    for (QString entry : entries) {
        const bool isPlain = !entry.contains(u';') && !entry.contains(u'"') && entry.trimmed().size() == entry.size();
        cells += isPlain ? entry : u'"' + entry.replace(u'"', u"\"\""_s) + u'"';
    }
    return cells.join(u"; "_s);
}

} // namespace files
