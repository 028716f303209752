// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/viewactions.h"

#include "window/state/rangetext.h"
#include "window/state/viewstate.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

struct PageChoice {
    const char *text, *tip;
    Page page;
    int key; ///< with Ctrl
};
constexpr std::array pageChoices{
    PageChoice{QT_TRANSLATE_NOOP("window::ViewActions", "&Timeline"),
        QT_TRANSLATE_NOOP("window::ViewActions", "The deals on one time axis (Ctrl+1)"), Page::Timeline, Qt::Key_1},
    PageChoice{QT_TRANSLATE_NOOP("window::ViewActions", "&Compare"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Two partners side by side (Ctrl+2)"), Page::Compare, Qt::Key_2},
    PageChoice{QT_TRANSLATE_NOOP("window::ViewActions", "Ta&ble"),
        QT_TRANSLATE_NOOP("window::ViewActions", "All commitments as a table (Ctrl+3)"), Page::Table, Qt::Key_3},
};

struct PanelChoice {
    const char *text, *tip;
    pictures::Charts panels;
};
constexpr std::array panelChoices{
    PanelChoice{QT_TRANSLATE_NOOP("window::ViewActions", "&Power"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show gigawatts only"), pictures::Chart::Power},
    PanelChoice{QT_TRANSLATE_NOOP("window::ViewActions", "&Dollars"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show dollars only"), pictures::Chart::Dollars},
    PanelChoice{QT_TRANSLATE_NOOP("window::ViewActions", "Bot&h"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Show gigawatts and dollars"), pictures::panelCharts},
};

struct BasisChoice {
    const char *text, *tip;
    counting::Basis basis;
};
constexpr std::array basisChoices{
    BasisChoice{QT_TRANSLATE_NOOP("window::ViewActions", "As &announced"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Count every promise from the day it was announced"),
        counting::Basis::Announced},
    BasisChoice{QT_TRANSLATE_NOOP("window::ViewActions", "As &scheduled"),
        QT_TRANSLATE_NOOP("window::ViewActions", "Count every promise when the sources say it is due"),
        counting::Basis::Scheduled},
};

constexpr double zoomStep = 2;

} // namespace

ViewActions::ViewActions(ViewState *state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    createPages();
    createSteps();
    createPanels();
    createBases();
    createZooms();
    connect(m_state, &ViewState::changed, this, &ViewActions::showState);
    showState();
}

void ViewActions::createPages()
{
    auto *group = new QActionGroup(this);
    for (const PageChoice &choice : pageChoices) {
        QAction *action = group->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setToolTip(tr(choice.tip));
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(choice.key));
        connect(action, &QAction::triggered, m_state, [this, choice] { m_state->setPage(choice.page); });
        m_pages += action;
    }
    m_tableBeside = new QAction(tr("Table &Under the Chart"), this);
    m_tableBeside->setCheckable(true);
    m_tableBeside->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_tableBeside, &QAction::triggered, m_state, &ViewState::setTableBeside);
}

void ViewActions::createSteps()
{
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(m_undo, &QAction::triggered, m_state, &ViewState::undo);
    connect(m_redo, &QAction::triggered, m_state, &ViewState::redo);
}

void ViewActions::createPanels()
{
    auto *group = new QActionGroup(this);
    for (const PanelChoice &choice : panelChoices) {
        QAction *action = group->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setToolTip(tr(choice.tip));
        connect(action, &QAction::triggered, m_state, [this, choice] { m_state->setPanels(choice.panels); });
        m_panels += action;
    }
}

void ViewActions::createBases()
{
    auto *group = new QActionGroup(this);
    for (const BasisChoice &choice : basisChoices) {
        QAction *action = group->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setToolTip(tr(choice.tip));
        connect(action, &QAction::triggered, m_state, [this, choice] { m_state->setBasis(choice.basis); });
        m_bases += action;
    }
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
    for (std::size_t i = 0; i < pageChoices.size(); ++i)
        m_pages[static_cast<qsizetype>(i)]->setChecked(pageChoices[i].page == m_state->shown().page);
    m_tableBeside->setChecked(m_state->shown().tableBeside);
    m_tableBeside->setEnabled(m_state->shown().page != Page::Table);
    for (std::size_t i = 0; i < panelChoices.size(); ++i)
        m_panels[static_cast<qsizetype>(i)]->setChecked(
            panelChoices[i].panels == (view.charts & pictures::panelCharts));
    for (std::size_t i = 0; i < basisChoices.size(); ++i)
        m_bases[static_cast<qsizetype>(i)]->setChecked(basisChoices[i].basis == view.basis);
    m_reset->setIconText(rangeText(view.window, QLocale()));
    m_zoomOut->setEnabled(view.window.span() < m_state->whole().span());
    m_zoomIn->setEnabled(view.window.span() > ViewState::shortestSpan);
}

} // namespace window
