// SPDX-License-Identifier: GPL-3.0-or-later
// What deal-timeline summary says of the bundled deals, and of others.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace
{

using support::deal, support::Ended;

QJsonObject summary(const QStringList &more = {})
{
    const Ended ended = deal(QStringList{QStringLiteral("summary"), QStringLiteral("--json")} + more);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ended.out, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return document.object();
}

std::string text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject sumOf(const QJsonObject &summary, const QString &kind, const QString &measure)
{
    for (const QJsonValue each : summary[QStringLiteral("sums")].toArray())
        if (each[QStringLiteral("kind")] == kind && each[QStringLiteral("measure")] == measure)
            return each.toObject();
    ADD_FAILURE() << "no sum of " << kind.toStdString();
    return {};
}

QJsonObject interval(const QJsonValue &low, const QJsonValue &high)
{
    return {{QStringLiteral("low"), low}, {QStringLiteral("high"), high}};
}

using Row = QHash<QString, QString>;

std::vector<Row> expectedRows(const QString &path)
{
    std::vector<Row> rows;
    QStringList columns;
    for (const QString &line : QString::fromUtf8(support::contents(path)).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (columns.isEmpty()) {
            columns = cells;
            continue;
        }
        Row &row = rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], cells.value(i));
    }
    return rows;
}

/// A cell of the table as JSON has it.
QJsonValue expected(const Row &row, const char *column)
{
    const QString cell = row[QString::fromLatin1(column)];
    return cell == u"open" ? QJsonValue() : QJsonValue(cell.toDouble());
}

TEST(Summary, GivesEveryExpectedTotal)
{
    const QString path = QStringLiteral(DEALS_SHARED_DIR "/data/expected.tsv");
    if (!QFile::exists(path)) {
        ASSERT_NE(qEnvironmentVariable("CI"), QStringLiteral("true")) << path.toStdString() << " is missing";
        GTEST_SKIP() << path.toStdString() << " does not stand beside the project, nothing was compared";
    }
    const QJsonArray totals = summary()[QStringLiteral("totals")].toArray();
    const std::vector<Row> rows = expectedRows(path);
    EXPECT_EQ(totals.size(), qsizetype(rows.size())) << "a total that nobody expects, or one that is missing";
    for (const Row &row : rows) {
        QJsonObject found;
        int matches = 0;
        for (const QJsonValue total : totals) {
            bool isMeant = true;
            for (const char *key : {"partner", "from", "to", "kind", "measure"})
                isMeant = isMeant && total[QLatin1String(key)].toString() == row[QString::fromLatin1(key)];
            if (isMeant) {
                ++matches;
                found = total.toObject();
            }
        }
        SCOPED_TRACE(QStringList(row.values()).join(u' ').toStdString());
        ASSERT_EQ(matches, 1);
        for (const char *column : {"low", "high", "about", "not_stated"})
            EXPECT_EQ(found[QLatin1String(column)], expected(row, column)) << column;
        EXPECT_EQ(text(found[QStringLiteral("scheduled")]),
            text(interval(expected(row, "scheduled_low"), expected(row, "scheduled_high"))));
        EXPECT_EQ(text(found[QStringLiteral("later")]),
            text(interval(expected(row, "later_low"), expected(row, "later_high"))));
        EXPECT_EQ(text(found[QStringLiteral("undated")]),
            text(interval(expected(row, "undated_low"), expected(row, "undated_high"))));
    }
}

TEST(Summary, HasTheseKeys)
{
    const QJsonObject object = summary();
    EXPECT_EQ(object.keys().join(u' ').toStdString(), "as_of basis claims focus from sums to totals");
    EXPECT_EQ(object[QStringLiteral("as_of")], QStringLiteral("2025-12-17"));
    EXPECT_EQ(object[QStringLiteral("basis")], QStringLiteral("both"));
    EXPECT_EQ(object[QStringLiteral("from")], 2025);
    EXPECT_EQ(object[QStringLiteral("to")], QStringLiteral("2027-12-31"));
    EXPECT_EQ(object[QStringLiteral("focus")], QStringLiteral("OpenAI"));
    for (const char *list : {"totals", "sums"})
        for (const QJsonValue row : object[QLatin1String(list)].toArray())
            EXPECT_EQ(row.toObject().keys().join(u' ').toStdString(),
                "about excluded from high included kind later low measure not_stated partner scheduled to undated");
}

TEST(Summary, AddsUpAllPartnersInItsSums)
{
    const QJsonObject object = summary();
    const QJsonObject power = sumOf(object, QStringLiteral("capacity"), QStringLiteral("GW"));
    EXPECT_TRUE(power[QStringLiteral("partner")].isNull() && power[QStringLiteral("high")].isNull());
    EXPECT_EQ(power[QStringLiteral("low")], 16);
    EXPECT_EQ(text(power[QStringLiteral("scheduled")]), text(interval(2, 2)));
    EXPECT_EQ(text(power[QStringLiteral("undated")]), text(interval(14, {})));
    const QJsonObject paid = sumOf(object, QStringLiteral("purchase"), QStringLiteral("USD"));
    EXPECT_EQ(paid[QStringLiteral("low")], 588e9);
    EXPECT_EQ(paid[QStringLiteral("about")], 300e9);
    EXPECT_EQ(paid[QStringLiteral("not_stated")], 3);
    const QJsonObject invested = sumOf(object, QStringLiteral("investment"), QStringLiteral("USD"));
    EXPECT_EQ(invested[QStringLiteral("low")], 13e9);
    EXPECT_EQ(invested[QStringLiteral("high")], 113e9);
    const QJsonValue claim = object[QStringLiteral("claims")].toArray().first();
    EXPECT_EQ(claim[QStringLiteral("low")], 1400e9);
    EXPECT_TRUE(claim[QStringLiteral("high")].isNull());
}

