// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/jsonbuilder.h"
#include "files/json/plaindocument.h"
#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

using namespace Qt::StringLiterals;

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
/// surrogate, any depth. Stops when nobody wants the file any more.
class Builder final : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder>
{
public:
    Builder(const QByteArray &file, const rapidjson::MemoryStream &stream, qsizetype start, Progress *progress)
        : m_file(file)
        , m_stream(stream)
        , m_start(start)
        , m_progress(progress)
        , m_builder(file)
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
    bool EndObject(rapidjson::SizeType)
    {
        const std::uint32_t object = m_builder.holder().index();
        return m_builder.close() || refuseKey(object);
    }
    bool EndArray(rapidjson::SizeType) { return m_builder.close(); }

    Document take() { return m_builder.take(); }
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
        m_builder.add(type, byte, text);
        return isWanted();
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
                return refuse(start, u"\\u0000"_s, Text::tr("a text without NUL"));
            if (text[at] == '\xed' && static_cast<unsigned char>(text[at + 1]) >= 0xa0)
                return refuse(start, Text::tr("half a surrogate pair"), Text::tr("a text of whole characters"));
        }
        return add(Type::String, start, text);
    }

    bool open(Type type)
    {
        if (m_builder.depth() == depthLimit)
            return refuse(here(), Text::tr("one more"), Text::tr("at most %1 levels").arg(depthLimit));
        m_builder.open(type, here());
        return true;
    }

    bool isWanted() const
    {
        if (!m_progress || m_builder.nextNode() % 4096 != 0)
            return true;
        m_progress->reach(here(), m_file.size() * 2); // the other half is understanding it
        return !m_progress->isCancelled();
    }

    /// The first, by its text, that comes twice.
    bool refuseKey(std::uint32_t object)
    {
        std::vector<Member> members = Value(m_builder.document(), object).members();
        std::stable_sort(members.begin(), members.end(),
            [&](const Member &a, const Member &b) { return a.key.utf8().compare(b.key.utf8()) < 0; });
        const auto twice = std::adjacent_find(members.begin(), members.end(),
            [&](const Member &a, const Member &b) { return a.key.utf8() == b.key.utf8(); });
        const Value second = std::next(twice)->key;
        return refuse(second.byte(), inQuotes(second.text()), Text::tr("each key once"));
    }

    QByteArrayView m_file;
    const rapidjson::MemoryStream &m_stream;
    qsizetype m_start; // of the stream in the file
    Progress *m_progress;
    DocumentBuilder m_builder;
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

std::variant<Document, Problem> parse(const QByteArray &file, Progress *progress)
{
    using namespace rapidjson;
    if (file.size() > sizeLimit)
        return problemAt(0, Text::tr("%1 bytes").arg(file.size()), Text::tr("at most %1 bytes").arg(sizeLimit));
    if (const qsizetype nul = file.indexOf('\0'); nul >= 0) // which RapidJSON takes for the end
        return problemAt(nul, foundAt(nul, file), Text::tr("UTF-8 text without NUL"));
    if (std::optional<Document> document = plainDocument(file, progress))
        return std::move(*document);
    const qsizetype start = file.startsWith("\xef\xbb\xbf") ? 3 : 0;
    MemoryStream stream(file.constData() + start, static_cast<std::size_t>(file.size() - start));
    Builder builder(file, stream, start, progress);
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
