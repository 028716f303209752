// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace pictures
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

/// What stands above the lanes of a group, and for them where the group is folded.
struct Heading {
    /// A deal whose lane is folded away: what is left of it is its announcement.
    struct Folded {
        deals::DealId deal;
        int hue = 0;
        deals::Day announcedFirst = 0, announcedLast = 0;
        bool knownBy = false;
        bool operator==(const Folded &) const = default;
    };
    QString name;  ///< "Oracle", "Purchase", "Signed", "Others"
    int deals = 0; ///< that stand under it
    QString count; ///< "3 deals"
    Wordings sums; ///< what they promise together; empty for Others, who have no common direction
    bool isFolded = false;
    std::vector<Folded> folded; ///< all of them, or none
    bool operator==(const Heading &) const = default;
};

/// A row of the timeline: one deal, or the heading of a group.
struct Lane {
    std::optional<Heading> heading; ///< where there is one, group is all that is said besides
    deals::DealId deal;             ///< invalid for a heading
    QString group;                  ///< the key of its group; empty for a lane without a heading above it
    bool isPinned = false;
    QString partner;
    Wordings promise;                                 ///< the amounts, under the partner's name
    int hue = 0;                                      ///< the partner's place in the data set: its colour everywhere
    deals::Day announcedFirst = 0, announcedLast = 0; ///< more than one day when the announcement is of low precision
    bool knownBy = false;
    std::vector<Bar> bars;
    std::vector<Mark> marks;

    /// How many deals are to be found in this row and in no other.
    int deals() const { return heading ? static_cast<int>(heading->folded.size()) : 1; }
    bool holds(deals::DealId id) const;
    /// Its deal, or the first that is folded away in it; invalid for the heading of a group that is not folded.
    deals::DealId firstDeal() const;
    bool operator==(const Lane &) const = default;
};

inline bool Lane::holds(deals::DealId id) const
{
    return heading
        ? std::ranges::any_of(heading->folded, [id](const Heading::Folded &folded) { return folded.deal == id; })
        : deal == id;
}

inline deals::DealId Lane::firstDeal() const
{
    return heading && heading->isFolded ? heading->folded.front().deal : deal;
}

} // namespace pictures
