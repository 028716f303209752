// SPDX-License-Identifier: GPL-3.0-or-later
// Which sheet is read, and what is not believed.
#include "files/workbooks/workbooks.h"

#include "files/workbooks/sheetrows.h"
#include "files/workbooks/ziparchive.h"
#include "support/zip.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using files::Sheet, files::workbookSheet, support::ods, support::xlsx;

std::string firstCell(const Sheet &sheet)
{
    return sheet.cannotRead.isEmpty() && sheet.table.rowCount() > 0 ? sheet.table.text(0, 0).toStdString()
                                                                    : sheet.cannotRead.toStdString();
}

std::string refusal(const QByteArray &file)
{
    return workbookSheet(file).cannotRead.toStdString();
}

QByteArray sheetOf(const char *text)
{
    return QByteArray("<worksheet><sheetData><row><c t=\"str\"><v>") + text + "</v></c></row></sheetData></worksheet>";
}

QByteArray several()
{
    return xlsx({},
        {{"xl/workbook.xml",
             "<workbook xmlns:q=\"http://x/relationships\"><sheets><sheet name=\"Old\" state=\"hidden\" q:id=\"o\"/>"
             "<sheet name=\"Chart\" q:id=\"c\"/><sheet name=\"Deals\" sheetId=\"1\" q:id=\"d\"/><sheet name=\"Notes\" "
             "q:id=\"n\"/>"
             "<sheet name=\"Data\" state=\"veryHidden\" q:id=\"o\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"o\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                "<Relationship Id=\"c\" Type=\"http://x/chartsheet\" Target=\"chart.xml\"/>"
                "<Relationship Id=\"n\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/../other/2.xml\"/>"
                "<Relationship Id=\"d\" Type=\"http://x/worksheet\" "
                "Target=\"worksheets/sheet3.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml", sheetOf("old")}, {"xl/worksheets/Sheet3.xml", sheetOf("deals")},
            {"xl/other/2.xml", sheetOf("notes")}});
}

TEST(Sheets, AreReadByTheirRelationsTheFirstThatIsNotHidden)
{
    const Sheet first = workbookSheet(several());
    EXPECT_EQ(firstCell(first), "deals");
    EXPECT_EQ(first.note.toStdString(), R"(sheet "Deals" of 4; hidden: "Old", "Data")");
    EXPECT_EQ(firstCell(workbookSheet(several(), nullptr, u"Notes"_s)), "notes");
    EXPECT_EQ(firstCell(workbookSheet(several(), nullptr, u"old"_s)), "old");
    EXPECT_EQ(firstCell(workbookSheet(several(), nullptr, u"None"_s)),
        R"(there is no sheet "None" in it; there are "Deals", "Notes")");
    EXPECT_EQ(files::visibleSheets(several()), (QStringList{u"Deals"_s, u"Notes"_s}));
    EXPECT_EQ(workbookSheet(xlsx({})).note, QString());
}

TEST(Sheets, OfOdsMayBeHidden)
{
    const QByteArray style = "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties "
                             "table:display=\"false\"/></style:style>";
    const QByteArray row = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p>"
                           "</table:table-cell></table:table-row>";
    const Sheet sheet = workbookSheet(
        ods(row, "<table:table table:name=\"Old\" table:style-name=\"h\">" + row + "</table:table>", style));
    EXPECT_EQ(sheet.note.toStdString(), R"(sheet "Deals" of 2; hidden: "Old")");
    EXPECT_EQ(firstCell(sheet), "x");
}

TEST(Sheets, AreNamedBehindThePath)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a b.xlsx"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(several()) > 0);
    file.close();
    EXPECT_EQ(files::sheetPlace(path + u"?sheet=My deals"_s).file, path);
    EXPECT_EQ(files::sheetPlace(path + u"?sheet=My deals"_s).sheet, u"My deals"_s);
    for (const QString &other : QStringList{path, u"none.xlsx?sheet=x"_s, u"?sheet=x"_s, folder.path() + u"?sheet=x"_s})
        EXPECT_EQ(files::sheetPlace(other).file, other);
}

TEST(Cells, HaveNamesAsInSpreadsheets)
{
    for (const char *text : {"A1", "Z26", "AA27", "AZ1", "BA1", "ZZ1", "AAA1", "XFD1048576"})
        EXPECT_EQ(toText(*files::cellPlace(QString::fromLatin1(text))), QString::fromLatin1(text));
    for (const char *text : {"", "A", "1", "A0", "a1", "A1B", "AAAA1", "A12345678", "A-1"})
        EXPECT_FALSE(files::cellPlace(QString::fromLatin1(text))) << text;
}

