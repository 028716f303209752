// SPDX-License-Identifier: GPL-3.0-or-later
// start [file]: the window as the program opens it. It ends when the deals are painted for the first time.
#include "charts/sheetview.h"
#include "window/frame/mainwindow.h"
#include "window/frame/run.h"
#include "window/state/viewstate.h"

#include <QApplication>
#include <QTimer>

namespace
{

class FirstPaint final : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<charts::SheetView *>(object->parent()))
            for (QWidget *each : QApplication::topLevelWidgets())
                if (const auto *window = qobject_cast<window::MainWindow *>(each);
                    window && !window->state()->deals()->deals.empty())
                    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("deal-timeline"));
    QCoreApplication::setOrganizationName(QStringLiteral("deal-timeline"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    FirstPaint watch;
    application.installEventFilter(&watch);
    return window::run(application, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
