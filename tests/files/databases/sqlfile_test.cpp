// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlread.h"
#include "files/problems/progress.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace
{

using files::SqlLimits;
using files::SqlRead;
using support::expectNothing, support::read;
using support::SqliteFile;
using namespace std::chrono_literals;

const QString plain = u"CREATE TABLE commitments (deal text, kind text, from_ text, to_ text, amount text);"
                      "INSERT INTO commitments VALUES ('Helios', 'capacity', 'AMD', 'OpenAI', '6 GW');"_s;

TEST(SqlFile, PlainRowsOfCommitmentsSuffice)
{
    const SqliteFile file(plain);
    const SqlRead result = read(file.path());
    EXPECT_EQ(result.sheet.cannotRead, QString());
    EXPECT_EQ(support::csvOf(result),
        "record,deal,kind,from,to,amount\r\n"
        "commitment,Helios,capacity,AMD,OpenAI,6 GW\r\n");
    EXPECT_EQ(result.rows, 1);
    EXPECT_TRUE(result.sheet.problems.empty());
}

TEST(SqlFile, TablesBecomeRecords)
{
    const SqliteFile file(support::sqlSchemaText() + uR"(
        INSERT INTO data_set VALUES ('Deals', 'openai');
        INSERT INTO parties VALUES ('amd', 2, 'AMD', 'Advanced Micro Devices; ATI'), ('openai', 1, 'OpenAI', NULL);
        INSERT INTO deals VALUES ('helios', NULL, 'AMD, OpenAI', '2025-10-06', NULL);
        INSERT INTO commitments (id, deal, kind, "from", "to", measure, said, unit, value, "option", "end")
            VALUES ('c1', 'helios', 'capacity', 'amd', 'openai', 'power', 'exact', 'GW', 6, 0, NULL),
                   ('c2', 'helios', 'purchase', 'openai', 'amd', 'money', 'exact', 'USD', 9007199254740993, 1, '..');
        INSERT INTO statuses (of, position, status, date) VALUES ('deal:helios', 2, 'signed', '2025-11'),
            ('deal:helios', 1, 'announced', NULL);
        INSERT INTO evidence (of, source, paragraph, printed, supports) VALUES ('c1', 's', 3, '=6 GW', 'amount');)"_s);
    const SqlRead result = read(file.path());
    EXPECT_EQ(result.sheet.cannotRead, QString());
    const QList<QByteArray> lines = support::csvOf(result).split('\n');
    ASSERT_EQ(lines.size(), 11);
    EXPECT_EQ(result.rows, 9);
    const QList<QByteArray> header = lines[0].trimmed().split(',');
    const auto row = [&](qsizetype line) {
        QByteArray text;
        const QList<QByteArray> cells = lines[line].trimmed().split(',');
        for (qsizetype i = 0; i < header.size() && i < cells.size(); ++i)
            if (!cells[i].isEmpty())
                text += header[i] + '=' + cells[i] + ' ';
        return text;
    };
    EXPECT_EQ(row(1), "record=set title=Deals focus=openai ");
    EXPECT_EQ(row(2), "record=party id=openai name=OpenAI ");
    EXPECT_TRUE(lines[3].contains("Advanced Micro Devices; ATI")) << lines[3].toStdString();
    EXPECT_TRUE(lines[4].contains("\"AMD, OpenAI\"")) << lines[4].toStdString();
    EXPECT_EQ(row(5), "record=status of=deal:helios status=announced ");
    EXPECT_EQ(row(6), "record=status of=deal:helios status=signed date=2025-11 ");
    EXPECT_EQ(row(7),
        "record=commitment id=c1 deal=helios kind=capacity from=amd to=openai measure=power said=exact "
        "unit=GW value=6 option=false ");
    EXPECT_EQ(row(8),
        "record=commitment id=c2 deal=helios kind=purchase from=openai to=amd measure=money said=exact "
        "unit=USD value=9007199254740993 option=true end=.. ");
    EXPECT_EQ(row(9), "record=evidence of=c1 source=s paragraph=3 printed='=6 GW supports=amount ");
}

TEST(SqlFile, NumbersKeepTheirDigits)
{
    const SqliteFile file(u"CREATE TABLE commitments (deal, value);"
                          "INSERT INTO commitments VALUES (1, 9223372036854775806), (2, 38000000000.0),"
                          "(3, 0.1), (4, '1.10'), (5, 1234567890123.4567), (6, 1.551149),"
                          "(7, 1e300), (8, x'00ff');"_s);
    QByteArray values;
    for (const QByteArray &line : support::csvOf(read(file.path())).split('\n'))
        values += line.trimmed().mid(line.lastIndexOf(',') + 1) + ' ';
    EXPECT_EQ(values.left(100).toStdString(),
        "value 9223372036854775806 38000000000 0.1 1.10 1234567890123.46 1.551149 100000000000000000000000000");
    EXPECT_TRUE(values.contains(" X'00ff' ")) << values.toStdString();
}

TEST(SqlFile, OneTableWithItsOwnColumns)
{
    const SqliteFile file(u"CREATE TABLE \"my; \"\"deals\" (Partner text, \"GW, total\" real, Since date);"
                          "INSERT INTO \"my; \"\"deals\" VALUES ('AMD', 6.5, '2026-07-01');"
                          "CREATE VIEW other AS SELECT 1 AS one;"_s);
    EXPECT_EQ(support::csvOf(read(file.path() + u"?table=MY; \"deals"_s)),
        "Partner,\"GW, total\",Since\r\nAMD,6.5,2026-07-01\r\n");
    EXPECT_EQ(support::csvOf(read(file.path() + u"?table=other"_s)), "one\r\n1\r\n");
    expectNothing(read(file.path() + u"?table=third; DROP TABLE other"_s),
        "there is no table or view \"third; DROP TABLE other\"; there are my; \"deals, other: choose one with ?table=");
    expectNothing(read(file.path()), "there is no table or view \"commitments\"");
}

TEST(SqlFile, ColumnsThatAreNotOursAreReported)
{
    const SqliteFile file(u"CREATE TABLE commitments (deal, \"Deal_\", color, position, \"\x1b[2J\");"_s);
    const SqlRead result = read(file.path());
    EXPECT_EQ(support::csvOf(result), "record,deal\r\n");
    ASSERT_EQ(result.sheet.problems.size(), 3U);
    EXPECT_EQ(result.sheet.problems[0].found, u"\"Deal_\"");
    EXPECT_EQ(result.sheet.problems[1].found, u"\"color\"");
    EXPECT_EQ(result.sheet.problems[2].found, u"\"\\u001b[2J\"");
    EXPECT_EQ(result.sheet.problems[2].field, u"commitments");
    EXPECT_EQ(result.sheet.problems[2].severity, files::Severity::Warning);
}

TEST(SqlFile, IsNeverWritten)
{
    for (const char *mode : {"DELETE", "WAL", "TRUNCATE"}) {
        const SqliteFile file(u"PRAGMA journal_mode = %1;"_s.arg(QLatin1String(mode)) + plain);
        const QStringList neighbours = file.neighbours();
        const QByteArray before = file.bytes();
        QFile times(file.path());
        ASSERT_TRUE(times.open(QIODevice::ReadWrite));
        ASSERT_TRUE(times.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFileDevice::FileModificationTime));
        times.close();
        EXPECT_EQ(read(file.path()).rows, 1) << mode;
        EXPECT_EQ(file.bytes(), before) << mode;
        EXPECT_EQ(QFileInfo(file.path()).lastModified().toSecsSinceEpoch(), 1'000'000'000) << mode;
        EXPECT_EQ(file.neighbours(), neighbours) << mode;
    }
}

TEST(SqlFile, ThatIsInUseIsReadWithWhatIsInItsLog)
{
    const SqliteFile file(u"PRAGMA journal_mode = WAL;"_s + plain);
    sqlite3 *writer = nullptr;
    ASSERT_EQ(sqlite3_open(file.path().toUtf8().constData(), &writer), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(writer, "INSERT INTO commitments (deal) VALUES ('another')", nullptr, nullptr, nullptr),
        SQLITE_OK);
    const QByteArray before = file.bytes();
    EXPECT_EQ(read(file.path()).rows, 2);
    EXPECT_EQ(file.bytes(), before);
    EXPECT_EQ(sqlite3_close(writer), SQLITE_OK);
}

TEST(SqlFile, ThatIsLockedSaysSo)
{
    const SqliteFile file(plain);
    sqlite3 *writer = nullptr;
    ASSERT_EQ(sqlite3_open(file.path().toUtf8().constData(), &writer), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(writer, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    expectNothing(read(file.path()), "database is locked");
    EXPECT_EQ(sqlite3_close(writer), SQLITE_OK);
    EXPECT_EQ(read(file.path()).rows, 1);
}

TEST(SqlFile, WithoutAnEndIsRefusedBeforeItIsRead)
{
    const SqliteFile file(
        u"CREATE VIEW commitments AS WITH RECURSIVE n(deal) AS (SELECT 1 UNION ALL SELECT deal + 1 FROM n)"
        " SELECT deal FROM n;"
        "CREATE VIEW never AS WITH RECURSIVE n(deal) AS (SELECT 1 UNION ALL SELECT deal + 1 FROM n)"
        " SELECT deal FROM n WHERE deal < 0;"_s);
    expectNothing(read(file.path(), nullptr, {.rows = 1000}), "it has more than 1000 rows");
    expectNothing(read(file.path() + u"?table=never"_s, nullptr, {.time = 300ms}), "it took longer than");
    files::Progress progress;
    std::jthread impatient([&] {
        std::this_thread::sleep_for(100ms);
        progress.cancel();
    });
    const SqlRead cancelled = read(file.path() + u"?table=never"_s, &progress);
    EXPECT_TRUE(cancelled.sheet.cancelled);
    EXPECT_EQ(cancelled.sheet.cannotRead, QString());
    EXPECT_EQ(cancelled.sheet.table.rowCount(), 0);
}

TEST(SqlFile, BeyondALimitShowsNothing)
{
    const SqliteFile file(plain
        + u"INSERT INTO commitments (deal) VALUES ('b'), ('c');"
          "CREATE VIEW wide AS SELECT printf('%2000000d', 1) AS cell;"_s);
    EXPECT_EQ(read(file.path(), nullptr, {.rows = 3}).rows, 3);
    expectNothing(read(file.path(), nullptr, {.rows = 2}), "it has more than 2 rows");
    expectNothing(read(file.path(), nullptr, {.bytes = 60}), "its deals need more than");
    expectNothing(read(file.path() + u"?table=wide"_s), "a cell of \"wide\" has more than 1048576 characters");
}

TEST(SqlFile, ThatIsBrokenSaysSoOrIsReadWhole)
{
    const QString rows = plain
        + u"INSERT INTO commitments WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 400)"
          " SELECT 'deal ' || i, 'capacity', 'AMD', 'OpenAI', i || ' GW' FROM n;"_s;
    const SqliteFile file(rows);
    const QByteArray whole = file.bytes();
    const qsizetype all = read(file.path()).rows;
    int refused = 0;
    for (qsizetype size = 100; size < whole.size(); size += 997) {
        file.setBytes(whole.first(size));
        const SqlRead cut = read(file.path());
        EXPECT_FALSE(cut.sheet.cannotRead.isEmpty()) << size;
        EXPECT_EQ(cut.sheet.table.rowCount(), 0) << size;
    }
    for (qsizetype at = 16; at < whole.size(); at += 53) {
        QByteArray flipped = whole;
        flipped[at] = char(~flipped[at]);
        file.setBytes(flipped);
        const SqlRead result = read(file.path());
        refused += result.sheet.cannotRead.isEmpty() ? 0 : 1;
        EXPECT_TRUE(result.sheet.cannotRead.isEmpty() != (result.sheet.table.rowCount() == 0)) << at;
        EXPECT_LE(result.rows, all + 400) << at;
        EXPECT_EQ(file.bytes(), flipped) << at;
    }
    EXPECT_GT(refused, 10);
    EXPECT_EQ(file.neighbours(), QStringList());
}

TEST(SqlFile, TellsHowFarItIs)
{
    const SqliteFile file(plain);
    files::Progress progress;
    EXPECT_EQ(read(file.path(), &progress).rows, 1);
    EXPECT_EQ(progress.permille(), 1000);
}

TEST(SqlFile, ReadsOnManyThreadsAtOnce)
{
    const SqliteFile file(plain);
    const SqlRead one = read(file.path());
    std::vector<std::jthread> threads;
    std::atomic<int> alike = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { alike += support::csvOf(read(file.path())) == support::csvOf(one) ? 1 : 0; });
    threads.clear();
    EXPECT_EQ(alike, 8);
}

} // namespace
