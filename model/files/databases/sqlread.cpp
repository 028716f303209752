// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlread.h"

#include "files/databases/sqlnarrowing.h"
#include "files/problems/filetranslation.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// SQLite has no other true and false than 1 and 0.
QString flagText(const QString &text)
{
    return text == u"1" ? u"true"_s : text == u"0" ? u"false"_s : text;
}

/// The first row of a table of the database, in the order of reading; the header is 0.
struct SqlRows {
    QString table;
    qsizetype first = 0;
};

/// In tables of the database, where the byte of a cell is its number in the table that came of it.
void placeInTables(std::vector<Problem> &problems, const Table &table, const std::vector<SqlRows> &tables)
{
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.byte < b.byte; });
    const qsizetype width = std::max<qsizetype>(1, std::ssize(table.row(0)));
    qsizetype row = 0; // in our table, which lacks what is empty
    for (Problem &problem : problems) {
        const qsizetype read = problem.byte / width;
        while (row + 1 < table.rowCount() && table.byteOf(row + 1) <= problem.byte)
            ++row;
        fillRow(problem, table, row, problem.byte % width);
        problem.byte = 0;
        const auto from = std::find_if(
            tables.rbegin(), tables.rend(), [&](const SqlRows &rows) { return rows.first <= read && read > 0; });
        if (from == tables.rend())
            continue;
        problem.line = static_cast<int>(read - from->first + 1);
        problem.field = escaped(from->table) + (problem.field.isEmpty() ? QString() : u'.' + problem.field);
    }
}

/// Turns the rows of a schema into rows of one table.
class SqlReader final
{
public:
    SqlReader(SqlConnection &connection, const SqlSchema &schema, const WantedDeals &wanted, const SqlLimits &limits,
        Progress *progress)
        : m_connection(connection)
        , m_schema(schema)
        , m_words(connection.dialect(), schema)
        , m_narrowing(connection, schema, wanted)
        , m_limits(limits)
        , m_progress(progress)
    {
    }

    SqlRead read()
    {
        for (const SqlTable &table : m_schema.tables)
            count(table);
        chooseColumns();
        for (const SqlTable &table : m_schema.tables)
            readTable(table);
        m_read.sheet.place = [tables = std::move(m_tables)](std::vector<Problem> &problems, const Table &table) {
            placeInTables(problems, table, tables);
        };
        m_read.sheet.place(m_refused, m_read.sheet.table);
        m_read.sheet.problems.insert(m_read.sheet.problems.end(), m_refused.begin(), m_refused.end());
        return std::move(m_read);
    }

private:
    /// Too many are refused before any of them is read; a view may have no end.
    void count(const SqlTable &table)
    {
        const SqlText rows = SqlText{u"SELECT count(*) FROM ("_s} + select(table, u"1"_s)
            + SqlText{u" LIMIT %1) AS counted"_s.arg(m_limits.rows - m_total + 1)};
        m_connection.forEachRow(rows, [&](const QSqlQuery &row) { m_total += row.value(0).toLongLong(); });
        if (m_total > m_limits.rows)
            m_connection.fail(Text::tr("it has more than %1 rows").arg(m_limits.rows));
    }

    /// The header has what any table has. Of one table with columns of its own, these.
    void chooseColumns()
    {
        QStringList header;
        if (m_schema.isOurs) {
            header += columnOf(Key::Record).name;
            for (const Column &column : columns)
                if (column.key != Key::Record && isIn(column.key))
                    header += column.name;
        } else {
            for (const SqlTable &table : m_schema.tables)
                for (const SqlColumn &column : table.columns)
                    header += column.name;
        }
        m_header = header;
        for (const QString &name : header) {
            const std::optional<Key> key = keyCalled(name);
            m_isFlag.push_back(key && columnOf(*key).shape == Shape::Flag);
        }
        add(header);
    }

    SqlText select(const SqlTable &table, const QString &columns) const
    {
        return SqlText{u"SELECT %1 FROM %2 WHERE "_s.arg(columns, sqlName(table.name))} + m_narrowing.condition(table);
    }

    bool isIn(Key key) const
    {
        return std::any_of(
            m_schema.tables.begin(), m_schema.tables.end(), [&](const SqlTable &table) { return table.find(key); });
    }

