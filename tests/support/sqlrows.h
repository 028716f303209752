// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/databases/sqlread.h"

namespace support
{

/// The statements of resources/data/schema.sql.
QString sqlSchemaText();
/// Those that fill its tables with these deals, the last row first: what order the rows have, their positions say.
QString sqlRows(const deals::DealSet &set);
/// What was read of a database, as CSV.
QByteArray csvOf(const files::SqlRead &read);
/// The deals as any file of them says it: commitments by deal, groups of parties in the order of their first mention.
deals::DealSet normal(const deals::DealSet &set);

/// What stands at a path or address.
files::SqlRead read(const QString &address, files::Progress *progress = nullptr, const files::SqlLimits &limits = {});
/// Refused, for that reason.
void expectNothing(const files::SqlRead &read, const char *reason);

} // namespace support
