// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "deals/words.h"
#include "window/chartcopy.h"
#include "window/detailspane.h"
#include "window/dialogs.h"
#include "window/exportdialog.h"
#include "window/filterpane.h"
#include "window/findbar.h"
#include "window/keysheet.h"
#include "window/laneactions.h"
#include "window/looks.h"
#include "window/plaintext.h"
#include "window/statusline.h"
#include "window/tablepane.h"
#include "window/timelinepane.h"
#include "window/toolstrip.h"
#include "window/viewactions.h"
#include "window/viewstate.h"
#include "window/windowmemory.h"
#include "window/workbench.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>

namespace window
{
namespace
{

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

/// The one local file that is dragged; empty for anything else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(std::shared_ptr<const deals::DealSet> deals, const Surroundings &surroundings)
    : m_state(new ViewState(std::move(deals), surroundings.today, this))
    , m_workbench(new Workbench(m_state, surroundings.open, this))
    , m_find(new FindBar(m_state, this))
    , m_viewActions(new ViewActions(m_state, this))
    , m_status(new StatusLine(this))
{
    setCentralWidget(m_workbench);
    (new WindowMemory(this, m_workbench->splitter()))->restore();
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createLanesMenu();
    createTableMenu();
    createHelpMenu();
    createToolBar();
    setStatusBar(m_status);
    applyLooks();
    setAcceptDrops(true);
    connect(m_state, &ViewState::dealsChanged, this, &MainWindow::showDeals);
    connect(m_workbench, &Workbench::readingChanged, m_status, &StatusLine::setReading);
    m_status->setReading(m_workbench->reading());
    connect(m_find, &FindBar::textChanged, m_workbench->table(), &TablePane::setFound);
    connect(m_find, &FindBar::closed, m_workbench, &Workbench::focusPage);
    showDeals();
    m_workbench->focusPage();
}

TimelinePane *MainWindow::timeline() const
{
    return m_workbench->timeline();
}

DetailsPane *MainWindow::details() const
{
    return m_workbench->details();
}

void MainWindow::createFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_open = menu->addAction(tr("&Open…"), this, &MainWindow::askForFile);
    m_open->setShortcut(QKeySequence::Open);
    m_open->setToolTip(tr("Open a deal file (Ctrl+O)"));
    m_export = menu->addAction(tr("&Export…"), this, &MainWindow::exportPage);
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Export what is shown as PNG, SVG, PDF or CSV (Ctrl+E)"));
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q); // QKeySequence::Quit is empty on some desktops
}

void MainWindow::createEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->addActions(m_viewActions->steps());
    menu->addSeparator();
    menu->addAction(tr("&Copy Chart"), this, &MainWindow::copyChart)->setShortcut(QKeySequence::Copy);
    menu->addAction(details()->copyCitationAction());
    menu->addActions({m_workbench->table()->copyAction(), m_workbench->table()->copyCsvAction()});
    menu->addSeparator();
    menu->addActions({m_find->findAction(), m_find->nextAction(), m_find->previousAction()});
    menu->addSeparator();
    menu->addAction(m_workbench->filters()->clearAction());
}

void MainWindow::createViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_viewActions->pages());
    menu->addAction(m_viewActions->tableBeside());
    menu->addSeparator();
    menu->addActions(m_viewActions->panels());
    menu->addSeparator();
    menu->addActions(m_viewActions->bases());
    menu->addSeparator();
    menu->addActions(m_viewActions->zooms());
    menu->addSeparator();
    addPaneActions(menu);
}

/// Which panes stand at the sides, and how the keyboard gets from one to the next.
void MainWindow::addPaneActions(QMenu *menu)
{
    const auto addToggle = [&](const QString &text, Qt::Key key, QWidget *pane) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key);
        action->setCheckable(true);
        action->setChecked(!pane->isHidden());
        connect(action, &QAction::toggled, pane, &QWidget::setVisible);
    };
    addToggle(tr("&Filters"), Qt::Key_F8, m_workbench->filters());
    addToggle(tr("D&etails"), Qt::Key_F9, m_workbench->details());
    menu->addAction(tr("&Next Pane"), this, [this] { m_workbench->focusPane(1); })->setShortcut(Qt::Key_F6);
    menu->addAction(tr("Pre&vious Pane"), this, [this] { m_workbench->focusPane(-1); })
        ->setShortcut(Qt::SHIFT | Qt::Key_F6);
}

