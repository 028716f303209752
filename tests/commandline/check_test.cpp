// SPDX-License-Identifier: GPL-3.0-or-later
// deal-timeline check: what is wrong with a file, and where.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

const QString bundled = QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json");

class Check : public testing::Test
{
protected:
    /// A file with a kind that nobody knows, on its fourth line.
    QString badFile() const
    {
        const QString path = m_folder.filePath(u"bad.json"_s);
        support::write(path, R"({"format": "deal-timeline", "version": 1, "title": "Us", "focus": "us",
"parties": [{"id": "us", "name": "us"}, {"id": "them", "name": "them"}],
"deals": [{"id": "d", "title": "D", "announced": "2026-01-01", "statuses": [{"status": "signed"}], "commitments": [
  {"id": "c", "kind": "barter", "from": "us", "to": "them", "amount": {"measure": "power", "said": "exact", "value": 1, "unit": "GW"}},
  {"id": "e", "kind": "capacity", "from": "us", "to": "them", "amount": {"measure": "power", "said": "exact", "value": 1, "unit": "GW"}}
]}]})");
        return path;
    }
    QTemporaryDir m_folder;
};

TEST_F(Check, FindsNothingInTheBundledDeals)
{
    const Ended ended = deal({u"check"_s, bundled});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err.toStdString(), "");
    EXPECT_EQ(ended.out.count('\n'), 1);
}

TEST_F(Check, NamesFileLineAndColumn)
{
    const Ended ended = deal({u"check"_s, badFile()});
    EXPECT_EQ(ended.code, 1);
    const QByteArray place = badFile().toUtf8().append(":4:23: error: deals[0].commitments[0].kind: ");
    EXPECT_TRUE(ended.out.startsWith(place)) << ended.out.toStdString();
    EXPECT_EQ(ended.err.toStdString(), "");
}

TEST_F(Check, SaysTheSameAsJson)
{
    const Ended ended = deal({u"check"_s, u"--json"_s, bundled, badFile()});
    EXPECT_EQ(ended.code, 1);
    const QJsonArray files = QJsonDocument::fromJson(ended.out).object()[u"files"_s].toArray();
    ASSERT_EQ(files.size(), 2) << ended.out.toStdString();
    EXPECT_EQ(files[0][u"problems"_s].toArray().size(), 0);
    const QJsonValue problem = files[1][u"problems"_s].toArray().first();
    EXPECT_EQ(problem[u"line"_s], 4);
    EXPECT_EQ(problem[u"column"_s], 23);
    EXPECT_EQ(problem[u"field"_s].toString().toStdString(), "deals[0].commitments[0].kind");
}

TEST_F(Check, GoesOnAfterAFileThatIsMissing)
{
    const Ended ended = deal({u"check"_s, m_folder.filePath(u"none.json"_s), badFile()});
    EXPECT_EQ(ended.code, 3) << "what cannot be read weighs more than a problem";
    EXPECT_TRUE(ended.err.contains("none.json"));
    EXPECT_TRUE(ended.out.contains("bad.json:4:23"));
}

TEST_F(Check, OtherCommandsNameTheProblemsOnStderrAndGoOn)
{
    const Ended ended = deal({u"summary"_s, badFile()});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.err.contains("bad.json:4:23: error")) << ended.err.toStdString();
    EXPECT_TRUE(ended.err.contains("1 of 2 commitments")) << ended.err.toStdString();
    EXPECT_TRUE(ended.out.contains("1 GW"));
}

} // namespace
