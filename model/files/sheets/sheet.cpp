// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/sheet.h"

#include "files/problems/filetranslation.h"
#include "files/sheets/csvreader.h"

#include <QLocale>

namespace files
{

Sheet csvSheet(const QByteArray &file, Progress *progress)
{
    const Decoded decoded = files::decoded(file);
    Csv csv = readCsv(decoded.text, progress);
    Sheet sheet;
    if (csv.isTooLong) {
        sheet.cannotRead = Text::tr("it has more than %1 rows").arg(QLocale().toString(rowLimit));
        return sheet;
    }
    sheet.place = [decoded, mark = markLength(decoded, file)](std::vector<Problem> &problems, const Table &table) {
        Layout layout{decoded.encoding, mark, {}};
        layout.rows.reserve(static_cast<std::size_t>(table.rowCount()));
        for (qsizetype row = 0; row < table.rowCount(); ++row)
            layout.rows.push_back(static_cast<std::uint32_t>(table.byteOf(row)));
        locate(problems, decoded.text, layout);
    };
    sheet.table = std::move(csv.table);
    sheet.problems = std::move(csv.problems);
    sheet.unlisted = csv.unlisted;
    sheet.place(sheet.problems, sheet.table);
    return sheet;
}

} // namespace files
