// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/looks.h"

#include <QFile>
#include <QGuiApplication>
#include <QPalette>

#include <array>

namespace window
{

charts::Theme desktopTheme()
{
    const QPalette palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? charts::Theme::Dark : charts::Theme::Light;
}

QString looksOf(charts::Theme theme)
{
    const charts::Style style = charts::Style::of(theme);
    struct Colour {
        QLatin1String name;
        QColor value;
    };
    // A name before those that it begins.
    const std::array colours{Colour{QLatin1String("@paper"), style.paper}, Colour{QLatin1String("@band"), style.band},
        Colour{QLatin1String("@ink"), style.ink}, Colour{QLatin1String("@dim"), style.dim},
        Colour{QLatin1String("@gridStrong"), style.gridStrong}, Colour{QLatin1String("@grid"), style.grid},
        Colour{QLatin1String("@handle"), charts::mixed(style.band, style.dim, 0.5)},
        Colour{QLatin1String("@onAccent"), style.onAccent}, Colour{QLatin1String("@accent"), style.accent},
        Colour{QLatin1String("@row"), style.row}};
    QFile file(u":/looks.qss"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Colour &colour : colours)
        sheet.replace(colour.name, colour.value.name());
    return sheet;
}

} // namespace window
