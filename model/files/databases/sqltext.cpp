// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqltext.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

SqlText joined(const std::vector<SqlText> &conditions, const char *word, const char *none)
{
    if (conditions.empty())
        return {QString::fromLatin1(none)};
    SqlText text{u"("_s};
    for (std::size_t i = 0; i < conditions.size(); ++i)
        text = text + SqlText{i == 0 ? QString() : QString::fromLatin1(word)} + conditions[i];
    return text + SqlText{u")"_s};
}

SqlText among(const QString &expression, const char *word, const QStringList &values)
{
    const QStringList marks(values.size(), u"?"_s);
    return {expression + QLatin1String(word) + u" ("_s + marks.join(u", "_s) + u')', values};
}

/// Databases know the case of ASCII letters alone, and two other characters are a K and an S to Unicode: what could
/// have another case stands for any character.
QString pattern(const QString &text)
{
    QString pattern = u"%"_s;
    for (const char32_t c : text.toUcs4()) {
        if (c > 0x7f || QStringView(u"kKsS").contains(QChar(static_cast<char16_t>(c))))
            pattern += u'_';
        else if (c == u'"')
            pattern += u'%'; // in a list it is doubled
        else if (QStringView(u"%_!").contains(QChar(static_cast<char16_t>(c))))
            pattern += u'!' + QString(QChar(static_cast<char16_t>(c)));
        else
            pattern += QChar(static_cast<char16_t>(c)).toLower();
    }
    return pattern + u'%';
}

} // namespace

SqlText operator+(SqlText first, const SqlText &second)
{
    first.sql += second.sql;
    first.values += second.values;
    return first;
}

SqlText allOf(const std::vector<SqlText> &conditions)
{
    return joined(conditions, " AND ", "1 = 1");
}

SqlText anyOf(const std::vector<SqlText> &conditions)
{
    return joined(conditions, " OR ", "1 = 0");
}

SqlText isOne(const QString &expression, const QStringList &values)
{
    return values.isEmpty() ? anyOf({}) : among(expression, " IN", values);
}

SqlText isNone(const QString &expression, const QStringList &values)
{
    return values.isEmpty() ? allOf({}) : among(expression, " NOT IN", values);
}

SqlText isIn(const QString &expression, const SqlText &rows)
{
    return SqlText{expression + u" IN ("_s} + rows + SqlText{u")"_s};
}

SqlText isNotIn(const QString &expression, const SqlText &rows)
{
    return SqlText{expression + u" NOT IN ("_s} + rows + SqlText{u")"_s};
}

SqlText both(const SqlText &first, const SqlText &second)
{
    return first + SqlText{u" UNION ALL "_s} + second;
}

QString SqlWords::raw(const SqlColumn &column) const
{
    return QString::fromLatin1(column.isList ? m_dialect.list : m_dialect.text).arg(sqlName(column.name));
}

QString SqlWords::cell(Record record, Key key, const char *alias) const
{
    const SqlTable *table = m_schema.find(record);
    const SqlColumn *column = table ? table->find(key) : nullptr;
    if (!column)
        return u"''"_s;
    const QString name = QLatin1String(alias) + (*alias == '\0' ? QString() : u"."_s) + sqlName(column->name);
    const QString text = QString::fromLatin1(column->isList ? m_dialect.list : m_dialect.text).arg(name);
    return u"COALESCE(CAST(%1 AS text), '')"_s.arg(text);
}

bool SqlWords::has(Record record, Key key) const
{
    const SqlTable *table = m_schema.find(record);
    return table && table->find(key);
}

SqlText SqlWords::select(const QString &expression, Record record, const SqlText &condition) const
{
    const SqlTable *table = m_schema.find(record);
    if (!table)
        return {u"SELECT '' WHERE 1 = 0"_s};
    return SqlText{u"SELECT "_s + expression + u" FROM "_s + sqlName(table->name) + u" WHERE "_s} + condition;
}

SqlText SqlWords::select(const QString &expression, Record record) const
{
    return select(expression, record, allOf({}));
}

SqlText SqlWords::contains(const QString &expression, const QString &text) const
{
    return {u"lower("_s + expression + u" COLLATE "_s + QLatin1String(m_dialect.bytewise) + u") LIKE ? ESCAPE '!'"_s,
        {pattern(text)}};
}

SqlText SqlWords::mentions(Record record, const QString &text) const
{
    std::vector<SqlText> cells;
    for (const Column &column : columns)
        if (has(record, column.key))
            cells.push_back(contains(cell(record, column.key), text));
    return anyOf(cells);
}

SqlText SqlWords::isListed(const QString &expression, const QString &json) const
{
    return {QString::fromLatin1(m_dialect.anyOf).arg(expression), {json}};
}

SqlText SqlWords::isNamed(Record record, const QString &id, const SqlText &names)
{
    return anyOf({isIn(id, names), isIn(u'(' + called(record, id) + u')', names)});
}

QString SqlWords::called(Record record, const QString &id)
{
    return u"'%1:' || %2"_s.arg(textOf(records, record), id);
}

QString SqlWords::order(const SqlTable &table) const
{
    QStringList keys;
    if (!table.position.isEmpty())
        keys += sqlName(table.position) + u" NULLS FIRST"_s;
    const auto add = [&](const SqlColumn *column) {
        if (column)
            keys +=
                u"CAST(%1 AS text) COLLATE %2 NULLS FIRST"_s.arg(raw(*column), QString::fromLatin1(m_dialect.bytewise));
    };
    add(table.find(Key::Date));
    for (const Column &column : columns)
        add(column.key == Key::Date ? nullptr : table.find(column.key));
    return keys.join(u", "_s);
}

} // namespace files
