// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/tablereader.h"

#include "files/dealformat/columns.h"
#include "files/dealformat/context.h"
#include "files/dealformat/repeatedrows.h"
#include "files/dealformat/rowtree.h"
#include "files/problems/filetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// Whether the header has what no table of ours is without.
bool isOurs(const Table &table)
{
    const auto has = [&](Key wanted) {
        const std::span<const Cell> header = table.row(0);
        return std::any_of(
            header.begin(), header.end(), [&](const Cell &cell) { return keyCalled(table.text(cell)) == wanted; });
    };
    return has(Key::Record) || (has(Key::Deal) && has(Key::From) && has(Key::To) && has(Key::Kind));
}

Problem notOurs(const Table &table)
{
    QStringList names;
    for (const Cell &cell : table.rowCount() > 0 ? table.row(0) : std::span<const Cell>())
        names += table.text(cell);
    Problem problem;
    problem.found = names.isEmpty() ? Text::tr("no row") : escaped(names.join(", "_L1));
    problem.expected =
        Text::tr("the columns of a deal table (deal, from, to, kind, …), or a mapping that says which are which: "
                 "\"deal-timeline mapping\" proposes one");
    return problem;
}

Problem noRow()
{
    Problem problem;
    problem.found = Text::tr("none");
    problem.expected = Text::tr("a header and at least one row of a commitment");
    return problem;
}

/// Rows below the header that CSV or a mapping left.
qsizetype rowsLeft(const Table &table)
{
    qsizetype left = 0;
    for (qsizetype row = 1; row < table.rowCount(); ++row)
        left += table.isRefused(row) ? 0 : 1;
    return left;
}

/// Their column, or else ours.
QString nameOf(const Mapping &mapping, Key key)
{
    const auto column = mapping.columns.find(key);
    return column == mapping.columns.end() ? QString(columnOf(key).name) : column->second;
}

/// Rows of the file: those of ours that one of them gave stand at its place.
template<typename IsWanted> qsizetype countRows(const Table &table, const IsWanted &isWanted)
{
    qsizetype count = 0;
    for (qsizetype row = 1, next = 1; row < table.rowCount(); row = next) {
        bool isAll = true;
        for (; next < table.rowCount() && table.byteOf(next) == table.byteOf(row); ++next)
            isAll = isAll && isWanted(next);
        count += isAll ? 1 : 0;
    }
    return count;
}

qsizetype foundIn(const Table &table)
{
    return countRows(table, [](qsizetype) { return true; });
}

} // namespace

ReadResult readRows(const Table &table, const QString &title, Progress *progress)
{
    ReadResult result;
    if (table.rowCount() == 0 || !isOurs(table)) {
        const bool isHeaderRefused = table.rowCount() > 0 && table.isRefused(0); // which has its problem
        result.isForeign = table.rowCount() > 0 && !isHeaderRefused;
        result.rows.found = std::max<qsizetype>(table.rowCount() - 1, 0);
        if (!isHeaderRefused)
            result.problems = {notOurs(table)};
        return result;
    }
    Context context;
    context.progress = progress;
    const TableRows rows(table, context.problems, progress);
    const qsizetype found = foundIn(table);
    const auto count = [&](Record record) { return rows.all(record).size(); };
    if (count(Record::Party) + count(Record::Commitment) + count(Record::Claim) == 0) {
        result.unlisted = context.problems.unlisted(); // what the reader would miss is no fault of the rows
        result.problems = context.problems.take();
        if (!result.hasErrors() && rowsLeft(table) == found)
            result.problems.push_back(noRow());
        result.rows.found = found;
        return result;
    }
    warnOfRepeats(rows, context.problems);
    const RowTree tree(rows, title);
    context.set.deals.reserve(count(Record::Deal) + rows.undeclared().size());
    context.set.commitments.reserve(count(Record::Commitment));
    context.set.texts.reserve(count(Record::Commitment));
    context.places.reserve(count(Record::Commitment));
    context.commitments.reserve(std::ssize(rows.all(Record::Commitment)));
    context.deals.reserve(std::ssize(rows.all(Record::Deal)) + std::ssize(rows.undeclared()));
    result = understand(tree, context);
    const bool hasSet = !result.set.title.isEmpty() && result.set.focus.isValid();
    const std::vector<bool> read = tree.rowsRead(context.refused, hasSet);
    result.rows = {found, countRows(table, [&](qsizetype row) { return read[static_cast<std::size_t>(row)]; })};
    return result;
}

ReadResult readRows(const Table &foreign, const Mapping &mapping, const QString &title, Progress *progress)
{
    Problems problems;
    const Applied applied = apply(mapping, foreign, problems, progress);
    const Table &table = applied.table;
    ReadResult result;
    if (rowsLeft(table) > 0)
        result = readRows(table, title, progress);
    else // what the reader would miss in an empty table is no fault of the file
        result.rows = {foundIn(table), 0};
    if (table.rowCount() <= 1)
        result.problems = {noRow()};
    result.leftOut = applied.leftOut;
    for (const auto &[key, count] : applied.filled)
        if (count > 0)
            result.filled.push_back({nameOf(mapping, key), mapping.constants.at(key), count});
    result.unlisted += problems.unlisted();
    const std::vector<Problem> all = problems.take();
    result.problems.insert(result.problems.end(), all.begin(), all.end());
    return result;
}

ReadResult readSheet(const Sheet &sheet, const Mapping *mapping, const QString &title, Progress *progress)
{
    ReadResult result;
    result.cannotRead = sheet.cannotRead;
    result.cancelled = sheet.cancelled || isCancelled(progress);
    if (!result.cannotRead.isEmpty() || result.cancelled)
        return result;
    if (sheet.isGuess) {
        const bool isHeaderRefused = sheet.table.rowCount() > 0 && sheet.table.isRefused(0);
        result.asksEncoding = true;
        result.isForeign = sheet.table.rowCount() > 0 && !isHeaderRefused && !isOurs(sheet.table);
        result.rows.found = std::max<qsizetype>(sheet.table.rowCount() - 1, 0);
        if (result.isForeign && !mapping) // what else is to be said, all at once
            result.problems = {notOurs(sheet.table)};
        sheet.place(result.problems, sheet.table);
        result.problems.insert(result.problems.begin(), sheet.problems.begin(), sheet.problems.end());
        return result;
    }
    result = mapping ? readRows(sheet.table, *mapping, title, progress) : readRows(sheet.table, title, progress);
    result.cancelled = isCancelled(progress);
    result.note = sheet.note;
    sheet.place(result.problems, sheet.table);
    result.problems.insert(result.problems.begin(), sheet.problems.begin(), sheet.problems.end());
    std::stable_sort(result.problems.begin(), result.problems.end(),
        [](const Problem &a, const Problem &b) { return a.byte < b.byte; });
    result.unlisted += sheet.unlisted;
    return result;
}

ReadResult readTable(const QByteArray &file, const QString &title, Progress *progress)
{
    return readSheet(csvSheet(file, progress), nullptr, title, progress);
}

ReadResult readTable(const QByteArray &file, const Mapping &mapping, const QString &title, Progress *progress)
{
    return readSheet(csvSheet(file, progress, mapping.encoding), &mapping, title, progress);
}

} // namespace files
