// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json.h"

#include <QByteArrayList>
#include <QHash>

#include <vector>

namespace files
{

/// The keys of records, each with those around it, as columns of a table.
class RecordKeys final
{
public:
    /// Takes its keys in.
    void see(json::Value record);
    /// Beyond keyLimit or keyLengthLimit.
    bool isTooMuch() const { return m_isTooMuch; }
    /// When all records were seen: of a key that holds nothing but null in some records, and keys of its own in others,
    /// there is no column.
    void settle();
    const QByteArrayList &names() const { return m_names; }
    qsizetype recordCount() const { return m_records; }

    /// Calls see(column, value, whether it stands in a list) for each value that is neither list nor object.
    template<typename See> void forEachLeaf(json::Value record, const See &see)
    {
        const auto take = [&](json::Value value, bool isListed) {
            if (const qsizetype column = columnOf(m_path); column >= 0)
                see(column, value, isListed);
        };
        m_path.truncate(0);
        walk(record, false, take);
    }

private:
    /// `take` finds the key of each value in m_path.
    template<typename Take> void walk(json::Value value, bool isListed, const Take &take)
    {
        if (value.type() == json::Type::List) {
            value.forEachChild([&](json::Value entry) { walk(entry, true, take); });
        } else if (value.type() == json::Type::Object) {
            const qsizetype length = m_path.size();
            bool isKey = true;
            value.forEachChild([&](json::Value part) {
                if (isKey)
                    m_path.append(length > 0 ? "." : "").append(part.utf8());
                else
                    walk(part, isListed, take);
                if (!isKey)
                    m_path.truncate(length);
                isKey = !isKey;
            });
        } else if (!isListed || value.type() != json::Type::Null) {
            take(value, isListed);
        }
    }

    qsizetype columnOf(const QByteArray &path);

    QByteArrayList m_names;
    QHash<QByteArray, qsizetype> m_columns;
    std::vector<bool> m_isFilled; // with anything but null
    QByteArray m_path;
    qsizetype m_next = 0; // most records have the same keys in the same order
    qsizetype m_records = 0;
    bool m_isTooMuch = false;
};

} // namespace files
