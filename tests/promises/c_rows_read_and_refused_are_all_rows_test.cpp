// SPDX-License-Identifier: GPL-3.0-or-later
// Rows read and rows refused are the rows of the file, and are always shown.
#include "support/badfiles.h"
#include "support/program.h"
#include "support/randomdeals.h"

#include "files/json/json.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using files::json::Value;
using support::Ended;

qint64 countOf(const Value &object, const char *key)
{
    const auto value = object.member(QLatin1String(key));
    return value ? value->utf8().toByteArray().toLongLong() : -1;
}

/// One a file, with the counts that `check --json` says.
struct Counts {
    qint64 found, read, refused;
};
std::vector<Counts> check(const QStringList &paths)
{
    const Ended ended = support::deal(QStringList{u"check"_s, u"--json"_s} + paths);
    const auto parsed = files::json::parse(ended.out);
    std::vector<Counts> all;
    if (const auto *document = std::get_if<files::json::Document>(&parsed))
        for (const Value &file : Value(*document, 0).member("files"_L1)->elements())
            all.push_back({countOf(file, "rows_found"), countOf(file, "rows_read"), countOf(file, "rows_refused")});
    EXPECT_EQ(std::ssize(all), paths.size()) << ended.out.left(300).constData();
    return all;
}

TEST(Rows, ReadAndRefusedAreThoseOfTheFile)
{
    const QTemporaryDir folder;
    support::forEachSeed(20, [&](std::uint64_t seed) {
        support::Random random(seed);
        QByteArray table = "deal,from,to,kind,measure,said,value,unit,announced,what\n";
        const auto rows = static_cast<qint64>(support::below(random, 60));
        qint64 bad = 0;
        for (qint64 row = 0; row < rows; ++row) {
            constexpr const char *wrong[] = {"lo", "a,loan,too,many", "loan,chips,exact,x", "loan,power,exact,1,EUR",
                "loan,chips,exact,1,,2026-13", "loan,chips,exact,-1", "loan,chips,exact,1,,"};
            const bool isBad = support::below(random, 3) == 0;
            bad += isBad ? 1 : 0;
            table += "D" + QByteArray::number(row) + ",a,b,"
                + (isBad ? QByteArray(wrong[support::below(random, std::size(wrong))])
                         : QByteArray("loan,chips,exact,1,,2026,\"one\nmore, and \"\"more\"\"\""))
                + '\n';
        }
        const QString path = folder.filePath(u"%1.csv"_s.arg(seed));
        support::write(path, table);
        const std::vector<Counts> counts = check({path});
        ASSERT_EQ(counts.size(), 1);
        EXPECT_EQ(counts[0].found, rows);
        EXPECT_EQ(counts[0].refused, bad);
        EXPECT_EQ(counts[0].read, rows - bad);
        const QByteArray said = QByteArray::number(rows) + " rows: " + QByteArray::number(rows - bad) + " read, "
            + QByteArray::number(bad) + " refused";
        EXPECT_TRUE(support::deal({u"check"_s, path}).out.contains(said)) << said.constData();
        const QByteArray beside = support::deal({u"summary"_s, path}).err;
        EXPECT_TRUE(bad == 0 || beside.contains(said)) << beside.constData();
    });
}

TEST(Rows, AddUpInEveryBadFile)
{
    const QTemporaryDir folder;
    QStringList paths;
    std::vector<support::BadFile> files = support::badJson();
    for (support::BadFile &table : support::badTables(support::bundledTable()))
        files.push_back(std::move(table));
    for (const support::BadFile &file : files) {
        paths += folder.filePath(file.name);
        support::write(paths.back(), file.bytes);
    }
    qint64 refused = 0;
    const std::vector<Counts> all = check(paths);
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].read + all[i].refused, all[i].found) << paths[qsizetype(i)].toStdString();
        EXPECT_GE(all[i].read, 0);
        EXPECT_GE(all[i].refused, 0);
        refused += all[i].refused;
    }
    EXPECT_GT(refused, 100);
    const support::Ended ended = support::deal(QStringList{u"check"_s} + paths);
    EXPECT_EQ(ended.out.count(" refused; ") + ended.err.count(": it is "), paths.size())
        << "shown for every file but those of another kind";
}

} // namespace
