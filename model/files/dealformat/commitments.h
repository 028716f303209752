// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/context.h"

#include <deque>

namespace files
{

/// One commitment of a deal as it stands in the file, without errors of its own.
struct Draft {
    json::Value place;
    deals::Commitment commitment; ///< without its deal and its whole
    deals::CommitmentText text;
    std::optional<json::Value> whole; ///< the id of the commitment that it is a phase of
    bool good = false;                ///< and so is its whole
};

using Drafts = std::deque<Draft>; // which never moves what it holds: half the memory of a vector that grows

/// The commitments of the deal that `owner` is; counts in `found` also those that are refused.
Drafts readCommitments(Fields &owner, const deals::Deal &deal, Context &context, qsizetype &found);
/// Adds the good ones to the set, as commitments of its deal `deal`.
void addCommitments(Drafts drafts, deals::DealId deal, Context &context);

/// The date of the member "announced" or "known_by" of `fields`; `fallback` where neither is there.
struct Announcement {
    deals::Date date;
    bool knownBy = false;
};
Announcement readAnnouncement(Fields &fields, const std::optional<Announcement> &fallback);

} // namespace files
