// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/numbers.h"

#include <algorithm>

namespace files
{
namespace
{

constexpr QStringView thousandsMarks = u"' \u2019\u00a0\u2009\u202f"; // whatever stands before the decimals

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The digits of a whole number whose thousands stand apart: groups of three, with one mark between all of them.
std::optional<QByteArray> withoutGroups(QStringView text, QChar otherMark)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    const qsizetype first = end - text.begin();
    if (end == text.end())
        return areDigits(text) ? std::optional(text.toLatin1()) : std::nullopt;
    if (first < 1 || first > 3 || text[0] == u'0' || (*end != otherMark && !thousandsMarks.contains(*end)))
        return {};
    QByteArray digits = text.left(first).toLatin1();
    for (qsizetype at = first; at < text.size(); at += 4) {
        const QStringView group = text.mid(at + 1, 3);
        if (text[at] != *end || group.size() != 3 || !areDigits(group))
            return {};
        digits += group.toLatin1();
    }
    return digits;
}

std::optional<QByteArray> readNumber(QStringView text, DecimalMark mark)
{
    const QChar before = mark == DecimalMark::Point ? u'.' : u',', other = mark == DecimalMark::Point ? u',' : u'.';
    text = text.trimmed();
    QByteArray number;
    if (text.startsWith(u'-') || text.startsWith(u'\u2212')) {
        number = "-";
        text = text.mid(1);
    }
    const qsizetype power = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    const QStringView mantissa = power < 0 ? text : text.left(power);
    const qsizetype at = mantissa.indexOf(before);
    const QStringView whole = at < 0 ? mantissa : mantissa.left(at);
    const QStringView fraction = at < 0 ? QStringView() : mantissa.mid(at + 1);
    if (power >= 0 && !whole.isEmpty() && !areDigits(whole))
        return {}; // what has an exponent needs no thousands
    const auto digits = at == 0 ? std::optional(QByteArray("0")) : withoutGroups(whole, other);
    if (!digits || (digits->size() > 1 && digits->startsWith('0')) || (at >= 0 && !areDigits(fraction)))
        return {};
    number += *digits;
    if (at >= 0)
        number.append('.').append(fraction.toLatin1());
    if (power < 0)
        return number;
    const QStringView exponent = text.mid(power + 1);
    const bool isSigned = exponent.startsWith(u'-') || exponent.startsWith(u'+');
    if (!areDigits(exponent.mid(isSigned ? 1 : 0)))
        return {};
    return number.append('E').append(exponent.toLatin1());
}

} // namespace

std::optional<QByteArray> plainNumber(QStringView text, std::optional<DecimalMark> mark)
{
    if (mark)
        return readNumber(text, *mark);
    const auto number = readNumber(text, DecimalMark::Point);
    return number == readNumber(text, DecimalMark::Comma) ? number : std::nullopt;
}

void MarkOfColumn::add(QStringView text)
{
    const auto withPoint = readNumber(text, DecimalMark::Point), withComma = readNumber(text, DecimalMark::Comma);
    m_needsPoint = m_needsPoint || (withPoint && !withComma);
    m_needsComma = m_needsComma || (withComma && !withPoint);
    m_hasTwoMeanings = m_hasTwoMeanings || (withPoint && withComma && *withPoint != *withComma);
}

std::optional<DecimalMark> MarkOfColumn::mark() const
{
    if (m_needsPoint == m_needsComma)
        return {};
    return m_needsPoint ? DecimalMark::Point : DecimalMark::Comma;
}

} // namespace files
