// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace window
{

class ViewState;

/// What menus and tool bar offer to change about the picture; always shows how it is.
class ViewActions final : public QObject
{
    Q_OBJECT
public:
    explicit ViewActions(ViewState *state, QObject *parent = nullptr);

    QList<QAction *> pages() const { return m_pages; }
    QAction *tableBeside() const { return m_tableBeside; }
    /// Undo, redo.
    QList<QAction *> steps() const { return {m_undo, m_redo}; }
    QList<QAction *> panels() const { return m_panels; }
    QList<QAction *> bases() const { return m_bases; }
    /// Out, in, back to the first window. The last one says which time is shown.
    QList<QAction *> zooms() const { return {m_zoomOut, m_zoomIn, m_reset}; }

private:
    void createPages();
    void createSteps();
    void createPanels();
    void createBases();
    void createZooms();
    void zoom(double factor);
    void showState();

    ViewState *m_state;
    QList<QAction *> m_pages, m_panels, m_bases;
    QAction *m_undo, *m_redo;
    QAction *m_tableBeside = nullptr;
    QAction *m_zoomOut = nullptr, *m_reset = nullptr, *m_zoomIn = nullptr;
};

} // namespace window
