// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/questionbox.h"

#include "deals/labels.h"
#include "deals/legible.h"
#include "deals/words.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

using files::DayOrder;
using files::DecimalMark;
using files::Key;
using files::Mapping;
using files::Question;
using Ask = Question::Ask;

// The answers to questions with two, in their order.
const QString first = u"0"_s, second = u"1"_s;

const QStringList units{u"USD"_s, u"USD million"_s, u"USD billion"_s, u"EUR"_s, u"EUR million"_s, u"EUR billion"_s,
    u"GBP million"_s, u"GBP billion"_s, u"kW"_s, u"MW"_s, u"GW"_s, u"shares"_s, u"shares million"_s, u"chips"_s,
    u"chips thousand"_s, u"chips million"_s};

/// What the mapping answers; nothing where it does not.
QString answerIn(const Mapping &mapping, const Question &question)
{
    switch (question.ask) {
    case Ask::DayOrder:
        return !mapping.dayOrder ? QString() : mapping.dayOrder == DayOrder::DayFirst ? first : second;
    case Ask::DecimalMark:
        return !mapping.decimalMark ? QString() : mapping.decimalMark == DecimalMark::Point ? first : second;
    case Ask::Levels:
        return !mapping.levels ? QString() : *mapping.levels ? first : second;
    case Ask::Unit:
        return mapping.unit ? files::toText(*mapping.unit) : QString();
    case Ask::Word:
        if (const auto words = mapping.words.find(question.key); words != mapping.words.end())
            if (const auto word = words->second.find(question.text); word != words->second.end())
                return word->second;
        break;
    case Ask::Column:
    case Ask::Missing:
        break;
    }
    return {};
}

} // namespace

QuestionBox::QuestionBox(const Question &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
{
    setObjectName(u"question"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(deals::legible(files::toText(question)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(4);
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(accessibleName());
    label->setWordWrap(true);
    column->addWidget(label);
    addAnswers();
}

void QuestionBox::addAnswers()
{
    const auto withDate = [&](const QString &text, DayOrder order) {
        const auto date = files::foreignDate(m_question.text, order);
        return date ? tr("%1: %2").arg(text, deals::dateText(*date, QLocale())) : text;
    };
    QStringList words;
    switch (m_question.ask) {
    case Ask::DayOrder:
        return addButtons(
            {withDate(tr("Day first"), DayOrder::DayFirst), withDate(tr("Month first"), DayOrder::MonthFirst)});
    case Ask::DecimalMark:
        return addButtons(
            {tr("A point; commas stand between thousands"), tr("A comma; points stand between thousands")});
    case Ask::Levels:
        return addButtons(
            {tr("Running totals: a row is all there is by its date"), tr("Each row is added to the others")});
    case Ask::Unit:
        m_answers = units;
        return addChoices(units);
    case Ask::Word:
        for (const auto &kind : deals::kinds) {
            if (m_question.key != Key::Kind)
                break;
            m_answers += kind.text;
            words += deals::kindText(kind.value);
        }
        for (const auto &status : deals::statuses) {
            if (m_question.key != Key::Status)
                break;
            m_answers += status.text;
            words += deals::statusText(status.value);
        }
        return addChoices(words);
    case Ask::Column:
    case Ask::Missing:
        break;
    }
}

bool QuestionBox::canAsk(const Question &question)
{
    return question.ask != Ask::Column && question.ask != Ask::Missing;
}

void QuestionBox::forget(const Question &question, Mapping &mapping)
{
    switch (question.ask) {
    case Ask::DayOrder:
        return mapping.dayOrder.reset();
    case Ask::DecimalMark:
        return mapping.decimalMark.reset();
    case Ask::Levels:
        return mapping.levels.reset();
    case Ask::Unit:
        return mapping.unit.reset();
    case Ask::Word:
        if (const auto words = mapping.words.find(question.key); words != mapping.words.end()) {
            words->second.erase(question.text);
            if (words->second.empty())
                mapping.words.erase(words);
        }
        break;
    case Ask::Column:
    case Ask::Missing:
        break;
    }
}

void QuestionBox::addButtons(const QStringList &texts)
{
    m_answers = {first, second};
    m_buttons = new QButtonGroup(this);
    for (const QString &text : texts) {
        auto *button = new QRadioButton(text, this);
        button->setAccessibleDescription(accessibleName());
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        layout()->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &QuestionBox::answered);
}

void QuestionBox::addChoices(const QStringList &texts)
{
    m_choices = new QComboBox(this);
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->addItems(texts);
    m_choices->setCurrentIndex(-1);
    m_choices->setPlaceholderText(tr("Choose…"));
    m_choices->setAccessibleName(accessibleName());
    m_choices->setFocusPolicy(Qt::StrongFocus); // no choice by the wheel that scrolls past
    layout()->addWidget(m_choices);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &QuestionBox::answered);
}

QList<QWidget *> QuestionBox::controls() const
{
    if (m_choices)
        return {m_choices};
    QList<QWidget *> all;
    if (m_buttons)
        for (QAbstractButton *button : m_buttons->buttons())
            all += button;
    return all;
}

void QuestionBox::showAnswer(const Mapping &mapping)
{
    const QString answer = answerIn(mapping, m_question);
    if (m_choices && !answer.isEmpty() && !m_answers.contains(answer)) {
        m_answers += answer;
        m_choices->addItem(answer);
    }
    const int place = answer.isEmpty() ? -1 : static_cast<int>(m_answers.indexOf(answer));
    if (m_choices) {
        const QSignalBlocker quiet(m_choices);
        m_choices->setCurrentIndex(place);
    } else if (m_buttons && m_buttons->button(place)) {
        m_buttons->button(place)->setChecked(true);
    }
}

void QuestionBox::answer(Mapping &mapping) const
{
    const int place = m_buttons ? m_buttons->checkedId() : m_choices->currentIndex();
    if (place < 0)
        return;
    const QString &answer = m_answers[place];
    switch (m_question.ask) {
    case Ask::DayOrder:
        mapping.dayOrder = answer == first ? DayOrder::DayFirst : DayOrder::MonthFirst;
        break;
    case Ask::DecimalMark:
        mapping.decimalMark = answer == first ? DecimalMark::Point : DecimalMark::Comma;
        break;
    case Ask::Levels:
        mapping.levels = answer == first;
        break;
    case Ask::Unit:
        mapping.unit = files::unitInWords(answer);
        break;
    case Ask::Word:
        mapping.words[m_question.key][m_question.text] = answer;
        break;
    case Ask::Column:
    case Ask::Missing:
        break;
    }
}

} // namespace window
