// SPDX-License-Identifier: GPL-3.0-or-later
// What questions say, and what may be said to them.
#include "files/mapping/mappinganswers.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"
#include "files/wording/nothing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using Ask = Question::Ask;

QString rowsQuestion(const Question &question)
{
    const QString row = QString::number(question.row + 1), text = escaped(question.text, 60);
    const QString more = question.count > 1 ? u' ' + Text::tr("%1 rows are like that.").arg(question.count) : QString();
    switch (question.doubt) {
    case Doubt::Total:
        return Text::tr("Does row %1 (\"%2\") sum up others?").arg(row, text) + more;
    case Doubt::Repeat:
        return Text::tr("Is row %1 (\"%2\"), the same as an earlier one, a promise of its own?").arg(row, text) + more;
    case Doubt::Note:
        return Text::tr("Is row %1 (\"%2\") a note?").arg(row, text) + more;
    }
    return {};
}

/// What `key` is, as a question.
QString columnQuestion(Key key)
{
    switch (key) {
    case Key::From:
        return Text::tr("Who promises?");
    case Key::To:
        return Text::tr("Who is it promised to?");
    case Key::Kind:
        return Text::tr("What kind of promise is it?");
    case Key::Start:
        return Text::tr("Which column has the dates of the levels?");
    case Key::Announced:
        return Text::tr("When was it announced?");
    default:
        return Text::tr("Which column has the amounts?");
    }
}

QString placed(const Question &question, const QString &text)
{
    return Text::tr("%1 (column \"%2\", row %3)")
        .arg(text, escaped(question.column, 40), QString::number(question.row + 1));
}

} // namespace

QString toText(const Question &question)
{
    const QString text = escaped(question.text, 40);
    const QString where = question.row > 0 ? placed(question, u'"' + text + u'"') : QString();
    switch (question.ask) {
    case Ask::Column:
        return question.amount < 0 ? columnQuestion(question.key)
                                   : Text::tr("What kind of promise are the amounts of \"%1\"?").arg(text);
    case Ask::Missing:
        return Text::tr("Which column is \"%1\"? The table has none of this name, or two.").arg(text);
    case Ask::DayOrder:
        return question.isContradictory
            ? Text::tr("Does the day or the month come first in %1? The column has both.").arg(where)
            : Text::tr("Does the day or the month come first in %1?").arg(where);
    case Ask::DecimalMark:
        return question.isContradictory
            ? Text::tr("What stands before the decimals in %1? The column has both.").arg(where)
            : Text::tr("What stands before the decimals in %1?").arg(where);
    case Ask::Unit:
        return Text::tr("What does the number %1 count?").arg(where);
    case Ask::Word:
        return question.key == Key::Kind  ? Text::tr("What kind is %1?").arg(where)
            : question.key == Key::Status ? Text::tr("What status is %1?").arg(where)
            : question.key == Key::Amount ? Text::tr("How much is %1?").arg(where)
                                          : Text::tr("When is %1?").arg(where);
    case Ask::Levels:
        return Text::tr("The amounts of \"%1\" grow from row to row. Are they running totals, or is each one added?")
            .arg(text);
    case Ask::LevelOfDay:
        return Text::tr("Which of the levels of \"%1\" on one day counts?").arg(text);
    case Ask::DateForm:
        return Text::tr("What do dates such as %1 say?").arg(where);
    case Ask::Rows:
        return rowsQuestion(question);
    }
    return {};
}

bool isTyped(const Question &question)
{
    return question.ask == Ask::Word && (question.key == Key::Amount || question.key == Key::Date);
}

bool isAnswer(const Question &question, const QString &typed)
{
    if (question.key == Key::Amount)
        return std::holds_alternative<WordedAmount>(amountInWords(typed, DecimalMark::Point));
    return saysNothing(typed) || foreignDate(typed, DayOrder::DayFirst);
}

QString openText(const Mapping &mapping, const Table &table)
{
    std::vector<Question> open = openQuestions(mapping, table);
    open.erase(
        std::remove_if(open.begin(), open.end(), [](const Question &question) { return !question.mustBeAnswered(); }),
        open.end());
    if (open.empty())
        return {};
    const QString first = Text::tr("its mapping has to say more. %1 %2")
                              .arg(toText(open.front()), answersText(open.front(), table, mapping.headerRow()));
    return open.size() == 1 ? first : first + Text::tr("; and %1 more").arg(open.size() - 1);
}

} // namespace files
