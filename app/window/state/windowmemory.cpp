// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/windowmemory.h"

#include "window/state/settingsfile.h"

#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include <array>

namespace window
{
namespace
{

constexpr QSize smallest(640, 480), largest(32767, 32767), firstSize(1440, 900);
constexpr QSize frame(8, 48); // of a window manager: a title bar must not push the status bar off the screen
/// A pane at a side: which part of the splitter it is, its keys, and what of the window it gets at first.
struct SidePane {
    int part;
    QStringView width, shown;
    int narrowest, widest;
    double share;
    int leastWindow; ///< a first window that is narrower does without it
};
constexpr std::array sidePanes{
    SidePane{.part = 0,
        .width = u"filters",
        .shown = u"filtersShown",
        .narrowest = 210,
        .widest = 420,
        .share = 0.18,
        .leastWindow = 1200},
    SidePane{.part = 2,
        .width = u"details",
        .shown = u"detailsShown",
        .narrowest = 250,
        .widest = 600,
        .share = 0.21,
        .leastWindow = 0},
};

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
    for (const SidePane &side : sidePanes)
        m_splitter->widget(side.part)->installEventFilter(this);
}

void WindowMemory::restore()
{
    const SettingsFile kept;
    const QSize screen = m_window->screen()->availableSize();
    m_window->resize(kept.size(u"size", smallest, largest, firstSize).boundedTo(screen - frame));
    if (kept.flag(u"maximized", false))
        m_window->setWindowState(Qt::WindowMaximized);

    QList<int> widths{0, m_window->width(), 0};
    for (const SidePane &side : sidePanes) {
        const int first = qBound(side.narrowest, qRound(m_window->width() * side.share), side.widest);
        widths[side.part] = kept.number(side.width, side.narrowest, side.widest, first);
        widths[1] -= widths[side.part];
        m_splitter->widget(side.part)->setVisible(kept.flag(side.shown, m_window->width() >= side.leastWindow));
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
    SettingsFile kept;
    kept.set(u"maximized", m_window->isMaximized());
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        kept.set(u"size", m_window->size());
    for (const SidePane &side : sidePanes) {
        const QWidget *pane = m_splitter->widget(side.part);
        kept.set(side.shown, pane->isVisibleTo(m_splitter));
        if (pane->isVisibleTo(m_splitter))
            kept.set(side.width, pane->width());
    }
    kept.save();
}

} // namespace window
