// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/context.h"

namespace files
{

/// One commitment of a deal as it stands in the file, with or without errors.
struct Draft {
    json::Value place;
    deals::Commitment commitment; ///< without its deal and its whole
    deals::CommitmentText text;
    std::optional<json::Value> whole; ///< the id of the commitment that it is a phase of
    bool good = false;
};

/// The commitments of the deal that `owner` is. A phase is good only when its whole is.
std::vector<Draft> readCommitments(Fields &owner, const deals::Deal &deal, Context &context);
/// Adds the good ones to the set, as commitments of its deal `deal`.
void addCommitments(const std::vector<Draft> &drafts, deals::DealId deal, Context &context);

/// The date of the member "announced" or "known_by" of `fields`; `fallback` where neither is there.
struct Announcement {
    deals::Date date;
    bool knownBy = false;
};
Announcement readAnnouncement(Fields &fields, const std::optional<Announcement> &fallback);

} // namespace files
