// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/problem.h"

namespace files
{

/// Collects what is wrong with one file. Beyond `problemLimit` problems are only counted.
class Problems final
{
public:
    void error(qint64 byte, const QString &field, const QString &found, const QString &expected);
    /// `at` is a value that tells its byte(), field(), deal() and excerpt(); it is not asked for what nobody lists.
    template<typename At> void error(const At &at, const QString &expected)
    {
        error(at, isFull() ? QString() : at.excerpt(), expected);
    }
    template<typename At> void error(const At &at, const QString &found, const QString &expected)
    {
        ++m_errors;
        add(Severity::Error, at, found, expected);
    }
    void warning(qint64 byte, const QString &found, const QString &expected);
    template<typename At> void warning(const At &at, const QString &found, const QString &expected)
    {
        add(Severity::Warning, at, found, expected);
    }

    /// Whether further problems are only counted.
    bool isFull() const { return std::ssize(m_list) == problemLimit; }
    qsizetype errorCount() const { return m_errors; }
    qsizetype unlisted() const { return m_unlisted; }
    /// Their deals are still entries of the file's list, not rows of the set.
    std::vector<Problem> take() { return std::move(m_list); }

private:
    template<typename At> void add(Severity severity, const At &at, const QString &found, const QString &expected)
    {
        if (isFull())
            ++m_unlisted;
        else
            m_list.push_back({.severity = severity,
                .byte = at.byte(),
                .field = at.field(),
                .found = found,
                .expected = expected,
                .deal = at.deal()});
    }

    std::vector<Problem> m_list;
    qsizetype m_errors = 0, m_unlisted = 0;
};

} // namespace files
