// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/comparison.h"
#include "pictures/outline.h"

#include <array>

/// Two partners side by side, as a value.
namespace pictures
{

/// One row of the table of differences. Texts as they are shown; what nobody states is "not stated", what nobody
/// promises "none", what cannot be compared is "—".
struct Difference {
    QString what;        ///< "Power promised"
    bool isPart = false; ///< a part of the row above: scheduled, later, undated
    QString left, right;
    QString
        difference; ///< left less right, the worst case: "≥ 4 GW", "2 GW less"; "0–6 months apart", "14 days earlier"
    QString ratio;       ///< left over right, the worst case: "≥ 1.66"
    bool ofBoth = false; ///< "Of both together: ≥ 4.5 GW promised" in `what`, all other columns are empty
    QLatin1String key;   ///< for programs: promised, scheduled, later, undated, first_phase…
    std::optional<counting::Figures> figures; ///< of a row of sums
    std::optional<deals::Span> days;          ///< of a row of dates: left less right
    bool operator==(const Difference &) const = default;
};

/// One partner's half of a comparison.
struct Pane {
    deals::PartyId partner;
    QString name;
    QString promise; ///< "≥ 10 GW · invests up to $100 B"
    int hue = 0;
    Picture picture; ///< the deals with this partner alone; without title and footer
    bool operator==(const Pane &) const = default;
};

/// Both panes have the same window, the same panels and the same value axes, so that heights can be compared.
struct Comparison {
    QString title, subtitle; ///< the subtitle begins with the sentence
    QString sentence;        ///< "Power promised: NVIDIA ≥ 10 GW, AMD 6 GW; difference ≥ 4 GW"
    std::vector<QString> footer;
    QString folded;            ///< names the panels that have nothing in either pane, and so are not drawn
    std::array<Pane, 2> panes; ///< left, right
    std::vector<Difference> table;
    bool operator==(const Comparison &) const = default;
};

/// What `view` shows, for two partners of the party in focus; they stand in for the partners of its filter. A
/// deal of both is in both panes, marked, and counted in neither's column of the table but in a row of its own. The
/// pane of an invalid partner is empty and says so, and there is no table.
Comparison comparison(const PairOutline &outline, const View &view, const QLocale &locale);
/// The values of both panes' panels at the end of `day`: of the same stacks in both.
std::array<Readout, 2> readouts(const PairOutline &outline, const View &view, deals::Day day, const QLocale &locale);
/// What the pane of one partner shows.
View paneView(const View &view, deals::PartyId partner);

} // namespace pictures
