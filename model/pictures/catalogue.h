// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"

#include <QFlags>
#include <QString>

#include <array>

namespace pictures
{

/// What may stand in a picture, from the top: the lanes, then the panels of the catalogue.
enum class Chart { Lanes = 1 << 0, Power = 1 << 1, Dollars = 1 << 2 };
Q_DECLARE_FLAGS(Charts, Chart)

} // namespace pictures

Q_DECLARE_OPERATORS_FOR_FLAGS(pictures::Charts)

namespace pictures
{

/// The words of a panel's title where its scale is written in that unit.
struct UnitTitle {
    double unit;
    const char *words;
};

/// A value panel that a picture may have. The texts are translated by the functions.
struct CataloguePanel {
    Chart chart;
    QLatin1String key;                     ///< in commands
    const char *subject;                   ///< begins a subtitle
    counting::Stacked up;                  ///< above zero; the other direction where that alone counts
    std::optional<counting::Stacked> down; ///< below zero, the same
    std::array<UnitTitle, 4> titles;       ///< the largest unit first

    QString subjectText() const;
    QString titleText(double unit) const;
};

inline constexpr deals::Currency dollar{{'U', 'S', 'D'}};

inline constexpr std::array catalogue{
    CataloguePanel{
        .chart = Chart::Power,
        .key = QLatin1String("power"),
        .subject = QT_TRANSLATE_NOOP("pictures", "Power"),
        .up = {counting::Direction::ToFocus, deals::Kind::Capacity, deals::Measure::Power, {}},
        .down = {},
        .titles = {{{1e9, QT_TRANSLATE_NOOP("pictures", "Gigawatts (GW)")},
            {1e6, QT_TRANSLATE_NOOP("pictures", "Megawatts (MW)")},
            {1e3, QT_TRANSLATE_NOOP("pictures", "Kilowatts (kW)")}, {1, QT_TRANSLATE_NOOP("pictures", "Watts")}}},
    },
    CataloguePanel{
        .chart = Chart::Dollars,
        .key = QLatin1String("dollars"),
        .subject = QT_TRANSLATE_NOOP("pictures", "Money"),
        .up = {counting::Direction::FromFocus, deals::Kind::Purchase, deals::Measure::Money, dollar},
        .down = counting::Stacked{counting::Direction::ToFocus, deals::Kind::Investment, deals::Measure::Money, dollar},
        .titles = {{{1e9, QT_TRANSLATE_NOOP("pictures", "US dollars (billion)")},
            {1e6, QT_TRANSLATE_NOOP("pictures", "US dollars (million)")},
            {1e3, QT_TRANSLATE_NOOP("pictures", "US dollars (thousand)")},
            {1, QT_TRANSLATE_NOOP("pictures", "US dollars")}}},
    },
};

inline constexpr Charts panelCharts = [] {
    Charts all;
    for (const CataloguePanel &panel : catalogue)
        all |= panel.chart;
    return all;
}();
inline constexpr Charts allCharts = panelCharts | Chart::Lanes;

/// A panel of the catalogue with what it stacks of these deals.
struct StackedPanel {
    const CataloguePanel *panel;
    counting::Stacked up;
    std::optional<counting::Stacked> down;
};
/// Those of `charts`, in the order of the catalogue.
std::vector<StackedPanel> stackedPanels(const counting::Ledger &ledger, Charts charts);

} // namespace pictures
