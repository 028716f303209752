// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/context.h"

namespace files
{

/// The set's last commitments, from `first` on: those of a deal that is still being read.
struct Drafts {
    struct Draft {
        bool isPhase = false, isGood = true;
    };

    std::size_t first = 0;
    std::vector<Draft> drafts{};
};

/// Adds the commitments of the deal that `owner` is to the set, as far as they have no errors of their own; counts in
/// `found` also those that are refused.
Drafts readCommitments(Fields &owner, const deals::Deal &deal, Context &context, qsizetype &found);
/// Makes the good ones commitments of the deal that was read, and takes the others out again.
void keepCommitments(const Drafts &drafts, deals::DealId deal, Context &context);
/// Takes out all that were added, since their deal was refused.
void dropCommitments(const Drafts &drafts, Context &context);

/// The date of the member "announced" or "known_by" of `fields`; `fallback` where neither is there.
struct Announcement {
    deals::Date date;
    bool knownBy = false;
};
Announcement readAnnouncement(Fields &fields, const std::optional<Announcement> &fallback);

} // namespace files
