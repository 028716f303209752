// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/otherkinds.h"

#include "files/problems/filetranslation.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace files
{
namespace
{

constexpr const char *packed = QT_TRANSLATE_NOOP("files", "it is packed (%1): unpack it, and open what is in it");
constexpr const char *exported = QT_TRANSLATE_NOOP("files", "it is a file of %1: export the table from there as CSV");
constexpr const char *oldBook =
    QT_TRANSLATE_NOOP("files", "it is an old workbook (.xls), or one with a password: save it as .xlsx, without one");
constexpr const char *wide = QT_TRANSLATE_NOOP("files", "it is %1: save it as UTF-8");
constexpr const char *page =
    QT_TRANSLATE_NOOP("files", "it is a page (%1): download the table itself, or copy it into a spreadsheet");
constexpr const char *markup = QT_TRANSLATE_NOOP("files", "it is %1: a spreadsheet saves it as .xlsx, .ods or CSV");
constexpr const char *pointer = QT_TRANSLATE_NOOP("files", "it only points to a file (%1): fetch that one");

struct Kind {
    qsizetype at;
    std::string_view bytes; ///< that stand there
    std::string_view end;   ///< and at the end, where the first are not enough
    const char *text;
    QLatin1String name;
};
constexpr std::array kinds{Kind{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, {}, oldBook, {}},
    Kind{0, "PAR1"sv, "PAR1"sv, exported, "Parquet"_L1}, Kind{0, "ARROW1\0\0"sv, {}, exported, "Arrow"_L1},
    Kind{8, "DUCK\x40\0\0\0\0\0\0\0"sv, {}, exported, "DuckDB"_L1},
    Kind{8, "DUCK\x43\0\0\0\0\0\0\0"sv, {}, exported, "DuckDB"_L1},
    Kind{4, "Standard Jet DB\0"sv, {}, exported, "Access"_L1},
    Kind{4, "Standard ACE DB\0"sv, {}, exported, "Access"_L1}, Kind{0, "\x89HDF\r\n\x1a\n"sv, {}, exported, "HDF5"_L1},
    Kind{0, "Obj\x01"sv, {}, exported, "Avro"_L1}, Kind{0, "\x1f\x8b\x08"sv, {}, packed, "gzip"_L1},
    Kind{0, "\xfd\x37zXZ\0"sv, {}, packed, "xz"_L1}, Kind{0, "\x28\xb5\x2f\xfd"sv, {}, packed, "zstd"_L1},
    Kind{0, "7z\xbc\xaf\x27\x1c"sv, {}, packed, "7z"_L1}, Kind{0, "Rar!\x1a\x07"sv, {}, packed, "rar"_L1},
    Kind{4, "1AY&SY"sv, {}, packed, "bzip2"_L1}, Kind{0, "\xff\xfe\0\0"sv, {}, wide, "UTF-32"_L1},
    Kind{0, "\0\0\xfe\xff"sv, {}, wide, "UTF-32"_L1}, Kind{0, "%PDF-"sv, {}, page, "PDF"_L1},
    Kind{0, "<!DOCTYPE html"sv, {}, page, "HTML"_L1}, Kind{0, "<!doctype html"sv, {}, page, "HTML"_L1},
    Kind{0, "<html"sv, {}, page, "HTML"_L1}, Kind{0, "<?xml"sv, {}, markup, "XML"_L1},
    Kind{0, "version https://git-lfs.github.com/spec/"sv, {}, pointer, "Git LFS"_L1}};

/// Without a mark in front: ASCII has three zeros more then.
bool looksLikeUtf32(QByteArrayView file)
{
    const auto isLetter = [&](qsizetype at, bool isBig) {
        const QByteArrayView zeros = file.sliced(at + (isBig ? 0 : 1), 3);
        return std::all_of(zeros.begin(), zeros.end(), [](char c) { return c == '\0'; })
            && file[at + (isBig ? 3 : 0)] > '\0';
    };
    return file.size() >= 8 && ((isLetter(0, true) && isLetter(4, true)) || (isLetter(0, false) && isLetter(4, false)));
}

bool stands(std::string_view bytes, QByteArrayView file, qsizetype at)
{
    const QByteArrayView wanted(bytes.data(), std::ssize(bytes));
    return at >= 0 && file.size() >= at + wanted.size() && file.sliced(at, wanted.size()) == wanted;
}

} // namespace

QString otherKind(const QString &path, QByteArrayView file)
{
    constexpr std::array ofDatabases{"sqlite"_L1, "sqlite3"_L1, "db"_L1, "db3"_L1};
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (file.isEmpty() && std::find(ofDatabases.begin(), ofDatabases.end(), suffix) != ofDatabases.end())
        return Text::tr("it is empty: nothing was ever written to this database");
    if (looksLikeUtf32(file))
        return Text::tr(wide).arg("UTF-32"_L1);
    if (QByteArrayView text = file.sliced(file.startsWith("\xef\xbb\xbf") ? 3 : 0).trimmed(); text.startsWith('<'))
        file = text;
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &each) {
        return stands(each.bytes, file, each.at) && stands(each.end, file, file.size() - std::ssize(each.end));
    });
    if (kind == kinds.end())
        return {};
    const QString text = Text::tr(kind->text);
    return kind->name.isEmpty() ? text : text.arg(kind->name);
}

} // namespace files
