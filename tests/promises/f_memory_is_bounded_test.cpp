// SPDX-License-Identifier: GPL-3.0-or-later
// What a file needs in memory while it is read stays below a stated multiple of its size, whatever its shape; and what
// is larger than the stated limit is refused before a byte of it is read.
#include "support/child.h"
#include "support/program.h"
#include "support/zip.h"

#include "files/problems/largestfile.h"
#include "files/sheets/table.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <functional>
#include <iostream>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 mebi = 1024 * 1024;
// As resources/manual/promises.md states.
constexpr double ofJson = 30, ofTables = 15, ofAnyTable = 90;

/// `unit` again and again, `size` bytes in all; each @ is a name of its own.
QByteArray filled(const QByteArray &unit, qint64 size, const QByteArray &between = ",")
{
    QByteArray all;
    all.reserve(size + unit.size() + 20);
    for (qint64 i = 0; all.size() < size; ++i) {
        if (i > 0)
            all += between;
        all += unit.contains('@') ? QByteArray(unit).replace('@', QByteArray::number(i, 36)) : unit;
    }
    return all;
}

QByteArray set(const QByteArray &party, const QByteArray &deals = {}, const QByteArray &rest = {})
{
    return R"({"format":"deal-timeline","version":1,"title":"t","focus":"a","parties":[{"id":"a","name":"a")" + party
        + R"(}],"sources":[],"deals":[)" + deals + ']' + rest + '}';
}

QByteArray deal(const QByteArray &rest)
{
    return R"({"id":"d","title":"t","announced":"2025","statuses":[{"status":"signed"}],)" + rest + '}';
}

struct Shape {
    const char *name;
    std::function<QByteArray(qint64 size)> file;
};

