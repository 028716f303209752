// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json.h"

namespace files
{

/// The document as CSV with our columns (files/columns.h), one row a record, so that readTable() reads the same deals:
/// UTF-8 with a byte order mark, which spreadsheets ask for, commas, CR LF. Columns without a cell are left out.
QByteArray toTable(const json::Document &document);

} // namespace files
