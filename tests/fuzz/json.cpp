// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/json.h"

#include "files/json/jsonwriter.h"
#include "fuzz/results.h"

#include <QJsonDocument>

namespace fuzz
{
namespace
{

using files::json::Document;

bool isSame(const Document &a, const Document &b)
{
    if (a.nodes.size() != b.nodes.size())
        return false;
    for (std::uint32_t node = 0; node < a.nodes.size(); ++node) {
        const files::json::Value one(a, node), other(b, node);
        if (one.type() != other.type() || one.utf8() != other.utf8() || one.path() != other.path())
            return false;
    }
    return true;
}

void expectSound(const Document &document, const QByteArray &file)
{
    qint64 before = 0;
    for (std::uint32_t node = 0; node < document.nodes.size(); ++node) {
        const qint64 byte = files::json::Value(document, node).byte();
        expect(byte < file.size() && byte >= before, "nodes stand in the file's order");
        before = byte;
    }
    const QByteArray written = files::json::toBytes(document);
    const auto again = files::json::parse(written);
    const auto *same = std::get_if<Document>(&again);
    expect(same && isSame(document, *same), "what was parsed is written and parsed back");
    QJsonParseError error;
    QJsonDocument::fromJson(file, &error);
    const bool isContainer = files::json::Value(document, 0).isContainer();
    expect(!isContainer || error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber,
        "what is strict JSON is JSON to others, except for numbers beyond theirs");
}

} // namespace

void json(const QByteArray &bytes)
{
    const auto parsed = files::json::parse(bytes);
    if (const auto *document = std::get_if<Document>(&parsed))
        expectSound(*document, bytes);
    const files::ReadResult result = files::readDeals(bytes);
    expectHonest(result, bytes);
    expectKept(result);
}

} // namespace fuzz
