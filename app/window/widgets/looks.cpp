// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/looks.h"

#include <QFile>
#include <QGuiApplication>
#include <QStyleHints>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace window
{

charts::Theme desktopTheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // GNOME says that it is dark, and leaves the palette light.
    if (const auto said = QGuiApplication::styleHints()->colorScheme(); said != Qt::ColorScheme::Unknown)
        return said == Qt::ColorScheme::Dark ? charts::Theme::Dark : charts::Theme::Light;
#endif
    return themeOf(QGuiApplication::palette());
}

charts::Theme themeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? charts::Theme::Dark : charts::Theme::Light;
}

QPalette paletteOf(charts::Theme theme)
{
    const charts::Style style = charts::Style::of(theme);
    QPalette palette(style.paper, style.band); // the edges of buttons follow
    using enum QPalette::ColorRole;
    const std::array colours{std::pair(Base, style.paper), std::pair(AlternateBase, style.band),
        std::pair(ToolTipBase, style.paper), std::pair(WindowText, style.ink), std::pair(Text, style.ink),
        std::pair(ButtonText, style.ink), std::pair(ToolTipText, style.ink), std::pair(PlaceholderText, style.dim),
        std::pair(Link, style.accent), std::pair(Highlight, style.accent), std::pair(HighlightedText, style.onAccent)};
    for (const auto &[role, colour] : colours)
        palette.setColor(role, colour);
    for (const auto role : {WindowText, Text, ButtonText})
        palette.setColor(QPalette::Disabled, role, style.dim);
    return palette;
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
