// SPDX-License-Identifier: GPL-3.0-or-later
// What deal-timeline says of two partners, and which it does not compare.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

Ended summaryOfPair(const QString &pair, const QStringList &more = {})
{
    return deal(QStringList{u"summary"_s, u"--compare"_s, pair} + more);
}

QJsonObject json(const QString &pair, const QStringList &more = {})
{
    const Ended ended = summaryOfPair(pair, QStringList{u"--json"_s} + more);
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.err.toStdString(), "");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ended.out, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return document.object();
}

QJsonObject rowOf(const QJsonObject &comparison, const char *row, const char *kind)
{
    for (const QJsonValue each : comparison[u"rows"_s].toArray())
        if (each[u"row"_s] == QLatin1String(row) && each[u"kind"_s].toString() == QLatin1String(kind))
            return each.toObject();
    ADD_FAILURE() << "no row " << row << " of " << kind;
    return {};
}

TEST(CompareSummary, AlignsItsColumns)
{
    const Ended ended = summaryOfPair(u"NVIDIA,AMD"_s);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    EXPECT_TRUE(ended.out.startsWith("NVIDIA and AMD, 2025–2027\n")) << ended.out.toStdString();
    for (const char *line : {"\n                                  NVIDIA                AMD                 Difference "
                             "       NVIDIA ÷ AMD\n",
             "\nPower promised                    ≥ 10 GW               6 GW                ≥ 4 GW            ≥ 1.66\n",
             "\n  scheduled by the end of 2027    1 GW                  1 GW                0 GW              1.00\n",
             "\nPaid by OpenAI                    none                  not stated          —                 —\n",
             "\nAnnounced                         22 Sep 2025           6 Oct 2025          14 days earlier   —\n"})
        EXPECT_TRUE(ended.out.contains(line)) << line << ended.out.toStdString();
    EXPECT_TRUE(ended.out.contains("shown: 2 of 8 deals (Partner: NVIDIA or AMD)")) << ended.out.toStdString();
}

TEST(CompareSummary, GivesPlainNumbers)
{
    const QJsonObject comparison = json(u"Nvidia, Advanced Micro Devices"_s); // aliases
    EXPECT_EQ(comparison[u"left"_s], u"NVIDIA"_s);
    EXPECT_EQ(comparison[u"right"_s], u"AMD"_s);
    EXPECT_EQ(comparison[u"focus"_s], u"OpenAI"_s);
    EXPECT_EQ(comparison[u"as_of"_s], u"2025-12-17"_s);
    EXPECT_EQ(comparison[u"to"_s], u"2027-12-31"_s);
    const QJsonObject power = rowOf(comparison, "promised", "capacity");
    EXPECT_EQ(support::compact(power[u"left"_s]),
        R"([{"about":false,"high":null,"low":10,"not_stated":0,"text":"≥ 10 GW"}])");
    EXPECT_EQ(support::compact(power[u"difference"_s]), R"([{"high":null,"low":4,"text":"≥ 4 GW"}])");
    EXPECT_EQ(support::compact(power[u"ratio"_s]), R"([{"high":null,"low":1.66,"text":"≥ 1.66"}])");
    EXPECT_EQ(power[u"measure"_s], u"GW"_s);
    const QJsonObject paid = rowOf(comparison, "promised", "purchase");
    EXPECT_EQ(support::compact(paid[u"right"_s]), R"([{"high":null,"low":null,"text":"not stated"}])");
    EXPECT_EQ(support::compact(paid[u"difference"_s]), "[null]");
    const QJsonObject announced = rowOf(comparison, "announced", "");
    EXPECT_EQ(support::compact(announced[u"difference"_s]), R"([{"high":-14,"low":-14,"text":"14 days earlier"}])");
    EXPECT_EQ(announced[u"measure"_s], u"days"_s);
}

TEST(CompareSummary, NegativeDifferencesKeepTheirSign)
{
    const QJsonObject power = rowOf(json(u"AMD,NVIDIA"_s), "promised", "capacity");
    EXPECT_EQ(support::compact(power[u"difference"_s]), R"([{"high":-4,"low":null,"text":"≥ 4 GW less"}])");
    EXPECT_EQ(support::compact(power[u"ratio"_s]), R"([{"high":0.6,"low":0,"text":"≤ 0.60"}])");
}

TEST(CompareSummary, IsScheduledByTheEndOfTo)
{
    const QStringList to{u"--to"_s, u"2026-06-30"_s};
    const QJsonObject comparison = json(u"NVIDIA,AMD"_s, to);
    EXPECT_EQ(comparison[u"to"_s], u"2026-06-30"_s);
    EXPECT_EQ(rowOf(comparison, "scheduled", "capacity")[u"left"_s][u"high"_s], 0);
    EXPECT_EQ(rowOf(comparison, "later", "capacity")[u"left"_s][u"low"_s], 1);
    const QStringList early{u"--to"_s, u"2024-06"_s};
    EXPECT_TRUE(summaryOfPair(u"NVIDIA,AMD"_s, early).out.startsWith("NVIDIA and AMD, Jan 2024 – Jun 2024\n"));
}

