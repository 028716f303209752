// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json.h"

#include "files/text.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace files::json
{
namespace
{

/// What stands at `byte`, in one line.
QString foundAt(qsizetype byte, QByteArrayView file)
{
    if (byte >= file.size())
        return Text::tr("the end of the file");
    const QByteArrayView rest = file.sliced(byte);
    const auto first = static_cast<unsigned char>(rest.front());
    if (first == 0 || first >= 0x80)
        return Text::tr("the byte 0x%1").arg(first, 2, 16, QChar(u'0'));
    const auto end = std::find(std::next(rest.begin()), rest.end(), '\n');
    return escaped(QString::fromUtf8(rest.first(std::min<qsizetype>(end - rest.begin(), 100))), 20);
}

Problem problemAt(qsizetype byte, const QString &found, const QString &expected)
{
    Problem problem;
    problem.byte = byte;
    problem.found = found;
    problem.expected = expected;
    return problem;
}

/// What RapidJSON's reader tells, as nodes; and what it lets pass (1.1.0), refused: duplicate keys, \u0000, a lone low
/// surrogate, any depth.
class Builder final : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder>
{
public:
    Builder(QByteArrayView file, const rapidjson::MemoryStream &stream, qsizetype start)
        : m_file(file)
        , m_stream(stream)
        , m_start(start)
    {
    }

    bool Null() { return add(Type::Null, here() - 4, {}); }
    bool Bool(bool value)
    {
        const QByteArrayView text(value ? "true" : "false");
        return add(Type::Bool, here() - text.size(), text);
    }
    bool RawNumber(const char *digits, rapidjson::SizeType length, bool)
    {
        return add(Type::Number, here() - length, QByteArrayView(digits, length));
    }
    bool String(const char *text, rapidjson::SizeType length, bool) { return addString(QByteArrayView(text, length)); }
    bool Key(const char *text, rapidjson::SizeType length, bool) { return addString(QByteArrayView(text, length)); }
    bool StartObject() { return open(Type::Object); }
    bool StartArray() { return open(Type::List); }
    bool EndObject(rapidjson::SizeType) { return close() && keysDiffer(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    Document take() { return std::move(m_document); }
    Problem refusal() const { return m_refusal; }

private:
    qsizetype here() const { return m_start + static_cast<qsizetype>(m_stream.Tell()); }

    bool refuse(qsizetype byte, const QString &found, const QString &expected)
    {
        m_refusal = problemAt(byte, found, expected);
        return false;
    }

    bool add(Type type, qsizetype byte, QByteArrayView text)
    {
        const auto next = static_cast<std::uint32_t>(m_document.nodes.size() + 1);
        m_document.nodes.push_back({static_cast<std::uint32_t>(byte), next,
            static_cast<std::uint32_t>(m_document.texts.size()), static_cast<std::uint32_t>(text.size()), type});
        m_document.texts.append(text);
        return true;
    }

    bool addString(QByteArrayView text)
    {
        // The stream stands behind the closing quotation mark. Within a string every one is escaped, so the first
        // without a backslash, going back, is the opening one.
        qsizetype start = here() - 2;
        while (m_file[start] != '"' || (start > 0 && m_file[start - 1] == '\\'))
            --start;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == '\0')
                return refuse(start, QStringLiteral("\\u0000"), Text::tr("a text without NUL"));
            if (text[at] == '\xed' && static_cast<unsigned char>(text[at + 1]) >= 0xa0)
                return refuse(start, Text::tr("half a surrogate pair"), Text::tr("a text of whole characters"));
        }
        return add(Type::String, start, text);
    }

    bool open(Type type)
    {
        if (m_open.size() == depthLimit)
            return refuse(here(), Text::tr("one more"), Text::tr("at most %1 levels").arg(depthLimit));
        m_open.push_back(m_document.nodes.size());
        return add(type, here(), {});
    }

    bool close()
    {
        m_closed = m_open.back();
        m_open.pop_back();
        m_document.nodes[m_closed].next = static_cast<std::uint32_t>(m_document.nodes.size());
        return true;
    }

    /// Of the object that was closed last.
    bool keysDiffer()
    {
        std::vector<Member> members = Value(m_document, static_cast<std::uint32_t>(m_closed)).members();
        const auto text = [](const Member &member) {
            const QByteArrayView utf8 = member.key.utf8();
            return std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size()));
        };
        std::stable_sort(
            members.begin(), members.end(), [&](const Member &a, const Member &b) { return text(a) < text(b); });
        const auto twice = std::adjacent_find(
            members.begin(), members.end(), [&](const Member &a, const Member &b) { return text(a) == text(b); });
        if (twice == members.end())
            return true;
        const Value second = std::next(twice)->key;
        return refuse(second.byte(), u'"' + escaped(second.text()) + u'"', Text::tr("each key once"));
    }

    QByteArrayView m_file;
    const rapidjson::MemoryStream &m_stream;
    qsizetype m_start; // of the stream in the file
    Document m_document;
    std::vector<std::size_t> m_open; // containers, by node
    std::size_t m_closed = 0;
    Problem m_refusal;
};

