// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rulebook.h"
#include "support/rulebookdays.h"

/// The rules of wholes and parts.
namespace rulebook
{

/// What takes part in a sum. For a curve, only what counts on the day; for a total, also what begins to count later.
struct World {
    const DealSet &set;
    deals::PartyId focus;
    Moment moment;
    std::vector<CommitmentId> now, later;
    std::vector<CommitmentId> wholes; ///< of each commitment, that which it is inside of here

    bool isNow(CommitmentId id) const;
    bool isLater(CommitmentId id) const;
    bool has(CommitmentId id) const { return isNow(id) || isLater(id); }
    CommitmentId wholeOf(CommitmentId id) const { return wholes[id.row]; }
    /// Directly inside of it.
    std::vector<CommitmentId> partsOf(CommitmentId id) const;
};

World onTheDay(const DealSet &set, deals::PartyId focus, const Moment &moment);
/// The same, with all that begins to count later.
World withLater(const World &today);

Group groupOf(const DealSet &set, deals::PartyId focus, CommitmentId id);
/// The same, over all partners.
Group overPartners(Group group);
/// What counts there by itself.
std::vector<CommitmentId> membersOf(const World &world, const Group &group);

/// What it counts, with what its parts make certain of it.
Sum amountOf(const World &world, CommitmentId id);

} // namespace rulebook
