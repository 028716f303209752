// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/lane.h"

#include <QStringList>

#include <optional>

namespace pictures
{

/// Everything that a picture draws to say how far the sources go.
enum class Sign : std::uint8_t {
    Heading, ///< of a group of lanes
    Pinned,  ///< a lane stands above all groups
    Announced,
    KnownBy,
    Period,
    Spread,
    Undated,
    NotStated,
    Deadline,
    Option,
    Event,
    About,
    AtLeast,
    UpTo,
    Range,
    Between, ///< a tint between the earliest and the latest edge
    Promise, ///< the words under a partner's name
    Wait,    ///< dots from the announcement to the first date
    Before,  ///< an arrow at the left edge
    After,   ///< an arrow at the right edge
    Filled,  ///< the certain part of a layer
    Sum,
    Unknown, ///< how many amounts are not stated, beside a sum
    Later,
    Rest, ///< what no source dates, under a sum
    Claim,
    DataEnd,
    Today
};

/// How the sign looks and what it says: "Hatched: undated".
QString signName(Sign sign);
/// What the picture does with what has this sign: a rule of the program, not of a source.
QString signRule(Sign sign);

/// Of sentences on one thing, the first of which names it: that one on a line of its own.
QString meaningOf(const QStringList &sentences);

Sign signOf(Dating dating);
Sign signOf(Mark::Sign sign);
/// Nothing for what is exact or not stated.
std::optional<Sign> signOf(deals::Said said);

} // namespace pictures
