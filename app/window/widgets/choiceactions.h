// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>

#include <span>

namespace window
{

/// One of several values to choose from.
template<typename Value> struct Choice {
    const char *text, *tip;
    Value value;
    QKeyCombination key = QKeyCombination::fromCombined(0), then = QKeyCombination::fromCombined(0);
};

/// A checkable action for each of a table of choices, of which one holds.
template<typename Value> class ChoiceActions final
{
public:
    /// `translated` makes words of a choice's texts; `choose` is called with the value that the user chooses. The
    /// actions are the parent's; the table must outlive them.
    template<typename Translated, typename Choose>
    ChoiceActions(
        QObject *parent, std::span<const Choice<Value>> choices, const Translated &translated, const Choose &choose)
        : m_choices(choices)
    {
        auto *group = new QActionGroup(parent);
        for (const Choice<Value> &choice : choices) {
            QAction *action = group->addAction(translated(choice.text));
            action->setCheckable(true);
            action->setToolTip(translated(choice.tip));
            action->setShortcut(QKeySequence(choice.key, choice.then));
            QObject::connect(action, &QAction::triggered, parent, [choose, &choice] { choose(choice.value); });
            m_actions += action;
        }
    }

    const QList<QAction *> &all() const { return m_actions; }
    void show(const Value &now)
    {
        for (std::size_t i = 0; i < m_choices.size(); ++i)
            m_actions[static_cast<qsizetype>(i)]->setChecked(m_choices[i].value == now);
    }

private:
    std::span<const Choice<Value>> m_choices;
    QList<QAction *> m_actions;
};

} // namespace window
