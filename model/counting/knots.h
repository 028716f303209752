// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/due.h"

#include <span>
#include <vector>

/// Commitments that decide about each other: wholes and parts, what supersedes what, what overlaps.
namespace counting
{

/// A place in Knot::happenings: something is announced, a status begins, a relation begins to hold. In one deal changes
/// of the same date are one.
using HappeningId = std::uint32_t;
inline constexpr HappeningId neverHappens = 0xffffffff, always = 0xfffffffe;

/// One commitment in its knot. Other members are places in the knot.
struct Member {
    struct Presence {
        HappeningId on = neverHappens, off = neverHappens;
    };
    struct Link {
        std::uint32_t member = 0;
        HappeningId since = always;
        bool operator==(const Link &) const = default;
    };
    struct Ending {
        HappeningId announced = always, counted = neverHappens; ///< after both the successor has counted
        HappeningId since = always;
    };

    deals::CommitmentId commitment;
    bool isApart = false;            ///< an option or an umbrella: never counts, ends or contains anything
    HappeningId announced = always;  ///< before which it never counts
    std::vector<Presence> presences; ///< in order, from its statuses alone
    std::vector<Ending> endings;     ///< what supersedes it, for good
    std::vector<Link> wholes;        ///< what it is a part of; where several, inside the first
    std::vector<Link> overlaps;
    std::vector<Link> rivals;                ///< other wordings of the same fact: conflicts
    int wording = 0;                         ///< of rivals the one with the smallest is plotted
    std::vector<std::uint32_t> predecessors; ///< what it supersedes
    std::uint32_t goesWith = none;           ///< the whole in its deal whose statuses it has, and whose end
    static constexpr std::uint32_t none = 0xffffffff;
    Due due;
};

struct Knot {
    std::vector<Member> members; ///< in the data set's order
    std::vector<Edge> happenings;
    std::vector<std::pair<HappeningId, HappeningId>> order; ///< the second never happens before the first
};

/// Every commitment is in one. The set must have no circle (deals/circles.h).
std::vector<Knot> knotsOf(const deals::DealSet &set);

/// The days for which a member's own statuses, and what supersedes it, let it count. Sorted.
struct Presence {
    Edge on, off;
    bool operator==(const Presence &) const = default;
};
std::vector<Presence> presencesOf(const Knot &knot, const Member &member);

} // namespace counting
