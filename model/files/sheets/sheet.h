// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/problem.h"
#include "files/sheets/table.h"

#include <functional>

namespace files
{

class Progress;

/// A table that was opened, from a file or from a database, and what knows where its places are in there.
struct Sheet {
    Table table;
    std::vector<Problem> problems; ///< of rows that could not be taken over; in their places
    qsizetype unlisted = 0;        ///< problems beyond those
    QString cannotRead;            ///< why there is no table; empty when there is one
    QString note;                  ///< which part of the file it is, where there are others; for people
    bool isGuess = false;          ///< in an encoding to be asked about first, which its one problem does
    bool cancelled = false;        ///< then the rest is as good as nothing
    /// Sorts problems with this table, or its first rows, and fills in their places.
    std::function<void(std::vector<Problem> &problems, const Table &table)> place;
};

/// Gives a problem the row of a table that stands in no text, as CSV, and the place of a cell in there.
void fillRow(Problem &problem, const Table &table, qsizetype row, qsizetype cell);

/// The bytes of a CSV file, whatever its encoding (files/problems/encoding.h).
Sheet csvSheet(const QByteArray &file, Progress *progress = nullptr, std::optional<Encoding> declared = {});

} // namespace files
