// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/window.h"
#include "pictures/lanes/lanelist.h"
#include "pictures/panel.h"

#include <optional>

/// Charts as values: everything to draw, nothing about how.
namespace pictures
{

/// One picture: lanes above value panels on one time axis, and what stands around them.
struct Picture {
    QString title, subtitle;     ///< the subtitle begins with the sentence
    QString sentence;            ///< what the panels come to: "At least 16 GW promised; 2 GW with a date"
    std::vector<QString> footer; ///< sources, basis, where the data end, what is not counted
    QString empty;               ///< what is going on when there are no lanes
    counting::Window window;
    LaneList lanes; ///< the deals must outlive it, unless its ledger keeps them
    std::vector<Panel> panels;
    std::optional<deals::Day> dataEnd; ///< the last day of which the data tell
    std::optional<deals::Day> today;   ///< the "today" line; off in exports
    bool operator==(const Picture &) const = default;
};

/// The values at the end of one day, as words.
struct Readout {
    struct Values {
        QString up, down; ///< down is empty when the panel has one side
        bool operator==(const Values &) const = default;
    };
    deals::Day day = 0;
    QString dayText;
    std::vector<Values> panels; ///< as in Picture::panels
    QString values;             ///< what is promised and due, in one line
    QString sentence;           ///< the same with the day
    bool operator==(const Readout &) const = default;
};

} // namespace pictures
