// SPDX-License-Identifier: GPL-3.0-or-later
// Where programs that write workbooks differ, and programs that read them go wrong.
#include "files/workbooks/workbooks.h"

#include "support/zip.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using files::Sheet, support::ods, support::Parts, support::xlsx;

/// Rows as lines, cells between bars; a refused one is crossed out.
std::string print(const Sheet &sheet)
{
    std::string lines;
    for (qsizetype row = 0; row < sheet.table.rowCount(); ++row) {
        QStringList cells;
        for (const files::Cell &cell : sheet.table.row(row))
            cells += sheet.table.text(cell);
        lines += (sheet.table.isRefused(row) ? "---" : cells.join(u'|').toStdString()) + '\n';
    }
    for (const files::Problem &problem : sheet.problems)
        lines += toText(problem, u"f"_s).toStdString() + '\n';
    return lines + sheet.cannotRead.toStdString();
}

std::string print(const QByteArray &file)
{
    return print(files::workbookSheet(file));
}

/// Cells of one row, each with a style and a number.
std::string shown(const std::vector<std::pair<int, const char *>> &cells, const QByteArray &codes,
    const QByteArray &ids, const Parts &more = {})
{
    QByteArray row;
    for (const auto &[style, number] : cells)
        row += "<c s=\"" + QByteArray::number(style) + "\"><v>" + number + "</v></c>";
    QByteArray styles;
    for (const QByteArray &id : ids.split(' '))
        styles += "<xf numFmtId=\"" + id + "\"/>";
    Parts parts{{"xl/styles.xml",
        "<styleSheet><numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return print(xlsx("<row>" + row + "</row>", parts));
}

QByteArray code(const char *id, const char *text)
{
    return QByteArray("<numFmt numFmtId=\"") + id + "\" formatCode=\"" + QByteArray(text).replace('"', "&quot;")
        + "\"/>";
}

TEST(NumberFormats, AreTakenByTheirCodeWhateverTheirNumber)
{
    EXPECT_EQ(shown({{0, "45964"}, {1, "45964"}, {2, "45964"}, {3, "45964"}},
                  code("100", "yyyy-mm-dd") + code("14", "0"), "100 14 15 0"),
        "2025-11-03|45964|2025-11-03|45964\n");   // 14 is the workbook's own; a missing code is General
    EXPECT_EQ(shown({{7, "1"}}, {}, "0"), "1\n"); // no such style
}

TEST(NumberFormats, AreNoDatesForLettersInQuotesColoursAndEscapes)
{
    EXPECT_EQ(shown({{0, "500"}, {1, "500"}, {2, "500"}, {3, "500"}, {4, "500"}},
                  code("164", "#,##0\" MW\"") + code("165", "[Red]#,##0;[Yellow]-0") + code("166", "0\\d")
                      + code("167", "_-* #,##0_-;-* #,##0_-") + code("168", "General\" d\""),
                  "164 165 166 167 168"),
        "500 MW|500|500d|500|500 d\n");
}

TEST(NumberFormats, SayOfADateNoMoreThanTheyShow)
{
    EXPECT_EQ(
        shown({{0, "45962"}, {1, "45962"}, {2, "45962.5"}, {3, "45962"}, {4, "0.5"}, {5, "45962"}},
            code("164", "mmm yyyy") + code("165", "yyyy") + code("166", "dd/mm/yy hh:mm") + code("167", "yyyy\\-mm")
                + code("168", "[h]:mm:ss") + code("169", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"),
            "164 165 166 167 168 169"),
        "2025-11|2025|2025-11-01T12:00:00|2025-11|12:00:00|2025-11-01\n");
}

TEST(NumberFormats, ShowUnitsAndScales)
{
    EXPECT_EQ(shown({{0, "38000000000"}, {1, "38000000000"}, {2, "1.5"}, {3, "0.15"}, {4, "10"}, {5, "2500000"},
                        {5, "999"}, {6, "38"}},
                  code("164", "\"$\"#,##0") + code("165", "#,##0.0,,\" M USD\"") + code("166", "#,##0.00\\ [$€-407]")
                      + code("167", "0%") + code("168", "\"≥ \"0\" GW\"")
                      + code("169", "[>=1000000]0.0,,\" M\";0\" W\"") + code("170", "0.00E+00"),
                  "164 165 166 167 168 169 170"),
        "$38000000000|38000 M USD|1.5 €|15%|≥ 10 GW|2.5 M|999 W|38\n");
}

TEST(Dates, AreOfTheWorkbooksOwnSystem)
{
    const auto in = [](const char *flag) {
        return shown({{0, "44502"}, {0, "0"}}, {}, "14",
            {{"xl/workbook.xml",
                QByteArray("<workbook xmlns:r=\"http://x/relationships\"><workbookPr date1904=\"") + flag
                    + "\"/><sheets><sheet name=\"Deals\" r:id=\"s\"/></sheets></workbook>"}});
    };
    EXPECT_EQ(in("1"), "2025-11-03|1904-01-01\n");
    EXPECT_EQ(in("true"), in("1"));
    EXPECT_EQ(in("0"), "2021-11-02|1899-12-31\n");
    EXPECT_EQ(in("false"), in("0"));
    EXPECT_EQ(shown({{0, "59"}, {0, "61"}}, {}, "14"), "1900-02-28|1900-03-01\n");
    EXPECT_EQ(shown({{0, "60"}}, {}, "14"),
        "---\nf:1:1: error: Deals!A1: expected a number, or a date that the calendar has, found \"60\"\n");
}

TEST(Dates, ThatHideATimeAreReadByNobody)
{
    EXPECT_EQ(shown({{0, "45961.916666666664"}, {1, "45961.916666666664"}, {0, "45962.000000001"}}, {}, "14 22"),
        "2025-10-31 [22:00:00]|2025-10-31T22:00:00|2025-11-01\n");
}

TEST(Dates, AreWrittenAsTextsToo)
{
    EXPECT_EQ(print(xlsx("<row><c t=\"d\"><v>2026-07-01</v></c><c t=\"d\"><v>2026-07-01T00:00:00.000Z</v></c>"
                         "<c t=\"d\"><v>2026-06-30T22:00:00Z</v></c></row>")),
        "2026-07-01|2026-07-01|2026-06-30T22:00:00Z\n"); // which is asked about
}

TEST(Numbers, AreDoublesAndPrintedAsShortAsTheyAre)
{
    EXPECT_EQ(shown({{0, "15.7994999999999999997"}, {0, "1E+11"}, {0, "0.30000000000000004"}, {0, "3.8e10"}, {0, "-5"}},
                  {}, "0"),
        "15.7995|100000000000|0.30000000000000004|38000000000|-5\n");
    EXPECT_EQ(shown({{0, "nan"}}, {}, "0"),
        "---\nf:1:1: error: Deals!A1: expected a number, or a date that the calendar has, found \"nan\"\n");
}

TEST(Texts, HaveAllTheirRuns)
{
    const QByteArray runs =
        "<r><t>Up to </t></r><rPh><t>no</t></rPh><r><rPr><b/></rPr><t xml:space=\"preserve\">$100 B</t></r>";
    EXPECT_EQ(print(xlsx("<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is>" + runs
                      + "</is></c><c t=\"str\"><f>A1</f><v>x_x000A_y</v></c><c t=\"s\"><v>9</v></c></row>",
                  {{"xl/sharedStrings.xml", "<sst><si><t>a</t></si><si>" + runs + "</si></sst>"}})),
        "Up to $100 B|Up to $100 B|x\ny\n");
    EXPECT_EQ(print(xlsx("<row><c t=\"str\"><v>_x005F_x0041_ _x12 _xZZZZ_ _x+123_</v></c></row>")),
        "_x0041_ _x12 _xZZZZ_ _x+123_\n");
    EXPECT_EQ(print(xlsx("<row><c t=\"str\"><v>'=1+1</v></c><c t=\"str\"><v>a_x0000_</v></c></row>")),
        "---\nf:1:2: error: Deals!B1: expected UTF-8 text without NUL, found the byte 0x00\n");
}

TEST(Texts, OfOdsAreJoinedWithoutWhatAnnotatesThem)
{
    EXPECT_EQ(print(ods("<table:table-row><table:table-cell office:value-type=\"string\">"
                        "<office:annotation><text:p>a note</text:p></office:annotation>"
                        "<text:p>38<text:s/><text:span>B</text:span></text:p><text:p>see contract</text:p>"
                        "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>_x0041_</text:p>"
                        "</table:table-cell></table:table-row>")),
        "38 B see contract|_x0041_\n");
}

TEST(Cells, ThatAnotherOneCoversNameNothing)
{
    EXPECT_EQ(
        print(xlsx("<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c><c t=\"str\"><v>c</v></c></row>"
                   "<row><c t=\"str\"><v>d</v></c><c t=\"str\"><v>e</v></c></row>",
            {{"xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c><c t=\"str\"><v>c</v></c>"
                "</row><row><c t=\"str\"><v>d</v></c><c t=\"str\"><v>e</v></c></row></sheetData>"
                "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:B9\"/></mergeCells></worksheet>"}})),
        "a||c\nd|\n");
    EXPECT_EQ(print(ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p>"
                        "</table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\" "
                        "office:value-type=\"string\"><text:p>b</text:p></table:covered-table-cell>"
                        "<table:table-cell office:value-type=\"string\"><text:p>c</text:p></table:table-cell>"
                        "</table:table-row>")),
        "a|||c\n");
}

TEST(Cells, OfTruthErrorsAndFormulas)
{
    EXPECT_EQ(
        print(xlsx("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c><f>1+1</f></c>"
                   "<c><f>1+1</f><v></v></c><c><f>1+1</f><v>2</v></c><c><f>1-1</f><v>0</v></c></row>")),
        "true|false||||2|0\n");
    EXPECT_EQ(
        print(ods("<table:table-row><table:table-cell office:value-type=\"boolean\" office:value=\"true\"/>"
                  "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"><text:p>FAUX</text:p>"
                  "</table:table-cell><table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" "
                  "office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/D</text:p></table:table-cell>"
                  "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\"><text:p>#N/D</text:p>"
                  "</table:table-cell><table:table-cell office:value-type=\"float\"/>"
                  "<table:table-cell office:value-type=\"string\"><text:p>#1</text:p></table:table-cell>"
                  "</table:table-row>")),
        "true|false||||#1\n");
}

TEST(Cells, ThatWereNeverComputedAreAskedAbout)
{
    const Parts uncomputed{{"xl/workbook.xml",
        "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"My deals\" r:id=\"s\"/></sheets>"
        "<calcPr fullCalcOnLoad=\"1\"/></workbook>"}};
    EXPECT_EQ(
        print(xlsx("<row r=\"4\"><c r=\"C4\"><f>1+1</f><v>0</v></c></row><row><c><v>0</v></c></row>", uncomputed)),
        "---\n0\nf:4:3: error: 'My deals'!C4: expected a formula whose value was computed: open the workbook in a "
        "spreadsheet program and save it, found 0\n");
}

TEST(OdsCells, AreShownByTheirStyles)
{
    const QByteArray styles =
        "<number:date-style style:name=\"D\"><number:year/><number:month/></number:date-style>"
        "<number:currency-style style:name=\"N\"><number:text>-</number:text><number:number/></number:currency-style>"
        "<number:currency-style style:name=\"C\"><number:currency-symbol>$</number:currency-symbol><number:number/>"
        "<style:map style:condition=\"value()&lt;0\" style:apply-style-name=\"N\"/></number:currency-style>"
        "<number:number-style style:name=\"M\"><number:number number:display-factor=\"1000000\"/>"
        "<number:text> M</number:text></number:number-style>"
        "<style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"D\"/>"
        "<style:style style:name=\"c\" style:family=\"table-cell\" style:data-style-name=\"C\"/>"
        "<style:style style:name=\"e\" style:family=\"table-cell\" style:parent-style-name=\"c\"/>"
        "<style:style style:name=\"m\" style:family=\"table-cell\" style:data-style-name=\"M\"/>";
    const QByteArray zero = "<table:calculation-settings><table:null-date table:date-value=\"1904-1-1\"/>"
                            "</table:calculation-settings>";
    EXPECT_EQ(
        print(ods("<table:table-column table:default-cell-style-name=\"d\"/><table:table-row>"
                  "<table:table-cell office:value-type=\"float\" office:value=\"44502\"/>"
                  "<table:table-cell table:style-name=\"e\" office:value-type=\"currency\" office:currency=\"USD\" "
                  "office:value=\"38\"/><table:table-cell table:style-name=\"m\" office:value-type=\"float\" "
                  "office:value=\"2500000\"/><table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
                  "office:value=\"5\"/><table:table-cell office:value-type=\"date\" "
                  "office:date-value=\"2025-11-03T00:00:00\"/>"
                  "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-30T22:00:00\"/>"
                  "</table:table-row>",
            zero, styles)),
        "2025-11|$38|2.5 M|EUR 5|2025-11-03|2026-06-30T22:00:00\n");
}

TEST(OdsCells, ThatShowSomethingElseThanTheirFormatSaysAreRefused)
{
    const QByteArray styles = "<number:currency-style style:name=\"C\"><number:text>$</number:text><number:number/>"
                              "<number:text>bn</number:text></number:currency-style>"
                              "<style:style style:name=\"c\" style:family=\"table-cell\" style:data-style-name=\"C\"/>";
    const auto cell = [](const char *value, const char *text) -> QByteArray {
        return QByteArray("<table:table-cell table:style-name=\"c\" office:value-type=\"float\" office:value=\"")
            + value + "\"><text:p>" + text + "</text:p></table:table-cell>";
    };
    EXPECT_EQ(print(ods("<table:table-row>" + cell("38.46", "$38,5bn") + cell("1234567.8", "$1,234,568bn")
                      + cell("7", "") + "</table:table-row>",
                  {}, styles)),
        "$38.46bn|$1234567.8bn|$7bn\n");
    const auto plain = [](const char *value, const char *text) -> QByteArray {
        return QByteArray("<table:table-cell office:value-type=\"float\" office:value=\"") + value + "\"><text:p>"
            + text + "</text:p></table:table-cell>";
    };
    EXPECT_EQ(print(ods("<table:table-row>" + plain("1e11", "1E+11") + plain("0.5", "1/2") + plain("5", "###")
                  + plain("15.7995", "15,8") + plain("38000", "38 000")
                  + plain("12345678901234567", "12345678901234600") + plain("-3", "-3") + "</table:table-row>")),
        "100000000000|0.5|5|15.7995|38000|12345678901234568|-3\n");
    EXPECT_FALSE(files::workbookSheet(ods("<table:table-row>" + plain("38000000000", "38000") + "</table:table-row>"))
                     .problems.empty());
    EXPECT_EQ(print(ods("<table:table-row>" + cell("38000000000", "$38.0bn") + "</table:table-row>", {}, styles)),
        "---\nf:1:1: error: Deals!A1: expected a number that is shown as its format says, or a date that the calendar "
        "has, found \"$38.0bn\"\n"); // as Gnumeric writes it
}

} // namespace