QString expectation(rapidjson::ParseErrorCode code, QByteArrayView rest)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return Text::tr("the end of the file");
    case rapidjson::kParseErrorObjectMissName:
        return Text::tr("a key in quotation marks");
    case rapidjson::kParseErrorObjectMissColon:
        return Text::tr("':' after the key");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return Text::tr("',' or '}'");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return Text::tr("',' or ']'");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return Text::tr("four hexadecimal digits after \\u");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return Text::tr("a whole surrogate pair");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return rest.startsWith('\\') ? Text::tr("an escape that JSON knows") : Text::tr("an escaped control character");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return Text::tr("a closing quotation mark");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return Text::tr("UTF-8");
    case rapidjson::kParseErrorNumberTooBig:
        return Text::tr("a number below 1e308");
    case rapidjson::kParseErrorNumberMissFraction:
        return Text::tr("a digit after the point");
    case rapidjson::kParseErrorNumberMissExponent:
        return Text::tr("a digit in the exponent");
    default:
        return Text::tr("a JSON value");
    }
}

} // namespace

std::vector<Value> Value::children() const
{
    std::vector<Value> all;
    for (std::uint32_t child = m_node + 1; child < node().next; child = m_document->nodes[child].next)
        all.emplace_back(*m_document, child);
    return all;
}

std::vector<Value> Value::elements() const
{
    return type() == Type::List ? children() : std::vector<Value>();
}

std::vector<Member> Value::members() const
{
    std::vector<Member> all;
    if (type() != Type::Object)
        return all;
    const std::vector<Value> parts = children();
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
        all.push_back({parts[i], parts[i + 1]});
    return all;
}

std::optional<Value> Value::member(QLatin1String key) const
{
    for (const Member &member : members())
        if (member.key.utf8() == QByteArrayView(key.data(), key.size()))
            return member.value;
    return {};
}

QString Value::path() const
{
    QString path;
    Value at(*m_document, 0);
    while (at.m_node != m_node) {
        qsizetype position = 0;
        Value holder = at;
        for (const Value child : at.children()) {
            holder = child;
            if (m_node < child.node().next)
                break;
            ++position;
        }
        if (at.type() == Type::List) {
            path += u'[' + QString::number(position) + u']';
        } else {
            if (position % 2 == 0) { // a key itself: go on to it by its name
                path += (path.isEmpty() ? QString() : QStringLiteral(".")) + escaped(holder.text());
                return path;
            }
            const Value key(*m_document, holder.m_node - 1);
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + escaped(key.text());
        }
        at = holder;
    }
    return path;
}

std::variant<Document, Problem> parse(const QByteArray &file)
{
    using namespace rapidjson;
    if (file.size() > sizeLimit)
        return problemAt(0, Text::tr("%1 bytes").arg(file.size()), Text::tr("at most %1 bytes").arg(sizeLimit));
    if (const qsizetype nul = file.indexOf('\0'); nul >= 0) // which RapidJSON takes for the end
        return problemAt(nul, foundAt(nul, file), Text::tr("UTF-8 text without NUL"));
    const qsizetype start = file.startsWith("\xef\xbb\xbf") ? 3 : 0;
    MemoryStream stream(file.constData() + start, static_cast<std::size_t>(file.size() - start));
    Builder builder(file, stream, start);
    constexpr unsigned flags = kParseIterativeFlag | kParseValidateEncodingFlag | kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = Reader().Parse<flags>(stream, builder);
    if (!result.IsError())
        return builder.take();
    if (result.Code() == kParseErrorTermination)
        return builder.refusal();
    const qsizetype byte = start + static_cast<qsizetype>(result.Offset());
    return problemAt(byte, foundAt(byte, file), expectation(result.Code(), QByteArrayView(file).sliced(byte)));
}

} // namespace files::json
