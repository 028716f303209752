// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace deals
{

/// With an apostrophe in front of what a spreadsheet would take for a formula.
QString guarded(const QString &text);
/// RFC 4180: in quotes where it has to be.
QString quoted(const QString &text);
/// Guarded and quoted cells with commas between, CR LF after them.
QString csvLine(const QStringList &cells);

} // namespace deals
