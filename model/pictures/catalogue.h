// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"

#include <QFlags>
#include <QString>

#include <array>

namespace pictures
{

/// What may stand in a picture, from the top: the lanes, then the panels of the catalogue.
enum class Chart { Lanes = 1 << 0, Power = 1 << 1, Money = 1 << 2 };
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

/// A kind of value panel that a picture may have. The texts are translated by the functions.
struct CataloguePanel {
    Chart chart;
    QLatin1String key;                     ///< in commands
    const char *subject;                   ///< begins a subtitle
    counting::Stacked up;                  ///< above zero; the other direction where that alone counts
    std::optional<counting::Stacked> down; ///< below zero, the same
    std::array<UnitTitle, 4> titles;       ///< the largest unit first; %1 is the currency

    QString subjectText() const;
};

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
        .chart = Chart::Money, // one panel a currency
        .key = QLatin1String("money"),
        .subject = QT_TRANSLATE_NOOP("pictures", "Money"),
        .up = {counting::Direction::FromFocus, deals::Kind::Purchase, deals::Measure::Money, {}},
        .down = counting::Stacked{counting::Direction::ToFocus, deals::Kind::Investment, deals::Measure::Money, {}},
        .titles = {{{1e9, QT_TRANSLATE_NOOP("pictures", "%1 (billion)")},
            {1e6, QT_TRANSLATE_NOOP("pictures", "%1 (million)")}, {1e3, QT_TRANSLATE_NOOP("pictures", "%1 (thousand)")},
            {1, "%1"}}},
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
    std::vector<counting::Stacked> beside{}; ///< what else counts of its measure and currency

    bool shows(const counting::Stacked &stacked) const { return stacked == up || stacked == down; }
    QString titleText(double unit) const;
};
/// Those of `charts`, in the order of the catalogue: one of power, and one a currency, of two at most.
std::vector<StackedPanel> stackedPanels(const counting::Ledger &ledger, Charts charts);
/// What counts on some day and stands in no panel of the catalogue, nor beside one.
std::vector<counting::Stacked> inNoPanel(const counting::Ledger &ledger);

} // namespace pictures
