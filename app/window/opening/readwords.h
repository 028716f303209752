// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"

class QLocale;

namespace window
{

/// Whether a path is the address of a database.
bool isAddress(const QString &path);
/// The file's name, or the address of a database without its password.
QString nameOf(const QString &path);
/// "31 of 33 rows read, 2 refused"; "33 rows read" when that is all.
QString rowsText(const files::ReadResult &report, const QLocale &locale);
/// Why a file has nothing to show, in a line.
QString reasonText(const files::ReadResult &report, const QString &fileName);

} // namespace window
