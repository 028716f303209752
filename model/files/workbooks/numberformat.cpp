// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/numberformat.h"

#include <QTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr int secondsOfDay = 86'400;

/// Reads one part of a code, up to its semicolon.
class PartReader final
{
public:
    explicit PartReader(QStringView code)
        : m_code(code)
    {
    }

    bool atEnd() const { return m_at >= m_code.size(); }

    NumberFormat read(char16_t &comparison, double &limit)
    {
        m_format = {};
        m_hasDigits = m_isBehind = m_isOdd = m_wasHour = m_isOpenMonth = false;
        for (; !atEnd() && m_code[m_at] != u';'; ++m_at)
            take(comparison, limit);
        ++m_at;
        if (m_isOpenMonth)
            m_format.hasMonth = true;
        if (m_format.isDate() || m_isOdd || !m_hasDigits) {
            m_format.before.clear();
            m_format.after.clear();
            m_format.thousands = 0;
        }
        for (QString *text : {&m_format.before, &m_format.after})
            if (std::all_of(text->begin(), text->end(), [](QChar c) { return c.isSpace() || u"()-"_s.contains(c); }))
                text->clear();
        return m_format;
    }

private:
    QChar at(qsizetype place) const { return place < m_code.size() ? m_code[place] : QChar(); }

    void take(char16_t &comparison, double &limit)
    {
        const QChar c = m_code[m_at], lower = c.toLower();
        if (c == u'"') {
            const qsizetype end = m_code.indexOf(u'"', m_at + 1);
            const qsizetype stop = end < 0 ? m_code.size() : end;
            literal(m_code.sliced(m_at + 1, stop - m_at - 1));
            m_at = stop;
        } else if (c == u'\\') {
            literal(m_code.sliced(std::min(m_at + 1, m_code.size())).first(m_at + 1 < m_code.size() ? 1 : 0));
            ++m_at;
        } else if (c == u'_' || c == u'*') {
            if (m_hasDigits && c == u'_')
                literal(u" ");
            ++m_at;
        } else if (c == u'[') {
            takeBrackets(comparison, limit);
        } else if (c == u'0' || c == u'#' || c == u'?') {
            m_isOdd = m_isOdd || m_isBehind;
            m_hasDigits = true;
            m_format.thousands = 0;
        } else if (c == u',') {
            m_format.thousands += m_hasDigits && !m_isBehind ? 1 : 0;
        } else if (c == u'%') {
            m_format.isPercent = true;
        } else if (c == u'E' && (at(m_at + 1) == u'+' || at(m_at + 1) == u'-')) {
            m_isOdd = true;
            ++m_at;
        } else if (m_code.sliced(m_at).startsWith(u"general", Qt::CaseInsensitive)) {
            m_hasDigits = true;
            m_at += 6;
        } else if (m_code.sliced(m_at).startsWith(u"am/pm", Qt::CaseInsensitive)) {
            m_format.hasTime = true;
            m_at += 4;
        } else if (lower == u'a' && m_code.sliced(m_at).startsWith(u"a/p", Qt::CaseInsensitive)) {
            m_format.hasTime = true;
            m_at += 2;
        } else if (lower.isLower() && lower < u'{') {
            takeLetters(lower);
        } else if (c != u'.' && c != u'@') {
            literal(m_code.sliced(m_at, 1));
        }
    }

    /// Of a date, as often as one comes.
    void takeLetters(QChar letter)
    {
        qsizetype count = 1;
        while (at(m_at + 1).toLower() == letter) {
            ++m_at;
            ++count;
        }
        if (letter == u'm') { // minutes behind hours or before seconds
            if (!m_wasHour)
                m_isOpenMonth = true;
            return;
        }
        if (letter == u's' && m_isOpenMonth && !m_format.hasYear && !m_format.hasDay)
            m_isOpenMonth = false;
        if (m_isOpenMonth)
            m_format.hasMonth = true;
        m_isOpenMonth = false;
        m_wasHour = letter == u'h';
        m_format.hasYear = m_format.hasYear || letter == u'y' || letter == u'e' || letter == u'b';
        m_format.hasDay = m_format.hasDay || (letter == u'd' && count <= 2); // "ddd" is a day of the week
        m_format.hasTime = m_format.hasTime || letter == u'h' || letter == u's';
    }

    void takeBrackets(char16_t &comparison, double &limit)
    {
        const qsizetype end = m_code.indexOf(u']', m_at);
        const QStringView inside = end < 0 ? QStringView() : m_code.sliced(m_at + 1, end - m_at - 1);
        m_at = end < 0 ? m_code.size() : end;
        if (inside.startsWith(u'$')) {
            const qsizetype dash = inside.indexOf(u'-');
            return literal(inside.sliced(1, (dash < 0 ? inside.size() : dash) - 1));
        }
        const QString lower = inside.toString().toLower();
        if (!lower.isEmpty() && u"hms"_s.contains(lower.front()) && lower.count(lower.front()) == lower.size()) {
            m_format.hasTime = m_wasHour = true;
            return;
        }
        const qsizetype length = lower.startsWith(u"<="_s) || lower.startsWith(u">="_s) || lower.startsWith(u"<>"_s) ? 2
            : !lower.isEmpty() && u"<>="_s.contains(lower.front())                                                   ? 1
                                                                   : 0;
        bool isNumber = false;
        const double number = lower.sliced(length).toDouble(&isNumber);
        if (length == 0 || !isNumber)
            return; // a colour
        comparison = length == 1 ? lower[0].unicode() : lower[1] == u'>' ? u'≠' : lower[0] == u'<' ? u'≤' : u'≥';
        limit = number;
    }

