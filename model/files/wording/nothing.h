// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace files
{

/// Whether a cell says nothing, in whatever column it stands: it is blank, a dash, a question mark, or what people and
/// programs write instead (NA, N/A, NaN, NULL, \N, None, nil, TBD, "not available", #N/A and other errors of
/// spreadsheets). Case and blanks around do not matter. Words for something that is not told ("undisclosed",
/// "unknown") say that there is something: for them see saysNotStated() in amountwords.h.
bool saysNothing(QByteArrayView utf8);
bool saysNothing(QStringView text);

/// With an apostrophe in front of what would say nothing in a table, though it says something: a deal called "TBD".
QString meant(const QString &text);
/// Whether the first character is the apostrophe that meant() has put there.
bool isMeant(QByteArrayView utf8);

} // namespace files
