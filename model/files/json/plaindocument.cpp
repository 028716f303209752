// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/plaindocument.h"

#include "files/json/jsonbuilder.h"
#include "files/problems/progress.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace files::json
{
namespace
{

/// What ends a part of a string that stands as it is: quotation marks, backslashes and control characters.
constexpr std::array<bool, 256> endOfPart = [] {
    std::array<bool, 256> ends{};
    for (std::size_t byte = 0; byte < 0x20; ++byte)
        ends[byte] = true;
    ends['"'] = ends['\\'] = true;
    return ends;
}();

/// Each function reads on, or is false at what it does not know.
class PlainParser final
{
public:
    PlainParser(const QByteArray &file, Progress *progress)
        : m_file(file)
        , m_progress(progress)
        , m_builder(file)
        , m_at(file.startsWith("\xef\xbb\xbf") ? 3 : 0)
    {
    }

    bool read()
    {
        do
            if (!readValue() || !closeWhatEnds())
                return false;
        while (m_builder.depth() > 0 && isWanted());
        skipSpace();
        return m_at == m_file.size() || m_builder.depth() > 0; // that is cancelled
    }
    Document document() { return m_builder.take(); }

private:
    char next() const { return m_at < m_file.size() ? m_file[m_at] : '\0'; }
    bool take(char wanted)
    {
        const bool isThere = next() == wanted;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    void skipSpace()
    {
        const char *const end = m_file.constEnd();
        const char *at = m_file.constData() + m_at;
        while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
            ++at;
        m_at = at - m_file.constData();
    }
    bool isWanted()
    {
        if (!m_progress || ++m_values % 4096 != 0)
            return true;
        m_progress->reach(m_at, m_file.size() * 2); // the other half is understanding it
        return !m_progress->isCancelled();
    }

    /// With its key, in an object; of a list or object that is not empty, up to its first value.
    bool readValue()
    {
        for (;;) {
            skipSpace();
            if (m_builder.depth() > 0 && m_builder.holder().type() == Type::Object) {
                if (!readString())
                    return false;
                skipSpace();
                if (!take(':'))
                    return false;
                skipSpace();
            }
            const char first = next();
            if (first != '{' && first != '[')
                return readScalar(first);
            if (m_builder.depth() == depthLimit)
                return false;
            m_builder.open(first == '{' ? Type::Object : Type::List, m_at++);
            skipSpace();
            if (next() == (first == '{' ? '}' : ']'))
                return true;
        }
    }

    /// Up to the comma before the next value.
    bool closeWhatEnds()
    {
        while (m_builder.depth() > 0) {
            skipSpace();
            const char end = m_builder.holder().type() == Type::Object ? '}' : ']';
            if (take(','))
                return true;
            if (!take(end) || !m_builder.close())
                return false;
        }
        return true;
    }

    bool readScalar(char first)
    {
        switch (first) {
        case '"':
            return readString();
        case 't':
            return readWord(Type::Bool, "true");
        case 'f':
            return readWord(Type::Bool, "false");
        case 'n':
            return readWord(Type::Null, "null");
        default:
            return readNumber();
        }
    }

    bool readWord(Type type, QByteArrayView word)
    {
        if (!QByteArrayView(m_file).sliced(m_at).startsWith(word))
            return false;
        m_builder.addOfFile(type, m_at, type == Type::Null ? 0 : word.size());
        m_at += word.size();
        return true;
    }

    bool readDigits(qsizetype most)
    {
        const qsizetype start = m_at;
        while (next() >= '0' && next() <= '9')
            ++m_at;
        return m_at > start && m_at - start <= most;
    }

    bool readNumber()
    {
        constexpr qsizetype most = 100, ofExponent = 2; // below 1e308
        const qsizetype start = m_at;
        take('-');
        if (!take('0') && !readDigits(most))
            return false;
        if (take('.') && !readDigits(most))
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!readDigits(ofExponent))
                return false;
        }
        m_builder.addOfFile(Type::Number, start, m_at - start);
        return true;
    }

    bool readString()
    {
        if (!take('"'))
            return false;
        const qsizetype start = m_at;
        skipPart();
        if (take('"')) {
            m_builder.addOfFile(Type::String, start, m_at - 1 - start);
            return true;
        }
        m_text.truncate(0);
        m_text.append(m_file.constData() + start, m_at - start);
        while (!take('"')) {
            if (!take('\\') || !readEscape())
                return false;
            const qsizetype part = m_at;
            skipPart();
            m_text.append(m_file.constData() + part, m_at - part);
        }
        m_builder.add(Type::String, start - 1, m_text);
        return true;
    }

    void skipPart()
    {
        const char *const end = m_file.constEnd();
        const char *at = m_file.constData() + m_at;
        while (at < end && !endOfPart[static_cast<unsigned char>(*at)])
            ++at;
        m_at = at - m_file.constData();
    }

    bool readEscape()
    {
        constexpr QByteArrayView letters("\"\\/bfnrt"), meanings("\"\\/\b\f\n\r\t");
        if (take('u'))
            return readCodeUnits();
        const qsizetype known = m_at < m_file.size() ? letters.indexOf(next()) : -1;
        if (known < 0)
            return false;
        ++m_at;
        m_text.append(meanings[known]);
        return true;
    }

    /// No half pair, and no NUL.
    bool readCodeUnits()
    {
        std::array<char16_t, 2> units{};
        if (!readCodeUnit(units[0]) || units[0] == 0 || QChar::isLowSurrogate(units[0]))
            return false;
        const bool isPair = QChar::isHighSurrogate(units[0]);
        if (isPair && !(take('\\') && take('u') && readCodeUnit(units[1]) && QChar::isLowSurrogate(units[1])))
            return false;
        m_text.append(QStringView(units.data(), isPair ? 2 : 1).toUtf8());
        return true;
    }

    bool readCodeUnit(char16_t &unit)
    {
        constexpr qsizetype digits = 4;
        bool isNumber = false;
        const QByteArrayView text = QByteArrayView(m_file).sliced(m_at).first(std::min(digits, m_file.size() - m_at));
        const bool areFigures = std::all_of(
            text.begin(), text.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
        unit = text.toUShort(&isNumber, 16);
        m_at += text.size();
        return isNumber && areFigures && text.size() == digits;
    }

    const QByteArray &m_file;
    Progress *m_progress;
    DocumentBuilder m_builder;
    qsizetype m_at, m_values = 0;
    QByteArray m_text;
};

} // namespace

std::optional<Document> plainDocument(const QByteArray &file, Progress *progress)
{
    if (!file.isValidUtf8())
        return {};
    PlainParser parser(file, progress);
    return parser.read() ? std::optional(parser.document()) : std::nullopt;
}

} // namespace files::json
