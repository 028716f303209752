// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sheets/sheet.h"

#include <cstdint>

namespace files
{

class Progress;

// Of a list of records. Beyond them it cannot be read.
constexpr qsizetype keyLimit = 4096;      ///< different keys, those within keys counted each
constexpr qsizetype keyLengthLimit = 512; ///< bytes of one, with the keys around it

/// What a JSON file holds, as far as a look at the keys of its first value tells.
enum class JsonHolds : std::uint8_t {
    Deals,   ///< in our own format, even if it has forgotten to say so
    Records, ///< a list of them, one a line, or a list inside an object
    Neither
};
JsonHolds jsonHolds(QByteArrayView file);

/// A list of records as a table: a column for each key, in the order of their first mention. Keys within keys are
/// joined with points (site.power_mw), values of a list with semicolons, also where they stand in objects of that list
/// (sources.url). Numbers keep their text, null is blank, true and false are words; a key that a record lacks is
/// blank. Of several lists in an object the longest is read, which the note says. A line, or an entry, that is no
/// record is refused. Places are those of the file.
Sheet recordsSheet(const QByteArray &file, Progress *progress = nullptr);

} // namespace files
