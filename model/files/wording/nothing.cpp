// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/nothing.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

namespace files
{
namespace
{

constexpr QStringView texts =
    u"-|--|---|–|––|—|−|?|??|???|.|..."
    u"|…|na|n/a|n.a.|n.a|n/a.|n / a|n-a|<na>|(n/a)|(na)|n/d|n.d."
    u"|nan|-nan|nat|null|(null)|[null]|<null>|\\n|none|(none)|nil|undefined|blank|(blank)"
    u"|empty|(empty)|missing|(missing)|no data|no value|not available|not applicable"
    u"|tbd|tba|tbc|t.b.d.|t.b.a.|t.b.c.|to be determined|to be announced|to be confirmed"
    u"|to be decided|non disponible|non applicable|sans objet|à déterminer|à confirmer"
    u"|à préciser|#n/a|#na|#n/d|#ref!|#value!|#valeur!|#div/0!|#num!|#nombre!|#name?"
    u"|#nom?|#null!|#nul!|#spill!|#calc!|#error!|#field!|#getting_data|err:502|err:508|err:504";

constexpr qsizetype longest = 20; // bytes

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

using BySize = std::array<std::vector<QByteArray>, longest + 1>; // of the bytes: most cells are as long as few of these

BySize bySize()
{
    BySize all;
    for (const QStringView text : texts.split(u'|')) {
        const QByteArray utf8 = text.toUtf8();
        all[static_cast<std::size_t>(utf8.size())].push_back(utf8);
    }
    return all;
}

using FirstBytes = std::bitset<256>;

FirstBytes firstBytes(const BySize &known)
{
    FirstBytes firsts;
    for (const std::vector<QByteArray> &alike : known)
        for (const QByteArray &text : alike)
            firsts.set(static_cast<unsigned char>(text[0]));
    return firsts;
}

} // namespace

bool saysNothing(QByteArrayView utf8)
{
    const QByteArrayView bare = utf8.trimmed();
    if (bare.size() > longest)
        return false;
    static const BySize known = bySize();
    static const FirstBytes firsts = firstBytes(known);
    if (!bare.isEmpty() && !firsts[static_cast<unsigned char>(lower(bare[0]))])
        return false; // as most do
    const std::vector<QByteArray> &alike = known[static_cast<std::size_t>(bare.size())];
    return bare.isEmpty() || std::any_of(alike.begin(), alike.end(), [bare](const QByteArray &text) {
        return std::equal(
            bare.begin(), bare.end(), text.begin(), [](char cell, char word) { return lower(cell) == word; });
    });
}

bool saysNothing(QStringView text)
{
    const QStringView bare = text.trimmed();
    return bare.size() <= longest && saysNothing(QByteArrayView(bare.toUtf8()));
}

QString meant(const QString &text)
{
    const QByteArray guarded = '\'' + text.toUtf8();
    return isMeant(guarded) ? u'\'' + text : text;
}

bool isMeant(QByteArrayView utf8)
{
    if (!utf8.startsWith('\''))
        return false;
    while (utf8.startsWith('\''))
        utf8 = utf8.sliced(1);
    return !utf8.trimmed().isEmpty() && saysNothing(utf8);
}

} // namespace files
