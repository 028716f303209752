// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqlschema.h"

/// Parts of statements. What comes from outside is bound, names are the database's own.
namespace files
{

SqlText operator+(SqlText first, const SqlText &second);
/// (a AND b …); true for none. (a OR b …); false for none.
SqlText allOf(const std::vector<SqlText> &conditions);
SqlText anyOf(const std::vector<SqlText> &conditions);
/// An expression is one of the values; is none of them.
SqlText isOne(const QString &expression, const QStringList &values);
SqlText isNone(const QString &expression, const QStringList &values);

/// An expression is in the rows of a statement with one column.
SqlText isIn(const QString &expression, const SqlText &rows);
SqlText isNotIn(const QString &expression, const SqlText &rows);
/// The rows of both statements.
SqlText both(const SqlText &first, const SqlText &second);

/// Says the columns of a schema's tables.
class SqlWords final
{
public:
    SqlWords(const SqlDialect &dialect, const SqlSchema &schema)
        : m_dialect(dialect)
        , m_schema(schema)
    {
    }

    /// The text of a column, perhaps NULL.
    QString raw(const SqlColumn &column) const;
    /// The text of a cell; empty where there is none, no such column, or no such table. `alias` is the table's.
    QString cell(Record record, Key key, const char *alias = "") const;
    bool has(Record record, Key key) const;
    /// SELECT `expression` FROM the table WHERE `condition`; no rows where there is no such table.
    SqlText select(const QString &expression, Record record, const SqlText &condition) const;
    SqlText select(const QString &expression, Record record) const;

    /// Whether a text is in the text, whatever the case; now and then also where it is not quite.
    SqlText contains(const QString &expression, const QString &text) const;
    /// Any cell of the table contains it.
    SqlText mentions(Record record, const QString &text) const;
    /// Is an entry of the JSON list.
    SqlText isListed(const QString &expression, const QString &json) const;
    /// How a column "of" says an id with its record in front.
    static QString called(Record record, const QString &id);
    /// An id is among what columns "of" say, in either way.
    static SqlText isNamed(Record record, const QString &id, const SqlText &names);
    /// Behind ORDER BY: as the database says, or else the same order every time, earlier first. Empty without columns.
    QString order(const SqlTable &table) const;

private:
    const SqlDialect &m_dialect;
    const SqlSchema &m_schema;
};

} // namespace files
