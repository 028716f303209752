// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/heading.h"

#include <QRegularExpression>

namespace files
{
namespace
{

constexpr qsizetype longestHeading = 200; // characters: a longer one is slow to search

/// "bn" is a scale, as "USD bn" is a unit and "bn" is none. One letter may be anything.
std::optional<int> scaleIn(const QString &text)
{
    const auto unit =
        text.size() > 1 && !unitInWords(text) ? unitInWords(QString(QStringLiteral("USD ") + text)) : std::nullopt;
    return unit ? std::optional(unit->exponent) : std::nullopt;
}

} // namespace

Heading headingOf(const QString &text)
{
    if (text.size() > longestHeading)
        return {};
    static const QRegularExpression bracket(QStringLiteral(R"(^(.*?)\s*[\(\[]([^\)\]]*)[\)\]]\s*$)"));
    static const QRegularExpression in(QStringLiteral(R"(^(.*?)[ ,]+(?:in|en)\s+(.+)$)"));
    static const QRegularExpression last(QStringLiteral(R"(^(.*\S)\s+(\S+)$)"));
    QString name = text;
    name = name.replace(u'_', u' ').simplified();
    if (name.contains(QLatin1String(" per "), Qt::CaseInsensitive) || name.contains(u'/'))
        return {name.toLower(), {}, {}}; // a price
    for (const QRegularExpression *pattern : {&bracket, &in, &last}) {
        const auto match = pattern->match(name);
        if (!match.hasMatch())
            continue;
        const QString words = match.captured(2);
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
