// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"
#include "window/details/sourcebox.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QMenu;

namespace deals
{
struct DealSet;
}

namespace window
{

class DealFile;
class DetailsPane;
class FileActions;
class FindBar;
class Looks;
class ProblemPane;
class StaleBanner;
class StatusLine;
class TimelinePane;
class ViewActions;
class ViewState;
class Workbench;

/// What a window asks of the world around it.
struct Surroundings {
    std::optional<std::int32_t> today; ///< days since 1970-01-01 UTC; nothing: no line of today
    OpenAddress open;
};

/// The window: panes around one shared state, and the actions on it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(std::shared_ptr<const deals::DealSet> deals, const Surroundings &surroundings);

    /// Reads a file without waiting for it, and then shows its deals; where that fails, keeps those it has and says
    /// why.
    void openFile(const QString &path, const std::optional<files::Mapping> &mapping = {});

    ViewState *state() const { return m_state; }
    DealFile *file() const { return m_file; }
    ProblemPane *problems() const { return m_problems; }
    Workbench *workbench() const { return m_workbench; }
    TimelinePane *timeline() const;
    DetailsPane *details() const;

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void connectFile();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createLanesMenu();
    void createTableMenu();
    void addPaneActions(QMenu *menu);
    void createHelpMenu();
    void createToolBar();
    void showDeals();
    void showRows();
    void showProblems();
    void copyChart();

    ViewState *m_state;
    Looks *m_looks;
    Workbench *m_workbench;
    DealFile *m_file;
    ProblemPane *m_problems;
    StaleBanner *m_stale = nullptr;
    FindBar *m_find;
    FileActions *m_fileActions;
    ViewActions *m_viewActions;
    StatusLine *m_status;
};

} // namespace window
