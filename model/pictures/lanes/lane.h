// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/heading.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace pictures
{

/// How far a source goes in dating what a bar stands for.
enum class Dating : std::uint8_t {
    Period,   ///< some time in [from, to): drawn between brackets
    Spread,   ///< evenly over [from, to)
    Undated,  ///< no date: hatched
    NotStated ///< no amount: a dotted outline around the words
};

/// Of the tracks of a lane no more are ever drawn.
inline constexpr int mostTracks = 8;

/// A stretch of a lane. `to` is the day after its last; deals::never when it has no end.
struct Bar {
    deals::Day from = 0, to = 0;
    Dating dating = Dating::Undated;
    deals::Said said = deals::Said::Exact; ///< decides solid, dashed top, teeth, outline
    bool unsureStart = false;              ///< Spread from a start of low precision
    Wordings texts;
    std::vector<deals::CommitmentId> commitments{}; ///< what it stands for
    QString someDay{};                              ///< of a Period: "some time in H2 2026"
    int hue = 0;                                    ///< of the first one's partner
    int track = 0;                                  ///< from the top; on one track no two overlap in time
    bool operator==(const Bar &) const = default;
};

/// A point in a lane.
struct Mark {
    enum class Sign : std::uint8_t {
        Deadline,  ///< a flag on the day by which all is due; `to` is the day after it
        Option,    ///< from when more may be added
        Event,     ///< something that happened without an amount
        Announced, ///< what was announced on another day than its deal
        KnownBy    ///< the same, of which no source dates the announcement
    };
    Sign sign = Sign::Event;
    deals::Day from = 0, to = 0;
    Wordings texts;
    std::vector<deals::CommitmentId> commitments{}; ///< what it stands for; an event for none
    int hue = 0;                                    ///< of the first one's partner
    bool operator==(const Mark &) const = default;
};

/// A row of the timeline: one deal, or the heading of a group.
struct Lane {
    std::optional<Heading> heading; ///< where there is one, group is all that is said besides
    deals::DealId deal;             ///< invalid for a heading
    QString group;                  ///< the key of its group; empty for a lane without a heading above it
    bool isPinned = false;
    QString partner;
    Wordings promise;                                 ///< the amounts, under the partner's name
    int hue = 0;                                      ///< the partner's (deals/parties.h): its colour everywhere
    std::vector<int> otherHues;                       ///< of its other partners
    deals::Day announcedFirst = 0, announcedLast = 0; ///< more than one day when the announcement is of low precision
    bool knownBy = false;
    std::vector<Bar> bars;
    /// By how many tracks are drawn, from one to as many as ever are: what is said of the bars on the others.
    std::vector<Wordings> leftOut;
    std::vector<Mark> marks;

    /// Tracks that its bars need; at least one.
    int tracks() const;
    /// Empty where so many are enough.
    Wordings leftOutWith(int tracks) const;
    /// How many deals are to be found in this row and in no other.
    int deals() const { return heading ? static_cast<int>(heading->folded.size()) : 1; }
    bool holds(deals::DealId id) const;
    /// Its deal, or the first that is folded away in it; invalid for the heading of a group that is not folded.
    deals::DealId firstDeal() const;
    bool operator==(const Lane &) const = default;
};

inline int Lane::tracks() const
{
    int tracks = 1;
    for (const Bar &bar : bars)
        tracks = std::max(tracks, bar.track + 1);
    return tracks;
}

inline Wordings Lane::leftOutWith(int tracks) const
{
    const auto place = static_cast<std::size_t>(tracks) - 1;
    return place < leftOut.size() ? leftOut[place] : Wordings{};
}

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
