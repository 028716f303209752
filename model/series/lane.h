// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QString>

#include <vector>

namespace series
{

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
    std::vector<deals::CommitmentId> commitments{}; ///< what it stands for
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
    std::vector<deals::CommitmentId> commitments{}; ///< what it stands for; an event for none
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

} // namespace series
