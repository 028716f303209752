// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "files/databases/sqlread.h"
#include "files/formats.h"
#include "files/mapping/tablereader.h"
#include "files/problems/filetranslation.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qint64 blockSize = 1024 * 1024;

QString tooLarge()
{
    return Text::tr("it is larger than %1 MiB").arg(json::sizeLimit / blockSize);
}

/// Why not to open it: a pipe would wait for ever, a large file fill the memory.
QString obstacle(const QFileInfo &info)
{
    if (!info.exists())
        return Text::tr("there is no such file");
    if (info.isDir())
        return Text::tr("it is a folder");
    if (!info.isFile())
        return Text::tr("it is no regular file");
    return info.size() > json::sizeLimit ? tooLarge() : QString();
}

QString noTable()
{
    return Text::tr("a mapping goes with a table");
}

ReadResult readBytesAs(const Format &format, const QByteArray &file, const QString &title, const ReadOptions &options)
{
    if (!options.mapping)
        return format.read(file, title, options.progress);
    if (format.isTable)
        return readTable(file, *options.mapping, title, options.progress);
    ReadResult result;
    result.cannotRead = noTable();
    return result;
}

/// Its rows are read as a table, by the rules of tables.
ReadResult readDatabase(const SqlPlace &place, const ReadOptions &options)
{
    ReadResult result;
    const SqlRead read = readSql(place, options.wanted, options.progress);
    result.cannotRead = read.cannotRead;
    result.cancelled = read.cancelled;
    if (!read.cannotRead.isEmpty() || read.cancelled)
        return result;
    const QString name = place.table.isEmpty() ? QFileInfo(place.database).completeBaseName() : place.table;
    result = readBytesAs(*formatOf(u".csv"_s), read.csv, name, options);
    placeInTables(result.problems, read);
    result.problems.insert(result.problems.begin(), read.problems.begin(), read.problems.end());
    return result;
}

} // namespace

Bytes readBytes(const QString &path, Progress *progress)
{
    Bytes bytes;
    bytes.cannotRead = obstacle(QFileInfo(path));
    QFile file(path);
    if (bytes.cannotRead.isEmpty() && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        bytes.cannotRead = file.errorString();
    if (!bytes.cannotRead.isEmpty())
        return bytes;
    // In blocks, as a file may grow while it is read; never mapped, as one that shrinks would end the program.
    QByteArray block(blockSize, Qt::Uninitialized);
    for (qint64 count = 0; (count = file.read(block.data(), block.size())) != 0;) {
        if (count < 0)
            bytes.cannotRead = file.errorString();
        else if (bytes.content.size() + count > json::sizeLimit)
            bytes.cannotRead = tooLarge();
        bytes.cancelled = isCancelled(progress);
        if (!bytes.cannotRead.isEmpty() || bytes.cancelled)
            return bytes;
        bytes.content.append(block.constData(), count);
    }
    return bytes;
}

Bytes readTableBytes(const QString &path)
{
    Bytes bytes;
    const std::optional<SqlPlace> place = sqlPlace(path);
    if (!place) {
        bytes = readBytes(path);
        if (bytes.cannotRead.isEmpty() && !formatToRead(path, bytes.content).isTable)
            bytes.cannotRead = noTable();
    } else if (place->refusal.isEmpty() && place->table.isEmpty()) {
        bytes.cannotRead = Text::tr("it is a database; ?table=NAME behind it says which table of it");
    } else {
        SqlRead read = readSql(*place);
        bytes = {read.csv, read.cannotRead, read.cancelled};
    }
    return bytes;
}

ReadResult readDealFile(const QString &path, const ReadOptions &options)
{
    if (const std::optional<SqlPlace> place = sqlPlace(path))
        return readDatabase(*place, options);
    const Bytes bytes = readBytes(path, options.progress);
    if (bytes.cannotRead.isEmpty() && !bytes.cancelled)
        return readBytesAs(
            formatToRead(path, bytes.content), bytes.content, QFileInfo(path).completeBaseName(), options);
    ReadResult result;
    result.cannotRead = bytes.cannotRead;
    result.cancelled = bytes.cancelled;
    return result;
}

} // namespace files
