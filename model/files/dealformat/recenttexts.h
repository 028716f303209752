// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/encoding.h"

#include <QHash>

#include <vector>

namespace files
{

/// Gives texts that were read lately once more: what a file says again and again needs its memory once.
class RecentTexts final
{
public:
    /// The bytes outlive this.
    QString text(QByteArrayView utf8)
    {
        if (utf8.size() > longest)
            return fromUtf8(utf8);
        Entry &entry = m_entries[qHash(utf8) % m_entries.size()];
        if (entry.utf8 != utf8)
            entry = {utf8, fromUtf8(utf8)};
        return entry.text;
    }

private:
    static constexpr qsizetype longest = 200;
    struct Entry {
        QByteArrayView utf8;
        QString text;
    };

    std::vector<Entry> m_entries = std::vector<Entry>(1024);
};

} // namespace files
