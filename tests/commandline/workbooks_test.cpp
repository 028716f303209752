// SPDX-License-Identifier: GPL-3.0-or-later
// One table as many programs write it (tests/data/tables/writers), and --sheet.
#include "support/program.h"
#include "support/zip.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

const QString folder = QStringLiteral(DEALS_SOURCE_DIR "/tests/data/tables/writers/");

/// The deals of a table there, through the one mapping, as our own format has them.
QByteArray dealsOf(const QString &name)
{
    const QTemporaryDir home;
    const QString out = home.filePath(u"deals.json"_s);
    const Ended ended = deal({u"convert"_s, folder + name, out, u"--mapping"_s, folder + u"mapping.json"_s});
    EXPECT_EQ(ended.code, 0) << name.toStdString() << ": " << ended.err.toStdString();
    const QByteArray title = "\"title\": \"" + name.section(u'.', 0, 0).toUtf8() + '"';
    return support::contents(out)
        .replace(title, "\"title\": \"\"")
        .replace("\"printed\": \"1E+11\"", "\"printed\": \"100000000000\""); // as SheetJS prints it
}

TEST(Writers, OfAnyProgramGiveTheSameDeals)
{
    const QByteArray plain = dealsOf(u"plain.csv"_s);
    EXPECT_EQ(plain.count("\"printed\":"), 12);
    const QStringList files = QDir(folder).entryList(
        {u"*.csv"_s, u"*.ndjson"_s, u"*.xlsx"_s, u"*.ods"_s, u"*s.json"_s, u"duckdb.json"_s, u"sqlite.json"_s});
    EXPECT_GE(files.size(), 26);
    for (const QString &file : files)
        EXPECT_EQ(dealsOf(file).toStdString(), plain.toStdString()) << file.toStdString();
}

TEST(Workbook, IsMappedAndRefusedCellByCell)
{
    const QTemporaryDir home;
    const QString book = home.filePath(u"book.xlsx"_s), mapping = home.filePath(u"mapping.json"_s);
    const auto cell = [](const char *text) -> QByteArray { return "<c t=\"str\"><v>" + QByteArray(text) + "</v></c>"; };
    const QByteArray day = "<c s=\"0\"><v>45964</v></c>";
    support::write(book,
        support::xlsx("<row r=\"3\">" + cell("Project") + cell("Vendor") + cell("Buyer") + cell("Kind")
                + cell("Power (MW)") + cell("Announced") + "</row><row>" + cell("A") + cell("X") + cell("Y")
                + cell("capacity") + "<c s=\"1\"><v>10</v></c>" + day + "</row><row>" + cell("B") + "<c/>" + cell("Y")
                + cell("capacity") + "<c s=\"1\"><v>20</v></c>" + day + "</row>",
            {{"xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"0\"/></cellXfs></styleSheet>"}}));
    const Ended proposed = deal({u"mapping"_s, book});
    EXPECT_EQ(proposed.code, 0) << proposed.err.toStdString();
    support::write(mapping, proposed.out);
    const Ended checked = deal({u"check"_s, book, u"--mapping"_s, mapping});
    EXPECT_EQ(checked.code, 1);
    EXPECT_EQ(QByteArray(checked.out).replace(QByteArray(home.path().toUtf8() + '/'), "").toStdString(),
        "book.xlsx:5:2: error: Deals!B5: Vendor: expected something in this column, or for all rows, found \"\"\n"
        "book.xlsx: 2 rows: 1 read, 1 refused; 1 of 1 deals, 1 of 1 commitments\n");
    EXPECT_TRUE(deal({u"summary"_s, book, u"--mapping"_s, mapping}).out.contains("10 MW"));
}

TEST(Workbook, IsReadSheetBySheet)
{
    const QTemporaryDir home;
    const QString book = home.filePath(u"book.ods"_s);
    const auto row = [](const QStringList &cells) -> QByteArray {
        QByteArray all = "<table:table-row>";
        for (const QString &cell : cells)
            all += "<table:table-cell office:value-type=\"string\"><text:p>" + cell.toUtf8()
                + "</text:p></table:table-cell>";
        return all + "</table:table-row>";
    };
    const QByteArray header = row({u"deal"_s, u"from"_s, u"to"_s, u"kind"_s, u"amount"_s, u"announced"_s});
    support::write(book,
        support::ods(header + row({u"A"_s, u"X"_s, u"Y"_s, u"capacity"_s, u"7 MW"_s, u"2026"_s}),
            "<table:table table:name=\"Cover\">" + header
                + row({u"B"_s, u"X"_s, u"Y"_s, u"capacity"_s, u"9 MW"_s, u"2026"_s}) + "</table:table>"));
    const Ended first = deal({u"summary"_s, book});
    EXPECT_TRUE(first.out.contains("9 MW")) << first.err.toStdString();
    EXPECT_TRUE(first.err.contains("book.ods: sheet \"Cover\" of 2: 1 rows")) << first.err.toStdString();
    EXPECT_TRUE(deal({u"summary"_s, book, u"--sheet"_s, u"Deals"_s}).out.contains("7 MW"));
    EXPECT_TRUE(deal({u"summary"_s, book + u"?sheet=Deals"_s}).out.contains("7 MW"));
    EXPECT_TRUE(
        deal({u"check"_s, book, u"--sheet"_s, u"Deals"_s, u"--json"_s}).out.contains(R"(sheet \"Deals\" of 2)"));
    EXPECT_TRUE(deal({u"mapping"_s, book, u"--sheet"_s, u"Deals"_s}).err.contains("sheet \"Deals\" of 2"));
    for (const char *command : {"summary", "check", "mapping"}) {
        const Ended none = deal({QLatin1String(command), book, u"--sheet"_s, u"None"_s});
        EXPECT_EQ(none.code, 3);
        EXPECT_TRUE(none.err.contains(R"(there is no sheet "None" in it; there are "Cover", "Deals")"))
            << none.err.toStdString();
    }
    const Ended table = deal({u"check"_s, folder + u"plain.csv"_s, u"--sheet"_s, u"Deals"_s});
    EXPECT_EQ(table.code, 3);
    EXPECT_TRUE(table.err.contains("a sheet goes with a workbook")) << table.err.toStdString();
}

} // namespace
