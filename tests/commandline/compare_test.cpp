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

namespace
{

using support::deal, support::Ended;

Ended summary(const QString &pair, const QStringList &more = {})
{
    return deal(QStringList{QStringLiteral("summary"), QStringLiteral("--compare"), pair} + more);
}

QJsonObject json(const QString &pair, const QStringList &more = {})
{
    const Ended ended = summary(pair, QStringList{QStringLiteral("--json")} + more);
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.err.toStdString(), "");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ended.out, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return document.object();
}

QJsonObject rowOf(const QJsonObject &comparison, const char *row, const char *kind)
{
    for (const QJsonValue each : comparison[QStringLiteral("rows")].toArray())
        if (each[QStringLiteral("row")] == QLatin1String(row)
            && each[QStringLiteral("kind")].toString() == QLatin1String(kind))
            return each.toObject();
    ADD_FAILURE() << "no row " << row << " of " << kind;
    return {};
}

std::string text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

TEST(CompareSummary, AlignsItsColumns)
{
    const Ended ended = summary(QStringLiteral("NVIDIA,AMD"));
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
    const QJsonObject comparison = json(QStringLiteral("Nvidia, Advanced Micro Devices")); // aliases
    EXPECT_EQ(comparison[QStringLiteral("left")], QStringLiteral("NVIDIA"));
    EXPECT_EQ(comparison[QStringLiteral("right")], QStringLiteral("AMD"));
    EXPECT_EQ(comparison[QStringLiteral("focus")], QStringLiteral("OpenAI"));
    EXPECT_EQ(comparison[QStringLiteral("as_of")], QStringLiteral("2025-12-17"));
    EXPECT_EQ(comparison[QStringLiteral("to")], QStringLiteral("2027-12-31"));
    const QJsonObject power = rowOf(comparison, "promised", "capacity");
    EXPECT_EQ(text(power[QStringLiteral("left")]),
        R"([{"about":false,"high":null,"low":10,"not_stated":0,"text":"≥ 10 GW"}])");
    EXPECT_EQ(text(power[QStringLiteral("difference")]), R"([{"high":null,"low":4,"text":"≥ 4 GW"}])");
    EXPECT_EQ(text(power[QStringLiteral("ratio")]), R"([{"high":null,"low":1.66,"text":"≥ 1.66"}])");
    EXPECT_EQ(power[QStringLiteral("measure")], QStringLiteral("GW"));
    const QJsonObject paid = rowOf(comparison, "promised", "purchase");
    EXPECT_EQ(text(paid[QStringLiteral("right")]), R"([{"high":null,"low":null,"text":"not stated"}])");
    EXPECT_EQ(text(paid[QStringLiteral("difference")]), "[null]");
    const QJsonObject announced = rowOf(comparison, "announced", "");
    EXPECT_EQ(text(announced[QStringLiteral("difference")]), R"([{"high":-14,"low":-14,"text":"14 days earlier"}])");
    EXPECT_EQ(announced[QStringLiteral("measure")], QStringLiteral("days"));
}

TEST(CompareSummary, NegativeDifferencesKeepTheirSign)
{
    const QJsonObject power = rowOf(json(QStringLiteral("AMD,NVIDIA")), "promised", "capacity");
    EXPECT_EQ(text(power[QStringLiteral("difference")]), R"([{"high":-4,"low":null,"text":"≥ 4 GW less"}])");
    EXPECT_EQ(text(power[QStringLiteral("ratio")]), R"([{"high":0.6,"low":0,"text":"≤ 0.60"}])");
}

TEST(CompareSummary, IsScheduledByTheEndOfTo)
{
    const QStringList to{QStringLiteral("--to"), QStringLiteral("2026-06-30")};
    const QJsonObject comparison = json(QStringLiteral("NVIDIA,AMD"), to);
    EXPECT_EQ(comparison[QStringLiteral("to")], QStringLiteral("2026-06-30"));
    EXPECT_EQ(rowOf(comparison, "scheduled", "capacity")[QStringLiteral("left")][QStringLiteral("high")], 0);
    EXPECT_EQ(rowOf(comparison, "later", "capacity")[QStringLiteral("left")][QStringLiteral("low")], 1);
    const QStringList early{QStringLiteral("--to"), QStringLiteral("2024-06")};
    EXPECT_TRUE(summary(QStringLiteral("NVIDIA,AMD"), early).out.startsWith("NVIDIA and AMD, Jan 2024 – Jun 2024\n"));
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
    const QString path = folder.filePath(QStringLiteral("joint.json"));
    support::write(path, file);
    return path;
}

