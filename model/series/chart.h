// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QString>

#include <optional>
#include <vector>

/// Charts as values: everything to draw, nothing about how.
namespace series
{

/// The visible time, in days since 1970-01-01 UTC: [from, to).
struct Window {
    double from = 0, to = 1;

    double span() const { return to - from; }
    bool operator==(const Window &) const = default;
};

/// Texts that say the same from the longest to the shortest: the first that fits is drawn.
using Wordings = std::vector<QString>;

/// How far a source goes in dating what a bar stands for.
enum class Dating : std::uint8_t {
    Period,   ///< some time in [from, to): drawn between brackets
    Spread,   ///< evenly over [from, to)
    Undated,  ///< no date: hatched
    NotStated ///< no amount: a dotted outline around the words
};

/// A stretch of a lane. `to` is the day after its last; deals::never when it has no end.
struct Bar {
    deals::Day from = 0, to = 0;
    Dating dating = Dating::Undated;
    deals::Said said = deals::Said::Exact; ///< decides solid, dashed top, teeth, outline
    bool unsureStart = false;              ///< Spread from a start of low precision
    Wordings texts;
    bool operator==(const Bar &) const = default;
};

/// A point in a lane.
struct Mark {
    enum class Sign : std::uint8_t {
        Deadline, ///< a flag on the day by which all is due; `to` is the day after it
        Option,   ///< from when more may be added
        Event     ///< something that happened without an amount
    };
    Sign sign = Sign::Event;
    deals::Day from = 0, to = 0;
    Wordings texts;
    bool operator==(const Mark &) const = default;
};

/// One deal in the timeline.
struct Lane {
    deals::DealId deal;
    QString partner;
    Wordings promise;                                 ///< the amounts, under the partner's name
    int hue = 0;                                      ///< the partner's place in the data set: its colour everywhere
    deals::Day announcedFirst = 0, announcedLast = 0; ///< more than one day when the announcement is of low precision
    bool knownBy = false;
    std::vector<Bar> bars;
    std::vector<Mark> marks;
    bool operator==(const Lane &) const = default;
};

/// The value of a layer at the end of a day; between two points it runs straight, at equal days it steps.
/// In base units of the panel. solid <= tinted <= outline: certain, under way between the earliest and the latest edge,
/// up to.
struct Level {
    double day = 0;
    double solid = 0, tinted = 0, outline = 0;
    bool operator==(const Level &) const = default;
};

/// One partner's part of a stack, of amounts said the same way.
struct Layer {
    QString partner;
    Wordings texts; ///< "NVIDIA ≥ 10 GW"
    int hue = 0;
    deals::Said said = deals::Said::Exact;
    std::vector<deals::DealId> deals; ///< whose amounts these are
    std::vector<Level> levels;        ///< sorted by day; nothing before the first, unchanged after the last
    bool operator==(const Layer &) const = default;
};

/// A stack on one side of zero, bottom first.
struct Stack {
    QString name; ///< "OpenAI pays"; empty when the panel has one side
    std::vector<Layer> layers;
    Wordings sum;     ///< at the right end: "≥ 16 GW"
    Wordings undated; ///< what no source dates: "≥ 14 GW undated"
    bool operator==(const Stack &) const = default;
};

struct Tick {
    double value = 0; ///< base units; below zero for the lower stack
    QString text;
    bool operator==(const Tick &) const = default;
};

/// A value panel: one measure on the calendar axis.
struct Panel {
    QString title;   ///< "Gigawatts (GW)"
    Wordings beside; ///< claims stated by others, beside the sums
    Stack up, down;
    std::vector<Tick> ticks;
    double ceiling = 1, floor = 0; ///< of the value axis, base units; floor <= 0
    QString empty;                 ///< why there is nothing in it; empty when there is
    bool operator==(const Panel &) const = default;
};

/// One picture: lanes above value panels on one time axis, and what stands around them.
struct Picture {
    QString title, subtitle;
    std::vector<QString> footer; ///< sources, basis, where the data end, what is not counted
    QString empty;               ///< what is going on when there are no lanes
    Window window;
    std::vector<Lane> lanes;
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
    QString sentence;           ///< all of it in one line
    bool operator==(const Readout &) const = default;
};

} // namespace series
