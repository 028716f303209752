// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace files
{

/// A database that holds deals, and what of it to read.
struct SqlPlace {
    enum class Engine : std::uint8_t { SQLite, PostgreSQL };
    Engine engine = Engine::SQLite;
    QString database;             ///< the path of the file, or the name of the database
    QString host, user, password; ///< of a server; what is empty is left to libpq: its variables, .pgpass, its defaults
    QString sslMode;              ///< one of libpq's words, or empty
    int port = -1;
    QString table;   ///< one table or view with columns of its own; empty: the tables of resources/data/schema.sql
    QString refusal; ///< why the address cannot be meant; empty when it can

    /// What messages, titles and lists of recent files show: without the password.
    QString text() const;
    bool operator==(const SqlPlace &) const = default;
};

/// A SQLite file, told by its first bytes whatever its name, or postgresql://user@host:port/database. Behind either,
/// ?table=NAME. Nothing for any other path.
std::optional<SqlPlace> sqlPlace(const QString &pathOrUrl);

/// The text() of a database, any other path as it is.
QString shownPath(const QString &path);

} // namespace files
