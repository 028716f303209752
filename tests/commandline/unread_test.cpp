// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of a file of which rows were refused says so; where all were, nothing is made.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

constexpr auto said = "3 of 6 rows could not be read";

QString caseCalled(const char *name)
{
    return QLatin1String(DEALS_SOURCE_DIR) + u"/tests/data/cases/"_s + QLatin1String(name);
}

/// An export of half a file, as that format.
QByteArray exported(const char *suffix, const QStringList &more = {})
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"out."_s + QLatin1String(suffix));
    const Ended ended = deal(QStringList{u"export"_s, caseCalled("bigsum.csv"), u"--output"_s, out} + more);
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    return support::contents(out);
}

TEST(Unread, StandsInEveryExport)
{
    EXPECT_TRUE(exported("csv").contains("\nnot read,,,,,,,,3,rows,,3 of 6 rows could not be read"));
    EXPECT_TRUE(exported("svg", {u"--without"_s, u"footer"_s}).contains(said)) << "what programs read stays";
    const QStringList compare{u"--chart"_s, u"compare"_s, u"--compare"_s, u"A,B"_s};
    EXPECT_TRUE(exported("csv", compare).contains(said));
    for (const QStringList &chart : {QStringList(), compare}) {
        const QImage png = QImage::fromData(exported("png", chart));
        EXPECT_TRUE(png.text(u"Description"_s).contains(QLatin1String(said))) << png.text().toStdString();
    }
}

TEST(Unread, StandsInSummaries)
{
    const QString file = caseCalled("bigsum.csv");
    EXPECT_TRUE(deal({u"summary"_s, file}).out.contains(said));
    EXPECT_TRUE(deal({u"summary"_s, file, u"--compare"_s, u"A,B"_s}).out.contains(said));
    for (const QStringList &pair : {QStringList(), QStringList{u"--compare"_s, u"A,B"_s}}) {
        const QJsonObject object =
            QJsonDocument::fromJson(deal(QStringList{u"summary"_s, u"--json"_s, file} + pair).out).object();
        EXPECT_EQ(object[u"rows_refused"_s], 3);
        EXPECT_EQ(object[u"rows_found"_s], 6);
    }
    EXPECT_FALSE(deal({u"summary"_s}).out.contains("could not be read"));
    EXPECT_FALSE(deal({u"summary"_s, u"--json"_s}).out.contains("rows_refused"));
}

TEST(Unread, OfAllRowsEndsWithoutASum)
{
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"bad.csv"_s), out = folder.filePath(u"out.png"_s);
    support::write(table,
        "deal,from,to,kind,amount,announced\n"
        "a,A,OpenAI,capacity,no GW,2025\n"
        "b,B,OpenAI,capacity,1 GW,one day\n");
    for (const QStringList &arguments : {QStringList{u"summary"_s, table},
             QStringList{u"summary"_s, u"--json"_s, table}, QStringList{u"export"_s, table, u"--output"_s, out}}) {
        const Ended ended = deal(arguments);
        EXPECT_EQ(ended.code, 3) << ended.out.toStdString();
        EXPECT_EQ(ended.out.toStdString(), "");
        EXPECT_TRUE(ended.err.contains("2 rows: 0 read, 2 refused")) << ended.err.toStdString();
    }
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList(u"bad.csv"_s));
}

TEST(NoName, IsNoFile)
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"out.png"_s);
    for (const QStringList &arguments : {QStringList{u"summary"_s, u""_s}, QStringList{u"check"_s, u""_s},
             QStringList{u"export"_s, u""_s, u"--output"_s, out}, QStringList{u"convert"_s, u""_s, u"out.json"_s},
             QStringList{u"mapping"_s, u""_s}, QStringList{u""_s},
             QStringList{u"summary"_s, caseCalled("bigsum.csv"), u"--mapping"_s, u""_s}}) {
        const Ended ended = deal(arguments);
        EXPECT_EQ(ended.code, 2) << arguments.join(u'|').toStdString();
        EXPECT_EQ(ended.out.toStdString(), "");
        EXPECT_NE(ended.err.toStdString(), "");
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

} // namespace
