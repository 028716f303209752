// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/dealformat/value.h"
#include "files/problems/problem.h"
#include "files/problems/progress.h"

class QLocale;

namespace files
{

/// Rows of one table of a file: found in it, and read without an error.
struct Count {
    qsizetype found = 0, read = 0;
    bool operator==(const Count &) const = default;
};

/// Blanks of a foreign column that all got the same text.
struct Filled {
    QString column, text;
    qsizetype count = 0;
    bool operator==(const Filled &) const = default;
};

/// The deals of a file, and everything that is wrong with it. What has an error is left out whole: a promise that was
/// half understood would be a wrong number.
struct ReadResult {
    deals::DealSet set;
    std::vector<Problem> problems; ///< by place
    qsizetype unlisted = 0;        ///< problems beyond those
    Count deals, commitments;
    Count rows;                 ///< of a table: all but its header. Of JSON: deals, commitments, events, and so on
    QString note;               ///< which part of the file was read, where there are others; for people
    qsizetype leftOut = 0;      ///< rows of a foreign table, as its mapping says: totals, notes
    std::vector<Filled> filled; ///< as it says, too
    QString cannotRead;         ///< why there are no bytes at all; empty when there are
    bool isForeign = false;     ///< a table whose columns are not ours: a mapping may say what they are
    bool asksEncoding = false;  ///< of a table in what seems to be Windows-1252: the first problem asks
    bool cancelled = false;     ///< then the rest is as good as nothing

    /// Errors, listed or not: something was left out.
    bool hasErrors() const;
    /// Whether there is something to show: the file is of this format, and has a party in focus.
    bool isUsable() const { return set.focus.isValid(); }
    bool operator==(const ReadResult &) const = default;
};

/// "; left out, as the mapping says: 2; blanks of "Owner" as "Unknown": 3"; empty where nothing is.
QString asMappedText(const ReadResult &result, const QLocale &locale);
/// "12 rows: 11 read, 1 refused; 5 of 5 deals, 8 of 9 commitments"; for people, in one line.
QString rowsText(const ReadResult &result);

struct Context;

/// Every rule of the format, on deals whatever they are read from. Its problems have no lines and columns yet.
ReadResult understand(const Tree &tree, Context &context);

/// Reads the bytes of a deal file (JSON, version 1).
ReadResult readDeals(const QByteArray &file, Progress *progress = nullptr);

} // namespace files
