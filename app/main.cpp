// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/terminal.h"
#include "window/frame/run.h"

#include <QApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace commandline;

namespace
{

/// Parsing needs an application object, and a QApplication would need a display.
Request requestFrom(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return requestOf(QCoreApplication::arguments());
}

QtMessageHandler toStderr = nullptr;

/// But Qt’s complaints of a shell without run-time directory or UTF-8; and it aborts where it reaches no display.
void say(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(u"QStandardPaths:") || message.startsWith(u"Detected locale"))
        return;
    if (type == QtFatalMsg && message.contains(u"no Qt platform plugin could be initialized"))
        std::_Exit(runOnTerminal(ShowWindow{}));
    toStderr(type, context, message);
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"deal-timeline"_s);
    QCoreApplication::setOrganizationName(u"deal-timeline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DEALS_VERSION));
    // The texts are English so far: numbers and dates in another language's form would not fit them.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    toStderr = qInstallMessageHandler(say);
    const Request request = requestFrom(argc, argv);
    if (const auto *shown = std::get_if<ShowWindow>(&request); shown && hasDisplay()) {
        QApplication application(argc, argv);
        const auto mapping = mappingOnTerminal(*shown);
        return mapping ? window::run(application, shown->file, mapping) : CannotRead;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen"); // commands draw, but show nothing
    const QApplication application(argc, argv);
    return runOnTerminal(request);
}
