// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/viewchange.h"

namespace window
{
namespace
{

constexpr qint64 pause = 1000; // milliseconds: what is longer begins another step

} // namespace

ViewChange::ViewChange(ViewState *state, const QString &what, Shown next, ViewState::Gesture gesture)
    : QUndoCommand(what)
    , m_state(state)
    , m_before(state->shown())
    , m_after(std::move(next))
    , m_gesture(gesture)
{
    m_since.start();
}

void ViewChange::undo()
{
    m_since.invalidate(); // what comes now is a new step
    m_state->show(m_before);
}

void ViewChange::redo()
{
    m_state->show(m_after);
}

void ViewChange::translate(const std::function<Shown(const Shown &)> &carried)
{
    m_before = carried(m_before);
    m_after = carried(m_after);
}

bool ViewChange::mergeWith(const QUndoCommand *next)
{
    const auto *change = static_cast<const ViewChange *>(next); // same id, same class
    if (m_gesture == ViewState::Gesture::None || !m_since.isValid() || m_since.elapsed() > pause)
        return false;
    m_after = change->m_after;
    setObsolete(m_after == m_before);
    m_since.restart();
    return true;
}

} // namespace window
