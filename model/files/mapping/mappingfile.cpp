// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingfile.h"

#include "files/dealformat/fields.h"
#include "files/json/jsonbuilder.h"
#include "files/json/jsonwriter.h"
#include "files/problems/filetranslation.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype longestText = 1000; // characters: every row gets a constant
constexpr QLatin1String formatName("deal-timeline-mapping");

template<std::size_t size> bool holds(const std::array<Key, size> &keys, Key key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Calls `take` with each member of the object `key` that names one of `allowed`, and its value.
template<std::size_t size, typename Take>
void readMembers(Fields &owner, QLatin1String key, const std::array<Key, size> &allowed, const Take &take)
{
    const std::optional<Value> object = owner.find(key);
    if (!object)
        return;
    if (object->type() != Type::Object)
        return owner.problems().error(*object, Text::tr("an object"));
    for (const Member &member : object->members()) {
        const auto ours = keyCalled(member.key.text());
        if (ours && holds(allowed, *ours) && columnOf(*ours).name == member.key.text()) {
            take(*ours, member.value);
            continue;
        }
        QStringList names;
        for (const Key each : allowed)
            names += columnOf(each).name;
        owner.problems().error(member.key, Text::tr("one of %1").arg(names.join(", "_L1)));
    }
}

QString readText(const Value &value, Problems &problems)
{
    const QString text = value.isText() ? value.text() : QString();
    if (text.trimmed().isEmpty())
        problems.error(value, Text::tr("a text that is not blank"));
    else if (text.size() > longestText)
        problems.error(value, Text::tr("at most %1 characters").arg(longestText));
    return text;
}

void readWords(Key key, const Value &object, Mapping &mapping, Problems &problems)
{
    Fields theirs(object, problems);
    QSet<QString> seen;
    for (const Member &member : object.members()) {
        const QLatin1String name(member.name.data(), member.name.size());
        const QString word = readText(member.key, problems).toCaseFolded();
        if (seen.contains(word))
            problems.error(member.key, Text::tr("each word once, whatever its case"));
        seen.insert(word);
        const auto take = [&](const auto &vocabulary) {
            if (const auto ours = theirs.word(name, vocabulary))
                mapping.words[key][member.key.text()] = textOf(vocabulary, *ours);
        };
        if (key == Key::Kind)
            take(deals::kinds);
        else
            take(deals::statuses);
    }
}

Mapping readFields(Fields &fields)
{
    Problems &problems = fields.problems();
    Mapping mapping;
    if (const auto format = fields.find("format"_L1, Need::Required); format && format->text() != formatName)
        problems.error(*format, u'"' + formatName + u'"');
    if (const auto version = fields.find("version"_L1, Need::Required);
        version && (version->type() != Type::Number || version->text() != "1"_L1))
        problems.error(*version, u"1"_s);
    readMembers(fields, "columns"_L1, mappable,
        [&](Key key, const Value &value) { mapping.columns[key] = readText(value, problems); });
    readMembers(fields, "constants"_L1, mappable, [&](Key key, const Value &value) {
        mapping.constants[key] = readText(value, problems);
        if (mapping.columns.count(key) > 0)
            problems.error(value, Text::tr("either a column or a constant"));
    });
    readMembers(fields, "words"_L1, foreignWords,
        [&](Key key, const Value &value) { readWords(key, value, mapping, problems); });
    mapping.dayOrder = fields.word("dates"_L1, dayOrders, Need::Optional);
    mapping.decimalMark = fields.word("decimals"_L1, decimalMarks, Need::Optional);
    if (const auto unit = fields.find("unit"_L1)) {
        mapping.unit = unit->isText() ? unitInWords(unit->text()) : std::nullopt;
        if (!mapping.unit)
            problems.error(*unit, Text::tr("a unit such as MW, USD billion, million shares or chips"));
    }
    const QLatin1String levels("levels");
    if (const bool areLevels = fields.flag(levels); fields.member(levels))
        mapping.levels = areLevels;
    mapping.encoding = fields.word("encoding"_L1, encodings, Need::Optional);
    return mapping;
}

/// Writes the members that are there.
class Writer final
{
public:
    QByteArray bytes(const Mapping &mapping)
    {
        m_builder.open(Type::Object, 0);
        add("format", Type::String, QByteArray(formatName.data(), formatName.size()));
        add("version", Type::Number, "1");
        addObject("columns", mapping.columns);
        addObject("constants", mapping.constants);
        if (!mapping.words.empty()) {
            m_builder.addKey("words"_L1, 0);
            m_builder.open(Type::Object, 0);
            for (const auto &[key, words] : mapping.words)
                addObject(columnOf(key).name.data(), words);
            m_builder.close();
        }
        if (mapping.dayOrder)
            addWord("dates", textOf(dayOrders, *mapping.dayOrder));
        if (mapping.decimalMark)
            addWord("decimals", textOf(decimalMarks, *mapping.decimalMark));
        if (mapping.unit)
            add("unit", Type::String, toText(*mapping.unit).toUtf8());
        if (mapping.levels)
            add("levels", Type::Bool, *mapping.levels ? "true" : "false");
        if (mapping.encoding)
            addWord("encoding", textOf(encodings, *mapping.encoding));
        m_builder.close();
        return json::toBytes(m_builder.take());
    }

private:
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

std::variant<Mapping, std::vector<Problem>> readMapping(const QByteArray &file)
{
    const auto parsed = json::parse(file);
    std::vector<Problem> all;
    if (const auto *problem = std::get_if<Problem>(&parsed)) {
        all.push_back(*problem);
    } else {
        Problems problems;
        const JsonTree tree(std::get<json::Document>(parsed));
        Fields fields({tree, 0}, problems);
        const Mapping mapping = readFields(fields);
        if (fields.finish())
            return mapping;
        all = problems.take();
    }
    locate(all, file);
    return all;
}

QByteArray toBytes(const Mapping &mapping)
{
    return Writer().bytes(mapping);
}

} // namespace files
