// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mappinganswers.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace window
{

/// One question about a foreign table and its possible answers, none of which is chosen beforehand.
class QuestionBox final : public QWidget
{
    Q_OBJECT
public:
    QuestionBox(const files::Question &question, const files::Table &table, QWidget *parent);

    const files::Question &question() const { return m_question; }
    /// In the order of Tab.
    QList<QWidget *> controls() const;
    /// Shows the answer that the mapping has, or none.
    void showAnswer(const files::Mapping &mapping);
    /// Puts the chosen answer, if any, into the mapping.
    void answer(files::Mapping &mapping) const;

Q_SIGNALS:
    void answered();

private:
    void addButtons(const QStringList &texts);
    void addChoices(const QStringList &texts);

    files::Question m_question;
    QStringList m_answers; ///< as the mapping's file writes them
    QButtonGroup *m_buttons = nullptr;
    QComboBox *m_choices = nullptr;
};

} // namespace window
