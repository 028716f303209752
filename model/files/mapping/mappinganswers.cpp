// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappinganswers.h"

#include "files/mapping/answerlists.h"
#include "files/problems/filetranslation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using Ask = Question::Ask;

template<typename Words, typename Known> QString writtenOf(const Words &words, const std::optional<Known> &known)
{
    return known ? QString(textOf(words, *known)) : QString();
}

QString wordIn(const Mapping &mapping, const Question &question)
{
    const auto words = mapping.words.find(question.key);
    if (words == mapping.words.end())
        return {};
    const auto word = words->second.find(question.text);
    return word == words->second.end() ? QString() : word->second;
}

void setWord(Mapping &mapping, const Question &question, const QString &word)
{
    auto &words = mapping.words[question.key];
    if (word.isEmpty())
        words.erase(question.text);
    else
        words[question.text] = word;
    if (words.empty())
        mapping.words.erase(question.key);
}

/// Of a mapping that no longer has it, nothing.
bool hasAmount(const Mapping &mapping, int amount)
{
    return amount >= 0 && amount < std::ssize(mapping.amounts);
}

QString saidOf(const Mapping &mapping, int amount, Key key)
{
    if (!hasAmount(mapping, amount))
        return {};
    const auto &says = mapping.amounts[static_cast<std::size_t>(amount)].says;
    const auto said = says.find(key);
    return said == says.end() ? QString() : said->second;
}

void say(Mapping &mapping, int amount, Key key, const QString &text)
{
    if (!hasAmount(mapping, amount))
        return;
    auto &says = mapping.amounts[static_cast<std::size_t>(amount)].says;
    if (text.isEmpty())
        says.erase(key);
    else
        says[key] = text;
}

QString columnIn(const Mapping &mapping, const Question &question)
{
    if (question.amount >= 0)
        return saidOf(mapping, question.amount, question.key);
    const auto column = mapping.columns.find(question.key);
    return question.ask == Ask::Missing || column == mapping.columns.end() ? QString() : column->second;
}

/// Also of all of ours that a column stands for which is not there.
void setColumn(Mapping &mapping, const Question &question, const QString &name)
{
    if (question.amount >= 0)
        return say(mapping, question.amount, question.key, name);
    if (question.ask == Ask::Column && !name.isEmpty())
        mapping.columns[question.key] = name;
    else if (question.ask == Ask::Column)
        mapping.columns.erase(question.key);
    for (auto &[key, column] : mapping.columns)
        if (question.ask == Ask::Missing && column == question.text && !name.isEmpty())
            column = name;
}

QString unitIn(const Mapping &mapping, const Question &question)
{
    if (question.amount >= 0)
        return saidOf(mapping, question.amount, Key::Unit);
    return mapping.unit ? toText(*mapping.unit) : QString();
}

void setUnit(Mapping &mapping, const Question &question, const QString &words)
{
    if (question.amount >= 0)
        say(mapping, question.amount, Key::Unit, words);
    else
        mapping.unit = unitInWords(words);
}

QString useIn(const Mapping &mapping, const Question &question)
{
    const auto use = mapping.rows.find(question.doubt);
    return use == mapping.rows.end() ? QString() : QString(textOf(rowUses, use->second));
}

void setUse(Mapping &mapping, const Question &question, const QString &word)
{
    if (const auto use = valueOf(rowUses, word))
        mapping.rows[question.doubt] = *use;
    else
        mapping.rows.erase(question.doubt);
}

