// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sheets/sheet.h"

namespace files
{

/// Whether the file is a zip, as workbooks are: told by its first bytes, whatever its name.
bool isZip(QByteArrayView file);
bool isZipFile(const QString &path);

/// A sheet of a workbook, as a path names it: FILE?sheet=NAME.
struct SheetPlace {
    QString file, sheet; ///< the latter may be empty

    QString path() const;
};
/// Any other path is that of a file.
SheetPlace sheetPlace(const QString &path);

/// The sheets of a workbook that are not hidden, in their order.
QStringList visibleSheets(const QByteArray &file);

/// A sheet of a workbook (.xlsx, .ods) as a table: the first that is not hidden, which the note says where there are
/// others, or the one of that name. Formulas count by the values that were computed; what has none, and errors, are
/// blank. Dates and units are read as number formats show them. A place is a cell, "Deals!C5", its line the row and its
/// column that of the sheet. Nothing is written.
Sheet workbookSheet(const QByteArray &file, Progress *progress = nullptr, const QString &name = {});

} // namespace files