/// A file of three partners, one with a comma in its name, and a deal of two of them.
QString jointFile(const QTemporaryDir &folder)
{
    const QByteArray file = R"({"format": "deal-timeline", "version": 1, "title": "Deals",
        "focus": "us",
        "parties": [{"id": "us", "name": "Us"}, {"id": "c", "name": "Crusoe, Inc."}, {"id": "o", "name": "Oracle"},
            {"id": "n", "name": "Nobody"}],
        "deals": [{"id": "d", "title": "D", "announced": "2026-01-01", "statuses": [{"status": "signed"}],
        "commitments": [
            {"id": "a", "kind": "capacity", "from": ["c", "o"], "to": "us",
                "amount": {"measure": "power", "said": "about", "value": 4.5, "unit": "GW"}},
            {"id": "b", "kind": "capacity", "from": "o", "to": "us",
                "amount": {"measure": "power", "said": "exact", "value": 2, "unit": "GW"}}]}]})";
    const QString path = folder.filePath(u"joint.json"_s);
    support::write(path, file);
    return path;
}

TEST(CompareSummary, TakesACommaInAName)
{
    const QTemporaryDir folder;
    const QString file = jointFile(folder);
    const QJsonObject comparison = json(u"Crusoe, Inc., Oracle"_s, {file});
    EXPECT_EQ(comparison[u"left"_s], u"Crusoe, Inc."_s);
    EXPECT_EQ(json(u"Oracle,Crusoe, Inc."_s, {file})[u"right"_s], u"Crusoe, Inc."_s);
    EXPECT_TRUE(summaryOfPair(u"Crusoe, Inc.,Oracel"_s, {file}).err.contains("No party is called \"Oracel\""));
}

TEST(CompareSummary, SaysWhatIsOfBothOnce)
{
    const QTemporaryDir folder;
    const QString file = jointFile(folder);
    const QJsonObject comparison = json(u"Crusoe, Inc.,Oracle"_s, {file});
    const QJsonObject power = rowOf(comparison, "promised", "capacity");
    EXPECT_EQ(power[u"left"_s][u"text"_s], u"none"_s);
    EXPECT_EQ(power[u"right"_s][u"low"_s], 2);
    const QJsonArray both = comparison[u"both"_s].toArray();
    ASSERT_EQ(both.size(), 1);
    EXPECT_EQ(support::compact(both[0]),
        R"([{"about":true,"high":4.5,"kind":"capacity","low":4.5,"measure":"GW","not_stated":0,)"
        R"("text":"Of both together: Power promised ≈ 4.5 GW"}])");
    const QByteArray words = summaryOfPair(u"Crusoe, Inc.,Oracle"_s, {file}).out;
    EXPECT_TRUE(words.contains("\nOf both together: Power promised ≈ 4.5 GW\n")) << words.toStdString();
}

/// Expects exit code 2 from both commands, `why` on stderr, and nothing else.
void refusedPair(const QString &pair, const char *why)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"a.png"_s);
    const QStringList options{u"--compare"_s, pair};
    for (const QStringList &command :
        {QStringList{u"summary"_s}, QStringList{u"export"_s, u"--chart"_s, u"compare"_s, u"--output"_s, picture}}) {
        const Ended ended = deal(command + options);
        EXPECT_EQ(ended.code, 2) << pair.toStdString();
        EXPECT_EQ(ended.out.toStdString(), "");
        EXPECT_TRUE(ended.err.contains(why)) << pair.toStdString() << ": " << ended.err.toStdString();
    }
    EXPECT_FALSE(QDir(folder.path()).exists(picture));
}

TEST(Compare, RefusesWhatAreNoTwoPartners)
{
    refusedPair(u"NVIDIA"_s, "a comma between");
    refusedPair(u"NVIDIA,Nvidia"_s, "both names are of NVIDIA");
    refusedPair(u"AWS,Amazon Web Services"_s, "both names are of Amazon Web Services");
    refusedPair(u"OpenAI,AMD"_s, "OpenAI is the party in focus");
    refusedPair(u"NVIDIA,OpenAI"_s, "OpenAI is the party in focus");
    refusedPair(u"NVIDIA,Anthropic"_s, "OpenAI has no deal with Anthropic");
    refusedPair(u"NVIDIA,Nobody"_s, "No party is called \"Nobody\"");
    refusedPair(u"Nobody,NVIDIA"_s, "No party is called \"Nobody\"");
}

TEST(Compare, OfAnExportNeedsTheChartAndThePair)
{
    const Ended without = deal({u"export"_s, u"--output"_s, u"never.png"_s, u"--chart"_s, u"compare"_s});
    EXPECT_EQ(without.code, 2);
    EXPECT_TRUE(without.err.contains("--chart compare needs --compare A,B")) << without.err.toStdString();
}

TEST(Compare, IsExportedAsOnePicture)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"compare.png"_s);
    const Ended ended = deal({u"export"_s, u"--chart"_s, u"compare"_s, u"--compare"_s, u"NVIDIA,AMD"_s, u"--size"_s,
        u"1024x700"_s, u"--output"_s, path});
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray png = file.readAll();
    EXPECT_EQ(png.mid(16, 8), QByteArray::fromHex("00000400000002bc")) << "its width and height";
}

} // namespace
