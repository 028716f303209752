// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QElapsedTimer>

namespace window
{

/// What is dragged, turned or typed without a pause is one step together.
enum class Gesture { None, Time, Text };

/// The steps from one value of what is shown to the next, to be undone and done again.
class History final
{
public:
    /// What was undone before can no longer be done again.
    void add(const QString &name, const Shown &before, const Shown &after, Gesture gesture);
    void clear() { *this = {}; }

    /// What is to be shown then; null where no step is left that way.
    const Shown *undo();
    const Shown *redo();

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    /// Of the step that would be undone, or done again; empty without one.
    QString undoName() const { return canUndo() ? m_steps[m_done - 1].name : QString(); }
    QString redoName() const { return canRedo() ? m_steps[m_done].name : QString(); }
    int count() const { return static_cast<int>(m_steps.size()); }

    /// The same steps between what `carried` makes of the values.
    template<typename Carried> void carry(const Carried &carried)
    {
        for (Step &step : m_steps) {
            step.before = carried(step.before);
            step.after = carried(step.after);
        }
    }

private:
    struct Step {
        QString name;
        Shown before, after;
        Gesture gesture;
    };
    bool goesOn(Gesture gesture) const;

    std::vector<Step> m_steps;
    std::size_t m_done = 0; ///< so many of them are not undone
    QElapsedTimer m_since;  ///< the last step; invalid where what comes next begins another one
};

} // namespace window
