// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"
#include "support/databases.h"
#include "support/dealbuilder.h"
#include "support/randomdeals.h"
#include "support/sqlrows.h"

using namespace Qt::StringLiterals;

namespace
{

using deals::DealSet;
using files::ReadResult;
using support::normal;

/// The deals of databases, by the whole way of a file.
class SqlDeals : public support::DatabaseTest
{
protected:
    ReadResult readBack(const QString &statements)
    {
        fill(statements);
        return files::readDealFile(address());
    }
    ReadResult readBack(const DealSet &set) { return readBack(support::sqlSchemaText() + support::sqlRows(set)); }
    std::uint64_t seeds() const { return isServer() ? 50 : 500; }
};

void expectSame(const ReadResult &result, const DealSet &set)
{
    EXPECT_EQ(result.cannotRead, QString());
    for (const files::Problem &problem : result.problems)
        EXPECT_EQ(problem.severity, files::Severity::Warning) << toText(problem, problem.row).toStdString();
    EXPECT_TRUE(result.set == set);
    EXPECT_EQ(result.rows.read, result.rows.found);
    EXPECT_GT(result.rows.read, 0);
}

TEST_P(SqlDeals, BundledDealsAreTheSameAsInTheirFile)
{
    expectSame(readBack(support::bundled()), support::bundled());
}

TEST_P(SqlDeals, RandomDealsAreTheSame)
{
    support::forEachSeed(seeds(), [&](std::uint64_t seed) {
        const DealSet set = normal(support::randomDeals(seed));
        expectSame(readBack(set), set);
    });
}

TEST_P(SqlDeals, PlainRowsImplyTheRest)
{
    const ReadResult result = readBack(uR"(
        CREATE TABLE commitments (deal text, kind text, from_ text, to_ text, value numeric, measure text, said text,
            unit text, announced date);
        INSERT INTO commitments VALUES ('Helios', 'capacity', 'AMD', 'OpenAI', 6, 'power', 'exact', 'GW', '2025-10-06'),
            ('AWS', 'purchase', 'OpenAI', 'Amazon', 38000000000, 'money', 'exact', 'USD', '2025-11-03'),
            ('Bad', 'purchase', 'OpenAI', 'Amazon', -1, 'money', 'exact', 'USD', '2025-11-03');)"_s);
    EXPECT_EQ(result.rows, (files::Count{3, 2}));
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_TRUE(result.problems[0].row.contains(u"Bad")) << result.problems[0].row.toStdString();
    EXPECT_EQ(result.set.party(result.set.focus).name, u"OpenAI");
    ASSERT_EQ(result.set.commitments.size(), 2U);
    EXPECT_EQ(result.set.commitments[0].amount.low + result.set.commitments[1].amount.low, 44'000'000'000);
}

TEST_P(SqlDeals, NumbersHaveNoMarkBetweenThousands)
{
    const ReadResult result = readBack(uR"(
        CREATE TABLE commitments (deal text, kind text, from_ text, to_ text, value text, measure text, said text,
            unit text, announced text);
        INSERT INTO commitments VALUES ('A', 'capacity', 'AMD', 'OpenAI', '1.234', 'power', 'exact', 'GW', '2025'),
            ('B', 'capacity', 'AMD', 'OpenAI', '4,5', 'power', 'exact', 'GW', '2025');)"_s);
    ASSERT_EQ(result.set.commitments.size(), 1U);
    EXPECT_EQ(result.set.commitments[0].amount.low, 4'500'000'000);
    EXPECT_EQ(result.rows, (files::Count{2, 1}));
}

TEST_P(SqlDeals, ProblemsNameTableAndRow)
{
    const ReadResult result = readBack(uR"(
        CREATE TABLE commitments (deal text, kind text, from_ text, to_ text, amount text, announced text);
        INSERT INTO commitments VALUES ('A', 'capacity', 'AMD', 'OpenAI', '6 GW', '2025'),
            ('B
b', 'capacity', 'AMD', 'OpenAI', 'much', '2025');
        CREATE TABLE statuses (of text, status text);
        INSERT INTO statuses VALUES ('deal:A', 'announced'), ('deal:A', 'dreamt');)"_s);
    ASSERT_EQ(result.problems.size(), 2U);
    EXPECT_TRUE(
        toText(result.problems[1], u"db"_s).startsWith(u"db:2:1: error: commitments.amount: expected an amount"))
        << toText(result.problems[1], u"db"_s).toStdString();
    EXPECT_TRUE(toText(result.problems[0], u"db"_s).startsWith(u"db:2:1: error: statuses.status: expected one of"))
        << toText(result.problems[0], u"db"_s).toStdString();
}

TEST_P(SqlDeals, WithoutPositionsStandInOneOrder)
{
    const QString rows = u"ALTER TABLE %1 DROP COLUMN position;"_s;
    QString statements = support::sqlSchemaText() + support::sqlRows(support::bundled());
    for (const char *table :
        {"parties", "sources", "deals", "commitments", "events", "claims", "relations", "statuses", "evidence"})
        statements += rows.arg(QLatin1String(table));
    const ReadResult once = readBack(statements);
    const ReadResult again = readBack(statements
        + u"CREATE TABLE moved AS SELECT * FROM commitments;"
          "DELETE FROM commitments; INSERT INTO commitments SELECT * FROM moved ORDER BY deal DESC, id;"_s);
    EXPECT_EQ(once.set.commitments.size(), support::bundled().commitments.size());
    EXPECT_TRUE(once == again);
}

INSTANTIATE_TEST_SUITE_P(Engines, SqlDeals, support::engines, support::engineOf);

} // namespace
