// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/looks.h"

#include <QFile>
#include <QGuiApplication>
#include <QPalette>

#include <array>

using namespace Qt::StringLiterals;

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
    const std::array colours{Colour{"@paper"_L1, style.paper}, Colour{"@band"_L1, style.band},
        Colour{"@ink"_L1, style.ink}, Colour{"@dim"_L1, style.dim}, Colour{"@gridStrong"_L1, style.gridStrong},
        Colour{"@grid"_L1, style.grid}, Colour{"@handle"_L1, charts::mixed(style.band, style.dim, 0.5)},
        Colour{"@onAccent"_L1, style.onAccent}, Colour{"@accent"_L1, style.accent}, Colour{"@row"_L1, style.row}};
    QFile file(u":/looks.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Colour &colour : colours)
        sheet.replace(colour.name, colour.value.name());
    return sheet;
}

Looks::Looks(charts::Theme theme, QObject *parent)
    : QObject(parent)
    , m_style(charts::Style::of(theme))
{
}

void Looks::setTheme(charts::Theme theme)
{
    if (m_style.theme == theme)
        return;
    m_style = charts::Style::of(theme);
    Q_EMIT changed(m_style);
}

} // namespace window
