// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/history.h"

namespace window
{
namespace
{

constexpr qint64 pause = 1000; // milliseconds
constexpr std::size_t mostSteps = 200;

} // namespace

bool History::goesOn(Gesture gesture) const
{
    return gesture != Gesture::None && !m_steps.empty() && m_steps.back().gesture == gesture && m_since.isValid()
        && m_since.elapsed() <= pause;
}

void History::add(const QString &name, const Shown &before, const Shown &after, Gesture gesture)
{
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
    if (!goesOn(gesture))
        m_steps.push_back({name, before, after, gesture});
    else if (m_steps.back().before != after)
        m_steps.back().after = after;
    else
        m_steps.pop_back(); // there and back
    if (m_steps.size() > mostSteps)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
    m_since.start();
}

const Shown *History::undo()
{
    m_since.invalidate();
    return canUndo() ? &m_steps[--m_done].before : nullptr;
}

const Shown *History::redo()
{
    m_since.invalidate();
    return canRedo() ? &m_steps[m_done++].after : nullptr;
}

} // namespace window
