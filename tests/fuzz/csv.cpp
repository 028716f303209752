// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/csvreader.h"

#include "deals/csvcells.h"
#include "files/mapping/tablereader.h"
#include "fuzz/results.h"

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

/// Where readCsv() takes the bytes as they are.
void expectSound(const files::Csv &read, const QByteArray &text)
{
    const files::Table &table = read.table;
    qsizetype before = 0, refused = 0;
    QString again;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        expect(table.byteOf(row) >= before && table.byteOf(row) <= text.size(), "rows stand in the file's order");
        before = table.byteOf(row);
        refused += table.isRefused(row);
        expect(!table.isRefused(row) || table.row(row).empty(), "a refused row has no cells");
        QStringList cells;
        for (const files::Cell &cell : table.row(row)) {
            expect(cell.byte <= static_cast<std::uint32_t>(text.size()), "cells stand in the file");
            cells += table.text(cell);
        }
        if (!table.isRefused(row))
            again += deals::csvLine(cells);
    }
    expect(refused == std::ssize(read.problems), "a refused row has its reason, and no other");
    if (refused > 0 || table.rowCount() == 0)
        return;
    const QByteArray written = "sep=,\r\n" + again.toUtf8();
    const files::Csv same = files::readCsv(written);
    expect(same.problems.empty() && same.table.rowCount() == table.rowCount(), "rows are written and read back");
    for (qsizetype row = 0; row < table.rowCount(); ++row)
        for (qsizetype column = 0; column < std::ssize(table.row(row)); ++column)
            expect(same.table.text(row, column) == table.text(row, column), "cells are written and read back");
}

} // namespace

void csv(const QByteArray &bytes)
{
    expectSound(files::readCsv(bytes), bytes);
    const files::ReadResult result = files::readTable(bytes, u"Title"_s);
    expectHonest(result, bytes);
    expectKept(result);
}

} // namespace fuzz
