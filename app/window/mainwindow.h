// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "window/sourcebox.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QLabel;
class QSplitter;

namespace deals
{
struct DealSet;
}

namespace window
{

class DetailsPane;
class ElidedLabel;
class TimelinePane;
class ViewActions;
class ViewState;

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
    TimelinePane *timeline() const { return m_timeline; }
    DetailsPane *details() const { return m_details; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPanes();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createHelpMenu();
    void createToolBar();
    void createStatusBar();
    void fitStatusBar();
    void applyLooks();
    void showDeals();
    void askForFile();
    void askForPng();
    void savePng(const QString &path);
    void copyChart();

    ViewState *m_state;
    TimelinePane *m_timeline;
    DetailsPane *m_details;
    ViewActions *m_viewActions;
    QSplitter *m_splitter;
    QAction *m_open = nullptr, *m_export = nullptr;
    ElidedLabel *m_reading = nullptr;
    QLabel *m_extent = nullptr;
    std::optional<charts::Theme> m_theme;
};

} // namespace window
