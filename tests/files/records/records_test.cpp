// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/records.h"

#include "files/formats.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using files::JsonHolds, files::Sheet;

/// Rows as lines, cells between bars; a refused one is crossed out.
std::string print(const Sheet &sheet)
{
    std::string lines;
    for (qsizetype row = 0; row < sheet.table.rowCount(); ++row) {
        QStringList cells;
        for (const files::Cell &cell : sheet.table.row(row))
            cells += sheet.table.text(cell);
        lines += (sheet.table.isRefused(row) ? "---" : cells.join(u'|').toStdString()) + '\n';
    }
    for (const files::Problem &problem : sheet.problems)
        lines += toText(problem, u"f"_s).toStdString() + '\n';
    if (!sheet.note.isEmpty())
        lines += sheet.note.toStdString() + '\n';
    return lines + sheet.cannotRead.toStdString();
}

std::string print(const QByteArray &file)
{
    return print(files::recordsSheet(file));
}

TEST(Records, AreRowsWithAColumnForEachKey)
{
    EXPECT_EQ(print(R"([{"name":"A","mw":10},{"mw":12.50,"by":"X","name":"B"}])"), "name|mw|by\nA|10\nB|12.50|X\n");
}

TEST(Records, StandOneALine)
{
    EXPECT_EQ(print("{\"a\":1,\"b\":\"x\"}\n\r\n{\"b\":\"y\"}\n"), "a|b\n1|x\n|y\n");
    EXPECT_EQ(print("\xef\xbb\xbf{\"a\":1}\r\n{\"a\":2}"), "a\n1\n2\n");
}

TEST(Records, StandInAListInsideAnObject)
{
    EXPECT_EQ(print(R"({"meta":{"count":1,"tags":["x"]},"data":{"items":[{"a":1},{"a":2}]}})"), "a\n1\n2\n");
    EXPECT_EQ(print(R"({"authors":[{"n":"x"}],"deals":[{"a":1},{"a":2}]})"),
        "a\n1\n2\nrecords of \"deals\"; other lists, left out: 1\n");
    EXPECT_EQ(print(R"({"a":1,"b":{"c":2}})"), "a|b.c\n1|2\n"); // the only one
}

TEST(Records, HaveTheirKeysWithinKeysAsColumns)
{
    EXPECT_EQ(
        print(R"([{"site":{"name":"S","power":{"mw":5}},"k":1},{"site":null}])"), "site.name|site.power.mw|k\nS|5|1\n");
    EXPECT_EQ(print(R"([{"a":null,"b":1}])"), "a|b\n|1\n");
}

TEST(Records, JoinListsWithSemicolons)
{
    EXPECT_EQ(print(R"([{"s":["https://a.example","https://b.example",null],"t":[]}])"),
        "s\nhttps://a.example; https://b.example\n");
    EXPECT_EQ(print(R"([{"s":[{"title":"One","url":"u1"},{"title":"Two; and more","url":"u2"}]}])"),
        "s.title|s.url\nOne; \"Two; and more\"|u1; u2\n");
    EXPECT_EQ(print(R"([{"s":["A; B"]},{"s":"A; B"}])"), "s\n\"A; B\"\nA; B\n");
    EXPECT_EQ(print(R"([{"at":[[1,2],[3]]}])"), "at\n1; 2; 3\n");
}

TEST(Records, KeepTextsAsTheyAre)
{
    EXPECT_EQ(print(R"([{"n":1e+11,"b":true,"c":false,"z":null,"t":"\u00e9\"\\","g":"'=1"}])"),
        "n|b|c|z|t|g\n1e+11|true|false||é\"\\|'=1\n");
    EXPECT_EQ(print(R"([{"n":0.30000000000000004}])"), "n\n0.30000000000000004\n");
}

TEST(Records, ThatAreNoneAreRefusedWhereTheyStand)
{
    EXPECT_EQ(print("[{\"a\":1},\n  7,\n[],null,{\"a\":2},{}]"),
        "a\n1\n---\n---\n---\n2\n"
        "f:2:3: error: expected a record: {\"name\": …}, found \"7\"\n"
        "f:3:1: error: expected a record: {\"name\": …}, found a list\n"
        "f:3:4: error: expected a record: {\"name\": …}, found null\n");
    EXPECT_EQ(print("{\"a\":1}\n{\"a\":\n{\"a\":3}\n"),
        "a\n1\n---\n3\nf:2:6: error: expected a JSON value, found the end of the line\n");
}

