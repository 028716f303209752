// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "files/problems/largestfile.h"
#include "files/sample.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

using files::readDealFile;
using files::ReadResult;

namespace
{

class ReadDealFile : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

/// Why there is nothing to judge, so neither problems nor deals.
std::string obstacle(const QString &path)
{
    const ReadResult result = readDealFile(path);
    EXPECT_FALSE(result.isUsable());
    EXPECT_TRUE(result.problems.empty());
    EXPECT_TRUE(result.set.deals.empty());
    return result.cannotRead.toStdString();
}

TEST_F(ReadDealFile, ReadsTheBytes)
{
    const ReadResult result = readDealFile(write("good.json", sample::file));
    EXPECT_EQ(result, files::readDeals(sample::file));
    EXPECT_TRUE(result.cannotRead.isEmpty());
}

TEST_F(ReadDealFile, ReadsMoreThanOneBlock)
{
    const QByteArray padded = QByteArray(3'000'000, '\n') + sample::file;
    EXPECT_EQ(readDealFile(write("long.json", padded)).set, files::readDeals(sample::file).set);
}

TEST_F(ReadDealFile, TellsBadBytesFromNone)
{
    const ReadResult result = readDealFile(write("bad.json", "{"));
    EXPECT_TRUE(result.cannotRead.isEmpty());
    EXPECT_EQ(sample::problems(result), "1:2: error: expected a key in quotation marks, found the end of the file\n");
    EXPECT_FALSE(result.isUsable());
}

TEST_F(ReadDealFile, SaysWhyItCannotRead)
{
    EXPECT_EQ(obstacle(path("missing.json")), "there is no such file");
    EXPECT_EQ(obstacle(QString()), "there is no such file");
    EXPECT_EQ(obstacle(path(".")), "it is a folder");
    EXPECT_EQ(obstacle(u"/dev/zero"_s), "it is no regular file");
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    EXPECT_EQ(obstacle(path("pipe")), "it is no regular file"); // and does not wait for a writer
}

TEST_F(ReadDealFile, NamesOtherKindsAndSaysWhatToDo)
{
    const auto refusal = [this](const QByteArray &bytes, const char *name = "table.csv") {
        return obstacle(write(name, bytes));
    };
    const char *oldBook = "it is an old workbook (.xls), or one with a password: save it as .xlsx, without one";
    EXPECT_EQ(refusal("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "deals.xlsx"), oldBook);
    EXPECT_EQ(refusal("PAR1\x15\x04PAR1"), "it is a file of Parquet: export the table from there as CSV");
    EXPECT_EQ(refusal("\x1f\x8b\x08\x01", "x.csv.gz"), "it is packed (gzip): unpack it, and open what is in it");
    EXPECT_EQ(refusal(QByteArray("\xff\xfe\0\0a\0\0\0", 8)), "it is UTF-32: save it as UTF-8");
    EXPECT_EQ(refusal(QByteArray("a\0\0\0,\0\0\0", 8)), "it is UTF-32: save it as UTF-8");
    EXPECT_EQ(refusal(QByteArray("\0\0\0a\0\0\0,", 8)), "it is UTF-32: save it as UTF-8");
    EXPECT_EQ(refusal("\n<!DOCTYPE html><html>", "x.json"),
        "it is a page (HTML): download the table itself, or copy it into a spreadsheet");
    EXPECT_EQ(refusal("\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook/>", "x.xls"),
        "it is XML: a spreadsheet saves it as .xlsx, .ods or CSV");
    EXPECT_EQ(refusal("version https://git-lfs.github.com/spec/v1\noid sha256:0"),
        "it only points to a file (Git LFS): fetch that one");
    EXPECT_EQ(refusal({}, "deals.SQLite"), "it is empty: nothing was ever written to this database");
    EXPECT_EQ(refusal("PK\x05\x06"), "it is damaged: its list of contents cannot be read");
}

TEST_F(ReadDealFile, TakesNoTableForAnotherKind)
{
    for (const QByteArray &bytes : {QByteArray("PAR1,deal\n"), QByteArray("deals,a,DUCK,b\n"),
             QByteArray("Rar!,BZh91\n"), QByteArray(100, '\0'), QByteArray("<a>,b\n"), QByteArray("a\0,\0b\0\n\0", 8)})
        EXPECT_TRUE(readDealFile(write("table.csv", bytes)).cannotRead.isEmpty()) << bytes.toStdString();
}

TEST_F(ReadDealFile, RefusesALargeFileBeforeItReadsIt)
{
    QFile file(path("large.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.resize(files::largestFile() + 1));
    const std::string mebibytes = std::to_string(files::largestFile() / (1024 * 1024));
    EXPECT_EQ(obstacle(file.fileName()), "it is larger than " + mebibytes + " MiB");
}

TEST_F(ReadDealFile, NeedsThePermission)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const QString file = write("secret.json", sample::file);
    ASSERT_TRUE(QFile::setPermissions(file, QFileDevice::WriteOwner));
    EXPECT_EQ(obstacle(file), "Permission denied");
}

} // namespace
