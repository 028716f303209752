// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "window/sourcebox.h"

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

class DetailsPane;
class FindBar;
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

    /// Shows the deals of a file; where that fails, keeps those it has and says why.
    void openFile(const QString &path);

    ViewState *state() const { return m_state; }
    Workbench *workbench() const { return m_workbench; }
    TimelinePane *timeline() const;
    DetailsPane *details() const;

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createLanesMenu();
    void createTableMenu();
    void addPaneActions(QMenu *menu);
    void createHelpMenu();
    void createToolBar();
    void applyLooks();
    void showDeals();
    void askForFile();
    void exportPage();
    void copyChart();

    ViewState *m_state;
    Workbench *m_workbench;
    FindBar *m_find;
    ViewActions *m_viewActions;
    StatusLine *m_status;
    QAction *m_open = nullptr, *m_export = nullptr;
    std::optional<charts::Theme> m_theme;
};

} // namespace window
