// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/fields.h"
#include "files/dealformat/recenttexts.h"
#include "files/problems/progress.h"

#include <deque>
#include <map>

namespace files
{

/// What has been read of a document so far.
struct Context {
    deals::DealSet set;
    Problems problems;
    Progress *progress = nullptr;
    std::deque<Tree::Node> refused; ///< records that were left out, with all that is in them
    Rows parties, sources, deals, commitments, events, claims;
    std::vector<std::uint32_t> dealRows;                            ///< by entry of the document's list
    std::map<std::vector<deals::PartyId>, deals::PartiesId> groups; ///< of the set: to search it for each would be slow
    /// What plain commitments call them, in texts of the tree.
    QHash<QByteArrayView, deals::PartiesId> partiesCalled;
    QHash<QByteArrayView, deals::SourceId> sourcesCalled;
    RecentTexts texts;
    std::vector<Value> places; ///< of the commitments of the set, same order
};

} // namespace files
