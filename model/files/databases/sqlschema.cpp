// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlschema.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// The same name, or one that is the same but for its case.
QString called(QStringView wanted, const QStringList &names)
{
    if (const qsizetype exact = names.indexOf(wanted); exact >= 0)
        return names[exact];
    for (const QString &name : names)
        if (wanted.compare(name, Qt::CaseInsensitive) == 0)
            return name;
    return {};
}

/// "from", "to" and "end" are words of SQL: from_ will do.
std::optional<Key> keyOf(const QString &column)
{
    const std::optional<Key> key = keyCalled(column);
    return key || !column.endsWith(u'_') ? key : keyCalled(QStringView(column).chopped(1));
}

SqlTable tableOf(SqlConnection &connection, const QString &name, Record record)
{
    SqlTable table{name, record, {}};
    connection.forEachRow({QString::fromLatin1(connection.dialect().columns), {name}}, [&](const QSqlQuery &row) {
        SqlColumn column{row.value(0).toString(), row.value(1).toInt() != 0, {}};
        column.key = keyOf(column.name);
        if (column.key && table.find(*column.key))
            column.key.reset(); // a second one of that name
        if (column.name.compare("position"_L1, Qt::CaseInsensitive) == 0)
            table.position = column.name;
        table.columns.push_back(column);
    });
    if (table.columns.empty())
        connection.fail(Text::tr("\"%1\" has no columns").arg(escaped(name)));
    return table;
}

QString noTable(const QString &wanted, const QStringList &names)
{
    constexpr qsizetype most = 12;
    QStringList some = names.first(std::min(most, names.size()));
    if (names.size() > most)
        some += u"…"_s;
    const QString none = Text::tr("there is no table or view \"%1\"").arg(escaped(wanted));
    return names.empty()
        ? none + u", "_s + Text::tr("nor any other")
        : Text::tr("%1; there are %2: choose one with ?table=NAME").arg(none, escaped(some.join(u", "_s), 400));
}

} // namespace

const SqlColumn *SqlTable::find(Key key) const
{
    const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto &each) { return each.key == key; });
    return column == columns.end() ? nullptr : &*column;
}

const SqlTable *SqlSchema::find(Record record) const
{
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const SqlTable &each) { return each.record == record; });
    return !isOurs || table == tables.end() ? nullptr : &*table;
}

SqlSchema sqlSchema(SqlConnection &connection, const QString &table)
{
    SqlSchema schema{table.isEmpty(), {}};
    QStringList names;
    connection.forEachRow({QString::fromLatin1(connection.dialect().tables)},
        [&](const QSqlQuery &row) { names += row.value(0).toString(); });
    if (!connection.isFine())
        return schema;
    if (!schema.isOurs) {
        if (const QString name = called(table, names); !name.isEmpty())
            schema.tables.push_back(tableOf(connection, name, Record::Commitment));
        else
            connection.fail(noTable(table, names));
        return schema;
    }
    for (const SqlTableName &each : sqlTableNames)
        if (const QString name = called(QString(each.name), names); !name.isEmpty())
            schema.tables.push_back(tableOf(connection, name, each.record));
    if (!schema.find(Record::Commitment))
        connection.fail(noTable(u"commitments"_s, names));
    return schema;
}

} // namespace files
