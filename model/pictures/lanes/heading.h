// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "pictures/words/wordings.h"

namespace pictures
{

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

} // namespace pictures
