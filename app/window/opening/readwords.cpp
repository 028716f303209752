// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/readwords.h"

#include "files/databases/sqlplace.h"
#include "files/workbooks/workbooks.h"
#include "window/widgets/windowtranslation.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace window
{

bool isAddress(const QString &path)
{
    return path.contains(u"://"_s);
}

QString nameOf(const QString &path)
{
    if (isAddress(path))
        return files::shownPath(path);
    const auto &[file, sheet] = files::sheetPlace(path);
    const QString name = QFileInfo(file).fileName();
    return sheet.isEmpty() ? name : Text::tr("%1, sheet %2").arg(name, sheet);
}

QString rowsText(const files::ReadResult &report, const QLocale &locale)
{
    const QString note = report.note.isEmpty() ? QString() : report.note + u": "_s;
    const QString asMapped = files::asMappedText(report, locale);
    const auto [found, read] = report.rows;
    if (read == found)
        return note + (found == 1 ? Text::tr("1 row read") : Text::tr("%1 rows read").arg(locale.toString(found)))
            + asMapped;
    return note
        + Text::tr("%1 of %2 rows read, %3 refused")
              .arg(locale.toString(read), locale.toString(found), locale.toString(found - read))
        + asMapped;
}

QString reasonText(const files::ReadResult &report, const QString &fileName)
{
    if (!report.cannotRead.isEmpty())
        return report.cannotRead;
    return report.problems.empty() ? Text::tr("it holds no deals") : files::toText(report.problems.front(), fileName);
}

} // namespace window
