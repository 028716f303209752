// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/value.h"
#include "files/json/jsonbuilder.h"
#include "files/json/jsonwriter.h"
#include "files/mapping/mappingfile.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// Writes the members that are there.
class Writer final
{
public:
    QByteArray bytes(const Mapping &mapping)
    {
        m_builder.open(Type::Object, 0);
        add("format", Type::String, QByteArray(mappingFormat.data(), mappingFormat.size()));
        add("version", Type::Number, "1");
        addColumns(mapping);
        addAmounts(mapping.amounts);
        addObject("constants", mapping.constants);
        if (!mapping.words.empty()) {
            m_builder.addKey("words"_L1, 0);
            m_builder.open(Type::Object, 0);
            for (const auto &[key, words] : mapping.words)
                addObject(textOf(wordedKeys, key).data(), words);
            m_builder.close();
        }
        if (!mapping.separators.isEmpty())
            addList("separators"_L1, mapping.separators);
        if (!mapping.suffix.isEmpty())
            add("suffix", Type::String, mapping.suffix.toUtf8());
        if (mapping.header)
            add("header", Type::Number, QByteArray::number(*mapping.header));
        if (mapping.dayOrder)
            addWord("dates", textOf(dayOrders, *mapping.dayOrder));
        if (mapping.dateForm)
            addWord("date_form", textOf(dateForms, *mapping.dateForm));
        if (mapping.decimalMark)
            addWord("decimals", textOf(decimalMarks, *mapping.decimalMark));
        if (mapping.unit)
            add("unit", Type::String, toText(*mapping.unit).toUtf8());
        if (mapping.levels)
            add("levels", Type::Bool, *mapping.levels ? "true" : "false");
        if (mapping.levelOfDay)
            addWord("level_of_day", textOf(levelsOfDay, *mapping.levelOfDay));
        for (const auto &[doubt, use] : mapping.rows)
            addWord(textOf(doubts, doubt).data(), textOf(rowUses, use));
        if (mapping.encoding)
            addWord("encoding", textOf(encodings, *mapping.encoding));
        m_builder.close();
        return json::toBytes(m_builder.take());
    }

private:
    void addColumns(const Mapping &mapping)
    {
        if (mapping.moreSources.isEmpty())
            return addObject("columns", mapping.columns);
        m_builder.addKey("columns"_L1, 0);
        m_builder.open(Type::Object, 0);
        for (const auto &[key, column] : mapping.columns)
            if (key == Key::Source)
                addList(columnOf(key).name, QStringList(column) + mapping.moreSources);
            else
                add(columnOf(key).name.data(), Type::String, column.toUtf8());
        m_builder.close();
    }

    void addAmounts(const std::vector<AmountColumn> &amounts)
    {
        if (amounts.empty())
            return;
        m_builder.addKey("amounts"_L1, 0);
        m_builder.open(Type::List, 0);
        for (const AmountColumn &amount : amounts) {
            m_builder.open(Type::Object, 0);
            add("column", Type::String, amount.column.toUtf8());
            for (const auto &[key, text] : amount.says)
                add(columnOf(key).name.data(), Type::String, text.toUtf8());
            m_builder.close();
        }
        m_builder.close();
    }

    void addList(QLatin1String key, const QStringList &texts)
    {
        m_builder.addKey(key, 0);
        m_builder.open(Type::List, 0);
        for (const QString &text : texts)
            m_builder.add(Type::String, 0, text.toUtf8());
        m_builder.close();
    }

    void add(const char *key, Type type, const QByteArray &text)
    {
        m_builder.addKey(QLatin1String(key), 0);
        m_builder.add(type, 0, text);
    }

    void addWord(const char *key, QLatin1String word) { add(key, Type::String, QByteArray(word.data(), word.size())); }

    static QString nameOf(Key key) { return columnOf(key).name; }
    static QString nameOf(const QString &name) { return name; }

    template<typename Members> void addObject(const char *name, const Members &members)
    {
        if (members.empty())
            return;
        m_builder.addKey(QLatin1String(name), 0);
        m_builder.open(Type::Object, 0);
        for (const auto &[key, text] : members) {
            m_builder.add(Type::String, 0, nameOf(key).toUtf8());
            m_builder.add(Type::String, 0, text.toUtf8());
        }
        m_builder.close();
    }

    json::DocumentBuilder m_builder;
};

} // namespace

QByteArray toBytes(const Mapping &mapping)
{
    return Writer().bytes(mapping);
}

} // namespace files
