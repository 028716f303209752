// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commands.h"
#include "commandline/optionreader.h"
#include "files/mapping/mapping.h"
#include "files/readfile.h"

namespace commandline
{

/// Declares --sheet.
void addSheetOption(OptionReader &reader);
/// Declares --mapping, --encoding and --sheet, which go with every command that reads a file.
void addTableOptions(OptionReader &reader);
TableOptions askedTable(OptionReader &reader);

/// What a file of a mapping says, or why it cannot be used; what is wrong in it goes to `err`.
std::variant<files::Mapping, QString> mappingIn(const QString &file, QTextStream &err);
/// Reads a file of deals, the bundled ones without a name, through the file of a mapping where one is named. What is
/// wrong with that file is said; the result then cannot be read. Of a database only what `wanted` is about.
files::ReadResult readInput(
    const QString &file, const TableOptions &table, Streams streams, const files::WantedDeals &wanted = {});

} // namespace commandline
