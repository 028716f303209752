// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingfile.h"

#include "deals/legible.h"
#include "files/dealformat/fields.h"
#include "files/problems/filetranslation.h"
#include "files/wording/nothing.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype longestText = 1000; // characters: every row gets a constant
constexpr int mostTitles = 1000;        // rows above the header, and the header

/// Calls `take` with each member of the object `key` that has one of these names, its value there, and its value.
template<typename Words, typename Take>
void readMembers(Fields &owner, QLatin1String key, const Words &allowed, const Take &take)
{
    const std::optional<Value> object = owner.find(key);
    if (!object)
        return;
    if (object->type() != Type::Object)
        return owner.problems().error(*object, Text::tr("an object"));
    for (const Member &member : object->members()) {
        const QString name = member.key.text();
        const auto known = std::find_if(
            allowed.begin(), allowed.end(), [&](const auto &word) { return name == QLatin1String(word.text); });
        if (known != allowed.end()) {
            take(known->value, member.value);
            continue;
        }
        QStringList names;
        for (const auto &word : allowed)
            names += word.text;
        owner.problems().error(member.key, Text::tr("one of %1").arg(names.join(", "_L1)));
    }
}

template<std::size_t size> constexpr std::array<deals::Word<Key>, size> namesOf(const std::array<Key, size> &keys)
{
    std::array<deals::Word<Key>, size> names;
    for (std::size_t i = 0; i < size; ++i)
        names[i] = {keys[i], columnOf(keys[i]).name};
    return names;
}
constexpr auto mappableNames = namesOf(mappable);
constexpr auto saidOfAmountsNames = namesOf(saidOfAmounts);

