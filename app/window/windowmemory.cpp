// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowmemory.h"

#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include <array>

namespace window
{
namespace
{

constexpr QSize smallest(640, 480), firstSize(1440, 900);
constexpr QSize frame(8, 48); // of a window manager: a title bar must not push the status bar off the screen
/// A pane at a side: which part of the splitter it is, its keys, and what of the window it gets at first.
struct Side {
    int part;
    QLatin1String width, shown;
    int narrowest, widest;
    double share;
    int leastWindow; ///< a first window that is narrower does without it
};
constexpr std::array sides{Side{0, QLatin1String("filters"), QLatin1String("filtersShown"), 210, 420, 0.18, 1200},
    Side{2, QLatin1String("details"), QLatin1String("detailsShown"), 250, 600, 0.21, 0}};

/// A file of its own: where it is broken, only this is lost.
QSettings settings()
{
    return QSettings(u"deal-timeline"_qs, u"window"_qs);
}

} // namespace

WindowMemory::WindowMemory(QMainWindow *window, QSplitter *splitter)
    : QObject(window)
    , m_window(window)
    , m_splitter(splitter)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &WindowMemory::save);
    connect(m_splitter, &QSplitter::splitterMoved, &m_soon, qOverload<>(&QTimer::start));
    m_window->installEventFilter(this);
    for (const Side &side : sides)
        m_splitter->widget(side.part)->installEventFilter(this);
}

void WindowMemory::restore()
{
    const QSettings kept = settings();
    const QSize screen = m_window->screen()->availableSize();
    const QSize size = kept.value(u"size"_qs).toSize();
    const bool isSound = size.width() >= smallest.width() && size.height() >= smallest.height();
    m_window->resize((isSound ? size : firstSize).boundedTo(screen - frame));
    if (kept.value(u"maximized"_qs).toBool())
        m_window->setWindowState(Qt::WindowMaximized);

    QList<int> widths{0, m_window->width(), 0};
    for (const Side &side : sides) {
        const int own = kept.value(side.width).toInt();
        const bool isKept = own >= side.narrowest && own <= side.widest;
        const int first = qBound(side.narrowest, qRound(m_window->width() * side.share), side.widest);
        widths[side.part] = isKept ? own : first;
        widths[1] -= widths[side.part];
        m_splitter->widget(side.part)->setVisible(
            kept.value(side.shown, m_window->width() >= side.leastWindow).toBool());
    }
    m_splitter->setSizes(widths);
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::WindowStateChange:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        m_soon.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowMemory::save()
{
    QSettings kept = settings();
    kept.setValue(u"maximized"_qs, m_window->isMaximized());
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        kept.setValue(u"size"_qs, m_window->size());
    for (const Side &side : sides) {
        const QWidget *pane = m_splitter->widget(side.part);
        kept.setValue(side.shown, pane->isVisibleTo(m_splitter));
        if (pane->isVisibleTo(m_splitter))
            kept.setValue(side.width, pane->width());
    }
}

} // namespace window
