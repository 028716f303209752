// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/questionbox.h"

#include "deals/legible.h"
#include "window/widgets/wheelguard.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window
{

using files::Mapping;
using files::Question;

QuestionBox::QuestionBox(const Question &question, const files::Table &table, QWidget *parent)
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
    QStringList texts;
    for (const files::Answer &answer : files::answersTo(question, table, QLocale())) {
        m_answers += answer.written;
        texts += answer.text;
    }
    if (texts.size() == 2)
        addButtons(texts);
    else
        addChoices(texts);
}

void QuestionBox::addButtons(const QStringList &texts)
{
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
    new WheelGuard(m_choices);
    layout()->addWidget(m_choices);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &QuestionBox::answered);
    if (!files::isTyped(m_question))
        return;
    m_choices->setEditable(true);
    m_choices->setInsertPolicy(QComboBox::NoInsert);
    m_choices->clearEditText();
    m_choices->lineEdit()->setPlaceholderText(
        m_question.key == files::Key::Amount ? tr("Not stated, or $5B") : tr("Not stated, or 2026-H2"));
    connect(m_choices->lineEdit(), &QLineEdit::editingFinished, this, &QuestionBox::answered);
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
    const QString answer = files::answerIn(mapping, m_question);
    if (m_choices && !answer.isEmpty() && !m_answers.contains(answer)) {
        m_answers += answer;
        m_choices->addItem(answer);
    }
    const int place = answer.isEmpty() ? -1 : static_cast<int>(m_answers.indexOf(answer));
    if (m_choices) {
        const QSignalBlocker quiet(m_choices);
        m_choices->setCurrentIndex(place);
        if (m_choices->isEditable() && !m_choices->hasFocus())
            m_choices->setEditText(place < 0 ? QString() : m_choices->itemText(place));
    } else if (m_buttons && m_buttons->button(place)) {
        m_buttons->button(place)->setChecked(true);
    }
}

void QuestionBox::answer(Mapping &mapping) const
{
    const int place = m_buttons ? m_buttons->checkedId() : m_choices->currentIndex();
    const QString typed = m_choices && m_choices->isEditable() ? m_choices->currentText().trimmed() : QString();
    if (!typed.isEmpty() && (place < 0 || typed != m_choices->itemText(place))) {
        if (files::isAnswer(m_question, typed))
            files::setAnswer(mapping, m_question, typed);
    } else if (place >= 0)
        files::setAnswer(mapping, m_question, m_answers[place]);
}

} // namespace window
