// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqlplace.h"
#include "files/databases/wanteddeals.h"
#include "files/sheets/sheet.h"

#include <chrono>

namespace files
{

class Progress;

/// Beyond these nothing of a database is read.
struct SqlLimits {
    qsizetype rows = 1'000'000;
    qsizetype bytes = 64 * 1024 * 1024;     ///< of the texts and cells that they become
    std::chrono::milliseconds time{60'000}; ///< for all of it, connecting aside
};

/// The rows of a database as a table, which is read like any other. Its problems begin with the table in the database,
/// and their line is the row of that, from 1.
struct SqlRead {
    Sheet sheet;
    qsizetype rows = 0; ///< without the header
};

/// Reads a database, and never writes to it. Without ?table= these are the tables of resources/data/schema.sql, of
/// which only "commitments" has to be there; else the columns and rows of that one, as they are. Rows stream: what
/// stays in memory is the table. What `wanted` does not ask for may be left out. Works on any thread.
SqlRead readSql(
    const SqlPlace &place, const WantedDeals &wanted = {}, Progress *progress = nullptr, const SqlLimits &limits = {});

} // namespace files
