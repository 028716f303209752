// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/picture.h"

#include <array>

/// Two partners side by side, as a value.
namespace series
{

/// Who is compared, left and right.
struct Pair {
    deals::PartyId left, right;
    bool operator==(const Pair &) const = default;
};

/// One row of the table of differences. Texts as they are shown; what nobody states is "not stated", what cannot be
/// compared is "—".
struct Difference {
    QString what;        ///< "Power promised"
    bool isPart = false; ///< a part of the row above: scheduled, later, undated
    QString left, right;
    QString difference; ///< "≥ 4 GW", "0–6 months apart": the worst case
    QString ratio;      ///< left over right, the worst case: "≥ 1.66"
    bool operator==(const Difference &) const = default;
};

/// One partner's half of a comparison.
struct Pane {
    deals::PartyId partner;
    QString name;
    QString promise; ///< "≥ 10 GW · up to $100 B"
    int hue = 0;
    Picture picture; ///< the deals with this partner alone; without title and footer
    bool operator==(const Pane &) const = default;
};

/// Both panes have the same window, the same panels and the same value axes, so that heights can be compared.
struct Comparison {
    QString title, subtitle;
    std::vector<QString> footer;
    std::array<Pane, 2> panes; ///< left, right
    std::vector<Difference> table;
    bool operator==(const Comparison &) const = default;
};

/// Pure: what `view` shows, for two partners of the party in focus. A deal of both is in both panes, marked, and
/// counted in neither's row of the table but in one of its own.
Comparison comparison(const deals::DealSet &set, const View &view, const Pair &pair, const QLocale &locale);
/// What one of the panes shows of `view`.
View paneView(const View &view, deals::PartyId partner);
/// The pair that a window opens with: the two partners of most power, else of most money.
Pair firstPair(const deals::DealSet &set, const View &view);

} // namespace series
