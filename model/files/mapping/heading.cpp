// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/heading.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype longestHeading = 200; // characters: a longer one is slow to search

/// "bn" is a scale, as "USD bn" is a unit and "bn" is none. One letter may be anything.
std::optional<int> scaleIn(const QString &text)
{
    const auto unit = text.size() > 1 && !unitInWords(text) ? unitInWords(QString(u"USD "_s + text)) : std::nullopt;
    return unit ? std::optional(unit->exponent) : std::nullopt;
}

} // namespace

Heading headingOf(const QString &text)
{
    if (text.size() > longestHeading)
        return {};
    static const QRegularExpression bracket(uR"(^(.*?)\s*[\(\[]([^\)\]]*)[\)\]]\s*$)"_s);
    static const QRegularExpression in(uR"(^(.*?)[ ,]+(?:in|en)\s+(.+)$)"_s);
    static const QRegularExpression camel(uR"((\p{Ll}{2})(\p{Lu}))"_s);
    static const QRegularExpression year(uR"(\b(?:19|20)\d\d\b)"_s);
    static const QRegularExpression last(uR"(^(.*\S)\s+(\S+)$)"_s);
    QString name = text;
    name = name.replace(camel, u"\\1 \\2"_s).replace(u'_', u' ').replace(u'-', u' ').simplified();
    if (name.contains(" per "_L1, Qt::CaseInsensitive) || name.contains(u'/'))
        return {name.toLower(), {}, {}}; // a price
    for (const QRegularExpression *pattern : {&bracket, &in, &last}) {
        const auto match = pattern->match(name);
        if (!match.hasMatch())
            continue;
        const QString words = match.captured(2).remove(year).simplified(); // of which its money is
        const auto unit = unitInWords(words);
        const auto scale = scaleIn(words);
        if (unit || scale || pattern == &bracket)
            return {match.captured(1).toLower(), unit, scale};
    }
    if (const auto unit = unitInWords(name))
        return {QString(), unit, {}}; // "MW" alone
    return {name.toLower(), {}, {}};
}

} // namespace files
