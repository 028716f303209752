// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/viewstate.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <functional>

namespace window
{

/// One step between two values of what is shown.
class ViewChange final : public QUndoCommand
{
public:
    ViewChange(ViewState *state, const QString &what, Shown next, ViewState::Gesture gesture);

    void undo() override;
    void redo() override;
    int id() const override { return static_cast<int>(m_gesture); }
    /// Takes in what follows without a pause in the same gesture.
    bool mergeWith(const QUndoCommand *next) override;
    /// The same step between what `carried` makes of both values.
    void translate(const std::function<Shown(const Shown &)> &carried);

private:
    ViewState *m_state;
    Shown m_before, m_after;
    ViewState::Gesture m_gesture;
    QElapsedTimer m_since;
};

} // namespace window
