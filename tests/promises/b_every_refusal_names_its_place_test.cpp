// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is refused learns of file, line, column, byte, what was expected and what was found, fit to be printed.
#include "support/badfiles.h"
#include "support/hostiledeals.h"
#include "support/program.h"

#include "files/json/json.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

using files::json::Value;
using support::BadFile, support::Ended;

qint64 numberOf(const Value &object, const char *key)
{
    const auto value = object.member(QLatin1String(key));
    return value ? value->utf8().toByteArray().toLongLong() : -1;
}

QString textOf(const Value &object, const char *key)
{
    const auto value = object.member(QLatin1String(key));
    return value ? value->text() : QString();
}

/// From 1; of bytes that are UTF-8, as people count them.
std::pair<qint64, qint64> placeOf(const QByteArray &bytes, qint64 byte)
{
    qint64 line = 1, column = 1;
    for (qsizetype at = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0; at < byte && at < bytes.size(); ++at) {
        const bool isPair = bytes.mid(at, 2) == "\r\n";
        if (bytes[at] == '\n' || (bytes[at] == '\r' && !isPair)) {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(bytes[at]) & 0xc0) != 0x80) {
            ++column;
        }
    }
    return {line, column};
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar(0));
}

/// Of another kind, which is named in one line: nothing in it has a place.
bool isOtherKind(const QByteArray &bytes)
{
    constexpr std::array starts{"PK", "%PDF-", "<html", "SQLite format 3"};
    return bytes.contains(QByteArray(3, '\0'))
        || std::any_of(starts.begin(), starts.end(), [&](const char *start) { return bytes.startsWith(start); });
}

class Refusals : public testing::Test
{
protected:
    void write(const std::vector<BadFile> &files)
    {
        for (const BadFile &file : files) {
            paths += folder.filePath(file.name);
            support::write(paths.back(), file.bytes);
        }
    }

    void expectProblem(const Value &problem, const BadFile &file)
    {
        const std::string what = file.name.toStdString() + ": " + textOf(problem, "expected").toStdString();
        const qint64 byte = numberOf(problem, "byte");
        EXPECT_GE(byte, 0) << what;
        EXPECT_LE(byte, file.bytes.size()) << what;
        EXPECT_GE(numberOf(problem, "line"), 1) << what;
        EXPECT_GE(numberOf(problem, "column"), 1) << what;
        if (isUtf8(file.bytes)) {
            const auto [line, column] = placeOf(file.bytes, byte);
            EXPECT_EQ(numberOf(problem, "line"), line) << what;
            EXPECT_EQ(numberOf(problem, "column"), column) << what;
        }
        EXPECT_TRUE(textOf(problem, "severity") == u"error" || textOf(problem, "severity") == u"warning") << what;
        for (const char *key : {"expected", "found"}) {
            EXPECT_FALSE(textOf(problem, key).isEmpty()) << what << ": " << key;
            EXPECT_EQ(support::flawOf(textOf(problem, key), 400).toStdString(), "") << what << ": " << key;
        }
        for (const char *key : {"field", "row"})
            EXPECT_EQ(support::flawOf(textOf(problem, key), 2000).toStdString(), "") << what << ": " << key;
    }

    /// Returns how many problems there are.
    qsizetype expectPlaces(const std::vector<BadFile> &files)
    {
        write(files);
        const Ended ended = support::deal(QStringList{u"check"_s, u"--json"_s} + paths);
        const auto parsed = files::json::parse(ended.out);
        const auto *document = std::get_if<files::json::Document>(&parsed);
        if (!document) {
            ADD_FAILURE() << ended.out.left(1000).constData();
            return 0;
        }
        const std::vector<Value> checked = Value(*document, 0).member("files"_L1)->elements();
        EXPECT_EQ(checked.size(), files.size());
        qsizetype all = 0;
        for (std::size_t i = 0; i < checked.size(); ++i) {
            EXPECT_EQ(textOf(checked[i], "file"), paths[qsizetype(i)]);
            const std::vector<Value> problems = checked[i].member("problems"_L1)->elements();
            if (const QString whole = textOf(checked[i], "cannot_read"); !whole.isEmpty()) { // which has no places
                EXPECT_TRUE(isOtherKind(files[i].bytes)) << files[i].name.toStdString() << ": " << whole.toStdString();
                continue;
            }
            for (const Value &problem : problems)
                expectProblem(problem, files[i]);
            all += std::ssize(problems);
            EXPECT_TRUE(!problems.empty() || numberOf(checked[i], "rows_refused") == 0)
                << files[i].name.toStdString() << " is refused without a word";
        }
        return all;
    }

    /// FILE:LINE:COLUMN: error: …, and the rows of each file.
    void expectLines()
    {
        const Ended ended = support::deal(QStringList{u"check"_s} + paths);
        const QRegularExpression line(
            u"^/[^:]+/[^/:]+:\\d+:\\d+: (error|warning): .*expected .+, found .+$|^/[^:]+: [\\d,]+ rows: [\\d,]+ read"_s);
        for (const QString &each : QString::fromUtf8(ended.out).split(u'\n', Qt::SkipEmptyParts))
            EXPECT_TRUE(line.match(each).hasMatch()) << each.toStdString();
        for (const QString &each : QString::fromUtf8(ended.err).split(u'\n', Qt::SkipEmptyParts))
            EXPECT_TRUE(QRegularExpression(u"^/[^:]+: it is .+"_s).match(each).hasMatch()) << each.toStdString();
    }

    QTemporaryDir folder;
    QStringList paths;
};

TEST_F(Refusals, OfJsonNameTheirPlace)
{
    const std::vector<BadFile> files = support::badJson();
    EXPECT_GT(expectPlaces(files), std::ssize(files));
    expectLines();
}

TEST_F(Refusals, OfTablesNameTheirPlace)
{
    const std::vector<BadFile> files = support::badTables(support::bundledTable());
    EXPECT_GT(expectPlaces(files), std::ssize(files));
    expectLines();
}

TEST_F(Refusals, OfWhatCannotBeReadSayWhy)
{
    paths = {folder.path(), folder.filePath(u"missing.json"_s), u"/dev/null"_s};
    const Ended ended = support::deal(QStringList{u"check"_s} + paths);
    EXPECT_EQ(ended.code, 3);
    EXPECT_EQ(ended.err,
        paths[0].toUtf8() + ": it is a folder\n" + paths[1].toUtf8() + ": there is no such file\n" + paths[2].toUtf8()
            + ": it is no regular file\n")
        << ended.err.constData();
}

} // namespace
