// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/jsonwriter.h"

#include <rapidjson/prettywriter.h>

namespace files::json
{
namespace
{

/// RapidJSON's output stream on a QByteArray.
struct Stream {
    using Ch = char;
    QByteArray &bytes;

    void Put(char c) { bytes += c; }
    void Flush() { }
};

using Writer = rapidjson::PrettyWriter<Stream>;

void write(Value value, Writer &writer)
{
    const QByteArrayView text = value.utf8();
    const auto length = static_cast<rapidjson::SizeType>(text.size());
    switch (value.type()) {
    case Type::Null:
        writer.Null();
        break;
    case Type::Bool:
        writer.Bool(text == "true");
        break;
    case Type::Number:
        writer.RawValue(text.data(), length, rapidjson::kNumberType);
        break;
    case Type::String:
        writer.String(text.data(), length);
        break;
    case Type::List:
        writer.StartArray();
        for (const Value element : value.elements())
            write(element, writer);
        writer.EndArray();
        break;
    case Type::Object:
        writer.StartObject();
        for (const Member &member : value.members()) {
            write(member.key, writer);
            write(member.value, writer);
        }
        writer.EndObject();
        break;
    }
}

} // namespace

QByteArray toBytes(const Document &document)
{
    QByteArray bytes;
    Stream stream{bytes};
    Writer writer(stream);
    writer.SetIndent(' ', 2);
    write({document, 0}, writer);
    return bytes + '\n';
}

} // namespace files::json
