// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/fonts.h"
#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "files/dealformat/dealreader.h"
#include "window/details/detailspane.h"
#include "window/frame/mainwindow.h"
#include "window/opening/dealfile.h"
#include "window/state/settingsfile.h"
#include "window/state/viewstate.h"
#include "window/timeline/timelinepane.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace window
{

using namespace Qt::StringLiterals;

inline std::shared_ptr<const deals::DealSet> bundledDeals()
{
    QFile file(u":/data/openai.json"_s);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return std::make_shared<const deals::DealSet>(files::readDeals(file.readAll()).set);
}

/// The real window on the bundled deals, worked by real events; no browser, and a today that stays.
class WindowTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFile::remove(SettingsFile::path());
        QApplication::setFont(charts::font(13));
        window = std::make_unique<MainWindow>(
            bundledDeals(), Surroundings{deals::dayOf(2026, 1, 1), [this](const QUrl &url) {
                                             opened += url.toString();
                                             return true;
                                         }});
        window->resize(1200, 800);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->timeline()->setFocus();
    }

    ViewState &state() { return *window->state(); }
    charts::SheetView &view() { return *window->timeline()->view(); }
    charts::Sheet &sheet() { return *window->timeline()->sheet(); }
    const counting::Window &shown() { return state().view().window; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), key, modifiers); }

    /// Opens a file and waits for what comes of it.
    void open(const QString &path)
    {
        const QSignalSpy accepted(window->file(), &DealFile::opened), refused(window->file(), &DealFile::refused);
        window->openFile(path);
        EXPECT_TRUE(QTest::qWaitFor([&] { return accepted.count() + refused.count() == 1; })) << path.toStdString();
    }
    QString selectedTitle()
    {
        return state().selected().isValid() ? state().deals()->deal(state().selected()).title : QString();
    }
    bool isWritten(const QString &text)
    {
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    /// Where the lane of that row is in the view, in the middle of the time axis.
    QPoint laneAt(int row)
    {
        const QRectF lane = sheet().layout().row(row - sheet().firstLane());
        return view().mapFromScene(QPointF(sheet().plotRect().center().x(), lane.center().y()));
    }
    QPoint placeOf(double day)
    {
        const QRectF plot = sheet().plotRect();
        return view().mapFromScene(
            QPointF(plot.left() + (day - shown().from) / sheet().daysPerPixel(), plot.bottom() - 5));
    }
    void wheel(const QPoint &at, int notches)
    {
        QWheelEvent event(at, view().viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &event);
    }
    QAction *action(const QString &text)
    {
        for (QAction *each : window->findChildren<QAction *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        ADD_FAILURE() << "There is no action " << text.toStdString();
        return nullptr;
    }

    std::unique_ptr<MainWindow> window;
    QStringList opened;
};

} // namespace window
