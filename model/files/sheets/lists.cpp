// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/lists.h"

#include <algorithm>

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

/// Where an address ends, and without what only parts it from the next.
QString addressIn(QStringView text)
{
    const auto blank = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    QStringView address = text.first(blank - text.begin());
    const auto isBeside = [](QChar c) { return QStringView(u";,.>\"'").contains(c); };
    while (!address.isEmpty() && isBeside(address.back()))
        address.chop(1);
    while (address.endsWith(u')') && address.count(u')') > address.count(u'(')) // of "[title](address)"
        address.chop(1);
    return address.toString();
}

qsizetype addressFrom(QStringView cell, qsizetype at)
{
    const qsizetype plain = cell.indexOf("http://"_L1, at, Qt::CaseInsensitive);
    const qsizetype secure = cell.indexOf("https://"_L1, at, Qt::CaseInsensitive);
    return plain < 0 ? secure : secure < 0 ? plain : std::min(plain, secure);
}

/// An address may hold another ("https://web.archive.org/web/2025/https://…"): the next one stands behind a separator.
qsizetype nextAddress(QStringView cell, qsizetype at)
{
    const auto isPart = [](QChar c) { return !c.isSpace() && !QStringView(u";,|)(<[").contains(c); };
    do
        at = addressFrom(cell, at + 1);
    while (at > 0 && isPart(cell[at - 1]));
    return at;
}

} // namespace

QStringList sourcesOf(QStringView cell)
{
    QStringList sources;
    const auto add = [&](const QString &source) {
        if (!source.isEmpty() && !sources.contains(source))
            sources += source;
    };
    const auto addPiece = [&](QStringView piece) {
        qsizetype at = addressFrom(piece, 0);
        if (at < 0)
            for (const QString &name : entriesOf(piece))
                add(name);
        for (qsizetype next = 0; at >= 0; at = next) {
            next = nextAddress(piece, at);
            add(addressIn(piece.sliced(at, (next < 0 ? piece.size() : next) - at)));
        }
    };
    const bool hasAddress = addressFrom(cell, 0) >= 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        const bool isLast = at + 1 == cell.size();
        const bool endsPiece = hasAddress && cell[at] == u';' && !isLast
            && (cell[at + 1].isSpace() || cell.sliced(at + 1).startsWith("http"_L1, Qt::CaseInsensitive));
        if (cell[at] != u'\n' && !endsPiece)
            continue;
        addPiece(cell.sliced(start, at - start));
        start = at + 1;
    }
    addPiece(cell.sliced(start));
    return sources;
}

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
