// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/records/records.h"

#include "files/json/json.h"
#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"
#include "files/records/recordkeys.h"
#include "files/records/recordlist.h"
#include "files/sheets/csvreader.h"
#include "files/sheets/lists.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using json::Document, json::Type, json::Value;

/// A value of a record, and the column where it stands.
struct Leaf {
    qsizetype column = 0;
    Value value;
    bool isListed = false;
};

class RecordsReader final
{
public:
    RecordsReader(const QByteArray &file, Progress *progress)
        : m_file(file)
        , m_progress(progress)
    {
    }

    Sheet read()
    {
        m_sheet.place = [file = m_file](std::vector<Problem> &problems, const Table &) { locate(problems, file); };
        if (!areLines(m_file) && !findList())
            return refused();
        forEachRecord([&](Value record, qsizetype) { m_keys.see(record); });
        if (m_keys.isTooMuch())
            return cannotRead(Text::tr("its records have more than %1 different keys, or one of more than %2 bytes")
                                  .arg(keyLimit)
                                  .arg(keyLengthLimit));
        m_keys.settle();
        m_sheet.table = Table(m_file);
        const qsizetype rows = std::min(m_keys.recordCount(), rowLimit) + 1;
        m_sheet.table.reserve(rows, std::min(rows * std::max<qsizetype>(1, std::ssize(m_keys.names())), mostCells()));
        addHeader();
        m_isFilling = true;
        forEachRecord([&](Value record, qsizetype offset) { addRow(record, offset); });
        if (m_keys.names().empty() && m_sheet.problems.empty())
            m_sheet.table = Table(m_file); // no row at all
        if (m_sheet.table.rowCount() > rowLimit)
            return cannotRead(Text::tr("it has more than %1 rows").arg(QLocale().toString(rowLimit)));
        if (m_cells > mostCells())
            return cannotRead(Text::tr("its records have so few of their %1 keys each that they would be a table of "
                                       "nothing but blanks")
                                  .arg(std::ssize(m_keys.names())));
        m_sheet.cancelled = isCancelled(m_progress);
        m_sheet.place(m_sheet.problems, m_sheet.table);
        return std::move(m_sheet);
    }

private:
    /// False where the file is no JSON, or has none.
    bool findList()
    {
        auto parsed = json::parse(m_file, m_progress);
        if (const auto *problem = std::get_if<Problem>(&parsed)) {
            m_sheet.problems = {*problem};
            return false;
        }
        m_document = std::get<Document>(std::move(parsed));
        m_list = Value(*m_document, 0);
        if (m_list->type() == Type::List)
            return true;
        if (const std::optional<RecordList> found = listIn(*m_list)) {
            m_list = found->list;
            if (found->others > 0)
                m_sheet.note = Text::tr("records of %1; other lists, left out: %2")
                                   .arg(inQuotes(m_list->path()))
                                   .arg(found->others);
            return true;
        }
        if (m_list->type() == Type::Object && m_list->childCount() > 0)
            return true; // one record
        problem(m_list->byte(), excerptOf(*m_list));
        return false;
    }

    /// A header that is refused, so that nothing else is missed.
    Sheet refused()
    {
        m_sheet.table.addRow(0);
        m_sheet.cancelled = isCancelled(m_progress);
        m_sheet.place(m_sheet.problems, m_sheet.table);
        return std::move(m_sheet);
    }

    static Sheet cannotRead(const QString &why)
    {
        Sheet sheet;
        sheet.cannotRead = why;
        return sheet;
    }

    /// With what has to be added to its places.
    template<typename See> void forEachRecord(const See &see)
    {
        qsizetype count = 0;
        const auto goesOn = [&] {
            return !m_keys.isTooMuch() && m_cells <= mostCells() && m_sheet.table.rowCount() <= rowLimit
                && (++count % 1024 != 0 || !isCancelled(m_progress));
        };
        if (!m_list)
            return forEachLine(see, goesOn);
        const auto take = [&](Value entry) {
            if (!goesOn())
                return;
            if (entry.type() == Type::Object)
                see(entry, 0);
            else
                refuse(entry.byte(), 0, excerptOf(entry));
        };
        if (m_list->type() == Type::Object)
            take(*m_list);
        else
            m_list->forEachChild(take);
    }

