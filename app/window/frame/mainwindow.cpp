// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/mainwindow.h"

#include "deals/words.h"
#include "window/details/detailspane.h"
#include "window/exporting/chartcopy.h"
#include "window/filters/filterpane.h"
#include "window/frame/fileactions.h"
#include "window/frame/findbar.h"
#include "window/frame/keysheet.h"
#include "window/frame/statusline.h"
#include "window/frame/toolstrip.h"
#include "window/frame/viewactions.h"
#include "window/frame/workbench.h"
#include "window/gestures/laneactions.h"
#include "window/opening/dealfile.h"
#include "window/opening/loadbar.h"
#include "window/opening/problempane.h"
#include "window/opening/readwords.h"
#include "window/opening/stalebanner.h"
#include "window/state/viewstate.h"
#include "window/state/windowmemory.h"
#include "window/table/tablepane.h"
#include "window/timeline/timelinepane.h"
#include "window/widgets/dialogs.h"
#include "window/widgets/looks.h"
#include "window/widgets/plaintext.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>

using namespace Qt::StringLiterals;

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
    , m_looks(new Looks(desktopTheme(), this))
    , m_workbench(new Workbench(m_state, m_looks, surroundings.open, this))
    , m_file(new DealFile(this))
    , m_problems(new ProblemPane(m_file, m_looks, this))
    , m_find(new FindBar(m_state, this))
    , m_fileActions(new FileActions(m_state, m_file, this))
    , m_viewActions(new ViewActions(m_state, this))
    , m_status(new StatusLine(m_looks, this))
{
    arrange();
    (new WindowMemory(this, m_workbench->splitter()))->restore();
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createLanesMenu();
    createTableMenu();
    createHelpMenu();
    createToolBar();
    setStatusBar(m_status);
    m_looks->relay(this, [this](const charts::Style &style) {
        if (themeOf(QGuiApplication::palette()) != style.theme)
            QGuiApplication::setPalette(paletteOf(style.theme));
        setStyleSheet(looksOf(style.theme));
    });
    setAcceptDrops(true);
    connectFile();
    connect(m_state, &ViewState::changed, this, [this](Changes what) {
        if (what & Change::Deals)
            showDeals();
    });
    connect(m_workbench, &Workbench::readingChanged, m_status, &StatusLine::setReading);
    m_status->setReading(m_workbench->reading());
    connect(m_find, &FindBar::textChanged, m_workbench->table(), &TablePane::setFound);
    connect(m_find, &FindBar::closed, m_workbench, &Workbench::focusPage);
    showDeals();
    m_workbench->focusPage();
}

void MainWindow::arrange()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_stale = new StaleBanner(m_file, m_looks, middle);
    column->addWidget(m_stale);
    column->addWidget(m_workbench, 1);
    setCentralWidget(middle);
    addDockWidget(Qt::BottomDockWidgetArea, m_problems);
    m_workbench->addPane(m_problems);
    connect(m_stale, &StaleBanner::problemsWanted, this, &MainWindow::showProblems);
}

void MainWindow::connectFile()
{
    connect(m_file, &DealFile::opened, m_state, &ViewState::setDeals);
    connect(m_file, &DealFile::reloaded, m_state, &ViewState::reloadDeals);
    connect(m_file, &DealFile::changed, this, &MainWindow::showRows);
    connect(m_problems, &ProblemPane::dealWanted, m_state, &ViewState::select);
    connect(m_problems, &ProblemPane::left, m_workbench, &Workbench::focusPage);
    connect(m_fileActions, &FileActions::done, m_status, &StatusLine::say);
    connect(m_status, &StatusLine::problemsWanted, this, &MainWindow::showProblems);
    m_status->loading()->follow(m_file->loader());
    connect(m_status->loading(), &LoadBar::cancelWanted, m_file, &DealFile::cancel);
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
    menu->addActions(m_fileActions->all());
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
        return action;
    };
    addToggle(tr("&Filters"), Qt::Key_F8, m_workbench->filters());
    QAction *details = addToggle(tr("D&etails"), Qt::Key_F9, m_workbench->details());
    connect(m_workbench, &Workbench::detailsWanted, details, [details] { details->setChecked(true); });
    menu->addAction(m_problems->toggleViewAction());
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
    tools->addGroup({m_fileActions->openAction()});
    tools->addGroup({m_fileActions->exportAction()});
    tools->addGroup(m_viewActions->pages());
    tools->addGroup(m_viewActions->panels());
    tools->addGroup(m_viewActions->bases());
    tools->addGroup(m_viewActions->zooms());
    tools->setAccent(m_fileActions->exportAction());
    addToolBar(tools);
    menuBar()->setCornerWidget(m_find);
    setContextMenuPolicy(Qt::NoContextMenu); // the only tool bar cannot be lost
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ThemeChange)
        m_looks->setTheme(desktopTheme());
}

void MainWindow::showDeals()
{
    const deals::DealSet &set = *m_state->deals();
    QStringList title{tr("Deal Timeline")};
    if (!m_file->path().isEmpty())
        title.prepend(titleOf(m_file->name()));
    if (!set.title.isEmpty())
        title.prepend(titleOf(set.title));
    setWindowTitle(title.join(u" — "_s));
    QStringList parts{counted(qsizetype(set.deals.size()), tr("1 deal"), tr("%1 deals")),
        counted(qsizetype(set.sources.size()), tr("1 source"), tr("%1 sources"))};
    if (const auto end = set.asOf())
        parts += tr("data end %1").arg(deals::dayText(*end, QLocale()));
    m_status->setExtent(parts.join(u" · "_s));
}

void MainWindow::openFile(const QString &path, const std::optional<files::Mapping> &mapping)
{
    m_file->open(path, mapping);
}

void MainWindow::showRows()
{
    const files::ReadResult &report = m_file->report();
    m_status->setRows(m_file->path().isEmpty() ? QString() : rowsText(report, QLocale()), !report.problems.empty());
}

void MainWindow::showProblems()
{
    m_problems->showFile();
    m_problems->bringUp();
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
