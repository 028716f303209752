// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sqlitefile.h"

#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace support
{

SqliteFile::SqliteFile(const QString &statements)
{
    run(statements);
}

void SqliteFile::run(const QString &statements) const
{
    sqlite3 *file = nullptr;
    EXPECT_EQ(sqlite3_open(path().toUtf8().constData(), &file), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(file, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr), SQLITE_OK);
    char *error = nullptr;
    EXPECT_EQ(sqlite3_exec(file, statements.toUtf8().constData(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_free(error);
    EXPECT_EQ(sqlite3_close(file), SQLITE_OK);
}

QByteArray SqliteFile::bytes() const
{
    return contents(path());
}

void SqliteFile::setBytes(const QByteArray &bytes) const
{
    write(path(), bytes);
}

QStringList SqliteFile::neighbours() const
{
    QStringList names = QDir(m_folder.path()).entryList(QDir::Files);
    names.removeAll(u"deals.sqlite"_s);
    return names;
}

} // namespace support
