// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqlplace.h"
#include "files/databases/wanteddeals.h"
#include "files/json/json.h"

#include <chrono>

namespace files
{

class Progress;

/// Beyond these nothing of a database is read.
struct SqlLimits {
    qsizetype rows = 1'000'000;
    qsizetype bytes = json::sizeLimit;      ///< of the CSV that they become
    std::chrono::milliseconds time{60'000}; ///< for all of it, connecting aside
};

/// Where each row of a table, in the order of reading, starts in the CSV that it became.
struct SqlRows {
    QString table;
    std::vector<qsizetype> starts;
};

/// The rows of a database as text of our CSV format, which is read like any other.
struct SqlRead {
    QByteArray csv;
    qsizetype rows = 0; ///< without the header
    std::vector<SqlRows> tables;
    std::vector<Problem> problems; ///< warnings of columns that are not ours
    QString cannotRead;            ///< why there is nothing; empty when there is
    bool cancelled = false;
};

/// Reads a database, and never writes to it. Without ?table= these are the tables of resources/data/schema.sql, of
/// which only "commitments" has to be there; else the columns and rows of that one, as they are. Rows stream: what
/// stays in memory is the CSV. What `wanted` does not ask for may be left out. Works on any thread.
SqlRead readSql(
    const SqlPlace &place, const WantedDeals &wanted = {}, Progress *progress = nullptr, const SqlLimits &limits = {});

/// Makes places in the CSV those of the database: of each problem in a row, `field` begins with the table, and `line`
/// is the row of it, from 1.
void placeInTables(std::vector<Problem> &problems, const SqlRead &read);

} // namespace files
