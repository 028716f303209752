// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappinganswers.h"

#include "deals/labels.h"
#include "deals/words.h"
#include "files/problems/filetranslation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using Ask = Question::Ask;
using Answers = std::vector<Answer>;

template<typename Words, typename Known> QString writtenOf(const Words &words, const std::optional<Known> &known)
{
    return known ? QString(textOf(words, *known)) : QString();
}

template<typename Words, typename Label> Answers labelled(const Words &words, const Label &label)
{
    Answers answers;
    for (const auto &word : words)
        answers.push_back({word.text, label(word.value)});
    return answers;
}

Answers columnAnswers(const Question & /*question*/, const Table &table, const QLocale & /*locale*/)
{
    Answers answers;
    for (const Cell &cell : table.row(0))
        if (const QString name = table.text(cell).trimmed(); !name.isEmpty())
            answers.push_back({name, name});
    return answers;
}

Answers dayAnswers(const Question &question, const Table & /*table*/, const QLocale &locale)
{
    return labelled(dayOrders, [&](DayOrder order) {
        const QString text = order == DayOrder::DayFirst ? Text::tr("Day first") : Text::tr("Month first");
        const auto date = foreignDate(question.text, order);
        return date ? Text::tr("%1: %2").arg(text, deals::dateText(*date, locale)) : text;
    });
}

Answers markAnswers(const Question & /*question*/, const Table & /*table*/, const QLocale & /*locale*/)
{
    return labelled(decimalMarks, [](DecimalMark mark) {
        return mark == DecimalMark::Point ? Text::tr("A point; commas stand between thousands")
                                          : Text::tr("A comma; points stand between thousands");
    });
}

Answers levelAnswers(const Question & /*question*/, const Table & /*table*/, const QLocale & /*locale*/)
{
    return labelled(levelWords, [](bool areLevels) {
        return areLevels ? Text::tr("Running totals: a row is all there is by its date")
                         : Text::tr("Each row is added to the others");
    });
}

Answers unitAnswers(const Question & /*question*/, const Table & /*table*/, const QLocale & /*locale*/)
{
    Answers answers;
    for (const QString &unit : {u"USD"_s, u"USD million"_s, u"USD billion"_s, u"EUR"_s, u"EUR million"_s,
             u"EUR billion"_s, u"GBP million"_s, u"GBP billion"_s, u"kW"_s, u"MW"_s, u"GW"_s, u"shares"_s,
             u"shares million"_s, u"chips"_s, u"chips thousand"_s, u"chips million"_s})
        answers.push_back({unit, unit});
    return answers;
}

Answers wordAnswers(const Question &question, const Table & /*table*/, const QLocale & /*locale*/)
{
    return question.key == Key::Kind ? labelled(deals::kinds, deals::kindText)
                                     : labelled(deals::statuses, deals::statusText);
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

QString columnIn(const Mapping &mapping, const Question &question)
{
    const auto column = mapping.columns.find(question.key);
    return question.ask == Ask::Missing || column == mapping.columns.end() ? QString() : column->second;
}

/// Also of all of ours that a column stands for which is not there.
void setColumn(Mapping &mapping, const Question &question, const QString &name)
{
    if (question.ask == Ask::Column && !name.isEmpty())
        mapping.columns[question.key] = name;
    else if (question.ask == Ask::Column)
        mapping.columns.erase(question.key);
    for (auto &[key, column] : mapping.columns)
        if (question.ask == Ask::Missing && column == question.text && !name.isEmpty())
            column = name;
}

/// What each question is about in a mapping; in the order of Ask.
struct Subject {
    Ask ask;
    const char *member; ///< of the mapping's file; %1 is our column, %2 the text asked about
    Answers (*answers)(const Question &question, const Table &table, const QLocale &locale);
    QString (*get)(const Mapping &mapping, const Question &question);
    void (*set)(Mapping &mapping, const Question &question, const QString &written);
};
constexpr std::array subjects{
    Subject{Ask::Column, "columns.%1", columnAnswers, columnIn, setColumn},
    Subject{Ask::Missing, "columns", columnAnswers, columnIn, setColumn},
    Subject{Ask::DayOrder, "dates", dayAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(dayOrders, mapping.dayOrder); },
        [](Mapping &mapping, const Question &, const QString &word) { mapping.dayOrder = valueOf(dayOrders, word); }},
    Subject{Ask::DecimalMark, "decimals", markAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(decimalMarks, mapping.decimalMark); },
        [](Mapping &mapping, const Question &, const QString &word) {
            mapping.decimalMark = valueOf(decimalMarks, word);
        }},
    Subject{Ask::Unit, "unit", unitAnswers,
        [](const Mapping &mapping, const Question &) { return mapping.unit ? toText(*mapping.unit) : QString(); },
        [](Mapping &mapping, const Question &, const QString &words) { mapping.unit = unitInWords(words); }},
    Subject{Ask::Word, "words.%1.\"%2\"", wordAnswers, wordIn, setWord},
    Subject{Ask::Levels, "levels", levelAnswers,
        [](const Mapping &mapping, const Question &) { return writtenOf(levelWords, mapping.levels); },
        [](Mapping &mapping, const Question &, const QString &word) { mapping.levels = valueOf(levelWords, word); }},
};
static_assert(subjects[std::size_t(Ask::Levels)].ask == Ask::Levels);

const Subject &subjectOf(const Question &question)
{
    return subjects[static_cast<std::size_t>(question.ask)];
}

} // namespace

std::vector<Answer> answersTo(const Question &question, const Table &table, const QLocale &locale)
{
    return subjectOf(question).answers(question, table, locale);
}

QString answerIn(const Mapping &mapping, const Question &question)
{
    return subjectOf(question).get(mapping, question);
}

void setAnswer(Mapping &mapping, const Question &question, const QString &written)
{
    subjectOf(question).set(mapping, question, written);
}

QString answersText(const Question &question, const Table &table)
{
    QStringList written;
    for (const Answer &answer : answersTo(question, table, QLocale::c()))
        written += question.ask == Ask::Levels ? answer.written : inQuotes(answer.written);
    QString member = QLatin1String(subjectOf(question).member);
    member.replace("%1"_L1, columnOf(question.key).name).replace("%2"_L1, escaped(question.text, 40));
    return Text::tr("%1 may be %2").arg(member, written.join(Text::tr(" or ")));
}

} // namespace files