    void literal(QStringView text)
    {
        (m_hasDigits ? m_format.after : m_format.before) += text;
        m_isBehind = m_isBehind || (m_hasDigits && !text.isEmpty());
    }

    QStringView m_code;
    qsizetype m_at = 0;
    NumberFormat m_format;
    bool m_hasDigits = false, m_isBehind = false; // of something else
    bool m_isOdd = false;                         // figures on both sides of something, or an exponent
    bool m_wasHour = false, m_isOpenMonth = false;
};

bool meets(double value, char16_t comparison, double limit)
{
    switch (comparison) {
    case u'<':
        return value < limit;
    case u'>':
        return value > limit;
    case u'=':
        return value == limit;
    case u'≤':
        return value <= limit;
    case u'≥':
        return value >= limit;
    case u'≠':
        return value != limit;
    default:
        return true;
    }
}

/// The day of a serial number: 1900 was no leap year, but is one for spreadsheets.
QDate dayOf(qint64 serial, DateSystem system)
{
    constexpr qint64 lastOf9999 = 2'958'465, leap = 60;
    if (serial < 0 || serial > lastOf9999 || (system == DateSystem::From1900 && serial == leap))
        return {};
    if (system == DateSystem::From1904)
        return QDate(1904, 1, 1).addDays(serial);
    return QDate(1899, 12, 30).addDays(serial + (system == DateSystem::From1900 && serial < leap ? 1 : 0));
}

} // namespace

FormatCode::FormatCode(QStringView code)
{
    constexpr std::size_t mostParts = 4;
    for (PartReader reader(code); !reader.atEnd() && m_parts.size() < mostParts;) {
        Part part;
        part.format = reader.read(part.comparison, part.limit);
        m_parts.push_back(part);
    }
}

FormatCode FormatCode::builtIn(int id)
{
    if (id == 9 || id == 10)
        return FormatCode(u"0%");
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
        return FormatCode(u"h:mm:ss");
    if (id == 17)
        return FormatCode(u"mmm-yy");
    if (id == 22)
        return FormatCode(u"d/m/yyyy h:mm");
    if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) // the last ones in East Asia
        return FormatCode(u"d/m/yyyy");
    return {};
}

const NumberFormat &FormatCode::of(double value) const
{
    static const NumberFormat general;
    const auto part = std::find_if(
        m_parts.begin(), m_parts.end(), [&](const Part &each) { return meets(value, each.comparison, each.limit); });
    return part == m_parts.end() ? general : part->format;
}

QByteArray shortestNumber(double value)
{
    std::array<char, 400> digits; // of the largest
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    return {digits.data(), end - digits.data()};
}

QString shownDate(QDate day, int seconds, const NumberFormat &format)
{
    const QString time = QTime(0, 0).addSecs(seconds).toString(u"HH:mm:ss"_s);
    if (!format.hasYear && !format.hasMonth && !format.hasDay)
        return time;
    if (seconds > 0)
        return day.toString(Qt::ISODate) + QString(format.hasTime ? u"T%1"_s : u" [%1]"_s).arg(time);
    return day.toString(format.hasDay || format.hasTime || !format.hasYear ? u"yyyy-MM-dd"_s
            : format.hasMonth                                              ? u"yyyy-MM"_s
                                                                           : u"yyyy"_s);
}

std::optional<QString> shownNumber(double value, const NumberFormat &format, DateSystem system)
{
    if (!std::isfinite(value))
        return {};
    if (format.isDate()) {
        constexpr double most = 1e7;
        const double seconds = std::round(std::clamp(value, -1.0, most) * secondsOfDay);
        const auto all = static_cast<qint64>(seconds);
        const bool isTime = format.hasTime && !format.hasYear && !format.hasMonth && !format.hasDay;
        const QDate day = isTime ? QDate(2000, 1, 1) : dayOf(all / secondsOfDay, system);
        if (all < 0 || !day.isValid())
            return {};
        return shownDate(day, static_cast<int>(all % secondsOfDay), format);
    }
    if (format.before.isEmpty() && format.after.isEmpty() && format.thousands == 0 && !format.isPercent)
        return QString::fromLatin1(shortestNumber(value));
    constexpr int exact = 15; // decimal digits that any double keeps
    const double shown = value * (format.isPercent ? 100 : 1) / std::pow(1000.0, format.thousands);
    const double rounded = QByteArray::number(shown, 'g', exact).toDouble();
    const bool isScaled = format.thousands > 0 || format.isPercent;
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const QString before = format.before.trimmed(), after = format.after.trimmed();
    const QString gap = u" "_s, none;
    return before + (!before.isEmpty() && isBlank(format.before.back()) ? gap : none)
        + QString::fromLatin1(shortestNumber(isScaled ? rounded : value)) + (format.isPercent ? u"%"_s : none)
        + (!after.isEmpty() && isBlank(format.after.front()) ? gap : none) + after;
}

} // namespace files
