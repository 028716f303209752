// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/problem.h"
#include "files/sheets/table.h"

#include <QByteArray>

namespace files
{

class Progress;

/// Longer tables are not read: eight times what a spreadsheet holds.
constexpr qsizetype rowLimit = 8'388'608;

/// A file of rows of cells, and what is wrong with it.
struct Csv {
    Table table;                   ///< its places are those of the text
    std::vector<Problem> problems; ///< of refused rows; without lines and columns yet
    qsizetype unlisted = 0;        ///< problems beyond those
    char separator = ',';
    bool isTooLong = false; ///< beyond rowLimit, where reading stopped
};

/// Reads text (UTF-8) as CSV: RFC 4180, and what spreadsheets write. Cells are separated by the comma, semicolon, tab
/// or bar that the first row has most of; "sep=;" in front says it outright. Rows end with CR LF, LF or CR. Rows of
/// nothing but empty cells are none. An apostrophe in front of a formula is taken away (deals/csvcells.h). A row with a
/// wrong quotation mark, or that is not UTF-8, is refused, and the next line is read. Behind a quotation mark that is
/// never closed, every row is a line.
/// `encoding` is that of the file, for what is said of its bytes.
Csv readCsv(const QByteArray &text, Progress *progress = nullptr, Encoding encoding = Encoding::Utf8);

} // namespace files
