// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappingform.h"

#include "charts/drawing/fonts.h"
#include "window/opening/mappingrow.h"
#include "window/opening/questionbox.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace window
{
namespace
{

using files::Key;
using files::Mapping;
using files::Question;

constexpr int leastWidth = 360;
constexpr int pause = 200; // ms

} // namespace

MappingForm::MappingForm(const files::Table *table, const Mapping &mapping, QWidget *parent)
    : QScrollArea(parent)
    , m_table(table)
    , m_headline(new QLabel(this))
    , m_levels(new QCheckBox(tr("Amounts are running totals of their deal"), this))
    , m_questions(new QVBoxLayout)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &MappingForm::takeColumns);
    auto *panel = new QWidget(this);
    auto *column = new QVBoxLayout(panel);
    column->setSpacing(8);
    m_headline->setFont(charts::font(13, QFont::DemiBold));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    column->addWidget(m_headline);
    column->addLayout(m_questions);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(6);
    for (const Key key : files::mappable) {
        m_rows.push_back(new MappingRow(key, table, grid, this));
        connect(m_rows.back(), &MappingRow::changed, this, &MappingForm::takeColumns);
        connect(m_rows.back(), &MappingRow::typed, m_pause, qOverload<>(&QTimer::start));
        connect(m_rows.back(), &MappingRow::typed, this, &MappingForm::typed);
    }
    column->addLayout(grid);
    m_levels->setToolTip(tr("As trackers of data centres publish: a row promises what was added since the one before"));
    column->addWidget(m_levels);
    connect(m_levels, &QCheckBox::clicked, this, &MappingForm::takeLevels);
    column->addStretch();
    setWidget(panel);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMapping(mapping);
    setMinimumWidth(std::max(leastWidth, panel->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
}

void MappingForm::setMapping(const Mapping &mapping)
{
    m_mapping = mapping;
    for (MappingRow *row : m_rows)
        row->showMapping(m_mapping);
    follow();
}

void MappingForm::takeColumns()
{
    m_pause->stop();
    for (const MappingRow *row : m_rows)
        row->take(m_mapping);
    follow();
}

void MappingForm::takeAnswer()
{
    for (const QuestionBox *box : m_boxes)
        box->answer(m_mapping);
    follow();
}

void MappingForm::takeLevels()
{
    m_mapping.levels = m_levels->isChecked();
    follow();
}

/// The questions, and those that would be open without the answers that the mapping has.
std::vector<Question> MappingForm::answeredAnd(const std::vector<Question> &open) const
{
    std::vector<Question> all = open;
    const auto addWithout = [&](const Question &answered) {
        Mapping without = m_mapping;
        files::setAnswer(without, answered, {});
        if (without == m_mapping)
            return;
        for (const Question &question : files::openQuestions(without, *m_table))
            if (question.ask == answered.ask && std::find(all.begin(), all.end(), question) == all.end())
                all.push_back(question);
    };
    for (const auto ask : {Question::Ask::DayOrder, Question::Ask::DecimalMark, Question::Ask::Unit,
             Question::Ask::Levels, Question::Ask::LevelOfDay, Question::Ask::DateForm})
        addWithout({.ask = ask});
    for (const auto &[doubt, name] : files::doubts)
        addWithout({.ask = Question::Ask::Rows, .doubt = doubt});
    for (const QuestionBox *box : m_boxes)
        if (const Question &question = box->question(); question.ask == Question::Ask::Word || question.amount >= 0)
            addWithout(question);
    std::stable_sort(all.begin(), all.end(), [](const Question &a, const Question &b) {
        return std::pair(a.mayStayOpen(), a.ask) < std::pair(b.mayStayOpen(), b.ask);
    });
    return all;
}

/// Asks what is open, and keeps in sight what was: an answer can be taken back.
void MappingForm::follow()
{
    std::vector<Question> open = files::openQuestions(m_mapping, *m_table);
    m_open = std::count_if(open.begin(), open.end(), [](const Question &question) { return !question.mayStayOpen(); });
    showQuestions(answeredAnd(open));
    m_levels->setChecked(m_mapping.levels.value_or(false));
    for (MappingRow *row : m_rows)
        row->setNeeded(std::any_of(open.begin(), open.end(), [&](const Question &question) {
            const auto column = m_mapping.columns.find(row->key());
            const bool isMissing = column != m_mapping.columns.end() && column->second == question.text;
            return question.ask == Question::Ask::Missing
                ? isMissing
                : question.ask == Question::Ask::Column && question.key == row->key();
        }));
    m_headline->setText(m_open == 0 ? tr("Everything is decided.")
            : m_open == 1           ? tr("1 thing to decide")
                                    : tr("%1 things to decide").arg(m_open));
    Q_EMIT changed();
}

void MappingForm::showQuestions(const std::vector<Question> &questions)
{
    std::vector<QuestionBox *> boxes;
    for (const Question &question : questions) {
        if (question.isAboutColumns()) // their rows answer that
            continue;
        const auto known = std::find_if(
            m_boxes.begin(), m_boxes.end(), [&](const QuestionBox *box) { return box->question() == question; });
        if (known != m_boxes.end()) {
            boxes.push_back(*known);
            m_boxes.erase(known);
        } else {
            boxes.push_back(new QuestionBox(question, *m_table, widget()));
            connect(boxes.back(), &QuestionBox::answered, this, &MappingForm::takeAnswer);
        }
    }
    for (QuestionBox *gone : m_boxes) {
        m_questions->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_boxes = boxes;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_questions->insertWidget(static_cast<int>(i), m_boxes[i]);
        m_boxes[i]->showAnswer(m_mapping);
    }
    orderTabs();
}

/// From the questions on top down to the last column.
void MappingForm::orderTabs()
{
    QList<QWidget *> all;
    for (const QuestionBox *box : m_boxes)
        all += box->controls();
    for (const MappingRow *row : m_rows)
        all += row->controls();
    all += m_levels;
    for (qsizetype i = 0; i + 1 < all.size(); ++i)
        setTabOrder(all[i], all[i + 1]);
}

} // namespace window
