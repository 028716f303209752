// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowmemory.h"

#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace window
{
namespace
{

constexpr QSize smallest(640, 480), firstSize(1440, 900);
constexpr QSize frame(8, 48); // of a window manager: a title bar must not push the status bar off the screen
constexpr int narrowest = 250, widest = 600;

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
    m_splitter->widget(1)->installEventFilter(this);
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

    const int width = m_window->width();
    const int details = kept.value(u"details"_qs).toInt();
    const int wanted = details >= narrowest && details <= widest ? details : qBound(280, width / 4, 440);
    m_splitter->setSizes({width - wanted, wanted});
    m_splitter->widget(1)->setVisible(kept.value(u"detailsShown"_qs, true).toBool());
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
    kept.setValue(u"detailsShown"_qs, m_splitter->widget(1)->isVisibleTo(m_splitter));
    if (m_splitter->widget(1)->isVisibleTo(m_splitter))
        kept.setValue(u"details"_qs, m_splitter->widget(1)->width());
}

} // namespace window