TEST(Summary, SaysWhatWentInAndWhatStayedOut)
{
    QStringList excluded;
    for (const QJsonValue total : summary()[QStringLiteral("totals")].toArray())
        for (const QJsonValue entry : total[QStringLiteral("excluded")].toArray()) {
            excluded += entry[QStringLiteral("commitment")].toString();
            EXPECT_FALSE(entry[QStringLiteral("reason")].toString().isEmpty());
        }
    EXPECT_EQ(excluded.join(u' ').toStdString(),
        "openai-nvidia-capacity-phase-1 openai-amd-capacity-phase-1 openai-aws-cpus openai-aws-expansion "
        "openai-amazon-talks-investment openai-amazon-talks-chips");
}

TEST(Summary, SplitsAPeriodThatStraddlesTheDay)
{
    const QJsonObject power = sumOf(summary({QStringLiteral("--to"), QStringLiteral("2026-10-01")}),
        QStringLiteral("capacity"), QStringLiteral("GW"));
    EXPECT_EQ(text(power[QStringLiteral("scheduled")]), text(interval(0, 2)));
    EXPECT_EQ(text(power[QStringLiteral("later")]), text(interval(0, 2)));
}

TEST(Summary, LooksAtAnyParty)
{
    for (const char *name : {"NVIDIA", "nvidia"}) {
        const QJsonObject object = summary({QStringLiteral("--focus"), QString::fromLatin1(name)});
        EXPECT_EQ(object[QStringLiteral("focus")], QStringLiteral("NVIDIA"));
        const QJsonObject power = sumOf(object, QStringLiteral("capacity"), QStringLiteral("GW"));
        EXPECT_EQ(power[QStringLiteral("from")], QStringLiteral("NVIDIA"));
        EXPECT_EQ(power[QStringLiteral("low")], 10);
    }
    const QJsonObject aws = summary({QStringLiteral("--focus"), QStringLiteral("AWS")});
    EXPECT_EQ(aws[QStringLiteral("focus")], QStringLiteral("Amazon Web Services"));
}

TEST(Summary, SaysItInWordsToo)
{
    const Ended ended = deal({QStringLiteral("summary")});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    for (const char *line : {"capacity for OpenAI: ≥ 16 GW (2 GW scheduled, ≥ 14 GW undated)\n",
             "OpenAI pays: ≈ $588 B + 3 not stated ($11.7 B scheduled, $26.2 B later, ≈ $550 B undated)\n",
             "invested in OpenAI: $13–113 B ($13 B scheduled, $0–100 B undated)\n",
             "All of OpenAI’s infrastructure commitments together: at least $1,400 B\n"})
        EXPECT_TRUE(ended.out.contains(line)) << line << ended.out.toStdString();
}

TEST(Summary, IsTheSameInEveryPlaceAndLanguage)
{
    const QByteArray here = deal({QStringLiteral("summary")}).out;
    const Ended there = deal({QStringLiteral("summary")},
        {{"TZ", QStringLiteral("Pacific/Kiritimati")}, {"LANG", QStringLiteral("fr_FR.UTF-8")},
            {"LC_ALL", QStringLiteral("fr_FR.UTF-8")}, {"LANGUAGE", QStringLiteral("fr")}});
    EXPECT_EQ(there.out.toStdString(), here.toStdString());
}

TEST(Summary, NeverPrintsASumThatDoesNotFit)
{
    const QByteArray purchase = R"({"kind": "purchase", "from": "us", "to": "them",
        "amount": {"measure": "money", "said": "exact", "value": 6e18, "unit": "USD"}, "id": )";
    const QByteArray file = R"({"format": "deal-timeline", "version": 1, "focus": "us",
        "parties": [{"id": "us", "name": "us"}, {"id": "them", "name": "them"}],
        "deals": [{"id": "d", "title": "D", "announced": "2026-01-01", "statuses": [{"status": "signed"}],
        "commitments": [)"
        + purchase + R"("a"}, )" + purchase + R"("b"}]}]})";
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("huge.json"));
    support::write(path, file);
    const Ended ended = deal({QStringLiteral("summary"), path});
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_TRUE(ended.out.contains("us pays: too large to add up")) << ended.out.toStdString();
}

TEST(Summary, SaysWhenItCannotBeWritten)
{
    const Ended ended = deal({QStringLiteral("summary")}, {}, QStringLiteral("/dev/full"));
    EXPECT_EQ(ended.code, 4);
    EXPECT_NE(ended.err.toStdString(), "");
}

} // namespace
