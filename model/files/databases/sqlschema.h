// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqlconnection.h"
#include "files/dealformat/columns.h"

namespace files
{

using namespace Qt::StringLiterals;

/// The tables of resources/data/schema.sql, in the order in which they are read.
struct SqlTableName {
    Record record;
    QLatin1String name;
};
inline constexpr std::array sqlTableNames{SqlTableName{Record::Set, "data_set"_L1},
    SqlTableName{Record::Party, "parties"_L1}, SqlTableName{Record::Source, "sources"_L1},
    SqlTableName{Record::Deal, "deals"_L1}, SqlTableName{Record::Status, "statuses"_L1},
    SqlTableName{Record::Event, "events"_L1}, SqlTableName{Record::Commitment, "commitments"_L1},
    SqlTableName{Record::Evidence, "evidence"_L1}, SqlTableName{Record::Claim, "claims"_L1},
    SqlTableName{Record::Relation, "relations"_L1}};

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
