// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace deals
{

/// With an apostrophe in front of what a spreadsheet would take for a formula, or what would be taken for guarded.
QString guarded(const QString &text);
/// Whether the first character is the apostrophe that guarded() has put there. UTF-8.
bool isGuarded(QByteArrayView text);
/// RFC 4180: in quotes where it has to be.
QString quoted(const QString &text);
/// Guarded and quoted cells with commas between, CR LF after them.
QString csvLine(const QStringList &cells);

} // namespace deals
