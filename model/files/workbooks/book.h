// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbooks/sheetrows.h"
#include "files/workbooks/ziparchive.h"

namespace files
{

struct BookSheet {
    QString name;
    bool isHidden = false;
    QString part = {}; ///< of the archive, where sheets have parts of their own
};

/// A workbook of one of the formats. Both are read from an archive that outlives it; what goes wrong is its obstacle.
class Book
{
public:
    virtual ~Book() = default;
    virtual const std::vector<BookSheet> &sheets() const = 0;
    /// The cells of one of them.
    virtual void read(const BookSheet &sheet, SheetRows &rows) = 0;
};

/// .xlsx, of Excel and of all who write it. Null where the archive holds none.
std::unique_ptr<Book> xlsxBook(ZipArchive &archive);
/// .ods, of OpenDocument.
std::unique_ptr<Book> odsBook(ZipArchive &archive);

} // namespace files
