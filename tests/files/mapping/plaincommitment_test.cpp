// SPDX-License-Identifier: GPL-3.0-or-later
// What is plain is read in a way of its own. A value that says nothing, "umbrella" of no, makes a commitment that is
// not plain of one that is: it must be read as the same, and the same must be said of it.
#include "files/dealformat/dealreader.h"
#include "files/mapping/tablereader.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

using files::ReadResult;
using support::Random;

struct Pool {
    const char *name;
    std::vector<QString> good, odd;
};

const std::vector<Pool> common{{"id", {u"#"_s}, {u""_s, u"c1"_s, u" "_s, u"=1"_s}},
    {"from", {u"A"_s, u"Bé"_s}, {u""_s, u" A "_s, u"a"_s, u"A; Bé"_s, u"\"A\""_s, u"A; A"_s, u";"_s, u"nobody"_s}},
    {"to", {u"A"_s, u"Bé"_s}, {u""_s, u"Bé;A"_s, u"BE\u0301"_s, u"x"_s}},
    {"kind", {u"loan"_s, u"capacity"_s}, {u""_s, u"Loan"_s, u"loans"_s}},
    {"what", {u""_s, u"puces réservées"_s, u"a \"b\""_s}, {u" "_s, u"\u00a0"_s, u"line\nline"_s}},
    {"announced", {u""_s, u"2025-11-03"_s, u"2026-Q3"_s, u"2026"_s}, {u".."_s, u"2025-11-03 00:00"_s, u"2025-02-30"_s}},
    {"known_by", {u""_s, u""_s, u""_s}, {u"2025-12"_s, u"now"_s}},
    {"start", {u""_s, u"2026-H2"_s, u"2027-41"_s}, {u"2031"_s, u".."_s, u"2026-13"_s}},
    {"end", {u""_s, u"2030"_s, u"2028-05"_s}, {u".."_s, u"2020"_s, u"never"_s}},
    {"term", {u""_s, u""_s}, {u"P7Y"_s, u"P1Y6M"_s, u"7 years"_s}}, {"condition", {u""_s, u"an IPO"_s}, {u" "_s}},
    {"plotted", {u""_s, u"official"_s}, {u"\t"_s}}};
const std::vector<Pool> figures{{"measure", {u"power"_s}, {u"money"_s, u"chips"_s, u""_s, u"heat"_s}},
    {"said", {u"exact"_s, u"about"_s, u"up to"_s, u"at least"_s}, {u"range"_s, u"not stated"_s, u"some"_s, u""_s}},
    {"unit", {u"GW"_s, u"MW"_s}, {u"USD"_s, u""_s, u"gw"_s, u"usd"_s}},
    {"value", {u"38"_s, u"1.25"_s, u"0.5"_s},
        {u""_s, u"1,5"_s, u"1.200"_s, u"007"_s, u"-1"_s, u"1e3"_s, u"99999999999999999999"_s, u"0.00000000001"_s,
            u"1."_s}},
    {"low", {u""_s}, {u"1"_s, u"5.5"_s}}, {"high", {u""_s}, {u"3"_s, u"7"_s}}};
const std::vector<Pool> words{
    {"amount", {u"10 GW"_s, u"up to $100 B"_s, u"about 38 milliards de dollars"_s, u"$1.5B"_s},
        {u""_s, u"$38B over seven years"_s, u"not stated"_s, u"30 to 50 MW"_s, u"a lot"_s, u"1.200 GW"_s,
            u"5 GW a year"_s}}};
const std::vector<Pool> statuses{{"status", {u"signed"_s, u"under way"_s}, {u"done"_s, u""_s}},
    {"date", {u""_s, u"2025-12"_s}, {u"2025-12-40"_s, u".."_s}}};
const std::vector<Pool> evidence{{"source", {u"s"_s}, {u"http://x.com/a"_s, u""_s}},
    {"paragraph", {u""_s, u"3"_s}, {u"0"_s, u"1.0"_s, u"two"_s, u"99999999999"_s}},
    {"printed", {u"38 milliards"_s}, {u" "_s, u""_s}}, {"supports", {u"amount"_s}, {u"all"_s, u""_s, u"start"_s}},
    {"currency", {u""_s, u""_s}, {u"implied"_s, u"no"_s}}};

