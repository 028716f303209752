// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sheets/sheet.h"

namespace files
{

// Of the sheet of a workbook. Beyond them it cannot be read.
constexpr qsizetype sheetRowLimit = 1'048'576; ///< as spreadsheets have
constexpr qsizetype sheetColumnLimit = 4096;
/// Bytes of texts and cells: 256 MiB, or less where even a file may not be so large.
qsizetype sheetByteLimit();

/// A cell of a sheet, both from 0.
struct CellPlace {
    qsizetype row = 0, column = 0;
};

/// "C5", as people call a cell.
QString toText(CellPlace place);
/// From "C5"; nothing where it is not that.
std::optional<CellPlace> cellPlace(QStringView text);

/// Puts a table together from the cells of a sheet, rows in their order. Rows without text are none. The byte of a cell
/// tells where it stands in the sheet.
class SheetRows final
{
public:
    /// Row by row. Blank texts need not be added. Of a place that comes twice, the last text counts.
    void add(CellPlace place, QByteArrayView utf8);
    /// A cell that cannot be read refuses its row.
    void refuse(CellPlace place, const QString &found, const QString &expected);
    /// The cells from `first` to `last` are one, which has the text of the first.
    void merge(CellPlace first, CellPlace last);

    /// Why not to go on; empty while there is room.
    const QString &obstacle() const { return m_obstacle; }
    /// Nothing is added any more. `name` is that of the sheet, for places.
    Sheet take(const QString &name);

private:
    struct Placed {
        qsizetype column = 0, at = 0, length = 0;
    };

    void finishRow();
    void list(const Problem &problem);

    qsizetype m_byteLimit = sheetByteLimit();
    Sheet m_sheet;
    qsizetype m_row = 0;
    std::vector<Placed> m_texts; // of the row
    QByteArray m_utf8;
    std::vector<Problem> m_problems; // of the row
    qsizetype m_cells = 0, m_merged = 0;
    QString m_obstacle;
};

} // namespace files
