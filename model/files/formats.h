// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"
#include "files/sheets/sheet.h"

#include <span>

namespace files
{

/// What is said of a table that does not say it itself.
struct Declared {
    std::optional<Encoding> encoding = {};
    QString sheet = {}; ///< its name; empty: the first
};

/// A format of deal files. To read one more, or to write one: a row of the table.
struct Format {
    QLatin1String suffix; ///< in lower case, without the dot
    QString (*name)();    ///< for people: "Deal tables (CSV)"
    /// `title` is that of the data set, where the file has none.
    ReadResult (*read)(const QByteArray &file, const QString &title, Progress *progress);
    /// Its rows, whose columns a mapping may name; null: it is no table.
    Sheet (*open)(const QByteArray &file, Progress *progress, const Declared &declared);
    bool hasEncoding, hasSheets;                    ///< that can be declared
    QByteArray (*write)(const deals::DealSet &set); ///< null: it is only read
};

std::span<const Format> formats();
/// By the end of the file's name, whatever its case; null for none.
const Format *formatOf(const QString &path);
/// What starts with a brace is JSON whatever its name, of deals or of records (files/records/records.h); else by the
/// name, or else by the first bytes: a zip is a workbook, and what does not start like JSON is a table.
const Format &formatToRead(const QString &path, const QByteArray &file);
/// Writes the deals whole or not at all, in the format that the end of the path names, which can be written. Says why
/// it could not; nothing when it did. What would be too large to be read again is not written.
QString writeDealFile(const deals::DealSet &set, const QString &path);
/// ".json, .csv": what can be written.
QString writableSuffixes();

} // namespace files
