// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mappingquestions.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QTimer;
class QVBoxLayout;

namespace window
{

class MappingRow;
class QuestionBox;

/// Where each of our columns comes from in a foreign table, and the questions that this leaves open.
class MappingForm final : public QScrollArea
{
    Q_OBJECT
public:
    /// The table must outlive it.
    MappingForm(const files::Table *table, const files::Mapping &mapping, QWidget *parent);

    const files::Mapping &mapping() const { return m_mapping; }
    void setMapping(const files::Mapping &mapping);
    /// How many questions nobody has answered.
    qsizetype openCount() const { return m_open; }

Q_SIGNALS:
    void changed();
    /// The mapping will change in a moment, when the typing pauses.
    void typed();

private:
    void takeColumns();
    void takeAnswer();
    void takeLevels();
    void follow();
    std::vector<files::Question> answeredAnd(const std::vector<files::Question> &open) const;
    void orderTabs();
    void showQuestions(const std::vector<files::Question> &questions);

    const files::Table *m_table;
    files::Mapping m_mapping;
    std::vector<MappingRow *> m_rows;
    std::vector<QuestionBox *> m_boxes;
    QLabel *m_headline;
    QCheckBox *m_levels;
    QVBoxLayout *m_questions;
    QTimer *m_pause; ///< in the typing: each change reads the table again
    qsizetype m_open = 0;
};

} // namespace window
