// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlread.h"
#include "files/problems/progress.h"
#include "support/databases.h"
#include "support/sqlrows.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace
{

using files::SqlLimits;
using files::SqlRead;
using support::expectNothing, support::read;
using support::Postgres;
using namespace std::chrono_literals;

class SqlServer : public support::ServerTest
{
protected:
    /// Many rows, as fast as the server makes them.
    static void makeManyRows()
    {
        server().run(u"CREATE TABLE commitments AS SELECT n AS id, 'deal ' || n AS deal"
                     " FROM generate_series(1, 300000) n;"_s);
    }
};

TEST_F(SqlServer, ValuesAreReadAsTheyAre)
{
    server().run(uR"(
        CREATE TABLE commitments (deal char(5), "from" text[], value numeric, low float8, high bigint, announced date,
            "option" boolean, what text, start timestamp);
        INSERT INTO commitments VALUES ('ab', '{AMD,"Crusoe; Oracle"}', 12345678901234567890.123456789, 0.1,
            9223372036854775807, '2026-11-03', true, E'"x",\n=1', NULL), ('b', NULL, 1.10, 1e22, NULL, NULL, false, '', NULL);
    )"_s);
    const SqlRead result = read(server().address());
    EXPECT_EQ(result.sheet.cannotRead, QString());
    EXPECT_EQ(support::csvOf(result).toStdString(),
        "record,deal,announced,from,what,value,low,high,option,start\r\n"
        "commitment,ab,2026-11-03,\"\"\"AMD\"\"; \"\"Crusoe; "
        "Oracle\"\"\",\"\"\"x\"\",\n=1\",12345678901234567890.123456789,"
        "0.1,9223372036854775807,true,\r\n"
        "commitment,b,,,,1.10,1e+22,,false,\r\n");
    EXPECT_EQ(result.rows, 2);
}

TEST_F(SqlServer, ReadsTheDocumentedSchemaAndViews)
{
    server().run(support::sqlSchemaText()
        + u"INSERT INTO parties VALUES ('b', 1, 'B'), ('a', 2, 'A');"
          "CREATE VIEW \"My deals\" AS SELECT name AS \"Who\" FROM parties ORDER BY 1;"
          "CREATE MATERIALIZED VIEW kept AS SELECT 1 AS one;"_s);
    const QList<QByteArray> lines = support::csvOf(read(server().address())).split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[1].startsWith("party,b,")) << lines[1].toStdString();
    EXPECT_TRUE(lines[2].startsWith("party,a,")) << lines[2].toStdString();
    EXPECT_EQ(support::csvOf(read(server().address() + u"&table=My%20deals"_s)), "Who\r\nA\r\nB\r\n");
    EXPECT_EQ(support::csvOf(read(server().address() + u"&table=kept"_s)), "one\r\n1\r\n");
    EXPECT_TRUE(read(server().address()).sheet.problems.empty());
}

TEST_F(SqlServer, SaysWhatIsMissing)
{
    server().run(u"CREATE TABLE one (); CREATE TABLE two (a int);"_s);
    expectNothing(
        read(server().address()), "there is no table or view \"commitments\"; there are one, two: choose one");
    expectNothing(read(server().address() + u"&table=pg_class"_s), "no table or view \"pg_class\"");
    expectNothing(read(server().address() + u"&table=one"_s), "\"one\" has no columns");
    expectNothing(read(server().address(u"nobody"_s)), "role \"nobody\" does not exist");
    expectNothing(
        read(u"postgresql://owner@/nothing?host="_s + server().folder()), "database \"nothing\" does not exist");
    expectNothing(read(u"postgresql://owner:s3cret@/deals?host=/nowhere"_s), "/nowhere");
    expectNothing(read(u"postgresql://owner:s3cret@localhost:1/deals"_s), "port 1");
}

TEST_F(SqlServer, AsksForThePasswordAndKeepsIt)
{
    server().run(u"DROP ROLE IF EXISTS guarded; CREATE ROLE guarded LOGIN PASSWORD 's3cret+';"
                 "CREATE TABLE commitments AS SELECT 'x' AS deal; GRANT SELECT ON commitments TO guarded;"_s);
    EXPECT_EQ(read(server().address(u"guarded:s3cret%2B"_s)).rows, 1);
    expectNothing(read(server().address(u"guarded:s3cret"_s)), "password authentication failed");
    expectNothing(read(server().address(u"guarded"_s)), "no password supplied");
    qputenv("PGPASSWORD", "s3cret+");
    EXPECT_EQ(read(server().address(u"guarded"_s)).rows, 1);
    qunsetenv("PGPASSWORD");
}

TEST_F(SqlServer, MayRefuseATable)
{
    server().run(u"DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN;"
                 "CREATE TABLE commitments AS SELECT 'x' AS deal;"_s);
    expectNothing(read(server().address(u"guest"_s)), "permission denied for table commitments");
}

