// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/workbooks.h"

#include "files/problems/filetranslation.h"
#include "files/workbooks/book.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr QLatin1String option("?sheet=");

/// Null where it cannot be read; then the archive says why.
std::unique_ptr<Book> bookIn(ZipArchive &archive)
{
    std::unique_ptr<Book> book = archive.has(u"content.xml"_s) ? odsBook(archive) : xlsxBook(archive);
    if (archive.has(u"Index/Document.iwa"_s))
        archive.fail(Text::tr("it is a document of Numbers: export it as .xlsx"));
    if (!book)
        archive.fail(Text::tr("it is an archive, but no workbook (.xlsx, .ods): unpack it, and open what is in it"));
    else if (book->sheets().empty())
        archive.fail(Text::tr("there is no sheet in it"));
    return archive.isFine() ? std::move(book) : nullptr;
}

QString namesOf(const std::vector<BookSheet> &sheets, bool areHidden)
{
    constexpr qsizetype most = 10;
    QStringList names;
    for (const BookSheet &sheet : sheets)
        if (sheet.isHidden == areHidden)
            names += inQuotes(sheet.name);
    const bool areMore = names.size() > most;
    return names.first(std::min(most, names.size())).join(u", "_s) + (areMore ? u", …"_s : QString());
}

/// "sheet "Deals" of 3; hidden: "Old"".
QString noteOf(const BookSheet &sheet, const std::vector<BookSheet> &sheets)
{
    if (sheets.size() == 1)
        return {};
    const QString note = Text::tr("sheet %1 of %2").arg(inQuotes(sheet.name)).arg(sheets.size());
    const QString hidden = namesOf(sheets, true);
    return hidden.isEmpty() ? note : Text::tr("%1; hidden: %2").arg(note, hidden);
}

/// Of that name, or the first that is not hidden; or one of that name but for its case.
const BookSheet *sheetIn(const std::vector<BookSheet> &sheets, const QString &name)
{
    for (const auto cases : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const BookSheet &sheet) {
            return name.isEmpty() ? !sheet.isHidden : sheet.name.compare(name, cases) == 0;
        });
        if (found != sheets.end())
            return &*found;
    }
    return name.isEmpty() ? &sheets.front() : nullptr;
}

} // namespace

bool isZip(QByteArrayView file)
{
    return file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06");
}

bool isZipFile(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && isZip(file.read(4));
}

QString SheetPlace::path() const
{
    return sheet.isEmpty() ? file : file + option + sheet;
}

SheetPlace sheetPlace(const QString &path)
{
    const qsizetype at = path.lastIndexOf(option);
    const bool isSheet = at > 0 && !QFileInfo::exists(path) && isZipFile(path.first(at));
    return isSheet ? SheetPlace{path.first(at), path.sliced(at + option.size())} : SheetPlace{path, {}};
}

QStringList visibleSheets(const QByteArray &file)
{
    ZipArchive archive(file);
    QStringList names;
    if (const auto book = bookIn(archive))
        for (const BookSheet &sheet : book->sheets())
            if (!sheet.isHidden)
                names += sheet.name;
    return names;
}

Sheet workbookSheet(const QByteArray &file, Progress *progress, const QString &name)
{
    ZipArchive archive(file, progress);
    const std::unique_ptr<Book> book = bookIn(archive);
    const BookSheet *sheet = book ? sheetIn(book->sheets(), name) : nullptr;
    SheetRows rows;
    if (sheet)
        book->read(*sheet, rows);
    else if (book)
        archive.fail(
            Text::tr("there is no sheet %1 in it; there are %2").arg(inQuotes(name), namesOf(book->sheets(), false)));
    Sheet read = rows.take(sheet ? sheet->name : QString());
    if (!archive.isFine())
        read.cannotRead = archive.obstacle();
    read.cancelled = archive.isCancelled();
    if (sheet)
        read.note = noteOf(*sheet, book->sheets());
    return read;
}

} // namespace files
