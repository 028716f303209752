// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/viewactions.h"

#include "window/state/rangetext.h"
#include "window/state/viewstate.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr std::array pageChoices{
    Choice<Page>{QT_TRANSLATE_NOOP("window::ViewActions", "&Timeline"),
        QT_TRANSLATE_NOOP("window::ViewActions", "The deals on one time axis (Ctrl+1)"), Page::Timeline,
        Qt::CTRL | Qt::Key_1},
    Choice<Page>{QT_TRANSLATE_NOOP("window::ViewActions", "&Compare"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Two partners side by side (Ctrl+2)"), Page::Compare,
        Qt::CTRL | Qt::Key_2},
    Choice<Page>{QT_TRANSLATE_NOOP("window::ViewActions", "Ta&ble"),
        QT_TRANSLATE_NOOP("window::ViewActions", "All commitments as a table (Ctrl+3)"), Page::Table,
        Qt::CTRL | Qt::Key_3},
};
using pictures::Charts;
constexpr std::array panelChoices{
    Choice<Charts>{QT_TRANSLATE_NOOP("window::ViewActions", "&Power"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show gigawatts only"), pictures::Chart::Power},
    Choice<Charts>{QT_TRANSLATE_NOOP("window::ViewActions", "&Dollars"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show dollars only"), pictures::Chart::Money},
    Choice<Charts>{QT_TRANSLATE_NOOP("window::ViewActions", "Bot&h"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show gigawatts and dollars"), pictures::panelCharts},
};
constexpr std::array basisChoices{
    Choice<counting::Basis>{QT_TRANSLATE_NOOP("window::ViewActions", "As &announced"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Count every promise from the day it was announced"),
        counting::Basis::Announced},
    Choice<counting::Basis>{QT_TRANSLATE_NOOP("window::ViewActions", "As &scheduled"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Count every promise when the sources say it is due"),
        counting::Basis::Scheduled},
};

constexpr double zoomStep = 2;

QString words(const char *text)
{
    return ViewActions::tr(text);
}

} // namespace

ViewActions::ViewActions(ViewState *state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_pages(this, pageChoices, words, [state](Page page) { state->setPage(page); })
    , m_panels(this, panelChoices, words, [state](Charts panels) { state->setPanels(panels); })
    , m_bases(this, basisChoices, words, [state](counting::Basis basis) { state->setBasis(basis); })
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
    , m_tableBeside(new QAction(tr("Table &Under the Chart"), this))
{
    m_tableBeside->setCheckable(true);
    m_tableBeside->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_tableBeside, &QAction::triggered, m_state, &ViewState::setTableBeside);
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(m_undo, &QAction::triggered, m_state, &ViewState::undo);
    connect(m_redo, &QAction::triggered, m_state, &ViewState::redo);
    createZooms();
    connect(m_state, &ViewState::changed, this, &ViewActions::showState);
    showState();
}

void ViewActions::createZooms()
{
    m_zoomOut = new QAction(tr("Zoom &Out"), this);
    m_zoomOut->setIconText(u"−"_s);
    m_zoomOut->setShortcut(Qt::CTRL | Qt::Key_Minus);
    m_reset = new QAction(tr("&Reset Zoom"), this);
    m_reset->setShortcut(Qt::CTRL | Qt::Key_0);
    m_reset->setToolTip(tr("Back to the first years"));
    m_zoomIn = new QAction(tr("Zoom &In"), this);
    m_zoomIn->setIconText(u"+"_s);
    m_zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}); // + needs Shift on many keyboards
    connect(m_zoomOut, &QAction::triggered, this, [this] { zoom(zoomStep); });
    connect(m_reset, &QAction::triggered, m_state, &ViewState::resetWindow);
    connect(m_zoomIn, &QAction::triggered, this, [this] { zoom(1 / zoomStep); });
}

void ViewActions::zoom(double factor)
{
    const counting::Window &shown = m_state->view().window;
    m_state->zoom(factor, shown.from + shown.span() / 2);
}

void ViewActions::showState()
{
    const pictures::View &view = m_state->view();
    const History &history = m_state->history();
    m_undo->setText(tr("&Undo %1").arg(history.undoName()).trimmed());
    m_undo->setEnabled(history.canUndo());
    m_redo->setText(tr("&Redo %1").arg(history.redoName()).trimmed());
    m_redo->setEnabled(history.canRedo());
    m_pages.show(m_state->shown().page);
    m_panels.show(view.charts & pictures::panelCharts);
    m_bases.show(view.basis);
    m_tableBeside->setChecked(m_state->shown().tableBeside);
    m_tableBeside->setEnabled(m_state->shown().page != Page::Table);
    m_reset->setIconText(rangeText(view.window, QLocale()));
    m_zoomOut->setEnabled(view.window.span() < m_state->whole().span());
    m_zoomIn->setEnabled(view.window.span() > ViewState::shortestSpan);
}

} // namespace window
