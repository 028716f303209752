// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/style.h"

#include <array>
#include <cmath>

namespace charts
{
namespace
{

/// After Okabe and Ito; the first nine are apart for colour-blind eyes, which a test measures. The first is the focus's
/// own: neutral.
constexpr std::array<QRgb, 18> hues{0x5f6b7a, 0x009e73, 0xd55e00, 0x7a2a7a, 0x0072b2, 0xe69f00, 0x6b4a00, 0x56b4e9,
    0xb8b8b8, 0x332288, 0xcc6677, 0x44aa99, 0x882255, 0x999933, 0x117733, 0xddcc77, 0x6699cc, 0x8b3a1a};

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](
                          double x, double y) { return static_cast<int>(std::lround(255 * (x + (y - x) * share))); };
    return {part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF())};
}

Style Style::of(Theme theme, double base)
{
    Style s;
    s.base = base;
    s.theme = theme;
    const auto set = [&s](std::array<QRgb, 9> c) {
        s.paper = c[0], s.band = c[1], s.ink = c[2], s.dim = c[3], s.grid = c[4], s.gridStrong = c[5];
        s.accent = c[6], s.onAccent = c[7], s.row = c[8];
    };
    switch (theme) {
    case Theme::Light:
        set({0xffffff, 0xf3f5f9, 0x191d25, 0x566070, 0xe4e7ed, 0xc9ced8, 0x2a5fd0, 0xffffff, 0xe9f0fd});
        break;
    case Theme::Dark:
        set({0x15181e, 0x1c2029, 0xe9ebef, 0xa6aebb, 0x2a2f39, 0x454c59, 0x8ab0ff, 0x000000, 0x1e2a44});
        break;
    case Theme::Print:
        set({0xffffff, 0xf5f5f5, 0x000000, 0x3d3d3d, 0xdadada, 0xa8a8a8, 0x000000, 0xffffff, 0xececec});
        break;
    }
    return s;
}

QColor Style::fill(int hue) const
{
    const auto index = static_cast<std::size_t>(std::max(hue, 0));
    // Beyond the list the partner's name tells; its neighbours at least differ: the golden section spreads hues evenly.
    const auto degrees = static_cast<int>(index * 222 % 360); // 360° × 0.618
    QColor colour =
        index < hues.size() ? QColor(hues[index]) : QColor::fromHsl(degrees, 128, index % 2 == 0 ? 107 : 153);
    while (contrast(colour, paper) < 1.5)
        colour = mixed(colour, ink, 0.1);
    return colour;
}

QColor Style::edge(int hue) const
{
    QColor colour = mixed(fill(hue), ink, 0.3);
    while (std::min({contrast(colour, paper), contrast(colour, band), contrast(colour, row)}) < 3)
        colour = mixed(colour, ink, 0.1);
    return colour;
}

QColor Style::tint(int hue) const
{
    return mixed(paper, fill(hue), theme == Theme::Dark ? 0.38 : 0.3);
}

QColor Style::wash(int hue) const
{
    return mixed(paper, fill(hue), theme == Theme::Dark ? 0.16 : 0.1);
}

QColor Style::on(const QColor &fill)
{
    return contrast(fill, Qt::white) >= contrast(fill, Qt::black) ? Qt::white : Qt::black;
}

} // namespace charts
