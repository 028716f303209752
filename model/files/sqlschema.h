// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/columns.h"
#include "files/sqlconnection.h"

namespace files
{

/// The tables of resources/data/schema.sql, in the order in which they are read.
struct SqlTableName {
    Record record;
    QLatin1String name;
};
inline constexpr std::array sqlTableNames{SqlTableName{Record::Set, QLatin1String("data_set")},
    SqlTableName{Record::Party, QLatin1String("parties")}, SqlTableName{Record::Source, QLatin1String("sources")},
    SqlTableName{Record::Deal, QLatin1String("deals")}, SqlTableName{Record::Status, QLatin1String("statuses")},
    SqlTableName{Record::Event, QLatin1String("events")},
    SqlTableName{Record::Commitment, QLatin1String("commitments")},
    SqlTableName{Record::Evidence, QLatin1String("evidence")}, SqlTableName{Record::Claim, QLatin1String("claims")},
    SqlTableName{Record::Relation, QLatin1String("relations")}};

struct SqlColumn {
    QString name;
    bool isList = false;      ///< of the database's own kind
    std::optional<Key> key{}; ///< nothing: none of ours
};

/// A table or view as the database has it.
struct SqlTable {
    QString name;
    Record record = Record::Commitment;
    std::vector<SqlColumn> columns;
    QString position{}; ///< the name of the column that says the order of the rows, and no more; empty: none

    const SqlColumn *find(Key key) const;
};

/// What a database has of ours, or the one table that was asked for.
struct SqlSchema {
    bool isOurs = true;
    std::vector<SqlTable> tables;

    const SqlTable *find(Record record) const;
};

/// Asks the database itself. Fails the connection where there is no such table: `table`, or "commitments" where that is
/// empty.
SqlSchema sqlSchema(SqlConnection &connection, const QString &table);

} // namespace files