TEST(CompareSummary, TakesACommaInAName)
{
    const QTemporaryDir folder;
    const QString file = jointFile(folder);
    const QJsonObject comparison = json(QStringLiteral("Crusoe, Inc., Oracle"), {file});
    EXPECT_EQ(comparison[QStringLiteral("left")], QStringLiteral("Crusoe, Inc."));
    EXPECT_EQ(
        json(QStringLiteral("Oracle,Crusoe, Inc."), {file})[QStringLiteral("right")], QStringLiteral("Crusoe, Inc."));
    EXPECT_TRUE(summary(QStringLiteral("Crusoe, Inc.,Oracel"), {file}).err.contains("No party is called \"Oracel\""));
}

TEST(CompareSummary, SaysWhatIsOfBothOnce)
{
    const QTemporaryDir folder;
    const QString file = jointFile(folder);
    const QJsonObject comparison = json(QStringLiteral("Crusoe, Inc.,Oracle"), {file});
    const QJsonObject power = rowOf(comparison, "promised", "capacity");
    EXPECT_EQ(power[QStringLiteral("left")][QStringLiteral("text")], QStringLiteral("none"));
    EXPECT_EQ(power[QStringLiteral("right")][QStringLiteral("low")], 2);
    const QJsonArray both = comparison[QStringLiteral("both")].toArray();
    ASSERT_EQ(both.size(), 1);
    EXPECT_EQ(text(both[0]),
        R"([{"about":true,"high":4.5,"kind":"capacity","low":4.5,"measure":"GW","not_stated":0,)"
        R"("text":"Of both together: Power promised ≈ 4.5 GW"}])");
    const QByteArray words = summary(QStringLiteral("Crusoe, Inc.,Oracle"), {file}).out;
    EXPECT_TRUE(words.contains("\nOf both together: Power promised ≈ 4.5 GW\n")) << words.toStdString();
}

/// Expects exit code 2 from both commands, `why` on stderr, and nothing else.
void refused(const QString &pair, const char *why)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("a.png"));
    const QStringList options{QStringLiteral("--compare"), pair};
    for (const QStringList &command : {QStringList{QStringLiteral("summary")},
             QStringList{QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("compare"),
                 QStringLiteral("--output"), picture}}) {
        const Ended ended = deal(command + options);
        EXPECT_EQ(ended.code, 2) << pair.toStdString();
        EXPECT_EQ(ended.out.toStdString(), "");
        EXPECT_TRUE(ended.err.contains(why)) << pair.toStdString() << ": " << ended.err.toStdString();
    }
    EXPECT_FALSE(QDir(folder.path()).exists(picture));
}

TEST(Compare, RefusesWhatAreNoTwoPartners)
{
    refused(QStringLiteral("NVIDIA"), "a comma between");
    refused(QStringLiteral("NVIDIA,Nvidia"), "both names are of NVIDIA");
    refused(QStringLiteral("AWS,Amazon Web Services"), "both names are of Amazon Web Services");
    refused(QStringLiteral("OpenAI,AMD"), "OpenAI is the party in focus");
    refused(QStringLiteral("NVIDIA,OpenAI"), "OpenAI is the party in focus");
    refused(QStringLiteral("NVIDIA,Anthropic"), "OpenAI has no deal with Anthropic");
    refused(QStringLiteral("NVIDIA,Nobody"), "No party is called \"Nobody\"");
    refused(QStringLiteral("Nobody,NVIDIA"), "No party is called \"Nobody\"");
}

TEST(Compare, OfAnExportNeedsTheChartAndThePair)
{
    const Ended without = deal({QStringLiteral("export"), QStringLiteral("--output"), QStringLiteral("never.png"),
        QStringLiteral("--chart"), QStringLiteral("compare")});
    EXPECT_EQ(without.code, 2);
    EXPECT_TRUE(without.err.contains("--chart compare needs --compare A,B")) << without.err.toStdString();
}

TEST(Compare, IsExportedAsOnePicture)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("compare.png"));
    const Ended ended = deal({QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("compare"),
        QStringLiteral("--compare"), QStringLiteral("NVIDIA,AMD"), QStringLiteral("--size"), QStringLiteral("1024x700"),
        QStringLiteral("--output"), path});
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray png = file.readAll();
    EXPECT_EQ(png.mid(16, 8), QByteArray::fromHex("00000400000002bc")) << "its width and height";
}

} // namespace
