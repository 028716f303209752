// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/csv.h"

#include <algorithm>

namespace deals
{

QString guarded(const QString &text)
{
    constexpr QStringView formula = u"=+-@\t\r";
    return text.isEmpty() || !formula.contains(text.front()) ? text : u'\'' + text;
}

QString quoted(const QString &text)
{
    const bool isPlain =
        std::none_of(text.begin(), text.end(), [](QChar each) { return QStringView(u",\"\r\n").contains(each); });
    if (isPlain)
        return text;
    QString doubled = text;
    return u'"' + doubled.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line += quoted(guarded(cell));
    return line.join(u',') + QStringLiteral("\r\n");
}

} // namespace deals
