// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/csvcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deals
{
namespace
{

// What starts a formula; behind it, in full width, what does so in Japanese spreadsheets.
constexpr QStringView formula = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

bool startsFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && formula.contains(text.front());
}

} // namespace

QString guarded(const QString &text)
{
    return startsFormula(text) ? u'\'' + text : text;
}

bool isGuarded(QByteArrayView text)
{
    if (!text.startsWith('\''))
        return false;
    const auto mark = std::ranges::find_if(text, [](char each) { return each != '\''; });
    constexpr qsizetype longest = 3; // of those characters in UTF-8
    const qsizetype left = std::min<qsizetype>(longest, text.end() - mark);
    return startsFormula(QString::fromUtf8(text.sliced(mark - text.begin(), left)));
}

QString quoted(const QString &text)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar each) { return QStringView(u",\"\r\n").contains(each); });
    if (isPlain)
        return text;
    QString doubled = text;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line += quoted(guarded(cell));
    return line.join(u',') + u"\r\n"_s;
}

} // namespace deals