void MainWindow::createLanesMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Lanes"));
    const LaneActions *lanes = timeline()->laneActions();
    menu->addActions(lanes->groupings());
    menu->addSeparator();
    menu->addActions(lanes->orders());
    menu->addSeparator();
    menu->addActions(lanes->others());
}

void MainWindow::createTableMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Table"));
    menu->addMenu(tr("&Columns"))->addActions(m_workbench->table()->columnActions());
    menu->addMenu(tr("&Sort"))->addActions(m_workbench->table()->sortActions());
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keys"), this, [this] { showKeys(this, menuBar()); })
        ->setShortcuts({Qt::Key_F1, Qt::Key_Question});
    menu->addAction(tr("Explain the &Signs"), m_workbench, &Workbench::explainSigns)
        ->setShortcut(Qt::SHIFT | Qt::Key_F1);
    menu->addAction(tr("&About Deal Timeline"), this, [this] { showAbout(this); });
}

void MainWindow::createToolBar()
{
    auto *tools = new ToolStrip(tr("Tools"), this);
    tools->addGroup({m_open});
    tools->addGroup({m_export});
    tools->addGroup(m_viewActions->pages());
    tools->addGroup(m_viewActions->panels());
    tools->addGroup(m_viewActions->bases());
    tools->addGroup(m_viewActions->zooms());
    tools->setAccent(m_export);
    addToolBar(tools);
    menuBar()->setCornerWidget(m_find);
    setContextMenuPolicy(Qt::NoContextMenu); // the only tool bar cannot be lost
}

void MainWindow::applyLooks()
{
    if (m_theme == desktopTheme())
        return;
    m_theme = desktopTheme();
    setStyleSheet(looksOf(*m_theme));
    m_workbench->setTheme(*m_theme);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        applyLooks();
}

void MainWindow::showDeals()
{
    const deals::DealSet &set = *m_state->deals();
    setWindowTitle(set.title.isEmpty() ? tr("Deal Timeline") : tr("%1 — Deal Timeline").arg(titleOf(set.title)));
    QStringList parts{counted(qsizetype(set.deals.size()), tr("1 deal"), tr("%1 deals")),
        counted(qsizetype(set.sources.size()), tr("1 source"), tr("%1 sources"))};
    if (const auto end = set.asOf())
        parts += tr("data end %1").arg(deals::dayText(*end, QLocale()));
    m_status->setExtent(parts.join(u" · "_qs));
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a deal file"), {}, tr("Deal files (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openFile(const QString &path)
{
    files::ReadResult result = files::readDealFile(path);
    const bool usable = result.cannotRead.isEmpty() && result.isUsable();
    if (usable)
        m_state->setDeals(std::make_shared<const deals::DealSet>(std::move(result.set)));
    if (!usable || !result.problems.empty())
        showProblems(this, path, result, !usable);
}

void MainWindow::exportPage()
{
    auto *dialog = new ExportDialog(m_state, this);
    connect(
        dialog, &ExportDialog::saved, this, [this](const QString &path) { m_status->say(tr("Saved %1").arg(path)); });
    connect(dialog, &ExportDialog::copied, this, [this] { m_status->say(tr("It is on the clipboard.")); });
    dialog->open();
}

void MainWindow::copyChart()
{
    if (m_state->shown().page == Page::Table)
        return m_workbench->table()->copyAction()->trigger();
    QGuiApplication::clipboard()->setImage(chartImage(*m_state));
    m_status->say(tr("The chart is on the clipboard."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(draggedFile(event->mimeData()));
}

} // namespace window
