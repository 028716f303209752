// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "files/databases/sqlread.h"
#include "files/formats.h"
#include "files/mapping/mappinganswers.h"
#include "files/mapping/tablereader.h"
#include "files/otherkinds.h"
#include "files/problems/filetranslation.h"
#include "files/problems/largestfile.h"
#include "files/workbooks/workbooks.h"

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
    return Text::tr("it is larger than %1 MiB").arg(largestFile() / blockSize);
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
    return info.size() > largestFile() ? tooLarge() : QString();
}

QString noTable()
{
    return Text::tr("a mapping goes with a table");
}

/// Why what is declared does not go with the format; empty where it does.
QString misfit(const Format *format, const ReadOptions &options)
{
    if (options.encoding && !(format && format->hasEncoding))
        return Text::tr("an encoding goes with a CSV table");
    if (!options.sheet.isEmpty() && !(format && format->hasSheets))
        return Text::tr("a sheet goes with a workbook");
    return options.mapping && format && !format->open ? noTable() : QString();
}

/// Nothing of a table of which its mapping leaves open what would change the numbers.
ReadResult readDecided(const Sheet &sheet, const Mapping *mapping, const QString &title, const ReadOptions &options)
{
    const bool isTable = mapping && sheet.cannotRead.isEmpty() && !sheet.cancelled && !sheet.isGuess;
    const QString open = isTable && sheet.table.rowCount() > 1 ? openText(*mapping, sheet.table) : QString();
    if (open.isEmpty())
        return readSheet(sheet, mapping, title, options.progress);
    ReadResult result;
    result.cannotRead = open;
    return result;
}

ReadResult readBytesAs(const Format &format, const QByteArray &file, const QString &title, const ReadOptions &options)
{
    ReadResult refused;
    refused.cannotRead = misfit(&format, options);
    if (!refused.cannotRead.isEmpty())
        return refused;
    if (!options.mapping && !options.encoding && options.sheet.isEmpty())
        return format.read(file, title, options.progress);
    const auto encoding = options.encoding || !options.mapping ? options.encoding : options.mapping->encoding;
    const Mapping *mapping = options.mapping && options.mapping->hasColumns() ? options.mapping : nullptr;
    return readDecided(format.open(file, options.progress, {encoding, options.sheet}), mapping, title, options);
}

/// Its rows are read as a table, by the rules of tables.
ReadResult readDatabase(const SqlPlace &place, const ReadOptions &options)
{
    ReadResult refused;
    refused.cannotRead = misfit(nullptr, options);
    if (!refused.cannotRead.isEmpty())
        return refused;
    const QString name = place.table.isEmpty() ? QFileInfo(place.database).completeBaseName() : place.table;
    return readDecided(readSql(place, options.wanted, options.progress).sheet, options.mapping, name, options);
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
    bytes.content.reserve(file.size() + blockSize); // the last one finds the end
    for (qsizetype size = 0;;) {
        bytes.content.resize(size + blockSize);
        const qint64 count = file.read(bytes.content.data() + size, blockSize);
        if (count < 0)
            bytes.cannotRead = file.errorString();
        else if (size + count > largestFile())
            bytes.cannotRead = tooLarge();
        bytes.cancelled = isCancelled(progress);
        size += std::max<qint64>(count, 0);
        bytes.content.resize(size);
        if (count <= 0 || !bytes.cannotRead.isEmpty() || bytes.cancelled)
            break;
    }
    if (bytes.cannotRead.isEmpty() && !bytes.cancelled)
        bytes.cannotRead = otherKind(path, bytes.content);
    return bytes;
}

Sheet openSheet(const QString &path, Progress *progress, const QString &wanted)
{
    const std::optional<SqlPlace> place = sqlPlace(path);
    const SheetPlace inBook = sheetPlace(path);
    if (place && wanted.isEmpty() && (!place->refusal.isEmpty() || !place->table.isEmpty()))
        return readSql(*place, {}, progress).sheet;
    Sheet sheet;
    if (place) {
        sheet.cannotRead = Text::tr("it is a database; ?table=NAME behind it says which table of it");
        return sheet;
    }
    const Bytes bytes = readBytes(inBook.file, progress);
    sheet.cannotRead = bytes.cannotRead;
    sheet.cancelled = bytes.cancelled;
    if (!sheet.cannotRead.isEmpty() || sheet.cancelled)
        return sheet;
    const Format &format = formatToRead(inBook.file, bytes.content);
    const Mapping any;
    sheet.cannotRead = misfit(&format, {.mapping = &any, .sheet = wanted});
    return sheet.cannotRead.isEmpty()
        ? format.open(bytes.content, progress, {{}, wanted.isEmpty() ? inBook.sheet : wanted})
        : sheet;
}

QStringList sheetsToChoose(const QString &path, Progress *progress)
{
    if (!isZipFile(path))
        return {};
    const QStringList sheets = visibleSheets(readBytes(path, progress).content);
    return sheets.size() > 1 ? sheets : QStringList();
}

namespace
{

ReadResult readAny(const QString &path, const ReadOptions &options)
{
    if (const std::optional<SqlPlace> place = sqlPlace(path))
        return readDatabase(*place, options);
    const auto &[file, sheet] = sheetPlace(path);
    ReadOptions wanted = options;
    if (wanted.sheet.isEmpty())
        wanted.sheet = sheet;
    const Bytes bytes = readBytes(file, options.progress);
    if (bytes.cannotRead.isEmpty() && !bytes.cancelled)
        return readBytesAs(
            formatToRead(file, bytes.content), bytes.content, QFileInfo(file).completeBaseName(), wanted);
    ReadResult result;
    result.cannotRead = bytes.cannotRead;
    result.cancelled = bytes.cancelled;
    return result;
}

} // namespace

ReadResult readDealFile(const QString &path, const ReadOptions &options)
{
    ReadResult result = readAny(path, options);
    if (const auto [found, read] = result.rows; read < found)
        result.set.unread = {found - read, found};
    return result;
}

} // namespace files
