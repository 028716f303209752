// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/recordkeys.h"

#include "files/records/records.h"

#include <algorithm>

namespace files
{

void RecordKeys::see(json::Value record)
{
    ++m_records;
    m_path.truncate(0);
    walk(record, false, [&](json::Value value, bool) {
        m_isTooMuch = m_isTooMuch || m_path.size() > keyLengthLimit;
        qsizetype column = m_isTooMuch ? -1 : columnOf(m_path);
        if (column < 0 && !m_isTooMuch) {
            m_isTooMuch = m_names.size() == keyLimit;
            column = m_names.size();
            m_names += QByteArray(m_path.constData(), m_path.size());
            m_columns.insert(m_names.back(), column);
            m_isFilled.push_back(false);
        }
        if (column >= 0 && value.type() != json::Type::Null)
            m_isFilled[static_cast<std::size_t>(column)] = true;
    });
}

void RecordKeys::settle()
{
    QByteArrayList sorted = m_names, kept;
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype column = 0; column < m_names.size(); ++column) {
        const QByteArray within = m_names[column] + '.';
        const auto next = std::lower_bound(sorted.begin(), sorted.end(), within);
        const bool hasKeys = next != sorted.end() && next->startsWith(within);
        if (m_isFilled[static_cast<std::size_t>(column)] || !hasKeys)
            kept += m_names[column];
    }
    m_names = kept;
    m_columns.clear();
    for (qsizetype column = 0; column < m_names.size(); ++column)
        m_columns.insert(m_names[column], column);
    m_next = 0;
}

qsizetype RecordKeys::columnOf(const QByteArray &path)
{
    if (m_next >= m_names.size() || m_names[m_next] != path)
        m_next = m_columns.value(path, -1);
    const qsizetype column = m_next;
    m_next = column + 1;
    return column;
}

} // namespace files
