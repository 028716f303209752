// SPDX-License-Identifier: GPL-3.0-or-later
// What deal-timeline summary says of the bundled deals, and of others.
#include "support/data.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

QJsonObject summary(const QStringList &more = {})
{
    const Ended ended = deal(QStringList{u"summary"_s, u"--json"_s} + more);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ended.out, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return document.object();
}

QJsonObject sumOf(const QJsonObject &summary, const QString &kind, const QString &measure)
{
    for (const QJsonValue each : summary[u"sums"_s].toArray())
        if (each[u"kind"_s] == kind && each[u"measure"_s] == measure)
            return each.toObject();
    ADD_FAILURE() << "no sum of " << kind.toStdString();
    return {};
}

QJsonObject interval(const QJsonValue &low, const QJsonValue &high)
{
    return {{u"low"_s, low}, {u"high"_s, high}, {u"about"_s, 0}, {u"high_about"_s, false}};
}

using Row = QHash<QString, QString>;

/// A cell of the table as JSON has it.
QJsonValue expected(const Row &row, const char *column)
{
    const QString cell = row[QString::fromLatin1(column)];
    return cell == u"open" ? QJsonValue() : QJsonValue(cell.toDouble());
}

TEST(Summary, GivesEveryExpectedTotal)
{
    const QJsonArray totals = summary()[u"totals"_s].toArray();
    const std::vector<Row> rows = support::rowsOf(u"expected.tsv"_s);
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
        for (const char *part : {"scheduled", "later", "undated"})
            for (const char *end : {"low", "high"})
                EXPECT_EQ(found[QLatin1String(part)][QLatin1String(end)],
                    expected(row, (std::string(part) + '_' + end).c_str()))
                    << part << ' ' << end;
    }
}

TEST(Summary, HasTheseKeys)
{
    const QJsonObject object = summary();
    EXPECT_EQ(object.keys().join(u' ').toStdString(), "as_of basis claims focus from remarks sums to totals");
    EXPECT_EQ(object[u"as_of"_s], u"2025-12-17"_s);
    EXPECT_EQ(object[u"basis"_s], u"both"_s);
    EXPECT_EQ(object[u"from"_s], 2025);
    EXPECT_EQ(object[u"to"_s], u"2027-12-31"_s);
    EXPECT_EQ(object[u"focus"_s], u"OpenAI"_s);
    for (const char *list : {"totals", "sums"})
        for (const QJsonValue row : object[QLatin1String(list)].toArray())
            EXPECT_EQ(row.toObject().keys().join(u' ').toStdString(),
                "about excluded from high high_about included kind later low measure not_stated partner scheduled to "
                "undated");
}

TEST(Summary, AddsUpAllPartnersInItsSums)
{
    const QJsonObject object = summary();
    const QJsonObject power = sumOf(object, u"capacity"_s, u"GW"_s);
    EXPECT_TRUE(power[u"partner"_s].isNull() && power[u"high"_s].isNull());
    EXPECT_EQ(power[u"low"_s], 16);
    EXPECT_EQ(support::compact(power[u"scheduled"_s]), support::compact(interval(2, 2)));
    EXPECT_EQ(support::compact(power[u"undated"_s]), support::compact(interval(14, {})));
    const QJsonObject paid = sumOf(object, u"purchase"_s, u"USD"_s);
    EXPECT_EQ(paid[u"low"_s], 588e9);
    EXPECT_EQ(paid[u"about"_s], 300e9);
    EXPECT_EQ(paid[u"not_stated"_s], 3);
    const QJsonObject invested = sumOf(object, u"investment"_s, u"USD"_s);
    EXPECT_EQ(invested[u"low"_s], 13e9);
    EXPECT_EQ(invested[u"high"_s], 113e9);
    const QJsonValue claim = object[u"claims"_s].toArray().first();
    EXPECT_EQ(claim[u"low"_s], 1400e9);
    EXPECT_TRUE(claim[u"high"_s].isNull());
}

TEST(Summary, SaysWhatWentInAndWhatStayedOut)
{
    QStringList excluded;
    for (const QJsonValue total : summary()[u"totals"_s].toArray())
        for (const QJsonValue entry : total[u"excluded"_s].toArray()) {
            excluded += entry[u"commitment"_s].toString();
            EXPECT_FALSE(entry[u"reason"_s].toString().isEmpty());
        }
    EXPECT_EQ(excluded.join(u' ').toStdString(),
        "openai-nvidia-capacity-phase-1 openai-amd-capacity-phase-1 openai-aws-cpus openai-aws-expansion "
        "openai-amazon-talks-investment openai-amazon-talks-chips");
}

TEST(Summary, SplitsAPeriodThatStraddlesTheDay)
{
    const QJsonObject power = sumOf(summary({u"--to"_s, u"2026-10-01"_s}), u"capacity"_s, u"GW"_s);
    EXPECT_EQ(support::compact(power[u"scheduled"_s]), support::compact(interval(0, 2)));
    EXPECT_EQ(support::compact(power[u"later"_s]), support::compact(interval(0, 2)));
}

TEST(Summary, LooksAtAnyParty)
{
    for (const char *name : {"NVIDIA", "nvidia"}) {
        const QJsonObject object = summary({u"--focus"_s, QString::fromLatin1(name)});
        EXPECT_EQ(object[u"focus"_s], u"NVIDIA"_s);
        const QJsonObject power = sumOf(object, u"capacity"_s, u"GW"_s);
        EXPECT_EQ(power[u"from"_s], u"NVIDIA"_s);
        EXPECT_EQ(power[u"low"_s], 10);
    }
    const QJsonObject aws = summary({u"--focus"_s, u"AWS"_s});
    EXPECT_EQ(aws[u"focus"_s], u"Amazon Web Services"_s);
}

TEST(Summary, SaysItInWordsToo)
{
    const Ended ended = deal({u"summary"_s});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    for (const char *line : {"capacity for OpenAI: ≥ 16 GW (2 GW scheduled, ≥ 14 GW undated)\n",
             "OpenAI pays: ≈ $588 B + 3 not stated ($11.7 B scheduled, $26.3 B later, ≈ $550 B undated)\n",
             "invested in OpenAI: $13–113 B ($13 B scheduled, $0–100 B undated)\n",
             "All of OpenAI’s infrastructure commitments together: at least $1,400 B\n"})
        EXPECT_TRUE(ended.out.contains(line)) << line << ended.out.toStdString();
}

TEST(Summary, IsTheSameInEveryPlaceAndLanguage)
{
    const QByteArray here = deal({u"summary"_s}).out;
    const Ended there = deal({u"summary"_s},
        {{"TZ", u"Pacific/Kiritimati"_s}, {"LANG", u"fr_FR.UTF-8"_s}, {"LC_ALL", u"fr_FR.UTF-8"_s},
            {"LANGUAGE", u"fr"_s}});
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
    const QString path = folder.filePath(u"huge.json"_s);
    support::write(path, file);
    const Ended ended = deal({u"summary"_s, path});
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_TRUE(ended.out.contains("us pays: too large to add up")) << ended.out.toStdString();
}

TEST(Summary, SaysWhenItCannotBeWritten)
{
    const Ended ended = deal({u"summary"_s}, {}, u"/dev/full"_s);
    EXPECT_EQ(ended.code, 4);
    EXPECT_NE(ended.err.toStdString(), "");
}

} // namespace
