// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"
#include "window/widgets/choiceactions.h"

namespace window
{

class ViewState;

/// What menus and tool bar offer to change about the picture; always shows how it is.
class ViewActions final : public QObject
{
    Q_OBJECT
public:
    explicit ViewActions(ViewState *state, QObject *parent = nullptr);

    QList<QAction *> pages() const { return m_pages.all(); }
    QAction *tableBeside() const { return m_tableBeside; }
    /// Undo, redo.
    QList<QAction *> steps() const { return {m_undo, m_redo}; }
    QList<QAction *> panels() const { return m_panels.all(); }
    QList<QAction *> bases() const { return m_bases.all(); }
    /// Out, in, back to the first window. The last one says which time is shown.
    QList<QAction *> zooms() const { return {m_zoomOut, m_zoomIn, m_reset}; }

private:
    void createZooms();
    void zoom(double factor);
    void showState();

    ViewState *m_state;
    ChoiceActions<Page> m_pages;
    ChoiceActions<pictures::Charts> m_panels;
    ChoiceActions<counting::Basis> m_bases;
    QAction *m_undo, *m_redo, *m_tableBeside;
    QAction *m_zoomOut = nullptr, *m_reset = nullptr, *m_zoomIn = nullptr;
};

} // namespace window
