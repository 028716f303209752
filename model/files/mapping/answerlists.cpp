// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/answerlists.h"

#include "deals/labels.h"
#include "deals/words.h"
#include "files/mapping/arrangement.h"
#include "files/problems/filetranslation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

template<typename Words, typename Label> Answers labelled(const Words &words, const Label &label)
{
    Answers answers;
    for (const auto &word : words)
        answers.push_back({word.text, label(word.value)});
    return answers;
}

QString formText(DateForm form)
{
    switch (form) {
    case DateForm::Zoned:
        return Text::tr("Their day in their own zone");
    case DateForm::DecimalYear:
        return Text::tr("Years with decimals");
    case DateForm::DaysSince1900:
        return Text::tr("Days since 1900, of most workbooks");
    case DateForm::DaysSince1904:
        return Text::tr("Days since 1904, of other workbooks");
    case DateForm::DaysSince1970:
        return Text::tr("Days since 1970");
    }
    return {};
}

} // namespace

Answers columnAnswers(const Table &table, qsizetype header)
{
    Answers answers;
    for (const Cell &cell : headerOf(table, header))
        if (const QString name = table.text(cell).trimmed(); !name.isEmpty())
            answers.push_back({name, name});
    return answers;
}

Answers dayAnswers(const Question &question, const QLocale &locale)
{
    return labelled(dayOrders, [&](DayOrder order) {
        const QString text = order == DayOrder::DayFirst ? Text::tr("Day first") : Text::tr("Month first");
        const auto date = foreignDate(question.text, order);
        return date ? Text::tr("%1: %2").arg(text, deals::dateText(*date, locale)) : text;
    });
}

Answers formAnswers(const Question &question, const QLocale &locale)
{
    Answers answers;
    for (const auto &[form, text] : dateForms)
        if (const auto date = dateOfForm(question.text, form))
            answers.push_back({text, Text::tr("%1: %2").arg(formText(form), deals::dateText(*date, locale))});
    return answers;
}

Answers markAnswers(const Question & /*question*/, const QLocale & /*locale*/)
{
    return labelled(decimalMarks, [](DecimalMark mark) {
        return mark == DecimalMark::Point ? Text::tr("A point; commas stand between thousands")
                                          : Text::tr("A comma; points stand between thousands");
    });
}

Answers levelAnswers(const Question & /*question*/, const QLocale & /*locale*/)
{
    return labelled(levelWords, [](bool areLevels) {
        return areLevels ? Text::tr("Running totals: a row is all there is by its date")
                         : Text::tr("Each row is added to the others");
    });
}

Answers unitAnswers(const Question & /*question*/, const QLocale & /*locale*/)
{
    Answers answers;
    for (const QString &unit : {u"USD"_s, u"USD million"_s, u"USD billion"_s, u"EUR"_s, u"EUR million"_s,
             u"EUR billion"_s, u"GBP million"_s, u"GBP billion"_s, u"kW"_s, u"MW"_s, u"GW"_s, u"shares"_s,
             u"shares million"_s, u"chips"_s, u"chips thousand"_s, u"chips million"_s})
        answers.push_back({unit, unit});
    return answers;
}

Answers wordAnswers(const Question &question, const QLocale & /*locale*/)
{
    if (isTyped(question))
        return {{u"not stated"_s, Text::tr("Not stated")}};
    return question.key == Key::Kind ? labelled(deals::kinds, deals::kindText)
                                     : labelled(deals::statuses, deals::statusText);
}

Answers kindAnswers(const Question & /*question*/, const QLocale & /*locale*/)
{
    return labelled(deals::kinds, deals::kindText);
}

Answers rowAnswers(const Question &question, const QLocale & /*locale*/)
{
    const bool isRepeat = question.doubt == Doubt::Repeat;
    return labelled(rowUses, [&](RowUse use) {
        if (use == RowUse::LeftOut)
            return isRepeat ? Text::tr("No: leave it out") : Text::tr("Yes: leave it out");
        return isRepeat ? Text::tr("Yes: count it") : Text::tr("No: read it like the others");
    });
}

Answers levelOfDayAnswers(const Question & /*question*/, const QLocale & /*locale*/)
{
    return labelled(levelsOfDay, [](LevelOfDay level) {
        return level == LevelOfDay::First ? Text::tr("The first in the table") : Text::tr("The last in the table");
    });
}

} // namespace files
