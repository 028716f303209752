// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/sheetrows.h"

#include "deals/csvcells.h"
#include "files/problems/filetranslation.h"
#include "files/problems/largestfile.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype letters = 26;

qsizetype byteOf(CellPlace place)
{
    return place.row * sheetColumnLimit + place.column;
}
static_assert(
    (sheetRowLimit - 1) * sheetColumnLimit + sheetColumnLimit - 1 <= std::numeric_limits<std::uint32_t>::max());

CellPlace placeAt(qint64 byte)
{
    return {byte / sheetColumnLimit, byte % sheetColumnLimit};
}

/// The first row of the table that stands there in the sheet, or behind.
qsizetype rowFrom(const Table &table, qsizetype sheetRow)
{
    qsizetype first = 0, count = table.rowCount();
    while (count > 0) {
        const qsizetype half = count / 2;
        const bool isBefore = placeAt(table.byteOf(first + half)).row < sheetRow;
        first += isBefore ? half + 1 : 0;
        count = isBefore ? count - half - 1 : half;
    }
    return first;
}

QString tooLarge()
{
    return Text::tr("its table needs more than %1 MiB").arg(sheetByteLimit() / (1024 * 1024));
}

/// As formulas name it.
QString quotedName(const QString &sheet)
{
    const bool isPlain =
        std::all_of(sheet.begin(), sheet.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    return isPlain ? sheet : u'\'' + QString(sheet).replace(u'\'', u"''"_s) + u'\'';
}

void placeInSheet(std::vector<Problem> &problems, const Table &table, const QString &sheet)
{
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.byte < b.byte; });
    for (Problem &problem : problems) {
        const CellPlace place = placeAt(problem.byte);
        const qsizetype row = rowFrom(table, place.row);
        if (row < table.rowCount() && placeAt(table.byteOf(row)).row == place.row)
            fillRow(problem, table, row, place.column);
        const QString cell = escaped(sheet) + u'!' + toText(place);
        problem.field = problem.field.isEmpty() ? cell : cell + u": "_s + problem.field;
        problem.line = static_cast<int>(place.row) + 1;
        problem.column = static_cast<int>(place.column) + 1;
        problem.byte = 0;
    }
}

} // namespace

qsizetype sheetByteLimit()
{
    constexpr qsizetype most = 256 * 1024 * 1024;
    return std::min<qsizetype>(most, largestFile());
}

QString toText(CellPlace place)
{
    QString text;
    for (qsizetype left = place.column + 1; left > 0; left = (left - 1) / letters)
        text.prepend(QChar(static_cast<char16_t>(u'A' + (left - 1) % letters)));
    return text + QString::number(place.row + 1);
}

std::optional<CellPlace> cellPlace(QStringView text)
{
    constexpr qsizetype mostLetters = 3, mostDigits = 7;
    CellPlace place;
    qsizetype at = 0;
    for (; at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; ++at)
        place.column = place.column * letters + (text[at].unicode() - u'A' + 1);
    const QStringView digits = text.sliced(at);
    const bool areDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    place.row = areDigits ? digits.toLongLong() : 0;
    if (at == 0 || at > mostLetters || digits.size() > mostDigits || place.row == 0)
        return {};
    return CellPlace{place.row - 1, place.column - 1};
}

void SheetRows::add(CellPlace place, QByteArrayView utf8)
{
    if (utf8.isEmpty() || !m_obstacle.isEmpty())
        return;
    if (place.row >= sheetRowLimit)
        m_obstacle = Text::tr("it has more than %1 rows").arg(QLocale().toString(sheetRowLimit));
    if (place.column >= sheetColumnLimit)
        m_obstacle = Text::tr("it has more than %1 columns").arg(QLocale().toString(sheetColumnLimit));
    if (!m_obstacle.isEmpty())
        return;
    if (place.row > m_row)
        finishRow();
    m_row = std::max(m_row, place.row);
    m_texts.push_back({place.column, m_utf8.size(), utf8.size()});
    m_utf8.append(utf8);
    if (utf8.contains('\0'))
        refuse(place, Text::tr("the byte 0x%1").arg(0, 2, 16, QChar(u'0')), Text::tr("UTF-8 text without NUL"));
    if (m_sheet.table.textSize() + m_utf8.size() > m_byteLimit)
        m_obstacle = tooLarge();
}

void SheetRows::refuse(CellPlace place, const QString &found, const QString &expected)
{
    add(place, "?"); // a row of nothing else is one, too
    m_problems.push_back({.byte = byteOf({m_row, place.column}), .found = found, .expected = expected});
}

void SheetRows::finishRow()
{
    std::stable_sort(
        m_texts.begin(), m_texts.end(), [](const Placed &a, const Placed &b) { return a.column < b.column; });
    if (!m_texts.empty()) {
        Table &table = m_sheet.table;
        table.addRow(byteOf({m_row, 0}));
        qsizetype column = 0;
        for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
            if (std::next(text) != m_texts.end() && std::next(text)->column == text->column)
                continue;
            for (; column < text->column; ++column)
                table.addCell({}, byteOf({m_row, column}));
            const QByteArrayView utf8 = QByteArrayView(m_utf8).sliced(text->at, text->length);
            const qsizetype guard = deals::isGuarded(utf8) ? 1 : 0;
            table.addCell(utf8.sliced(guard), byteOf({m_row, column++}));
        }
        m_cells += column;
        if (!m_problems.empty())
            table.refuseLastRow();
        if (table.textSize() + m_cells * qsizetype(sizeof(Cell)) > m_byteLimit)
            m_obstacle = tooLarge();
    }
    for (const Problem &problem : m_problems)
        list(problem);
    m_texts.clear();
    m_problems.clear();
    m_utf8.truncate(0);
}

void SheetRows::list(const Problem &problem)
{
    if (std::ssize(m_sheet.problems) < problemLimit)
        m_sheet.problems.push_back(problem);
    else
        ++m_sheet.unlisted;
}

void SheetRows::merge(CellPlace first, CellPlace last)
{
    constexpr qsizetype most =
        100'000'000; // cells looked at: no two areas have one in common, unless someone means harm
    finishRow();
    Table &table = m_sheet.table;
    for (qsizetype row = rowFrom(table, first.row); row < table.rowCount() && m_merged < most; ++row) {
        const qsizetype sheetRow = placeAt(table.byteOf(row)).row;
        if (sheetRow > last.row)
            break;
        const qsizetype end = std::min<qsizetype>(last.column + 1, std::ssize(table.row(row)));
        for (qsizetype column = first.column; column < end; ++column)
            if (sheetRow > first.row || column > first.column)
                table.clearCell(row, column);
        m_merged += std::max<qsizetype>(1, end - first.column);
    }
}

Sheet SheetRows::take(const QString &name)
{
    finishRow();
    m_sheet.cannotRead = m_obstacle;
    m_sheet.place = [name = quotedName(name)](
                        std::vector<Problem> &problems, const Table &table) { placeInSheet(problems, table, name); };
    m_sheet.place(m_sheet.problems, m_sheet.table);
    return std::move(m_sheet);
}

} // namespace files
