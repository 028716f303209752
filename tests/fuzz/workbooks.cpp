// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/workbooks.h"

#include "files/mapping/mappingproposal.h"
#include "files/mapping/tablereader.h"
#include "files/workbooks/sheetrows.h"
#include "fuzz/results.h"
#include "support/zip.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

using namespace files;

/// A zip as it is, or one whose parts stand in the text one after the other, form feeds between: first a letter for
/// its format.
QByteArray workbookOf(const QByteArray &bytes)
{
    if (isZip(bytes))
        return bytes;
    const QByteArrayList parts = bytes.split('\f');
    if (parts.value(0) == "o")
        return support::zip({{"content.xml", parts.value(1)}, {"styles.xml", parts.value(2)}}, support::Packing::Quick);
    return support::xlsx(parts.value(1),
        {{"xl/sharedStrings.xml", parts.value(2)}, {"xl/styles.xml", parts.value(3)},
            {parts.size() > 4 ? "xl/workbook.xml" : "other.xml", parts.value(4)}},
        support::Packing::Quick);
}

void expectSound(const Sheet &sheet)
{
    const Table &table = sheet.table;
    qsizetype before = -1, refused = 0;
    QSet<qsizetype> wrong;
    for (const Problem &problem : sheet.problems) {
        expect(problem.line <= sheetRowLimit && problem.column <= sheetColumnLimit, "a problem has a cell");
        wrong += problem.line;
    }
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        expect(table.byteOf(row) > before && table.byteOf(row) % sheetColumnLimit == 0, "rows stand in their order");
        before = table.byteOf(row);
        refused += table.isRefused(row);
        qsizetype column = 0;
        for (const Cell &cell : table.row(row))
            expect(cell.byte == table.byteOf(row) + column++, "cells stand in their columns");
    }
    expect(refused == std::ssize(wrong) || sheet.unlisted > 0, "a refused row has its reason");
}

} // namespace

void workbooks(const QByteArray &bytes)
{
    const QByteArray file = workbookOf(bytes);
    const Sheet sheet = workbookSheet(file);
    expect(sheet.cannotRead.isEmpty() || !sheet.cannotRead.contains(u'\n'), "what cannot be read says why in one line");
    if (!sheet.cannotRead.isEmpty())
        return;
    expectSound(sheet);
    expectHonest(readSheet(sheet, nullptr, u"Title"_s), file);
    const Mapping proposed = proposedMapping(sheet);
    const ReadResult mapped = readSheet(sheet, &proposed, u"Title"_s);
    expectHonest(mapped, file);
    expectKept(mapped);
}

} // namespace fuzz
