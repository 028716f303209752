// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/tablereader.h"

#include "deals/words.h"
#include "files/sheets/csvreader.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace
{

using files::ReadResult;

ReadResult read(const QByteArray &file)
{
    return files::readTable(file, u"My Deals"_s);
}

std::string problems(const ReadResult &result)
{
    std::string lines;
    for (const files::Problem &problem : result.problems)
        lines += toText(problem, {}).toStdString().substr(1) + '\n';
    return lines;
}

const QByteArray plain =
    "deal,from,to,kind,measure,said,unit,value,announced,start,source,printed\n"
    "Ten,NVIDIA,OpenAI,capacity,power,at least,GW,10,2025-09-22,2026-H2,https://openai.com/x,at least 10 GW\n"
    "Ten,NVIDIA,OpenAI,investment,money,up to,USD,1E+11,,,,\n"
    "Cloud,OpenAI,AWS,purchase,money,exact,USD,38000000000,2025-11-03,,The paper,$38 B\n";

TEST(TableReader, ReadsPlainRowsOfCommitments)
{
    const ReadResult result = read(plain);
    EXPECT_EQ(problems(result), "");
    EXPECT_EQ(result.rows, (files::Count{3, 3}));
    const deals::DealSet &set = result.set;
    EXPECT_EQ(set.title, u"My Deals"_s);
    EXPECT_EQ(set.party(set.focus).name, u"OpenAI"_s); // whom most rows name
    ASSERT_EQ(set.deals.size(), 2u);
    EXPECT_EQ(set.deals[0].title, u"Ten"_s);
    EXPECT_EQ(set.deals[0].announced.edtf(), u"2025-09-22"_s);
    ASSERT_EQ(set.deals[0].statuses.size(), 1u);
    EXPECT_EQ(set.deals[0].statuses[0].status, deals::Status::Announced);
    ASSERT_EQ(set.commitments.size(), 3u);
    EXPECT_EQ(set.commitments[0].amount, (deals::Amount{10'000'000'000, deals::openHigh, deals::Said::AtLeast}));
    EXPECT_EQ(set.commitments[1].amount, (deals::Amount{0, 100'000'000'000, deals::Said::UpTo}));
    EXPECT_EQ(set.commitments[1].announced, set.commitments[0].announced);
    EXPECT_EQ(set.texts[0].id, u"Ten/1"_s);
    ASSERT_EQ(set.sources.size(), 2u);
    EXPECT_EQ(set.sources[0].publisher, u"openai.com"_s);
    EXPECT_EQ(set.sources[0].url, u"https://openai.com/x"_s);
    EXPECT_EQ(set.sources[1].publisher, u"The paper"_s);
    EXPECT_EQ(set.sources[1].kind, deals::SourceKind::NotStated);
    ASSERT_EQ(set.texts[2].evidence.size(), 1u);
    EXPECT_EQ(set.texts[2].evidence[0].printed, u"$38 B"_s);
}

/// The same table as any spreadsheet writes it.
TEST(TableReader, ReadsWhatSpreadsheetsWrite)
{
    const deals::DealSet expected = read(plain).set;
    QByteArray table = plain;
    EXPECT_EQ(read("\xef\xbb\xbf" + table).set, expected);
    EXPECT_EQ(read(QByteArray(table).replace(",", ";")).set, expected);
    EXPECT_EQ(read(QByteArray(table).replace(",", "\t")).set, expected);
    EXPECT_EQ(read(QByteArray(table).replace("\n", "\r")).set, expected);
    EXPECT_EQ(read(QByteArray(table).replace("\n", ",,\r\n") + ",,,\r\n").set, expected);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        EXPECT_EQ(read(QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(QString::fromUtf8(table))).set,
            expected);
    EXPECT_EQ(read(QByteArray(table).replace("deal,from", "Deal, FROM ")).set, expected);
    EXPECT_EQ(
        read(QByteArray(table).replace("38000000000", "38000000000,0").replace(",", ";").replace("0;0", "0,0")).set,
        expected); // a comma before its decimals
}

TEST(TableReader, NeverGuessesAmongNumbers)
{
    const ReadResult result = read("deal;from;to;kind;measure;said;unit;value;announced\n"
                                   "A;b;c;capacity;power;exact;MW;1,234;2026\n");
    EXPECT_EQ(problems(result),
        "2:31: error: value: expected a number whose column has one decimal mark and shows which, found \"1,234\"\n");
    EXPECT_EQ(result.rows, (files::Count{1, 0}));
    const QByteArray header = "deal,from,to,kind,measure,said,unit,value,announced\n";
    const auto rowsRead = [&](const QByteArray &rows, char separator) {
        return read(QByteArray(header + rows).replace(',', separator).replace('_', ',')).rows.read;
    };
    const QByteArray point = "A,b,c,capacity,power,exact,MW,1.200,2026\n",
                     comma = "B,b,c,capacity,power,exact,MW,1_5,2026\n",
                     surely = "C,b,c,capacity,power,exact,MW,0.5,2026\n",
                     quoted = "B,b,c,capacity,power,exact,MW,\"1_5\",2026\n";
    EXPECT_EQ(rowsRead(point, ','), 1) << "as we write them";
    EXPECT_EQ(rowsRead(point, ';'), 0) << "a thousand and two hundred to others";
    EXPECT_EQ(rowsRead(point, '\t'), 0);
    EXPECT_EQ(rowsRead(point + surely, ';'), 2);
    EXPECT_EQ(rowsRead(point + comma, ';'), 2) << "both by the comma";
    EXPECT_EQ(rowsRead(point + quoted, ','), 1) << "the point is not one between thousands";
}

TEST(TableReader, ReadsAmountsInWords)
{
    const ReadResult result = read("deal,from,to,kind,amount,measure,announced,source\n"
                                   "A,b,c,capacity,10+ GW,,2026,the paper\n"
                                   "A,b,c,purchase,\"Up to $100B\",,,\n"
                                   "A,b,c,loan,$30-50B,,,\n"
                                   "A,b,c,capacity,undisclosed,chips,,\n"
                                   "A,b,c,purchase,$1.25B/mo,,,\n"
                                   "A,b,c,purchase,plenty,,,\n");
    const deals::DealSet &set = result.set;
    ASSERT_EQ(set.commitments.size(), 4u) << problems(result);
    EXPECT_EQ(set.commitments[0].amount, (deals::Amount{10'000'000'000, deals::openHigh, deals::Said::AtLeast}));
    EXPECT_EQ(set.texts[0].evidence.at(0).printed, u"10+ GW"_s);
    EXPECT_EQ(set.commitments[1].amount, (deals::Amount{0, 100'000'000'000, deals::Said::UpTo}));
    EXPECT_EQ(set.commitments[2].amount, (deals::Amount{30'000'000'000, 50'000'000'000, deals::Said::Range}));
    EXPECT_EQ(set.commitments[3].measure, deals::Measure::Chips);
    EXPECT_FALSE(set.commitments[3].isStated());
    ASSERT_EQ(result.problems.size(), 2u) << problems(result);
    EXPECT_EQ(result.problems[0].line, 6);
    EXPECT_EQ(result.problems[1].line, 7);
    EXPECT_EQ(result.rows, (files::Count{6, 4}));
}

TEST(TableReader, RefusesAmountsThatContradictTheirCells)
{
    const ReadResult result = read("deal,from,to,kind,amount,measure,unit,announced\n"
                                   "A,b,c,loan,$100B,,EUR,2026\n"
                                   "A,b,c,capacity,10 GW,money,,2026\n"
                                   "A,b,c,capacity,10 GW,,GW,2026\n"
                                   "A,b,c,loan,€100B,money,EUR,2026\n");
    EXPECT_EQ(problems(result),
        "2:19: error: unit: expected \"USD\", found \"EUR\"\n"
        "3:22: error: measure: expected \"power\", found \"money\"\n"
        "4:23: error: unit: expected nothing beside an amount in words, found \"GW\"\n");
    EXPECT_EQ(result.rows, (files::Count{4, 1}));
}

TEST(TableReader, HasOneDecimalMarkForAllOfAnAmount)
{
    const QByteArray header = "deal;from;to;kind;measure;said;unit;value;low;high;announced\n";
    const ReadResult comma = read(header + "A;b;c;loan;power;range;GW;;1,5;2.500;2026\n");
    EXPECT_EQ(problems(comma), "");
    EXPECT_EQ(comma.set.commitments.at(0).amount.high, 2'500'000'000'000);
    const ReadResult both = read(header
        + "A;b;c;loan;power;exact;GW;38.5;;;2026\nA;b;c;loan;power;exact;GW;38,5;;;2026\n"
          "A;b;c;loan;power;exact;GW;38;;;2026\n");
    EXPECT_EQ(both.rows, (files::Count{3, 1}));
}

TEST(TableReader, RefusesOneRowForItsDate)
{
    const ReadResult result = read("deal,from,to,kind,amount,announced\nA,b,c,loan,$1 B,soon\nA,b,c,loan,$2 B,2026\n");
    EXPECT_EQ(result.rows, (files::Count{2, 1})) << problems(result);
    EXPECT_EQ(result.problems.size(), 1u) << problems(result);
}

TEST(TableReader, TakesNamesInQuotationMarksAsTheyAre)
{
    const ReadResult result =
        read("deal,from,to,kind,amount,announced\nA,\"\"\"Big\"\" Corp\",\"\"\"x; y\"\"; z\",loan,$1 B,2026\n");
    EXPECT_EQ(problems(result), "");
    ASSERT_EQ(result.set.parties.size(), 3u);
    EXPECT_EQ(result.set.parties[0].name, u"\"Big\" Corp"_s);
    EXPECT_EQ(result.set.parties[1].name, u"x; y"_s);
}

TEST(TableReader, MissesNothingThatTablesDoNotHave)
{
    const char *none = "1:1: error: expected a header and at least one row of a commitment, found none\n";
    EXPECT_EQ(problems(read("deal,from,to,kind\n")), none);
    EXPECT_EQ(problems(read("record,title,focus\nset,Deals,a\n")), none);
    const ReadResult refused = read("deal,from,to,kind\nA,b,,loan\n");
    EXPECT_EQ(problems(refused), "2:1: error: expected something in the column \"to\", found nothing\n");
    EXPECT_EQ(refused.rows, (files::Count{1, 0}));
    EXPECT_FALSE(refused.isUsable());
}

TEST(TableReader, NamesTheColumnAndTheRow)
{
    const ReadResult result =
        read("record,id,of,deal,title,announced,kind,from,to,measure,said,unit,value,status,date\r\n"
             "deal,d,,,D,2026-01-05,,,,,,,,,\r\n"
             "status,,deal:d,,,,,,,,,,,signed,2026-01-05\r\n"
             ",c,,d,,,barter,us,them,power,exact,GW,1,,\r\n"
             "commitment,e,,d,,,capacity,us,them,power,exact,GW,1,,\r\n"
             "status,,nobody,,,,,,,,,,,signed,\r\n"
             "ghost,,,,,,,,,,,,,,\r\n"
             "commitment,f,,,,,capacity,us,them,power,exact,GW,1,,\r\n"
             "commitment,g,,d,,,capacity,us,them,power,exact,GW,1,,,extra\r\n");
    EXPECT_EQ(problems(result),
        "4:9: error: kind: expected one of capacity, purchase, investment, warrant, loan, guarantee, found \"barter\"\n"
        "6:9: error: of: expected the id of a row that has such rows, found \"nobody\"\n"
        "7:1: error: record: expected one of set, party, source, deal, status, event, commitment, evidence, claim, "
        "relation, found \"ghost\"\n"
        "8:1: error: deal: expected a deal, found nothing\n"
        "9:55: error: expected at most the header’s 15 cells, found \"extra\"\n");
    EXPECT_EQ(result.rows, (files::Count{8, 3}));
    EXPECT_EQ(result.set.commitments.size(), 1u);
    EXPECT_EQ(result.problems[0].row, u",c,,d,,,barter,us,them,power,exact,GW,1,,"_s);
}

/// A record that is refused takes the rows with it that belong to it.
TEST(TableReader, CountsEveryRow)
{
    const QByteArray table =
        "record,id,of,deal,title,announced,kind,from,to,measure,said,unit,value,status,source,printed,supports\n"
        "deal,d,,,D,2026-01-05,,,,,,,,,,,\n"
        "status,,deal:d,,,,,,,,,,,signed,,,\n"
        "commitment,c,,d,,,capacity,us,them,power,exact,GW,1,,,,\n"
        "evidence,,c,,,,,,,,,,,,page,1 GW,amount\n";
    EXPECT_EQ(read(table).rows, (files::Count{4, 4}));
    EXPECT_EQ(read(QByteArray(table).replace("capacity", "barter")).rows, (files::Count{4, 2}));
    EXPECT_EQ(read(QByteArray(table).replace(",signed,", ",sined,")).rows, (files::Count{4, 0}));
    EXPECT_EQ(read(QByteArray(table).replace("1 GW", "")).rows, (files::Count{4, 2}));
    EXPECT_EQ(read(table + "evidence,,c,,,,,,,,,,,,page,\"1 GW,amount\n").rows, (files::Count{5, 4}));
}

TEST(TableReader, TellsOwnersApart)
{
    const QByteArray table = "record,id,of,deal,title,announced,kind,from,to,measure,said,unit,value,status\n"
                             "deal,x,,,D,2026-01-05,,,,,,,,\n"
                             "status,,deal:x,,,,,,,,,,,signed\n"
                             "commitment,x,,x,,,capacity,us,them,power,exact,GW,1,\n"
                             "status,,x,,,,,,,,,,,paused\n";
    EXPECT_EQ(problems(read(table)), "5:9: error: of: expected deal:x or commitment:x, found \"x\"\n");
    const ReadResult told = read(QByteArray(table).replace("status,,x", "status,,commitment:x"));
    EXPECT_EQ(problems(told), "");
    EXPECT_EQ(told.set.texts[0].statuses.size(), 1u);
}

TEST(TableReader, ReadsSeveralParties)
{
    const ReadResult result = read("record,id,name,aliases,deal,from,to,kind,measure,said,announced\n"
                                   "party,aws,Amazon Web Services,AWS; Amazon Cloud,,,,,,,\n"
                                   "party,oracle,\"Oracle; Inc.\",,,,,,,,\n"
                                   "party,lab,Lab,,,,,,,,\n"
                                   ",,,,D,\"AWS; \"\"Oracle; Inc.\"\"\",lab,capacity,chips,not stated,2026\n");
    EXPECT_EQ(problems(result), "");
    EXPECT_EQ(result.set.parties[0].aliases, (QStringList{u"AWS"_s, u"Amazon Cloud"_s}));
    EXPECT_EQ(result.set.members(result.set.commitments[0].from).size(), 2u);
    const ReadResult typo = read("record,id,name,deal,from,to,kind,measure,said,announced\n"
                                 "party,lab,Lab,,,,,,,\n"
                                 ",,,D,Labb,lab,capacity,chips,not stated,2026\n");
    EXPECT_EQ(problems(typo), "3:6: error: from: expected an id of this file, found \"Labb\"\n");
}

TEST(TableReader, KnowsAForeignTable)
{
    const ReadResult result = read("Company,GW\nNVIDIA,10\n");
    EXPECT_TRUE(result.isForeign);
    EXPECT_FALSE(result.isUsable());
    EXPECT_EQ(problems(result),
        "1:1: error: expected the columns of a deal table (deal, from, to, kind, …), or a mapping that says which are "
        "which: \"deal-timeline mapping\" proposes one, found Company, GW\n");
    EXPECT_FALSE(read("").isForeign);
    EXPECT_EQ(problems(read("")).find("found no row") == std::string::npos, false);
}

TEST(TableReader, RefusesMoreRowsThanItsLimit)
{
    QByteArray table = "deal,from,to,kind\n";
    for (qsizetype row = 1; row < files::rowLimit; ++row)
        table += "a\n";
    EXPECT_FALSE(files::readCsv(table).isTooLong);
    EXPECT_EQ(read(table + "a\n").cannotRead, u"it has more than 8,388,608 rows"_s);
}

TEST(TableReader, NamesColumnsItDoesNotRead)
{
    const ReadResult result =
        read("deal,from,to,kind,measure,said,announced,mood,kind\nA,b,c,loan,chips,not stated,2026,,\n");
    EXPECT_EQ(problems(result),
        "1:42: error: expected a column that is read, found \"mood\"\n"
        "1:47: error: kind: expected each column once, found \"kind\"\n");
    EXPECT_EQ(result.rows, (files::Count{1, 1}));
}

TEST(TableReader, PlacesProblemsInUtf16)
{
    const QString table = u"deal,from,to,kind,measure,said,announced\né😀,b,c,barter,chips,not stated,2026\n"_s;
    const QByteArray file = QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(table);
    const ReadResult result = read(file);
    ASSERT_EQ(result.problems.size(), 1u) << problems(result);
    EXPECT_EQ(result.problems[0].line, 2);
    EXPECT_EQ(result.problems[0].column, 8);
    EXPECT_EQ(result.problems[0].byte, 2 + 2 * table.indexOf(u"barter"_s));
}

} // namespace
