// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/recordlist.h"

#include <algorithm>

namespace files
{

using json::Type, json::Value;

bool areLines(const QByteArray &file)
{
    const QByteArrayView text = QByteArrayView(file).sliced(file.startsWith("\xef\xbb\xbf") ? 3 : 0).trimmed();
    const qsizetype end = std::find_if(text.begin(), text.end(), isLineEnd) - text.begin();
    if (!text.startsWith('{') || end == text.size())
        return false;
    const auto first = json::parse(QByteArray::fromRawData(text.data(), end));
    return std::holds_alternative<json::Document>(first);
}

std::optional<RecordList> listIn(Value object)
{
    std::vector<Value> open{object};
    std::optional<RecordList> longest;
    for (std::size_t at = 0; at < open.size(); ++at) {
        for (const auto &[key, value] : open[at].members()) {
            if (value.type() == Type::Object)
                open.push_back(value);
            const std::vector<Value> entries = value.elements();
            if (std::none_of(entries.begin(), entries.end(), [](Value entry) { return entry.type() == Type::Object; }))
                continue;
            const qsizetype others = longest ? longest->others + 1 : 0;
            if (!longest || longest->list.childCount() < entries.size())
                longest = RecordList{value, others};
            longest->others = others;
        }
    }
    return longest;
}

} // namespace files