QString unitExpected()
{
    return Text::tr("a unit such as MW, USD billion, million shares or chips");
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

/// What ours may be: a word of a vocabulary, or any text.
void readWords(Key key, const Value &object, Mapping &mapping, Problems &problems)
{
    Fields theirs(object, problems);
    QSet<QString> seen;
    for (const Member &member : object.members()) {
        const QLatin1String name(member.name.data(), member.name.size());
        const QString word = deals::sameName(readText(member.key, problems));
        if (seen.contains(word))
            problems.error(member.key, Text::tr("each word once, whatever its case"));
        seen.insert(word);
        QString &ours = mapping.words[key][member.key.text()];
        const auto take = [&](const auto &vocabulary) {
            if (const auto known = theirs.word(name, vocabulary))
                ours = textOf(vocabulary, *known);
        };
        if (key == Key::Kind)
            take(deals::kinds);
        else if (key == Key::Status)
            take(deals::statuses);
        else
            ours = readText(member.value, problems);
        if (key == Key::Amount && std::holds_alternative<Refusal>(amountInWords(ours, DecimalMark::Point)))
            problems.error(member.value, Text::tr(R"(an amount with its unit, such as "$100B", or "not stated")"));
        if (key == Key::Date && !saysNothing(ours) && !foreignDate(ours, DayOrder::DayFirst))
            problems.error(member.value, Text::tr("a date such as 2026-11-03, Q3 2026 or 2026"));
    }
}

/// One text, or a list of them.
QStringList readTexts(const Value &value, Problems &problems)
{
    if (value.type() != Type::List)
        return {readText(value, problems)};
    QStringList texts;
    for (const Value &element : value.elements())
        texts += readText(element, problems);
    return texts;
}

std::vector<AmountColumn> readAmounts(const Value &list, Problems &problems)
{
    std::vector<AmountColumn> amounts;
    if (list.type() != Type::List) {
        problems.error(list, Text::tr("a list"));
        return amounts;
    }
    for (const Value &element : list.elements()) {
        Fields fields(element, problems);
        AmountColumn &amount = amounts.emplace_back();
        if (const auto column = fields.find("column"_L1, Need::Required))
            amount.column = readText(*column, problems);
        for (const auto &[key, name] : saidOfAmountsNames)
            if (const auto text = fields.find(name))
                amount.says[key] = readText(*text, problems);
        const auto says = [&](Key key) { return amount.says.count(key) > 0; };
        if (says(Key::Unit) && !unitInWords(amount.says[Key::Unit]))
            problems.error(*fields.find("unit"_L1), unitExpected());
        if (says(Key::Kind))
            fields.word("kind"_L1, deals::kinds);
        if (says(Key::Status))
            fields.word("status"_L1, deals::statuses);
        for (const Key key : foreignDates)
            if (says(key) && !foreignDate(amount.says[key], DayOrder::DayFirst))
                problems.error(
                    *fields.find(columnOf(key).name), Text::tr("a date such as 2026-11-03, Q3 2026 or 2026"));
        fields.finish();
    }
    return amounts;
}

void readColumns(Fields &fields, Mapping &mapping)
{
    Problems &problems = fields.problems();
    readMembers(fields, "columns"_L1, mappableNames, [&](Key key, const Value &value) {
        QStringList names = readTexts(value, problems);
        if (names.isEmpty() || (names.size() > 1 && key != Key::Source))
            problems.error(value, Text::tr("one column"));
        mapping.columns[key] = names.value(0);
        mapping.moreSources += names.mid(1);
    });
    readMembers(fields, "constants"_L1, mappableNames,
        [&](Key key, const Value &value) { mapping.constants[key] = readText(value, problems); });
    readMembers(
        fields, "words"_L1, wordedKeys, [&](Key key, const Value &value) { readWords(key, value, mapping, problems); });
    if (const auto amounts = fields.find("amounts"_L1)) {
        mapping.amounts = readAmounts(*amounts, problems);
        if (mapping.hasAmountColumn())
            problems.error(*amounts, Text::tr("either a list of amounts, or one column of them"));
    }
}

Mapping readFields(Fields &fields)
{
    Problems &problems = fields.problems();
    Mapping mapping;
    if (const auto format = fields.find("format"_L1, Need::Required); format && format->text() != mappingFormat)
        problems.error(*format, u'"' + mappingFormat + u'"');
    if (const auto version = fields.find("version"_L1, Need::Required);
        version && (version->type() != Type::Number || version->text() != "1"_L1))
        problems.error(*version, u"1"_s);
    readColumns(fields, mapping);
    if (const auto separators = fields.find("separators"_L1))
        mapping.separators = readTexts(*separators, problems);
    if (const auto suffix = fields.find("suffix"_L1))
        mapping.suffix = readText(*suffix, problems);
    if (const auto header = fields.find("header"_L1)) {
        mapping.header = header->type() == Type::Number ? header->text().toInt() : 0;
        if (*mapping.header < 1 || *mapping.header > mostTitles)
            problems.error(*header, Text::tr("the number of a row from 1 to %1").arg(mostTitles));
    }
    mapping.dayOrder = fields.word("dates"_L1, dayOrders, Need::Optional);
    mapping.dateForm = fields.word("date_form"_L1, dateForms, Need::Optional);
    mapping.decimalMark = fields.word("decimals"_L1, decimalMarks, Need::Optional);
    if (const auto unit = fields.find("unit"_L1)) {
        mapping.unit = unit->isText() ? unitInWords(unit->text()) : std::nullopt;
        if (!mapping.unit)
            problems.error(*unit, unitExpected());
    }
    const QLatin1String levels("levels");
    if (const bool areLevels = fields.flag(levels); fields.member(levels))
        mapping.levels = areLevels;
    mapping.levelOfDay = fields.word("level_of_day"_L1, levelsOfDay, Need::Optional);
    for (const auto &[doubt, name] : doubts)
        if (const auto use = fields.word(name, rowUses, Need::Optional))
            mapping.rows[doubt] = *use;
    mapping.encoding = fields.word("encoding"_L1, encodings, Need::Optional);
    return mapping;
}

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

} // namespace files
