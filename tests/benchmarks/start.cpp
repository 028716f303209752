// SPDX-License-Identifier: GPL-3.0-or-later
// start [file [pans]]: the window as the program opens it. It ends when the deals are painted for the first time, or
// after so many pans more.
#include "charts/sheetview.h"
#include "window/frame/mainwindow.h"
#include "window/frame/run.h"
#include "window/state/viewstate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

#include <cstdlib>

/// One frame; by this name instructions are counted.
extern "C" [[gnu::noinline]] void panOnce(QWidget *view)
{
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
    QApplication::sendEvent(view, &event);
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

namespace
{

class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(int pans)
        : m_pans(pans)
    {
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *view = qobject_cast<charts::SheetView *>(object->parent());
        if (event->type() != QEvent::Paint || !view)
            return false;
        const auto *window = qobject_cast<window::MainWindow *>(view->window());
        if (!window || window->state()->deals()->deals.empty())
            return false;
        qApp->removeEventFilter(this);
        QTimer::singleShot(0, view, [this, view] {
            for (int pan = 0; pan < m_pans; ++pan)
                panOnce(view);
            QCoreApplication::quit();
        });
        return false;
    }

private:
    int m_pans;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("deal-timeline"));
    QCoreApplication::setOrganizationName(QStringLiteral("deal-timeline"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    FirstPaint watch(argc > 2 ? std::atoi(argv[2]) : 0);
    application.installEventFilter(&watch);
    return window::run(application, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
