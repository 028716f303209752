// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/sheet.h"

#include "deals/csvcells.h"
#include "files/problems/filetranslation.h"
#include "files/sheets/csvreader.h"

#include <QLocale>

#include <algorithm>

namespace files
{
namespace
{

/// Asks whether what is no UTF-8 is Windows-1252, and shows a cell of it as that.
Problem guessOf(const QByteArray &file, const Sheet &sheet)
{
    constexpr qsizetype mostBefore = 30;
    const qsizetype wrong = firstNoText(file);
    std::vector<Problem> problems(1);
    problems.front().byte = decoded(file.first(wrong), Encoding::Windows1252).text.size();
    sheet.place(problems, sheet.table);
    Problem &problem = problems.front();
    const QString separator = escaped(QString(QChar::fromLatin1(sheet.table.separator()))); // as in the row
    const qsizetype before = problem.row.lastIndexOf(separator, problem.rowPlace);
    const qsizetype start =
        std::max<qsizetype>(before < 0 ? 0 : before + separator.size(), problem.rowPlace - mostBefore);
    const qsizetype end = problem.row.indexOf(separator, problem.rowPlace);
    const QString cell = problem.row.mid(start, end < 0 ? -1 : end - start).remove(u'"');
    problem.found = Text::tr("the byte 0x%1, which as Windows-1252 would read %2")
                        .arg(static_cast<unsigned char>(file[wrong]), 2, 16, QChar(u'0'))
                        .arg(inQuotes(cell));
    problem.expected = Text::tr("UTF-8 (if it is Windows-1252, say so: \"encoding\": \"windows-1252\" in the mapping, "
                                "or --encoding windows-1252)");
    return problem;
}

} // namespace

void fillRow(Problem &problem, const Table &table, qsizetype row, qsizetype cell)
{
    QStringList cells;
    const std::span<const Cell> found = table.row(row);
    for (const Cell &each : found.first(std::min(found.size(), static_cast<std::size_t>(cell))))
        cells += table.text(each);
    const qsizetype before = cells.isEmpty() ? 0 : deals::csvLine(cells).toUtf8().size() - 1; // of two line ends
    for (const Cell &each : found.subspan(static_cast<std::size_t>(cells.size())))
        cells += table.text(each);
    std::vector<Problem> one{problem};
    one.front().byte = before;
    locate(one, deals::csvLine(cells).toUtf8());
    problem.row = one.front().row;
    problem.rowPlace = one.front().rowPlace;
}

Sheet csvSheet(const QByteArray &file, Progress *progress, std::optional<Encoding> declared)
{
    const Decoded decoded = files::decoded(file, declared);
    Csv csv = readCsv(decoded.text, progress, decoded.encoding);
    Sheet sheet;
    if (csv.isTooLong) {
        sheet.cannotRead = Text::tr("it has more than %1 rows").arg(QLocale().toString(rowLimit));
        return sheet;
    }
    sheet.place = [decoded, mark = markLength(decoded, file)](std::vector<Problem> &problems, const Table &table) {
        if (problems.empty())
            return;
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
    sheet.isGuess = decoded.isGuess;
    if (sheet.isGuess) {
        sheet.problems = {guessOf(file, sheet)};
        sheet.unlisted = 0;
    }
    return sheet;
}

} // namespace files
