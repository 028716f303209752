// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/records.h"

#include "deals/csvcells.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/tablereader.h"
#include "fuzz/results.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

using namespace files;

/// The same rows as CSV.
QByteArray expectSound(const Sheet &sheet, const QByteArray &file)
{
    const Table &table = sheet.table;
    qsizetype before = 0, refused = 0;
    QString csv;
    QSet<QString> names;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        expect(table.byteOf(row) >= before && table.byteOf(row) <= file.size(), "records stand in the file's order");
        before = table.byteOf(row);
        refused += table.isRefused(row);
        expect(table.row(row).size() <= table.row(0).size(), "no record has more cells than there are keys");
        QStringList cells;
        bool hasText = row == 0;
        for (const Cell &cell : table.row(row)) {
            expect(cell.byte <= static_cast<std::uint32_t>(file.size()), "cells stand in the file");
            cells += table.text(cell);
            hasText = hasText || cell.length > 0;
            if (row == 0)
                names += table.text(cell);
        }
        expect(hasText || table.isRefused(row), "a record of nothing is none");
        csv += deals::csvLine(cells);
    }
    expect(table.rowCount() == 0 || names.size() == std::ssize(table.row(0)), "each key has one column");
    expect(refused == std::ssize(sheet.problems) + sheet.unlisted || table.row(0).empty(),
        "what is no record has its reason, and no other");
    return refused == 0 ? "sep=,\r\n" + csv.toUtf8() : QByteArray();
}

} // namespace

void records(const QByteArray &bytes)
{
    jsonHolds(bytes);
    const Sheet sheet = recordsSheet(bytes);
    if (!sheet.cannotRead.isEmpty())
        return;
    const QByteArray csv = expectSound(sheet, bytes);
    const ReadResult plain = readSheet(sheet, nullptr, u"Title"_s);
    expectHonest(plain, bytes);
    expectKept(plain);
    const Mapping proposed = proposedMapping(sheet);
    const ReadResult mapped = readSheet(sheet, &proposed, u"Title"_s);
    expectHonest(mapped, bytes);
    if (!csv.isEmpty())
        expect(readTable(csv, proposed, u"Title"_s).set == mapped.set, "records are read like a table of their keys");
}

} // namespace fuzz
