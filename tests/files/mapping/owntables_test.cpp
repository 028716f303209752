// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with our own columns, as spreadsheets and people write them.
#include "deals/words.h"
#include "files/dealformat/dealreader.h"
#include "files/dealformat/tablewriter.h"
#include "files/json/json.h"
#include "files/mapping/tablereader.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

using files::Problem, files::ReadResult;

ReadResult readCase(const char *name)
{
    return files::readTable(
        support::contents(QLatin1String(DEALS_SOURCE_DIR) + u"/tests/data/cases/"_s + QLatin1String(name)), u"case"_s);
}

std::string problemsFound(const ReadResult &result)
{
    std::string text;
    for (const Problem &problem : result.problems)
        text += files::toText(problem, u"t"_s).toStdString() + '\n';
    return text;
}

std::string amountsOf(const ReadResult &result)
{
    QStringList texts;
    for (const deals::Commitment &each : result.set.commitments)
        texts += deals::amountText(each, QLocale::c());
    return texts.join(u", ").toStdString();
}

TEST(OwnTable, TakesTheNoiseOfFloatsForWhatItIs)
{
    const ReadResult result = readCase("float.csv");
    EXPECT_EQ(problemsFound(result), "");
    EXPECT_EQ(amountsOf(result), "300 MW, 1.2 GW, $38 B, $38 B, $38 B, 1.2 GW");
}

TEST(OwnTable, TakesMidnightForItsDay)
{
    const ReadResult result = readCase("ts.csv");
    EXPECT_EQ(problemsFound(result), "");
    ASSERT_EQ(result.set.commitments.size(), 1U);
    EXPECT_EQ(result.set.commitments[0].announced, deals::Date::parse(u"2025-05-01"));
    EXPECT_EQ(result.set.commitments[0].start, deals::Date::parse(u"2026-01-01"));
}

TEST(OwnTable, ReadsDatesAsOtherProgramsWriteThem)
{
    const auto read = [](const QByteArray &announced) {
        const ReadResult result =
            files::readTable("deal,from,to,kind,amount,announced\nd,A,B,capacity,1 GW,\"" + announced + "\"\n", u"t"_s);
        return result.set.commitments.empty() ? problemsFound(result)
                                              : result.set.commitments[0].announced.edtf().toStdString();
    };
    for (const char *day :
        {"2025-09-22", "2025/09/22", "2025-09-22 00:00:00", "2025-09-22T00:00:00.000", " 2025-09-22 ",
            "2025-09-22 09:30", "22 sep 2025", "September 22, 2025", "22.09.2025", "09/22/2025", "20250922"})
        EXPECT_EQ(read(day), "2025-09-22") << day;
    EXPECT_EQ(read("2025-q3"), "2025-35");
    EXPECT_EQ(read("q3 2025"), "2025-35");
    EXPECT_EQ(read("2026~"), "2026~");
    for (const char *stamp : {"2025-05-01T00:00:00Z", "2025-05-01 00:00+02:00", "2025-09-22 00:00:00+00"})
        EXPECT_NE(read(stamp).find("time zone"), std::string::npos) << read(stamp);
    EXPECT_NE(read("2500").find("2200"), std::string::npos) << read("2500");
    EXPECT_NE(read("3/4/2025").find("error"), std::string::npos) << "the 3rd of April, or the 4th of March";
}

TEST(OwnTable, ReadsPeriodsInOneCell)
{
    const ReadResult result = files::readTable("deal,from,to,kind,amount,announced,start,end\n"
                                               "a,A,B,capacity,1 GW,2025,,../2026-12-31\n"
                                               "b,A,B,capacity,1 GW,2025,2027/..,\n"
                                               "c,A,B,capacity,1 GW,2025,2026/2028,unknown\n"
                                               "d,A,B,capacity,1 GW,2025,2026/2028,2029\n"
                                               "e,A,B,capacity,1 GW,2025,2026~,\n"
                                               "f,A,B,capacity,1 GW,2025,2027/2026,\n",
        u"t"_s);
    EXPECT_EQ(problemsFound(result),
        "t:5:36: error: end: expected nothing beside a period of a start and an end, found \"2029\"\n"
        "t:7:26: error: start: expected an end that is not before the start, found \"2027/2026\"\n");
    QStringList lines;
    for (const deals::Commitment &each : result.set.commitments)
        lines += deals::whenText(each, QLocale::c());
    EXPECT_EQ(lines.join(u", ").toStdString(), "by the end of 2026, from 2027, 2026–2028, about 2026");
}

TEST(OwnTable, TakesItsWordsInWhateverCase)
{
    const ReadResult result = files::readTable("record,deal,from,to,kind,amount,announced,status\n"
                                               "Commitment,a,A,B, Capacity ,1 GW,2025,SIGNED\n",
        u"t"_s);
    EXPECT_EQ(problemsFound(result), "");
    ASSERT_EQ(result.set.texts.size(), 1U);
    ASSERT_EQ(result.set.texts[0].statuses.size(), 1U);
    EXPECT_EQ(result.set.texts[0].statuses[0].status, deals::Status::Signed);
}