TEST(Records, AreRefusedWithTheFileThatIsNoJson)
{
    const Sheet sheet = files::recordsSheet("[{\"a\":1},\n{\"a\" 2}]");
    EXPECT_EQ(print(sheet), "---\nf:2:6: error: expected ':' after the key, found 2}]\n");
    EXPECT_EQ(print("{}"), "---\nf:1:1: error: expected a record: {\"name\": …}, found {}\n");
}

TEST(Records, AreBounded)
{
    QByteArray wide = "[{";
    for (int i = 0; i < 5000; ++i)
        wide += (i > 0 ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
    EXPECT_EQ(print(wide + "}]"), "its records have more than 4096 different keys, or one of more than 512 bytes");
    EXPECT_EQ(print("[{\"" + QByteArray(600, 'k') + "\":1}]"),
        "its records have more than 4096 different keys, or one of more than 512 bytes");
    QByteArray sparse = wide.first(wide.indexOf(",\"k4000\"")) + '}';
    for (int i = 0; i < 1000; ++i)
        sparse += ",{\"k3999\":1}";
    EXPECT_EQ(print(sparse + ']'),
        "its records have so few of their 4000 keys each that they would be a table of nothing but blanks");
}

JsonHolds holds(const char *text)
{
    return files::jsonHolds(text);
}

TEST(Json, HoldsDealsOrRecords)
{
    EXPECT_EQ(holds(R"(  {"version":1,"x":{"format":[{}]},"format" : "deal-timeline")"), JsonHolds::Deals);
    EXPECT_EQ(holds(R"({"format":"deal-timelime","deals":[{}]})"), JsonHolds::Deals);
    EXPECT_EQ(holds(R"({"parties":[{}],"deals":[{}]})"), JsonHolds::Deals);
    EXPECT_EQ(holds(R"({"deals":[{"a":"}"}]})"), files::JsonHolds::Records);
    EXPECT_EQ(holds("{\"format\":\"pdf\"}\n{\"format\":\"html\"}"), files::JsonHolds::Records);
    EXPECT_EQ(holds("\xef\xbb\xbf [1"), files::JsonHolds::Records);
    EXPECT_EQ(holds(R"({"a":"[{","b":"\"[{"})"), JsonHolds::Neither);
    EXPECT_EQ(holds(R"({"a":"\)"), JsonHolds::Neither);
    EXPECT_EQ(holds(""), JsonHolds::Neither);
}

QByteArrayView formatOf(const char *path, const QByteArray &file)
{
    const QLatin1String suffix = files::formatToRead(QLatin1String(path), file).suffix;
    return {suffix.data(), suffix.size()};
}

TEST(Json, IsOpenedAsWhatItHoldsWhateverItsName)
{
    EXPECT_EQ(formatOf("x.csv", "{\"format\":\"deal-timeline\"}"), "json");
    EXPECT_EQ(formatOf("x.csv", "{\"a\":1}\n{\"a\":2}"), "ndjson");
    EXPECT_EQ(formatOf("x.csv", "[a],b\n"), "csv");
    EXPECT_EQ(formatOf("x.json", "[{\"a\":1}]"), "ndjson");
    EXPECT_EQ(formatOf("x.json", "{\"a\":1}"), "json");
    EXPECT_EQ(formatOf("x.csv", "{\"a\":1}"), "json");
    EXPECT_EQ(formatOf("x.json", "a,b\n"), "json");
    EXPECT_EQ(formatOf("x.ods", "a,b\n"), "csv");
    EXPECT_EQ(formatOf("x.csv", "PK\x03\x04"), "xlsx");
    EXPECT_EQ(formatOf("x.csv", "\n"), "csv");
    EXPECT_EQ(formatOf("x", "\n"), "json");
    EXPECT_EQ(formatOf("x.JSONL", "{\"a\":1}"), "ndjson");
    EXPECT_EQ(formatOf("x", "[{\"a\":1}]"), "ndjson");
    EXPECT_EQ(formatOf("x", "a,b\n"), "csv");
}

TEST(JsonHolds, SeesNoBracketsInStrings)
{
    EXPECT_EQ(
        files::jsonHolds(R"({"claims": [{"note": "}]}\"]}"}], "deals": [], "parties": [], "format": "deal-timeline"})"),
        files::JsonHolds::Deals);
    EXPECT_EQ(files::jsonHolds(R"({"note": {"x": "}}"}, "rows": [{"a": 1}]})"), files::JsonHolds::Records);
}

} // namespace
