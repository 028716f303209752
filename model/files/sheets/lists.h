// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace files
{

/// The entries of a list in one cell: "AWS; Amazon Web Services". Semicolons stand between; an entry that has one, a
/// quotation mark or a blank at an end of its own is in quotation marks. Others mean what they are: "Big" Corp. Empty
/// entries are none.
QStringList entriesOf(QStringView cell);
/// The cell that entriesOf() reads back. No entry is blank.
QString listCell(const QStringList &entries);

/// The sources in one cell: addresses with semicolons, commas, blanks or line ends between, also as "[title](address)";
/// a name before an address belongs to it. What has no address is a page named as written; semicolons and line ends
/// part those.
QStringList sourcesOf(QStringView cell);

} // namespace files
