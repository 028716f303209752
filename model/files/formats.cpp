// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/formats.h"

#include "files/dealformat/dealwriter.h"
#include "files/dealformat/tablewriter.h"
#include "files/json/jsonwriter.h"
#include "files/mapping/tablereader.h"
#include "files/problems/filetranslation.h"
#include "files/problems/largestfile.h"
#include "files/records/records.h"
#include "files/workbooks/workbooks.h"
#include "files/writefile.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

ReadResult readJson(const QByteArray &file, const QString & /*title*/, Progress *progress)
{
    return readDeals(file, progress);
}

ReadResult readRecords(const QByteArray &file, const QString &title, Progress *progress)
{
    return readSheet(recordsSheet(file, progress), nullptr, title, progress);
}

Sheet openRecords(const QByteArray &file, Progress *progress, const Declared & /*declared*/)
{
    return recordsSheet(file, progress);
}

Sheet openTable(const QByteArray &file, Progress *progress, const Declared &declared)
{
    return csvSheet(file, progress, declared.encoding);
}

ReadResult readWorkbook(const QByteArray &file, const QString &title, Progress *progress)
{
    return readSheet(workbookSheet(file, progress), nullptr, title, progress);
}

Sheet openWorkbook(const QByteArray &file, Progress *progress, const Declared &declared)
{
    return workbookSheet(file, progress, declared.sheet);
}

QByteArray writeJson(const deals::DealSet &set)
{
    return json::toBytes(documentOf(set));
}

QByteArray writeCsv(const deals::DealSet &set)
{
    return toTable(documentOf(set));
}

QString jsonName()
{
    return Text::tr("Deal files (JSON)");
}

QString csvName()
{
    return Text::tr("Deal tables (CSV)");
}

QString tsvName()
{
    return Text::tr("Tables with tabs");
}

QString recordsName()
{
    return Text::tr("Records (JSON, one a line)");
}

QString workbooksName()
{
    return Text::tr("Workbooks");
}

constexpr std::array all{Format{"json"_L1, jsonName, readJson, nullptr, false, false, writeJson},
    Format{"csv"_L1, csvName, readTable, openTable, true, false, writeCsv},
    Format{"tsv"_L1, tsvName, readTable, openTable, true, false, nullptr},
    Format{"ndjson"_L1, recordsName, readRecords, openRecords, false, false, nullptr},
    Format{"jsonl"_L1, recordsName, readRecords, openRecords, false, false, nullptr},
    Format{"xlsx"_L1, workbooksName, readWorkbook, openWorkbook, false, true, nullptr},
    Format{"ods"_L1, workbooksName, readWorkbook, openWorkbook, false, true, nullptr}};
constexpr const Format &ofDeals = all[0], &ofTable = all[1], &ofRecords = all[3], &ofWorkbooks = all[5];

} // namespace

std::span<const Format> formats()
{
    return all;
}

const Format *formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    const auto known = std::find_if(all.begin(), all.end(),
        [&](const Format &format) { return suffix.compare(format.suffix, Qt::CaseInsensitive) == 0; });
    return known == all.end() ? nullptr : known;
}

const Format &formatToRead(const QString &path, const QByteArray &file)
{
    QByteArrayView start = QByteArrayView(file).first(std::min<qsizetype>(file.size(), 64));
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3);
    start = start.trimmed();
    if (isZip(file))
        return ofWorkbooks;
    const Format *named = formatOf(path);
    const bool isNamedTable = named && named->hasEncoding, areNamedRecords = named && named->open == openRecords;
    if (start.startsWith('{') || (!isNamedTable && (start.startsWith('[') || start.isEmpty()))) {
        const JsonHolds holds = jsonHolds(file);
        const bool areRecords = holds == JsonHolds::Records || (holds == JsonHolds::Neither && areNamedRecords);
        return areRecords ? ofRecords : ofDeals;
    }
    return named && !named->hasSheets ? *named : ofTable;
}

QString writeDealFile(const deals::DealSet &set, const QString &path)
{
    const QByteArray bytes = formatOf(path)->write(set);
    constexpr qint64 mebi = 1024 * 1024;
    if (bytes.size() > largestFile())
        return Text::tr("it would be larger than %1 MiB, and not be read again").arg(largestFile() / mebi);
    return writeWhole(path, bytes);
}

QString writableSuffixes()
{
    QStringList suffixes;
    for (const Format &format : all)
        if (format.write)
            suffixes += u'.' + QString(format.suffix);
    return suffixes.join(", "_L1);
}

} // namespace files