    template<typename See, typename GoesOn> void forEachLine(const See &see, const GoesOn &goesOn)
    {
        for (qsizetype at = m_file.startsWith("\xef\xbb\xbf") ? 3 : 0; at < m_file.size() && goesOn(); ++at) {
            const qsizetype start = at;
            at = std::find_if(m_file.begin() + at, m_file.end(), isLineEnd) - m_file.begin();
            const QByteArray line = QByteArray::fromRawData(m_file.constData() + start, at - start);
            if (QByteArrayView(line).trimmed().isEmpty())
                continue;
            const auto parsed = json::parse(line);
            if (const auto *wrong = std::get_if<Problem>(&parsed)) {
                Problem moved = *wrong;
                if (moved.byte == line.size() && at < m_file.size())
                    moved.found = Text::tr("the end of the line");
                moved.byte += start;
                refuse(start, 0, {}, &moved);
                continue;
            }
            const Value record(std::get<Document>(parsed), 0);
            if (record.type() == Type::Object)
                see(record, start);
            else
                refuse(record.byte(), start, excerptOf(record));
            if (m_progress)
                m_progress->reach(m_isFilling ? m_file.size() + at : at, m_file.size() * 4);
        }
    }

    /// What became of a record that is none.
    void refuse(qsizetype byte, qsizetype offset, const QString &found, const Problem *wrong = nullptr)
    {
        if (!m_isFilling)
            return;
        m_sheet.table.addRow(byte + offset);
        if (wrong)
            list(*wrong);
        else
            problem(byte + offset, found);
    }

    void problem(qsizetype byte, const QString &found)
    {
        list({.byte = byte, .found = found, .expected = Text::tr("a record: {\"name\": …}")});
    }

    void list(const Problem &problem)
    {
        if (std::ssize(m_sheet.problems) < problemLimit)
            m_sheet.problems.push_back(problem);
        else
            ++m_sheet.unlisted;
    }

    static QString excerptOf(Value value)
    {
        return value.type() == Type::List ? Text::tr("a list")
            : value.type() == Type::Null  ? u"null"_s
            : value.isContainer()         ? u"{}"_s
                                          : inQuotes(value.text());
    }

    /// Blank ones too.
    qsizetype mostCells() const { return std::max<qsizetype>(m_file.size(), 1'000'000); }

    void addHeader()
    {
        m_sheet.table.addRow(m_list ? m_list->byte() : 0);
        for (const QByteArray &name : m_keys.names())
            m_sheet.table.addCell(name, m_list ? m_list->byte() : 0);
    }

    void addRow(Value record, qsizetype offset)
    {
        Table &table = m_sheet.table;
        table.addRow(record.byte() + offset);
        m_leaves.clear();
        bool hasText = false;
        m_keys.forEachLeaf(record, [&](qsizetype column, Value value, bool isListed) {
            hasText = hasText || !value.utf8().isEmpty();
            m_leaves.push_back({column, value, isListed});
        });
        if (!hasText)
            return table.dropLastRow();
        std::stable_sort(
            m_leaves.begin(), m_leaves.end(), [](const Leaf &a, const Leaf &b) { return a.column < b.column; });
        qsizetype column = 0;
        for (auto leaf = m_leaves.begin(); leaf != m_leaves.end(); ++column) {
            if (leaf->column > column) {
                table.addCell({}, record.byte() + offset);
                continue;
            }
            const auto end =
                std::find_if(leaf, m_leaves.end(), [&](const Leaf &other) { return other.column != column; });
            addCell({leaf, end}, offset);
            leaf = end;
        }
        m_cells += column;
    }

    void addCell(std::span<const Leaf> leaves, qsizetype offset)
    {
        const Leaf &first = leaves.front();
        const QByteArrayView text = first.value.utf8();
        const qsizetype byte = first.value.byte() + offset;
        if (leaves.size() == 1 && !first.isListed) {
            const bool isInFile = text.begin() >= m_file.constBegin() && text.end() <= m_file.constEnd();
            if (isInFile && !text.isEmpty())
                m_sheet.table.addCellOfFile(byte, text.begin() - m_file.constBegin(), text.size());
            else
                m_sheet.table.addCell(text, byte);
            return;
        }
        QStringList entries;
        for (const Leaf &leaf : leaves)
            if (const QString entry = leaf.value.text(); !entry.trimmed().isEmpty())
                entries += entry;
        m_sheet.table.addCell(listCell(entries).toUtf8(), byte);
    }

    const QByteArray &m_file;
    Progress *m_progress;
    std::optional<Document> m_document; // nothing: every line is one
    std::optional<Value> m_list;        // or the only record
    RecordKeys m_keys;
    std::vector<Leaf> m_leaves; // of one record
    qsizetype m_cells = 0;
    bool m_isFilling = false; // the second time
    Sheet m_sheet;
};

} // namespace

Sheet recordsSheet(const QByteArray &file, Progress *progress)
{
    return RecordsReader(file, progress).read();
}

} // namespace files
