// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/wanteddeals.h"
#include "files/dealformat/dealreader.h"
#include "files/sheets/sheet.h"

namespace files
{

using namespace Qt::StringLiterals;

/// The deals that come with the program, as a path.
inline const QString bundledDeals = u":/data/openai.json"_s;

struct Mapping;

/// What it points to outlives the call.
struct ReadOptions {
    Progress *progress = nullptr;
    const Mapping *mapping = nullptr;   ///< for a table whose columns are not ours
    WantedDeals wanted{};               ///< of a database: all that is asked for
    std::optional<Encoding> encoding{}; ///< of a table; else what the mapping says, or its bytes
    QString sheet{};                    ///< of a workbook; empty: the one that the path names, or the first
};

/// The bytes of a file, or why there are none: there is no such file, it is no regular file, it is too large or may not
/// be read.
struct Bytes {
    QByteArray content;
    QString cannotRead;
    bool cancelled = false;
};
Bytes readBytes(const QString &path, Progress *progress = nullptr);

/// A table, one of a database, or a sheet of a workbook, for a mapping: nothing else goes with one.
Sheet openSheet(const QString &path, Progress *progress = nullptr, const QString &sheet = {});

/// The sheets of a workbook whose path names none, where several are in sight.
QStringList sheetsToChoose(const QString &path, Progress *progress = nullptr);

/// Reads a deal file, a sheet of a workbook (FILE?sheet=NAME), or a database (files/databases/sqlplace.h). Where its
/// bytes cannot be had, `cannotRead` of the result says why. Say shownPath(path) of it, as a password may stand in an
/// address.
ReadResult readDealFile(const QString &path, const ReadOptions &options = {});

} // namespace files
