// SPDX-License-Identifier: GPL-3.0-or-later
// deal-timeline mapping, and --mapping: foreign tables.
#include "support/program.h"
#include "support/sqlitefile.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

const QByteArray table = "Project,Buyer,Vendor,Type,Value ($B),Announcement Date\n"
                         "Azure,OpenAI,Microsoft,purchase,about 250,28/10/2025\n"
                         "Cloud,OpenAI,AWS,purchase,38,3/11/2025\n";

class MappingOption : public testing::Test
{
protected:
    MappingOption() { support::write(path("table.csv"), table); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Ended propose(const char *name) const
    {
        const Ended ended = deal({u"mapping"_s, path(name)});
        support::write(path("mapping.json"), ended.out);
        return ended;
    }
    Ended with(const char *command, const char *name, const QStringList &more = {}) const
    {
        return deal(
            QStringList{QLatin1String(command), path(name)} + more + QStringList{u"--mapping"_s, path("mapping.json")});
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(MappingOption, ReadsAForeignTable)
{
    EXPECT_EQ(deal({u"check"_s, path("table.csv")}).code, 1);
    const Ended proposed = propose("table.csv");
    EXPECT_EQ(proposed.code, 0) << proposed.err.toStdString();
    const Ended checked = with("check", "table.csv");
    EXPECT_EQ(checked.code, 0) << checked.out.toStdString();
    EXPECT_TRUE(checked.out.contains("2 rows: 2 read, 0 refused")) << checked.out.toStdString();
    const Ended summary = with("summary", "table.csv");
    EXPECT_TRUE(summary.out.contains("OpenAI pays: ≈ $288 B")) << summary.out.toStdString();
    EXPECT_EQ(with("convert", "table.csv", {path("ours.csv")}).code, 0);
    EXPECT_EQ(deal({u"summary"_s, path("ours.csv")}).out.replace("ours", "table"),
        QByteArray(summary.out).replace("ours", "table"));
}

TEST_F(MappingOption, NeverGuessesTheOrderOfDays)
{
    support::write(path("open.csv"), QByteArray(table).replace("28/10/2025", "8/10/2025"));
    const Ended proposed = propose("open.csv");
    EXPECT_EQ(proposed.code, 1);
    EXPECT_TRUE(proposed.err.contains("8/10/2025")) << proposed.err.toStdString();
    EXPECT_TRUE(proposed.err.contains("dates may be \"day first\" or \"month first\"")) << proposed.err.toStdString();
    for (const char *command : {"check", "summary"}) {
        const Ended refused = with(command, "open.csv");
        EXPECT_EQ(refused.code, 3);
        EXPECT_TRUE(refused.err.contains("dates may be \"day first\"")) << refused.err.toStdString();
    }
}

TEST_F(MappingOption, GoesWithATable)
{
    propose("table.csv");
    support::write(path("deals.json"), "{}");
    for (const Ended &ended : {with("check", "deals.json"), propose("deals.json")}) {
        EXPECT_EQ(ended.code, 3);
        EXPECT_TRUE(ended.out.isEmpty()) << ended.out.toStdString();
        EXPECT_TRUE(ended.err.contains("a mapping goes with a table")) << ended.err.toStdString();
    }
}

TEST_F(MappingOption, ReadsRecordsAsATableOfTheirKeys)
{
    const QString tables = QStringLiteral(DEALS_SOURCE_DIR "/tests/data/tables/");
    const Ended ours = deal({u"summary"_s, tables + u"arr.ndjson"_s});
    EXPECT_TRUE(ours.out.contains("A/1: 10 MW")) << ours.err.toStdString();
    support::write(path("mapping.json"), deal({u"mapping"_s, tables + u"arr.json"_s}).out);
    const Ended mapped = deal({u"summary"_s, tables + u"arr.json"_s, u"--mapping"_s, path("mapping.json")});
    EXPECT_EQ(mapped.out.toStdString(), ours.out.toStdString()) << mapped.err.toStdString();
    const QByteArray record =
        R"({"name":"A","from":"X","to":"Y","kind":"capacity","amount":"10 MW","announced":"2025-01-02"})";
    support::write(path("table.csv"), "name,from,to,kind,amount,announced\nA,X,Y,capacity,10 MW,2025-01-02\n");
    support::write(path("table.json"), '[' + record + ']');
    support::write(path("lines.json"), record + '\n' + QByteArray(record).replace("\"X\"", "null"));
    support::write(path("within.json"), R"({"count":1,"deals":[)" + record + "]}");
    EXPECT_EQ(propose("table.csv").code, 0);
    const QByteArray csv = with("summary", "table.csv").out.replace("table", "x");
    EXPECT_TRUE(csv.contains("10 MW")) << csv.toStdString();
    for (const char *json : {"table.json", "within.json"}) {
        const Ended proposed = propose(json);
        EXPECT_EQ(proposed.code, 0) << proposed.err.toStdString();
        const Ended summary = with("summary", json);
        const QByteArray name = QByteArray(json).chopped(5);
        EXPECT_EQ(QByteArray(summary.out).replace(name, "x"), csv) << summary.err.toStdString();
        EXPECT_EQ(with("convert", json, {path("ours.csv")}).code, 0);
    }
    const Ended checked = with("check", "lines.json");
    EXPECT_TRUE(checked.out.contains("lines.json:2:20: error: from: expected something")) << checked.out.toStdString();
    EXPECT_TRUE(checked.out.contains("2 rows: 1 read, 1 refused")) << checked.out.toStdString();
}

TEST_F(MappingOption, NeedsARow)
{
    propose("table.csv");
    for (const QByteArray csv : {"", "Project,Buyer,Vendor,Type,Value ($B),Announcement Date\n"}) {
        support::write(path("none.csv"), csv);
        EXPECT_EQ(with("check", "none.csv").code, 1);
        EXPECT_TRUE(with("check", "none.csv").out.contains("at least one row"));
        EXPECT_TRUE(with("summary", "none.csv").err.contains("at least one row"));
    }
}

TEST_F(MappingOption, IsProposedWithTheProblemsOfItsTable)
{
    support::write(path("wrong.csv"), table + "Cloud,OpenAI,\"A\"WS,purchase,38,3/11/2025\n");
    const Ended proposed = propose("wrong.csv");
    EXPECT_EQ(proposed.code, 1);
    EXPECT_TRUE(proposed.err.contains("wrong.csv:4:")) << proposed.err.toStdString();
    EXPECT_TRUE(proposed.out.contains("Vendor"));
}

TEST_F(MappingOption, IsProposedForATableOfADatabase)
{
    const support::SqliteFile file(u"CREATE TABLE tracker (Buyer TEXT, Vendor TEXT, Amount TEXT);"
                                   "INSERT INTO tracker VALUES ('X', 'Y', '$5B');"_s);
    const Ended proposed = deal({u"mapping"_s, file.path() + u"?table=tracker"_s});
    EXPECT_TRUE(proposed.out.contains("\"amount\": \"Amount\"")) << proposed.err.toStdString();
    const Ended unnamed = deal({u"mapping"_s, file.path()});
    EXPECT_EQ(unnamed.code, 3);
    EXPECT_TRUE(unnamed.err.contains("?table=")) << unnamed.err.toStdString();
}

TEST_F(MappingOption, IsReadAsStrictlyAsAnyFile)
{
    support::write(path("mapping.json"), "{\"format\": 1,}");
    const Ended checked = with("check", "table.csv");
    EXPECT_EQ(checked.code, 3);
    EXPECT_TRUE(checked.err.contains("mapping.json:1:14: error: ")) << checked.err.toStdString();
    EXPECT_EQ(deal({u"check"_s, path("table.csv"), u"--mapping"_s, path("none.json")}).code, 3);
    EXPECT_EQ(deal({u"mapping"_s, path("none.csv")}).code, 3);
}

TEST_F(MappingOption, SaysAnEncodingThatIsToBeConfirmed)
{
    support::write(path("latin.csv"), QByteArray(table).replace("Azure", "\xc9nergie"));
    const Ended proposed = propose("latin.csv");
    EXPECT_EQ(proposed.code, 1);
    EXPECT_TRUE(proposed.err.contains("as Windows-1252 would read \"Énergie\"")) << proposed.err.toStdString();
    EXPECT_TRUE(proposed.out.contains(R"("encoding": "windows-1252")")) << proposed.out.toStdString();
    EXPECT_EQ(with("check", "latin.csv").code, 0);
}

} // namespace
