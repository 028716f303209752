// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace support
{

using namespace Qt::StringLiterals;

/// A SQLite file in a folder of its own.
class SqliteFile final
{
public:
    /// Made by these statements.
    explicit SqliteFile(const QString &statements = {});

    QString path() const { return m_folder.filePath(u"deals.sqlite"_s); }
    void run(const QString &statements) const;
    QByteArray bytes() const;
    void setBytes(const QByteArray &bytes) const;
    /// What stands beside it: journals, logs.
    QStringList neighbours() const;

private:
    QTemporaryDir m_folder;
};

} // namespace support
