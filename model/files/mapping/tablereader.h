// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"
#include "files/mapping/mapping.h"
#include "files/sheets/sheet.h"

namespace files
{

/// Reads the bytes of a table (files/sheets/csvreader.h) with our columns (files/dealformat/columns.h). `title` is that
/// of the data set, where the table has none. A table whose columns are not ours has no deals and `isForeign` in its
/// result; one in an encoding that is to be asked about has none and `asksEncoding`. What it needs in memory while it
/// is read, its deals included, stays below 15 times its size, and below 90 times where its cells are but a letter or
/// two. One of more rows than rowLimit cannot be read.
ReadResult readTable(const QByteArray &file, const QString &title, Progress *progress = nullptr);

/// Likewise, a table with columns of its own, which `mapping` turns into ours. The mapping's constants count in each
/// row, and add at most 64 MiB.
ReadResult readTable(
    const QByteArray &file, const Mapping &mapping, const QString &title, Progress *progress = nullptr);

/// The same of a table that was opened; `mapping` is null for one with our columns.
ReadResult readSheet(const Sheet &sheet, const Mapping *mapping, const QString &title, Progress *progress = nullptr);

/// The rows alone: of their problems no line and column is known yet.
ReadResult readRows(const Table &table, const QString &title, Progress *progress = nullptr);
ReadResult readRows(const Table &foreign, const Mapping &mapping, const QString &title, Progress *progress = nullptr);

} // namespace files
