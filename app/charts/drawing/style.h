// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace charts
{

enum class Theme { Light, Dark, Print };

/// Of several partners no more are seen in one chip.
inline constexpr std::size_t mostHues = 3;

/// The looks of one picture: colours, and the size that every length is a multiple of.
struct Style {
    double base = 12; ///< pixel size of plain text
    Theme theme = Theme::Light;
    QColor paper, band;           ///< the ground, and every second cell of the calendar
    QColor ink, dim;              ///< plain and lesser text; both read on paper and band
    QColor grid, gridStrong;      ///< thin lines
    QColor accent, onAccent, row; ///< hover and selection, and the ground of the selected lane

    static Style of(Theme theme, double base = 12);
    double unit() const { return base / 12; }

    /// A partner's colour, by its hue (deals/parties.h): apart from the paper at sight.
    QColor fill(int hue) const;
    /// The same hue as a line or outline: at least 3:1 on paper and band.
    QColor edge(int hue) const;
    /// Between the earliest and the latest edge.
    QColor tint(int hue) const;
    /// The ground of a hatch.
    QColor wash(int hue) const;
    /// Black or white, whichever reads better: at least 4.5:1 on any colour.
    static QColor on(const QColor &fill);
};

/// WCAG 2.1, 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// `share` of b in a, without transparency.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace charts
