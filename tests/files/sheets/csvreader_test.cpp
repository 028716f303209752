// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/csvreader.h"

#include "deals/csvcells.h"
#include "files/problems/encoding.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace
{

using files::Csv, files::readCsv;

/// Each row on a line: its place, cells between bars; "!" for a refused one.
std::string print(const Csv &csv)
{
    std::string lines;
    for (qsizetype row = 0; row < csv.table.rowCount(); ++row) {
        lines += std::to_string(csv.table.byteOf(row)) + ':' + (csv.table.isRefused(row) ? "!" : "");
        for (const files::Cell &cell : csv.table.row(row))
            lines += '|' + csv.table.utf8(cell).toByteArray().replace('\n', "\\n").replace('\r', "\\r").toStdString();
        lines += '\n';
    }
    return lines;
}

std::string problems(const Csv &csv)
{
    std::string lines;
    for (const files::Problem &problem : csv.problems)
        lines += std::to_string(problem.byte) + ": expected " + problem.expected.toStdString() + ", found "
            + problem.found.toStdString() + '\n';
    return lines;
}

TEST(Csv, EndsRowsWithAnyLineEnd)
{
    EXPECT_EQ(print(readCsv("a,b\r\n1,2\r\n")), "0:|a|b\n5:|1|2\n");
    EXPECT_EQ(print(readCsv("a,b\n1,2\n3,4")), "0:|a|b\n4:|1|2\n8:|3|4\n");
    EXPECT_EQ(print(readCsv("a,b\r1,2\r")), "0:|a|b\n4:|1|2\n");
    EXPECT_EQ(print(readCsv("")), "");
    EXPECT_EQ(print(readCsv("\n\r\n")), "");
}

TEST(Csv, KeepsWhatIsQuoted)
{
    EXPECT_EQ(print(readCsv("a,b\n\"x, \"\"y\"\"\r\nz\",2\n")), "0:|a|b\n4:|x, \"y\"\\r\\nz|2\n");
    EXPECT_EQ(print(readCsv("a,b\n5\" disk, 2 \n")), "0:|a|b\n4:|5\" disk| 2 \n"); // as spreadsheets read it
}

TEST(Csv, KnowsSeparators)
{
    EXPECT_EQ(print(readCsv("a;b\n1,5;2\n")), "0:|a|b\n4:|1,5|2\n");
    EXPECT_EQ(print(readCsv("a\tb\n1,5\t2\n")), "0:|a|b\n4:|1,5|2\n");
    EXPECT_EQ(print(readCsv("a|b\n1|2\n")), "0:|a|b\n4:|1|2\n");
    EXPECT_EQ(print(readCsv("\"a;b;c\",d\n1,2\n")), "0:|a;b;c|d\n10:|1|2\n"); // what is quoted is no separator
    EXPECT_EQ(print(readCsv("sep=;\r\na,b;c\r\n")), "7:|a,b|c\n");
}

TEST(Csv, LeavesOutRowsOfNothing)
{
    EXPECT_EQ(print(readCsv("a,b\n\"\",\"\"\n1,\"\"\n")), "0:|a|b\n10:|1|\n");
    EXPECT_EQ(print(readCsv("a,b\n\n,,\n1,2\n,\n\n")), "0:|a|b\n8:|1|2\n");
}

TEST(Csv, KeepsRowsOfAnyLength)
{
    EXPECT_EQ(print(readCsv("a,b,c\n1\n1,2,3,4\n")), "0:|a|b|c\n6:|1\n8:|1|2|3|4\n");
}

TEST(Csv, RefusesARowAndReadsTheNext)
{
    const Csv stray = readCsv("a,b\n\"x\"y,2\n3,4\n");
    EXPECT_EQ(print(stray), "0:|a|b\n4:!\n11:|3|4\n");
    EXPECT_EQ(problems(stray),
        "7: expected a separator or the end of the row after the closing quotation mark, found y,2\\u000a3,4\\u000a\n");
    const Csv latin = readCsv("a,b\ncaf\xe9,2\n3,4\n");
    EXPECT_EQ(print(latin), "0:|a|b\n4:!\n11:|3|4\n");
    EXPECT_EQ(problems(latin), "7: expected UTF-8 text without NUL, found the byte 0xe9\n");
    const Csv nul = readCsv(QByteArray("a,b\n1,\0\n3,4\n", 12));
    EXPECT_EQ(print(nul), "0:|a|b\n4:!\n8:|3|4\n");
}

TEST(Csv, LosesOneRowToAnOpenQuotationMark)
{
    const Csv open = readCsv("a,b\n1,2\n\"3,4\n5,6\n\"x\",\"y\n7,8\n");
    EXPECT_EQ(print(open), "0:|a|b\n4:|1|2\n8:!\n13:|5|6\n17:!\n24:|7|8\n");
    EXPECT_EQ(problems(open),
        "18: expected a separator or the end of the row after the closing quotation mark, found "
        "x\",\"y\\u000a7,8\\u000a\n21: expected a closing quotation mark, found the end of the file\n");
    EXPECT_EQ(problems(readCsv("a,b\n1,2\n\"3,4\n5,6\n")),
        "8: expected a closing quotation mark, found the end of the file\n");
    EXPECT_EQ(print(readCsv("a,b\n\"3,4\n5,\"6\n")), "0:|a|b\n4:!\n9:!\n");
}

TEST(Csv, FindsTheSeparatorBehindALineEndInAHeading)
{
    EXPECT_EQ(print(readCsv("\"a\nb\";c\n1;2\n")), "0:|a\\nb|c\n8:|1|2\n");
}

TEST(Csv, TakesTheGuardOfFormulasAway)
{
    EXPECT_EQ(print(readCsv("a,b\n'=1+1,'text\n'+1,''-2\n")), "0:|a|b\n4:|=1+1|'text\n16:|+1|'-2\n");
}

/// Whatever is written as cells comes back as those cells.
TEST(Csv, ReadsWhatIsWritten)
{
    support::forEachSeed(2000, [](std::uint64_t seed) {
        support::Random random(seed);
        const QString alphabet = u"ab'=+-@\t\r\n,;|\" é😀＝\u202e\ufeff"_s;
        QList<QStringList> rows;
        const auto width = 1 + support::below(random, 4);
        for (std::uint64_t row = 0; row <= support::below(random, 4); ++row) {
            QStringList cells;
            for (std::uint64_t column = 0; column < width; ++column) {
                QString cell = u"x"_s; // a row of nothing is none
                for (std::uint64_t i = support::below(random, 5); i > 0; --i)
                    cell.insert(0, alphabet.at(qsizetype(support::below(random, std::uint64_t(alphabet.size())))));
                cells += QString::fromUtf8(cell.toUtf8()); // halves of pairs are no text
            }
            rows += cells;
        }
        QString header = u"h"_s;
        for (std::uint64_t column = 1; column < width; ++column)
            header += u",h"_s;
        QByteArray bytes = header.toUtf8() + "\r\n";
        for (const QStringList &cells : rows)
            bytes += deals::csvLine(cells).toUtf8();
        const Csv csv = readCsv(bytes);
        ASSERT_EQ(csv.table.rowCount(), rows.size() + 1) << bytes.toStdString();
        for (qsizetype row = 0; row < rows.size(); ++row)
            for (qsizetype column = 0; column < rows[row].size(); ++column)
                EXPECT_EQ(csv.table.text(row + 1, column), rows[row][column]) << bytes.toStdString();
    });
}

TEST(Encoding, KnowsUtf16)
{
    const QString text = u"a;é😀\r\n1;2\r\n"_s;
    for (const auto &[encoding, kind] : {std::pair(QStringConverter::Utf16LE, files::Encoding::Utf16Little),
             {QStringConverter::Utf16BE, files::Encoding::Utf16Big}}) {
        for (const auto flag : {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom}) {
            const QByteArray file = QStringEncoder(encoding, flag).encode(text);
            const files::Decoded decoded = files::decoded(file);
            EXPECT_EQ(decoded.text, text.toUtf8());
            EXPECT_EQ(decoded.encoding, kind);
            EXPECT_EQ(markLength(decoded, file), flag == QStringConverter::Flag::WriteBom ? 2 : 0);
        }
    }
}

TEST(Encoding, RefusesWhatIsNoText)
{
    EXPECT_EQ(files::firstNoText("plain é 😀"), -1);
    EXPECT_EQ(files::firstNoText("ab\xff"), 2);
    EXPECT_EQ(files::firstNoText("a\xc3"), 1);
    EXPECT_EQ(files::firstNoText("é\xed\xa0\x80"), 2); // half a surrogate pair
    EXPECT_EQ(files::firstNoText(QByteArrayView("a\0b", 3)), 1);
    // Half a surrogate pair, and half a unit.
    EXPECT_EQ(files::firstNoText(files::decoded(QByteArray("\xff\xfe"
                                                           "a\0\x3d\xd8"
                                                           "b\0",
                                                    8))
                                     .text),
        1);
    EXPECT_EQ(files::firstNoText(files::decoded(QByteArray("\xff\xfe"
                                                           "a\0b",
                                                    5))
                                     .text),
        1);
}

} // namespace
