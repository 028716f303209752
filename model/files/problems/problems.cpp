// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/problems.h"

namespace files
{

void Problems::error(qint64 byte, const QString &field, const QString &found, const QString &expected)
{
    ++m_errors;
    if (isFull())
        ++m_unlisted;
    else
        m_list.push_back({.byte = byte, .field = field, .found = found, .expected = expected});
}

void Problems::warning(qint64 byte, const QString &found, const QString &expected)
{
    if (isFull())
        ++m_unlisted;
    else
        m_list.push_back({.severity = Severity::Warning, .byte = byte, .found = found, .expected = expected});
}

} // namespace files