TEST(Limits, DependOnWhatIsThereNotOnWhatIsSaid)
{
    const QByteArray cell = "<c t=\"str\"><v>x</v></c>";
    EXPECT_EQ(refusal(xlsx("<row r=\"1048576\">" + cell + "</row>")), "");
    EXPECT_EQ(refusal(xlsx("<row r=\"1048577\">" + cell + "</row>")), "it has more than 1,048,576 rows");
    EXPECT_EQ(refusal(xlsx("<row><c r=\"FAN1\" t=\"str\"><v>x</v></c></row>")), ""); // 4096
    EXPECT_EQ(refusal(xlsx("<row><c r=\"FAO1\" t=\"str\"><v>x</v></c></row>")), "it has more than 4,096 columns");
    EXPECT_EQ(refusal(xlsx("<row><c r=\"FAO1\" s=\"3\"/></row>")), ""); // blank
    const QByteArray text = "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    EXPECT_EQ(refusal(ods("<table:table-row><table:table-cell " + text
                  + "<table:table-cell "
                    "table:number-columns-repeated=\"16383\"/></table:table-row><table:table-row "
                    "table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row>")),
        "");
    EXPECT_EQ(refusal(ods("<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\" " + text
                  + "</table:table-row>")),
        "it has more than 4,096 columns");
    const QByteArray row = "<table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"string\">"
                           "<text:p>"
        + QByteArray(30'000, 'x') + "</text:p></table:table-cell></table:table-row>";
    EXPECT_EQ(refusal(ods("<table:table-row table:number-rows-repeated=\"-3\">" + row)), "");
    EXPECT_EQ(refusal(ods("<table:table-row table:number-rows-repeated=\"99999999\">" + row)),
        "its table needs more than 256 MiB");
}

TEST(Limits, HoldForWhatIsUnpacked)
{
    const QByteArray file = xlsx("<row>" + QByteArray(3'000'000, ' ') + "</row>");
    EXPECT_LT(file.size(), 10'000);
    files::ZipArchive archive(file, nullptr, 1'000'000);
    const auto part = archive.open(u"xl/worksheets/sheet1.xml"_s);
    EXPECT_LE(part->readAll().size(), 1'000'000);
    EXPECT_EQ(archive.obstacle().toStdString(), "it unpacks to more than 1024 MiB");
    EXPECT_EQ(archive.open(u"xl/workbook.xml"_s), nullptr);
}

TEST(Limits, HoldForXml)
{
    EXPECT_EQ(refusal(xlsx(QByteArray("<a>").repeated(200))), "it is nested more than 100 levels deep");
    EXPECT_EQ(refusal(xlsx("<row><c t=\"str\"><v>" + QByteArray(1'000'000, 'x') + "</v></c></row>")),
        "it has a text of more than 256 KiB");
    EXPECT_EQ(
        refusal(xlsx("<row " + QByteArray("a=\"1\" ").repeated(200'000) + "/>")), "it has a text of more than 256 KiB");
    QByteArray attributes;
    for (int i = 0; i < 300; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    EXPECT_EQ(refusal(xlsx("<row" + attributes + "/>")), "it has an element of more than 200 attributes");
    EXPECT_EQ(refusal(xlsx({},
                  {{"xl/worksheets/sheet1.xml",
                      "<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"}})),
        "it has a document type, which no workbook has");
    EXPECT_EQ(refusal(xlsx("<row>")), "it is damaged: what is in it is no XML");
}

TEST(Damage, IsSaid)
{
    const QByteArray good = several();
    EXPECT_EQ(refusal(good.first(good.size() / 2)), "it is damaged: its list of contents cannot be read");
    QByteArray flipped = good;
    for (qsizetype at = good.indexOf("xl/other/2.xml") + 14, i = 0; i < 20; ++i)
        flipped[at + i] = static_cast<char>(~flipped[at + i]);
    EXPECT_EQ(workbookSheet(flipped, nullptr, u"Notes"_s).cannotRead.toStdString(),
        "it is damaged: what is packed in it cannot be unpacked");
    EXPECT_EQ(refusal(support::zip({{"word/document.xml", "<w/>"}})),
        "it is an archive, but no workbook (.xlsx, .ods): unpack it, and open what is in it");
    EXPECT_EQ(refusal(support::zip({{"Index/Document.iwa", "x"}})), "it is a document of Numbers: export it as .xlsx");
    EXPECT_EQ(refusal(xlsx({}, {{"xl/workbook.xml", "<workbook/>"}})), "there is no sheet in it");
    EXPECT_EQ(
        refusal(xlsx({},
            {{"_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.bin\"/>"
                "</Relationships>"}})),
        "it is a binary workbook (.xlsb): save it as .xlsx");
    EXPECT_EQ(refusal(support::zip({{"content.xml", "x"},
                  {"META-INF/manifest.xml",
                      "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}})),
        "it has a password: save it without one");
}

} // namespace
