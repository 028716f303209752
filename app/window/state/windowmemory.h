// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;
class QSplitter;

namespace window
{

/// Keeps the size of a window and of the panes at its sides from one start to the next. Written as it changes: a
/// display server that goes away ends the program at once.
class WindowMemory final : public QObject
{
    Q_OBJECT
public:
    /// The parts of `splitter` are the filters, the pages and the details.
    WindowMemory(QMainWindow *window, QSplitter *splitter);
    /// Sizes the window as it was, or well for the screen.
    void restore();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();

    QMainWindow *m_window;
    QSplitter *m_splitter;
    QTimer m_soon;
};

} // namespace window
