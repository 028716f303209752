// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commands.h"
#include "commandline/optionreader.h"
#include "files/readfile.h"

namespace commandline
{

/// Declares --mapping, which goes with every command that reads a file.
void addMappingOption(OptionReader &reader);

/// Reads a file of deals, the bundled ones without a name, through the mapping in the file `mapping` where one is
/// named. What is wrong with that file is said; the result then cannot be read. Of a database only what `wanted` is
/// about.
files::ReadResult readInput(
    const QString &file, const QString &mapping, Streams streams, const files::WantedDeals &wanted = {});

} // namespace commandline