TEST_F(SqlServer, IsNeverWritten)
{
    server().run(uR"(
        CREATE TABLE noted (at int);
        CREATE FUNCTION note() RETURNS text LANGUAGE sql AS $$ INSERT INTO noted VALUES (1); SELECT 'x' $$;
        CREATE VIEW commitments AS SELECT note() AS deal;
    )"_s);
    expectNothing(read(server().address()), "cannot execute INSERT in a read-only transaction");
    EXPECT_EQ(server().ask(u"SELECT count(*) FROM noted"_s), u"0");
}

TEST_F(SqlServer, AllTablesAreOfOneMoment)
{
    server().run(uR"(
        CREATE TABLE deals (id text, title text);
        CREATE TABLE commitments (deal text);
        INSERT INTO deals SELECT n, n FROM generate_series(1, 100000) n;
        INSERT INTO commitments VALUES ('old');
    )"_s);
    files::Progress progress;
    std::jthread writer([&] {
        while (progress.permille() == 0)
            std::this_thread::sleep_for(1ms);
        server().run(u"INSERT INTO commitments VALUES ('new');"_s);
    });
    const SqlRead result = read(server().address(), &progress);
    writer.join();
    EXPECT_EQ(result.rows, 100'001);
    EXPECT_FALSE(support::csvOf(result).contains("new"));
    EXPECT_EQ(server().ask(u"SELECT count(*) FROM commitments"_s), u"2");
}

TEST_F(SqlServer, CanBeCancelledBetweenRowsAndWhileItThinks)
{
    makeManyRows();
    server().run(u"CREATE VIEW slow AS SELECT 1 AS one FROM pg_sleep(1000);"_s);
    for (const char *table : {"", "&table=slow"}) {
        files::Progress progress;
        std::jthread impatient([&] {
            if (*table == '\0')
                while (progress.permille() == 0)
                    std::this_thread::sleep_for(1ms);
            else
                std::this_thread::sleep_for(200ms);
            progress.cancel();
        });
        const auto start = std::chrono::steady_clock::now();
        const SqlRead cancelled = read(server().address() + QString::fromLatin1(table), &progress);
        EXPECT_LT(std::chrono::steady_clock::now() - start, SqlLimits().time / 2)
            << table; // it is no limit that ends it
        EXPECT_TRUE(cancelled.sheet.cancelled) << table;
        EXPECT_EQ(cancelled.sheet.cannotRead, QString()) << table;
        EXPECT_EQ(cancelled.sheet.table.rowCount(), 0) << table;
    }
}

TEST_F(SqlServer, HasItsLimits)
{
    makeManyRows();
    server().run(u"CREATE VIEW slow AS SELECT 1 AS one FROM pg_sleep(1000);"
                 "CREATE VIEW wide AS SELECT repeat('x', 2000000) AS cell;"
                 "CREATE VIEW endless AS WITH RECURSIVE n(deal) AS (SELECT 1 UNION ALL SELECT deal + 1 "
                 "FROM n) SELECT deal FROM n;"_s);
    EXPECT_EQ(read(server().address()).rows, 300'000);
    expectNothing(read(server().address(), nullptr, {.rows = 299'999}), "it has more than 299999 rows");
    expectNothing(read(server().address() + u"&table=endless"_s), "it has more than 1000000 rows");
    expectNothing(read(server().address(), nullptr, {.bytes = 1024 * 1024}), "its deals need more than 1 MiB");
    expectNothing(read(server().address() + u"&table=wide"_s), "more than 1048576 characters");
    expectNothing(read(server().address() + u"&table=slow"_s, nullptr, {.time = 1000ms}), "longer than 1 s");
}

TEST(SqlServerFaults, NeitherAHungNorADeadOneHangsUs)
{
    if (!Postgres::isInstalled())
        GTEST_SKIP() << "PostgreSQL is not installed";
    Postgres server;
    server.run(u"CREATE TABLE commitments AS SELECT n AS id, 'deal ' || n AS deal"
               " FROM generate_series(1, 200000) n;"_s);
    const auto during = [&](const SqlLimits &limits, auto act) {
        files::Progress progress;
        std::jthread fate([&](const std::stop_token &end) {
            while (progress.permille() < 10 && !end.stop_requested())
                std::this_thread::sleep_for(1ms);
            act();
        });
        return read(server.address(), &progress, limits);
    };
    expectNothing(during({.time = 5000ms}, [&] { server.hang(); }), "it took longer than 5 s");
    server.goOn();
    expectNothing(during({}, [&] { server.crash(); }), "terminat");
    server.waitUntilGone();
    expectNothing(read(server.address()), "No such file");
}

TEST_F(SqlServer, WhatItSaysBesideGoesNowhere)
{
    server().run(uR"(
        CREATE FUNCTION talk() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE WARNING 'aloud'; RETURN 'x'; END $$;
        CREATE VIEW commitments AS SELECT talk() AS deal;
    )"_s);
    testing::internal::CaptureStderr();
    const SqlRead result = read(server().address());
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(result.rows, 1) << result.sheet.cannotRead.toStdString();
}

} // namespace
