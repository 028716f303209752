// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "files/formats.h"
#include "files/sqlread.h"
#include "files/tablereader.h"
#include "files/text.h"

#include <QFile>
#include <QFileInfo>

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

/// Its rows are read as a table, by the rules of tables.
ReadResult readDatabase(const SqlPlace &place, const ReadOptions &options)
{
    ReadResult result;
    const SqlRead read = readSql(place, options.progress);
    result.cannotRead = read.cannotRead;
    result.cancelled = read.cancelled;
    if (!read.cannotRead.isEmpty() || read.cancelled)
        return result;
    const QString name = place.table.isEmpty() ? QFileInfo(place.database).completeBaseName() : place.table;
    result = readTable(read.csv, name, options.progress);
    result.problems.insert(result.problems.begin(), read.problems.begin(), read.problems.end());
    return result;
}

} // namespace

ReadResult readDealFile(const QString &path, const ReadOptions &options)
{
    if (const std::optional<SqlPlace> place = sqlPlace(path))
        return readDatabase(*place, options);
    ReadResult result;
    result.cannotRead = obstacle(QFileInfo(path));
    if (!result.cannotRead.isEmpty())
        return result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        result.cannotRead = file.errorString();
        return result;
    }
    // In blocks, as a file may grow while it is read; never mapped, as one that shrinks would end the program.
    QByteArray bytes, block(blockSize, Qt::Uninitialized);
    for (qint64 count = 0; (count = file.read(block.data(), block.size())) != 0;) {
        if (count < 0)
            result.cannotRead = file.errorString();
        else if (bytes.size() + count > json::sizeLimit)
            result.cannotRead = tooLarge();
        if (!result.cannotRead.isEmpty())
            return result;
        bytes.append(block.constData(), count);
        if (options.progress && options.progress->isCancelled()) {
            result.cancelled = true;
            return result;
        }
    }
    return formatToRead(path, bytes).read(bytes, QFileInfo(path).completeBaseName(), options.progress);
}

} // namespace files
