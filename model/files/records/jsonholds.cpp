// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/records.h"

#include <algorithm>

namespace files
{
namespace
{

constexpr bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || isLineEnd(byte);
}

/// Goes through the brackets and the outermost keys of a text that may be JSON.
class Glance final
{
public:
    explicit Glance(QByteArrayView text)
        : m_text(text)
    {
    }

    JsonHolds holds()
    {
        if (next() == '[')
            return JsonHolds::Records;
        if (next() != '{')
            return JsonHolds::Neither;
        int depth = 0;
        do {
            const char byte = next();
            ++m_at;
            if (byte == '"') {
                const QByteArrayView string = stringFrom(m_at); // brackets in it are none
                if (depth == 1 && sees(string))
                    return JsonHolds::Deals;
            } else if (byte == '{' || byte == '[') {
                ++depth;
                m_hasRecords = m_hasRecords || (byte == '[' && next() == '{');
            } else if (byte == '}' || byte == ']') {
                --depth;
            }
        } while (depth > 0 && m_at < m_text.size());
        if (depth == 0 && next() == '{')
            return JsonHolds::Records;
        return m_isNamed || m_ofOurs > 1 ? JsonHolds::Deals : m_hasRecords ? JsonHolds::Records : JsonHolds::Neither;
    }

private:
    char next()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    /// Up to its quotation mark, which is taken.
    QByteArrayView stringFrom(qsizetype start)
    {
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        const QByteArrayView string = m_text.sliced(start, m_at - start);
        m_at = std::min(m_at + 1, m_text.size());
        return string;
    }

    /// Of the outermost object. Whether it settles that these are deals.
    bool sees(QByteArrayView string)
    {
        if (next() != ':')
            return false; // it is a value
        const bool isFormat = string == QByteArrayView("format");
        m_isNamed = m_isNamed || isFormat;
        m_ofOurs += string == QByteArrayView("deals") || string == QByteArrayView("parties") ? 1 : 0;
        ++m_at;
        return isFormat && next() == '"' && m_text.sliced(m_at + 1).startsWith("deal-timeline\"");
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_ofOurs = 0; // keys
    bool m_hasRecords = false, m_isNamed = false;
};

} // namespace

JsonHolds jsonHolds(QByteArrayView file)
{
    return Glance(file.sliced(file.startsWith("\xef\xbb\xbf") ? 3 : 0)).holds();
}

} // namespace files