/// What each question is about in a mapping; in the order of Ask.
struct Subject {
    Ask ask;
    const char *member; ///< of the mapping's file; %1 is our column, %2 the text asked about, %3 the doubt
    Answers (*answers)(const Question &question, const QLocale &locale);
    QString (*get)(const Mapping &mapping, const Question &question);
    void (*set)(Mapping &mapping, const Question &question, const QString &written);
};
constexpr std::array subjects{
    Subject{Ask::Column, "columns.%1", kindAnswers, columnIn, setColumn},
    Subject{Ask::Missing, "columns", kindAnswers, columnIn, setColumn},
    Subject{Ask::DayOrder, "dates", dayAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(dayOrders, mapping.dayOrder); },
        [](Mapping &mapping, const Question &, const QString &word) { mapping.dayOrder = valueOf(dayOrders, word); }},
    Subject{Ask::DecimalMark, "decimals", markAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(decimalMarks, mapping.decimalMark); },
        [](Mapping &mapping, const Question &, const QString &word) {
            mapping.decimalMark = valueOf(decimalMarks, word);
        }},
    Subject{Ask::Unit, "unit", unitAnswers, unitIn, setUnit},
    Subject{Ask::Word, "words.%1.\"%2\"", wordAnswers, wordIn, setWord},
    Subject{Ask::Levels, "levels", levelAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(levelWords, mapping.levels); },
        [](Mapping &mapping, const Question &, const QString &word) { mapping.levels = valueOf(levelWords, word); }},
    Subject{Ask::LevelOfDay, "level_of_day", levelOfDayAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(levelsOfDay, mapping.levelOfDay); },
        [](Mapping &mapping, const Question &, const QString &word) {
            mapping.levelOfDay = valueOf(levelsOfDay, word);
        }},
    Subject{Ask::DateForm, "date_form", formAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(dateForms, mapping.dateForm); },
        [](Mapping &mapping, const Question &, const QString &word) { mapping.dateForm = valueOf(dateForms, word); }},
    Subject{Ask::Rows, "%3", rowAnswers, useIn, setUse},
};
static_assert(subjects[std::size_t(Ask::Rows)].ask == Ask::Rows);

const Subject &subjectOf(const Question &question)
{
    return subjects[static_cast<std::size_t>(question.ask)];
}

} // namespace

std::vector<Answer> answersTo(const Question &question, const Table &table, const QLocale &locale, qsizetype header)
{
    return question.isAboutColumns() ? columnAnswers(table, header) : subjectOf(question).answers(question, locale);
}

QString answerIn(const Mapping &mapping, const Question &question)
{
    return subjectOf(question).get(mapping, question);
}

void setAnswer(Mapping &mapping, const Question &question, const QString &written)
{
    subjectOf(question).set(mapping, question, written);
}

QString answersText(const Question &question, const Table &table, qsizetype header)
{
    QStringList written;
    for (const Answer &answer : answersTo(question, table, QLocale::c(), header))
        written += question.ask == Ask::Levels ? answer.written : inQuotes(answer.written);
    const bool isWord = question.ask == Ask::Word;
    if (isWord && question.key == Key::Amount)
        written += Text::tr("an amount such as \"$5B\"");
    if (isWord && question.key == Key::Date)
        written += Text::tr("a date such as \"2026-H2\"");
    QString member = QLatin1String(subjectOf(question).member);
    if (question.amount >= 0)
        member = u"amounts[%1].%2"_s.arg(question.amount)
                     .arg(columnOf(question.ask == Ask::Unit ? Key::Unit : question.key).name);
    member.replace("%1"_L1, isWord ? textOf(wordedKeys, question.key) : columnOf(question.key).name)
        .replace("%2"_L1, escaped(question.text, 40))
        .replace("%3"_L1, textOf(doubts, question.doubt));
    const QString text = Text::tr("%1 may be %2").arg(member, written.join(Text::tr(" or ")));
    if (question.ask != Ask::Column || question.amount >= 0)
        return text;
    const QLatin1String name = columnOf(question.key).name;
    if (question.key != Key::Kind)
        return text + Text::tr("; or constants.%1 may be the same for all rows").arg(name);
    QStringList kinds;
    for (const auto &kind : deals::kinds)
        kinds += inQuotes(QString(kind.text));
    return text + Text::tr("; or constants.%1 may be %2").arg(name, kinds.join(Text::tr(" or ")));
}

} // namespace files