const std::vector<Shape> jsonShapes{
    {"one-letter numbers", [](qint64 n) -> QByteArray { return '[' + filled("1", n) + ']'; }},
    {"empty lists", [](qint64 n) -> QByteArray { return '[' + filled("[]", n) + ']'; }},
    {"deeply nested",
        [](qint64 n) -> QByteArray { return '[' + filled(QByteArray(60, '[') + QByteArray(60, ']'), n) + ']'; }},
    {"tiny keys", [](qint64 n) -> QByteArray { return '{' + filled(R"("@":1)", n) + '}'; }},
    {"one-letter aliases", [](qint64 n) { return set(R"(,"aliases":[)" + filled(R"("a")", n) + ']'); }},
    {"parties",
        [](qint64 n) { return set("}," + filled(R"({"id":"@","name":"a"})", n) + R"(,{"id":" ","name":"a")"); }},
    {"deals that are none", [](qint64 n) { return set({}, filled("1", n)); }},
    {"events", [](qint64 n) { return set({}, deal(R"("events":[)" + filled(R"({"id":"@","what":"a"})", n) + ']')); }},
    {"commitments",
        [](qint64 n) {
            return set({},
                deal(R"("commitments":[)"
                    + filled(
                        R"({"id":"@","kind":"loan","from":"a","to":"a","amount":{"measure":"chips","said":"not stated"}})",
                        n)
                    + ']'));
        }},
    {"claims",
        [](qint64 n) {
            return set({}, {}, R"(,"claims":[)" + filled(R"({"id":"@","what":"a","type":"total"})", n) + ']');
        }},
    {"records of one key", [](qint64 n) -> QByteArray { return '[' + filled(R"({"a":1})", n) + ']'; }},
    {"records of many keys",
        [](qint64 n) -> QByteArray { return "[{" + filled(R"("@":1)", 30'000) + "}," + filled("{}", n) + ']'; }},
    {"records within records",
        [](qint64 n) -> QByteArray { return '[' + filled(R"({"a":{"b":{"c":[1,2,{"d":3}]}}})", n) + ']'; }},
    {"records that are deals",
        [](qint64 n) -> QByteArray {
            return '['
                + filled(
                    R"({"deal":"@","from":"@","to":"b","kind":"loan","amount":"$1","announced":"2026","source":"@"})",
                    n)
                + ']';
        }},
    {"records that are deals, one a line",
        [](qint64 n) {
            return filled(
                R"({"deal":"@","from":"@","to":"b","kind":"loan","amount":"$1","announced":"2026","source":"@"})", n,
                "\n");
        }},
    {"lines that are no records", [](qint64 n) -> QByteArray { return "{\"a\":1}\n" + filled("x", n, "\n"); }},
    {"one huge text",
        [](qint64 n) -> QByteArray {
            return R"({"format":"deal-timeline","version":1,"title":")" + QByteArray(n, 'a') + "\"}";
        }},
    {"one huge number", [](qint64 n) -> QByteArray { return "[" + QByteArray(n, '1') + ']'; }},
    {"an open text", [](qint64 n) -> QByteArray { return "[\"" + QByteArray(n, 'a'); }},
    {"nothing but space", [](qint64 n) -> QByteArray { return QByteArray(n, ' '); }},
};

QByteArray table(const QByteArray &header, const QByteArray &row, qint64 size)
{
    QByteArray all = header;
    all += '\n';
    all += filled(row + '\n', size, {});
    return all;
}

const std::vector<Shape> tableShapes{
    {"nothing but separators", [](qint64 n) -> QByteArray { return "deal,from,to,kind\n" + QByteArray(n, ','); }},
    {"one-letter rows", [](qint64 n) { return table("deal,from,to,kind", "a", n); }},
    {"one-letter cells", [](qint64 n) { return table("deal,from,to,kind,said", "a,a,a,a,a", n); }},
    {"rows that are no text", [](qint64 n) { return table("deal,from,to,kind", "\x81", n); }},
    {"rows of Windows-1252", [](qint64 n) { return table("deal,from,to,kind", "\x80", n); }},
    {"wrong quotation marks", [](qint64 n) { return table("deal,from,to,kind", "\"a\"b", n); }},
    {"an open quotation mark", [](qint64 n) -> QByteArray { return "deal,from,to,kind\n\"" + QByteArray(n, 'a'); }},
    {"a wide header", [](qint64 n) -> QByteArray { return "record," + filled("a", n) + "\n1,2\n"; }},
    {"a party a row", [](qint64 n) { return table("deal,from,to,kind,amount,announced", "a,@,b,loan,$1,2026", n); }},
    {"a deal a row", [](qint64 n) { return table("deal,from,to,kind,amount,announced", "@,a,b,loan,$1,2026", n); }},
    {"a source a row",
        [](qint64 n) { return table("deal,from,to,kind,amount,announced,source", "a,a,b,loan,$1,2026,@", n); }},
    {"all of its own a row",
        [](qint64 n) { return table("deal,from,to,kind,amount,announced,source", "@,@,b,loan,$1,2026,@", n); }},
    {"many joint parties",
        [](qint64 n) -> QByteArray {
            return "deal,from,to,kind,amount,announced\na," + filled("@", n, ";") + ",b,loan,$1,2026\n";
        }},
    {"many aliases",
        [](qint64 n) -> QByteArray { return "record,id,name,aliases\nparty,a,a," + filled("a", n, ";") + '\n'; }},
    {"deals by record", [](qint64 n) { return table("record,id", "deal,@", n); }},
    {"UTF-16", [](qint64 n) -> QByteArray {
         QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
         return encoder(QString::fromUtf8(table("deal,from,to,kind,said", "a,a,a,a,a", n / 2)));
     }}};

/// Rows as long as those that people write; an entry a letter is no table of theirs.
const std::vector<Shape> usualTables{{"a deal, a page and some words a row",
                                         [](qint64 n) {
                                             return table("deal,from,to,kind,amount,announced,source,what",
                                                 "Deal @,OpenAI,Oracle,purchase,about $38 billion,2025-11-03,"
                                                 "https://example.com/news/@,Cloud services",
                                                 n);
                                         }},
    {"numbers in cells of their own", [](qint64 n) {
         return table("deal,from,to,kind,measure,said,unit,value,announced,start",
             "Deal @,NVIDIA,OpenAI,capacity,power,at least,GW,10,2025-09-22,2026-H2", n);
     }}};

class Memory : public testing::Test
{
protected:
    qint64 peakOf(const QByteArray &file)
    {
        const QString path = folder.filePath(u"deals"_s); // by its content
        support::write(path, file);
        const support::Child child = support::runChild({"check", QFile::encodeName(path)});
        EXPECT_EQ(child.signal, 0);
        return child.peak;
    }

    void expectBelow(double multiple, const std::vector<Shape> &shapes, qint64 size)
    {
        if (support::isSanitized)
            GTEST_SKIP() << "A sanitizer keeps its account of memory in memory.";
        const qint64 program = peakOf("[]");
        for (const Shape &shape : shapes) {
            const QByteArray file = shape.file(size);
            const double times = double(peakOf(file) - program) / double(file.size());
            EXPECT_LT(times, multiple) << shape.name << ", " << file.size() << " bytes";
            std::cout << shape.name << ": " << times << " times\n";
        }
    }

    /// In a process of its own: what this one ever needed would count for each that it starts.
    template<typename Make> QByteArray madeElsewhere(const Make &make)
    {
        const QString path = folder.filePath(u"made"_s);
        const pid_t maker = ::fork();
        if (maker == 0) {
            support::write(path, make());
            ::_exit(0);
        }
        EXPECT_EQ(::waitpid(maker, nullptr, 0), maker);
        return support::contents(path);
    }

    QTemporaryDir folder;
};

TEST_F(Memory, OfJsonOfAnyShapeStaysBelowTheStatedMultiple)
{
    expectBelow(ofJson, jsonShapes, 3 * mebi);
}

TEST_F(Memory, OfATableOfAnyShapeStaysBelowTheStatedMultiple)
{
    expectBelow(ofTables, usualTables, 3 * mebi);
    expectBelow(ofAnyTable, tableShapes, mebi);
}

TEST_F(Memory, OfAWorkbookDoesNotDependOnWhatItUnpacksTo)
{
    if (support::isSanitized)
        GTEST_SKIP() << "A sanitizer keeps its account of memory in memory.";
    const qint64 program = peakOf("[]");
    const qint64 size = 16 * mebi;
    for (const char *unit : {"<row/>", "<row><c s=\"1\"/><c t=\"str\"><v></v></c></row>", "<!-- nothing -->", " "}) {
        const QByteArray file = madeElsewhere([&] { return support::xlsx(filled(unit, size, {})); });
        EXPECT_LT(file.size(), size / 50);
        EXPECT_LT(peakOf(file) - program, 8 * mebi) << unit;
    }
    const QByteArray cells = filled("<row><c t=\"str\"><v>a</v></c><c><v>1</v></c></row>", 4 * mebi, {});
    const qint64 taken = cells.count("<c") * (qint64(sizeof(files::Cell)) + 1);
    EXPECT_LT(double(peakOf(support::xlsx(cells)) - program), ofTables * double(taken));
}

TEST_F(Memory, AboveTheLimitNotAByteIsRead)
{
    const QString path = folder.filePath(u"huge.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[]");
    ASSERT_TRUE(file.resize(1024 * 1024 * mebi)) << "a file of holes";
    file.setPermissions({}); // so that to open it is an error, and another one
    const support::Ended ended = support::deal({u"check"_s, path});
    EXPECT_EQ(ended.code, 3);
    EXPECT_EQ(ended.err.toStdString(),
        path.toStdString() + ": it is larger than " + std::to_string(files::largestFile() / mebi) + " MiB\n");
    const qint64 peak = support::runChild({"check", QFile::encodeName(path)}).peak;
    EXPECT_TRUE(support::isSanitized || peak < peakOf("[]") + 8 * mebi) << peak;
}

TEST_F(Memory, UpToTheLimitAFileIsRead)
{
    const QString path = folder.filePath(u"large.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.resize(files::largestFile())) << "a file of holes";
    const support::Ended ended = support::deal({u"check"_s, path});
    const std::string refusal = ended.out.toStdString() + ended.err.toStdString();
    EXPECT_NE(refusal.find("expected UTF-8 text without NUL, found the byte 0x00"), std::string::npos) << refusal;
    ASSERT_TRUE(file.resize(files::largestFile() + 1));
    EXPECT_NE(support::deal({u"check"_s, path}).err.toStdString().find("it is larger than"), std::string::npos);
}

} // namespace
