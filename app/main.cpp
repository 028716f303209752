// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "window/run.h"

#include <QApplication>
#include <QLocale>

namespace
{

using namespace commandline;

/// Parsing needs an application object, and a QApplication would need a display.
Request requestFrom(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return requestOf(QCoreApplication::arguments());
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("deal-timeline"));
    QCoreApplication::setOrganizationName(QStringLiteral("deal-timeline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DEALS_VERSION));
    // The texts are English so far: numbers and dates in another language's form would not fit them.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));

    QTextStream out(stdout), err(stderr);
    const Request request = requestFrom(argc, argv);
    if (const auto *say = std::get_if<Say>(&request)) {
        (say->code == Done ? out : err) << say->text << (say->text.endsWith(u'\n') ? "" : "\n");
        return say->code;
    }
    if (const auto *window = std::get_if<ShowWindow>(&request)) {
        if (!hasDisplay()) {
            err << QCoreApplication::translate(
                "main", "There is no display. Without one: deal-timeline export --output OUT.png\n");
            return BadUsage;
        }
        QApplication application(argc, argv);
        return window::run(application, window->file);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen"); // commands draw, but show nothing
    const QApplication application(argc, argv);
    return std::visit(
        [&](const auto &command) -> int {
            if constexpr (requires { run(command, Streams{out, err}); })
                return run(command, {out, err});
            return BadUsage;
        },
        request);
}