using Row = std::vector<std::pair<QString, QString>>; // columns and cells

/// Mostly good ones.
Row randomRow(const std::vector<Pool> &pools, Random &random, int number)
{
    Row row{{u"deal"_s, u"Deal "_s + QString::number(number / 7)}};
    for (const Pool &pool : pools) {
        const auto &from = support::below(random, 40) == 0 ? pool.odd : pool.good;
        const QString cell = from[support::below(random, from.size())];
        row.emplace_back(QLatin1String(pool.name), cell == u"#"_s ? u"c"_s + QString::number(number) : cell);
    }
    return row;
}

std::vector<Row> randomRows(Random &random, bool inWords)
{
    std::vector<Pool> pools = common;
    const auto add = [&](const std::vector<Pool> &more) { pools.insert(pools.end(), more.begin(), more.end()); };
    add(inWords ? words : figures);
    if (support::below(random, 4) > 0)
        add(statuses);
    if (support::below(random, 4) > 0)
        add(evidence);
    if (support::below(random, 3) == 0)
        pools.erase(pools.begin()); // no column of ids
    std::vector<Row> rows;
    for (int number = 0; number < 30; ++number)
        rows.push_back(randomRow(pools, random, number));
    return rows;
}

/// `umbrella` is the last cell of each row.
QByteArray tableOfRows(const std::vector<Row> &rows, QChar separator, const QString &umbrella)
{
    QString text;
    const auto add = [&](const QString &cell) {
        const bool isPlain = !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(separator);
        text += (isPlain ? cell : u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"') + separator;
    };
    for (const auto &[column, cell] : rows.front())
        add(column);
    text += u"umbrella\n";
    for (const Row &row : rows) {
        for (const auto &[column, cell] : row)
            add(cell);
        text += umbrella + u'\n';
    }
    return text.toUtf8();
}

/// A member on each line; an empty cell is none. `umbrella` stands behind the last.
QByteArray documentOfRows(const std::vector<Row> &rows, const QString &umbrella)
{
    const QStringList numbers{u"value"_s, u"low"_s, u"high"_s, u"paragraph"_s};
    static const QRegularExpression number(uR"(\A(0|[1-9][0-9]*)(\.[0-9]+)?\z)"_s);
    QStringList commitments;
    for (const Row &row : rows) {
        const auto members = [&](const QStringList &keys) {
            QStringList lines;
            for (const auto &[column, cell] : row)
                if (keys.contains(column) && !cell.isEmpty()) {
                    const bool isNumber = numbers.contains(column) && number.match(cell).hasMatch();
                    QString quoted = cell;
                    quoted.replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
                    lines += u'"' + column + u"\": " + (isNumber ? cell : QString(u'"' + quoted + u'"'));
                }
            return lines.join(u",\n"_s);
        };
        const QString status = members({u"status"_s, u"date"_s}),
                      source = members({u"source"_s, u"paragraph"_s, u"printed"_s, u"supports"_s, u"currency"_s});
        QString text = u"{\"id\": \"#\""_s.replace(u'#', row[1].first == u"id"_s ? row[1].second : QString());
        text += u",\n"
            + members({u"from"_s, u"to"_s, u"kind"_s, u"what"_s, u"announced"_s, u"known_by"_s, u"start"_s, u"end"_s,
                u"term"_s, u"condition"_s, u"plotted"_s});
        text +=
            u",\n\"amount\": {" + members({u"measure"_s, u"said"_s, u"unit"_s, u"value"_s, u"low"_s, u"high"_s}) + u'}';
        if (!status.isEmpty())
            text += u",\n\"statuses\": [{" + status + u"}]";
        if (!source.isEmpty())
            text += u",\n\"evidence\": [{" + source + u"}]";
        commitments += text + umbrella + u'}';
    }
    const QString all =
        uR"({"format": "deal-timeline", "version": 1, "title": "t", "parties": [{"id": "A", "name": "A"},
{"id": "Bé", "name": "B"}], "sources": [{"id": "s", "publisher": "p", "kind": "press"}], "deals": [{"id": "d",
"title": "t", "announced": "2025-01-01", "statuses": [{"status": "signed"}], "commitments": [#]}]})"_s;
    return QString(all).replace(u'#', commitments.join(u",\n"_s)).toUtf8();
}

/// Lines and columns too.
std::string wrongIn(const ReadResult &result)
{
    std::string text = std::to_string(result.unlisted) + " more\n";
    for (const files::Problem &problem : result.problems)
        text += toText(problem, u"t"_s).toStdString() + '\n';
    return text;
}

void expectSame(const ReadResult &plain, const ReadResult &other)
{
    EXPECT_EQ(wrongIn(plain), wrongIn(other));
    EXPECT_EQ(plain.set, other.set);
    EXPECT_EQ(plain.rows, other.rows);
    EXPECT_EQ(plain.commitments, other.commitments);
}

TEST(PlainCommitment, OfATableIsReadAsAnyOther)
{
    std::size_t read = 0;
    support::forEachSeed(100, [&](std::uint64_t seed) {
        Random random(seed);
        const std::vector<Row> rows = randomRows(random, support::below(random, 2) == 0);
        const QChar separator = support::below(random, 3) == 0 ? u';' : u',';
        const ReadResult plain = files::readTable(tableOfRows(rows, separator, {}), u"T"_s);
        expectSame(plain, files::readTable(tableOfRows(rows, separator, u"no"_s), u"T"_s));
        read += plain.set.commitments.size();
    });
    EXPECT_GT(read, 1000U) << "most are good";
}

TEST(PlainCommitment, OfADocumentIsReadAsAnyOther)
{
    std::size_t read = 0;
    support::forEachSeed(100, [&](std::uint64_t seed) {
        Random random(seed);
        const std::vector<Row> rows = randomRows(random, false);
        const ReadResult plain = files::readDeals(documentOfRows(rows, {}));
        expectSame(plain, files::readDeals(documentOfRows(rows, u", \"umbrella\": false"_s)));
        read += plain.set.commitments.size();
    });
    EXPECT_GT(read, 300U);
}

/// What an object that is not plain has in excess is found.
TEST(PlainCommitment, OfADocumentHasNoKeysOfItsOwn)
{
    for (const auto &[wrong, field] : {std::pair{R"("record": "commitment")", "record"}, {R"("deal": "d")", "deal"},
             {R"("status": "signed")", "status"}, {R"("evidence": [{}])", "evidence[0]"}, {R"("option": 1)", "option"},
             {R"("amount": {"amount": "1 GW", "measure": "power", "said": "exact", "unit": "GW", "value": 1})",
                 "amount.amount"},
             {R"("statuses": [])", "statuses"}, {R"("what": 1)", "what"}, {R"("what": "")", "what"}}) {
        Random random(1);
        const QByteArray file = documentOfRows(
            {Row{{u"deal"_s, u"d"_s}, {u"id"_s, u"c"_s}, {u"from"_s, u"A"_s}, {u"to"_s, u"A"_s}, {u"kind"_s, u"loan"_s},
                {u"measure"_s, u"chips"_s}, {u"said"_s, u"exact"_s}, {u"value"_s, u"1"_s}}},
            {});
        ASSERT_EQ(wrongIn(files::readDeals(file)), "0 more\n");
        QByteArray other = file;
        if (QByteArrayView(wrong).startsWith("\"amount\""))
            other.replace(R"("amount": {"measure": "chips",)"
                          "\n"
                          R"("said": "exact",)"
                          "\n"
                          R"("value": 1})",
                wrong);
        else
            other.replace("\"id\": \"c\"", QByteArray(QByteArray("\"id\": \"c\", ") + wrong));
        ASSERT_NE(other, file);
        const ReadResult result = files::readDeals(other);
        ASSERT_FALSE(result.problems.empty()) << wrong;
        EXPECT_EQ(result.problems.front().field.toStdString(), std::string("deals[0].commitments[0].") + field);
    }
}

} // namespace