    void readTable(const SqlTable &table)
    {
        QStringList selected;
        std::vector<qsizetype> places;
        for (const SqlColumn &column : table.columns) {
            const QString name = !m_schema.isOurs ? column.name : column.key ? columnOf(*column.key).name : QString();
            if (m_schema.isOurs && !column.key)
                warn(table, column);
            if (!m_header.contains(name))
                continue;
            selected += m_words.raw(column);
            places.push_back(m_schema.isOurs ? m_header.indexOf(name) : std::ssize(places));
        }
        const QString order = m_words.order(table);
        const SqlText rows = select(table, selected.empty() ? u"1"_s : selected.join(u", "_s))
            + SqlText{order.isEmpty() ? order : u" ORDER BY "_s + order};
        m_tables.push_back({table.name, m_read.rows + 1});
        m_connection.forEachRow(rows, [&](const QSqlQuery &row) { addRow(table, row, places); });
    }

    void addRow(const SqlTable &table, const QSqlQuery &row, const std::vector<qsizetype> &places)
    {
        QStringList cells(m_header.size());
        if (m_schema.isOurs)
            cells.front() = textOf(records, table.record);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const QString text = sqlText(row.value(static_cast<int>(i)));
            if (text.size() > sqlCellLimit)
                m_connection.fail(Text::tr("a cell of \"%1\" has more than %2 characters")
                                      .arg(escaped(table.name), QString::number(sqlCellLimit)));
            if (!text.isEmpty())
                cells[places[i]] = m_isFlag[places[i]] ? flagText(text) : text;
        }
        ++m_read.rows;
        if (std::any_of(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); }))
            add(cells);
        if (m_progress) {
            m_progress->reach(m_read.rows, m_total);
            if (m_progress->isCancelled())
                m_connection.fail(Text::tr("cancelled"));
        }
    }

    /// The byte of a cell is its number.
    void add(const QStringList &cells)
    {
        Table &table = m_read.sheet.table;
        const qsizetype first = m_read.rows * std::max<qsizetype>(1, m_header.size());
        table.addRow(first);
        for (qsizetype place = 0; place < cells.size(); ++place)
            table.addCell(cells[place].toUtf8(), first + place);
        const auto nul =
            std::find_if(cells.begin(), cells.end(), [](const QString &cell) { return cell.contains(QChar(u'\0')); });
        if (nul != cells.end()) {
            m_refused.push_back({.byte = first + (nul - cells.begin()),
                .found = Text::tr("the byte 0x%1").arg(0, 2, 16, QChar(u'0')),
                .expected = Text::tr("UTF-8 text without NUL")});
            table.refuseLastRow();
        }
        m_cells += cells.size();
        if (table.textSize() + m_cells > m_limits.bytes)
            m_connection.fail(Text::tr("its deals need more than %1 MiB").arg(m_limits.bytes / (1024 * 1024)));
    }

    void warn(const SqlTable &table, const SqlColumn &column)
    {
        if (column.name == table.position)
            return;
        Problem problem;
        problem.severity = Severity::Warning;
        problem.field = escaped(table.name);
        problem.found = inQuotes(column.name);
        problem.expected = Text::tr("a column that is read");
        m_read.sheet.problems.push_back(problem);
    }

    SqlConnection &m_connection;
    const SqlSchema &m_schema;
    SqlWords m_words;
    SqlNarrowing m_narrowing;
    const SqlLimits &m_limits;
    Progress *m_progress;
    SqlRead m_read;
    QStringList m_header;
    QList<bool> m_isFlag;
    std::vector<SqlRows> m_tables;
    std::vector<Problem> m_refused; // rows
    qsizetype m_total = 0, m_cells = 0;
};

} // namespace

SqlRead readSql(const SqlPlace &place, const WantedDeals &wanted, Progress *progress, const SqlLimits &limits)
{
    const SqlStop stop(progress, limits.time);
    SqlConnection connection(place, stop);
    const SqlSchema schema = sqlSchema(connection, place.table);
    SqlRead read = SqlReader(connection, schema, wanted, limits, progress).read();
    if (connection.isFine())
        return read;
    SqlRead nothing;
    nothing.sheet.cancelled = stop.isCancelled();
    nothing.sheet.cannotRead = nothing.sheet.cancelled ? QString() : connection.obstacle();
    return nothing;
}

} // namespace files