TEST(OwnTable, TakesWordsForNothingAsNothing)
{
    const ReadResult result =
        files::readTable("deal,from,to,kind,amount,announced,start,end,term,what,condition,source,printed\n"
                         "a,A,B,capacity,1 GW,2025,NA,NaN,NULL,\\N,None,NULL,NA\n"
                         "b,A,B,capacity,N/A,2025,,,,,,,\n"
                         "c,NA,B,capacity,1 GW,2025,,,,,,,\n"
                         "d,A,B,capacity,1 GW,TBD,,,,,,,\n",
            u"t"_s);
    EXPECT_EQ(problemsFound(result),
        "t:3:16: error: expected something in the column \"measure\", found nothing\n"
        "t:4:1: error: expected something in the column \"from\", found nothing\n"
        "t:5:1: error: expected something in the column \"announced\" or \"known_by\", found nothing\n");
    EXPECT_EQ(result.set.parties.size(), 2U);
    EXPECT_TRUE(result.set.sources.empty());
    ASSERT_EQ(result.set.commitments.size(), 1U);
    EXPECT_FALSE(result.set.commitments[0].start.isStated() || result.set.commitments[0].conditional);
    EXPECT_EQ(result.set.texts[0].what, QString());
}

TEST(OwnTable, TakesWhatIsPromisedFromTheWordsOfAnAmount)
{
    const ReadResult result = files::readTable("deal,from,to,kind,amount,what,announced,start,end\n"
                                               "a,A,B,capacity,6 GW of chips,,2025,,\n"
                                               "b,A,B,capacity,6 GW of chips,Cloud,2025,,\n"
                                               "c,A,B,capacity,6 GW of chips,All chips,2025,,\n"
                                               "d,A,B,capacity,10 GW by 2029,,2025,,\n"
                                               "e,A,B,capacity,10 GW by 2029,,2025,2027,2028\n"
                                               "f,A;C,B,capacity,10 GW by 2029 for AI,,2025,2026-Q3,\n",
        u"t"_s);
    EXPECT_EQ(problemsFound(result), "");
    QStringList lines;
    for (std::size_t row = 0; row < result.set.commitments.size(); ++row)
        lines += result.set.texts[row].what + u'|' + result.set.commitments[row].end.edtf();
    EXPECT_EQ(lines.join(u' ').toStdString(), "chips| Cloud – chips| All chips| |2029 |2028 AI|2029");
}

TEST(OwnTable, KeepsWhatIsReallyCalledSo)
{
    const QByteArray document = R"({"format":"deal-timeline","version":1,"title":"TBD","focus":"NA",
"parties":[{"id":"NA","name":"NaN","aliases":["None"]},{"id":"-","name":"?"}],"sources":[],
"deals":[{"id":"nil","title":"'NULL","announced":"2025","statuses":[{"status":"announced"}],"commitments":[
{"id":"N/A","kind":"capacity","from":"-","to":"NA","what":"--","amount":{"measure":"power","said":"exact","unit":"GW","value":1}}]}]})";
    const auto parsed = files::json::parse(document);
    const auto &tree = std::get<files::json::Document>(parsed);
    const ReadResult before = files::readDeals(document);
    const ReadResult after = files::readTable(files::toTable(tree), u"t"_s);
    EXPECT_EQ(problemsFound(before), "");
    EXPECT_EQ(problemsFound(after), "");
    EXPECT_EQ(after.set, before.set);
}

TEST(OwnTable, NotesColumnsWithoutAName)
{
    const ReadResult result = readTable(",deal,from,to,kind,amount,announced,\n0,A,X,Y,purchase,$5B,2025,\n", u"T"_s);
    EXPECT_EQ(result.rows, (Count{1, 1}));
    EXPECT_FALSE(result.hasErrors());
    ASSERT_EQ(result.problems.size(), 2U);
    EXPECT_EQ(result.problems.front().severity, Severity::Warning);
}

TEST(OwnTable, SaysWhichRowsRepeat)
{
    const ReadResult result = readCase("dup.csv");
    EXPECT_EQ(problemsFound(result),
        "t:3:1: warning: expected each promise once, found the same as in an earlier row\n"
        "t:5:1: warning: expected each promise once, found the same as in an earlier row\n");
    EXPECT_EQ(result.rows.read, 6) << "both count: two promises may be alike";
    ASSERT_EQ(result.set.deals.size(), 3U);
    EXPECT_EQ(result.set.deals[0].title, u"Same"_s);
    EXPECT_EQ(result.set.parties.size(), 4U) << "A is a; A Inc. may be another";
    EXPECT_EQ(result.set.texts[2].id, u"Same/3"_s);
}

TEST(OwnTable, NamesOnlySomeOfManyRepeats)
{
    QByteArray table = "deal,from,to,kind,amount,announced\n";
    for (int row = 0; row < 2000; ++row)
        table += "d,A,B,capacity,1 GW,2025\n";
    const ReadResult result = files::readTable(table, u"t"_s);
    EXPECT_EQ(result.problems.size(), 101U);
    EXPECT_TRUE(result.problems.back().found.startsWith(u"1899 more rows")) << problemsFound(result);
    EXPECT_FALSE(result.hasErrors());
}

TEST(OwnTable, KnowsANameHoweverItsAccentsAreComposed)
{
    const ReadResult result = readCase("odd.csv");
    EXPECT_EQ(problemsFound(result), "");
    std::vector<deals::PartiesId> cafe;
    for (std::size_t row = 0; row < result.set.commitments.size(); ++row)
        if (result.set.texts[row].id.startsWith(u'Q'))
            cafe.push_back(result.set.commitments[row].from);
    ASSERT_EQ(cafe.size(), 2U);
    EXPECT_EQ(cafe[0], cafe[1]);
    EXPECT_TRUE(result.set.findParty(u"CÁFE").isValid());
    EXPECT_EQ(result.set.findParty(u"CÁFE"), result.set.findParty(u"Ca\u0301fe "));
}

} // namespace
