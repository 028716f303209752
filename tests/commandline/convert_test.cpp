// SPDX-License-Identifier: GPL-3.0-or-later
// deal-timeline convert: from one format to another, and nothing lost.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended, support::contents;

class Convert : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static Ended convert(const QString &in, const QString &out, const QStringList &options = {})
    {
        return deal(QStringList{u"convert"_s, in, out} + options);
    }
    const QString bundled = QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json");
    const QByteArray half =
        "deal,from,to,kind,measure,said,announced\nA,b,c,loan,chips,not stated,2026\nA,b,c,lo,chips,not stated,2026\n";

private:
    QTemporaryDir m_folder;
};

TEST_F(Convert, GoesThereAndBack)
{
    ASSERT_EQ(convert(bundled, path("1.csv")).code, 0);
    ASSERT_EQ(convert(path("1.csv"), path("2.json")).code, 0);
    ASSERT_EQ(convert(path("2.json"), path("3.csv")).code, 0);
    ASSERT_EQ(convert(path("3.csv"), path("4.JSON")).code, 0);
    EXPECT_FALSE(contents(path("1.csv")).isEmpty());
    EXPECT_EQ(contents(path("1.csv")), contents(path("3.csv")));
    EXPECT_EQ(contents(path("2.json")), contents(path("4.JSON")));
    for (const char *copy : {"1.csv", "2.json"})
        EXPECT_EQ(deal({u"summary"_s, path(copy)}).out, deal({u"summary"_s}).out);
}

TEST_F(Convert, WritesNothingThatWouldLoseSomething)
{
    support::write(path("half.csv"), half);
    support::write(path("out.json"), "old");
    const Ended refused = convert(path("half.csv"), path("out.json"));
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains("half.csv:3:7: error: kind: ")) << refused.err.toStdString();
    EXPECT_TRUE(refused.err.contains("2 rows: 1 read, 1 refused")) << refused.err.toStdString();
    EXPECT_EQ(contents(path("out.json")), "old");
    EXPECT_EQ(convert(path("half.csv"), path("out.json"), {u"--partly"_s}).code, 0);
    EXPECT_TRUE(contents(path("out.json")).contains("\"A/1\""));
}

TEST_F(Convert, LosesNoColumn)
{
    support::write(
        path("more.csv"), "deal,from,to,kind,measure,said,announced,mood\nA,b,c,loan,chips,not stated,2026,good\n");
    EXPECT_EQ(convert(path("more.csv"), path("out.json")).code, 1);
    EXPECT_FALSE(QFile::exists(path("out.json")));
    EXPECT_EQ(convert(path("more.csv"), path("out.json"), {u"--partly"_s}).code, 0);
}

TEST_F(Convert, RefusesWhatItCannotDo)
{
    EXPECT_EQ(convert(bundled, path("out.png")).code, 2);
    EXPECT_EQ(convert(bundled, path("out.tsv")).code, 2);
    EXPECT_EQ(deal({u"convert"_s, bundled}).code, 2);
    EXPECT_EQ(convert(path("none.csv"), path("out.json")).code, 3);
    EXPECT_EQ(convert(bundled, path("none/out.json")).code, 4);
    support::write(path("same.csv"), half);
    QFile::link(path("same.csv"), path("link.csv"));
    EXPECT_EQ(convert(path("same.csv"), path("link.csv"), {u"--partly"_s}).code, 2);
    EXPECT_EQ(contents(path("same.csv")), half);
}

} // namespace
