// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace deals
{

/// Calls `visit` with every text of the set, ids included.
template<typename Visit> void forEachText(DealSet &set, const Visit &visit)
{
    const auto printed = [&](std::vector<Evidence> &evidence) {
        for (Evidence &each : evidence)
            visit(each.printed);
    };
    const auto history = [&](std::vector<StatusEntry> &entries) {
        for (StatusEntry &each : entries)
            printed(each.evidence);
    };
    visit(set.title);
    for (Party &party : set.parties) {
        visit(party.id);
        visit(party.name);
        for (QString &alias : party.aliases)
            visit(alias);
    }
    for (Source &source : set.sources)
        for (QString *text :
            {&source.id, &source.publisher, &source.title, &source.author, &source.url, &source.language, &source.note})
            visit(*text);
    for (Deal &deal : set.deals) {
        visit(deal.id);
        visit(deal.title);
        history(deal.statuses);
        printed(deal.evidence);
        for (Event &event : deal.events) {
            visit(event.id);
            visit(event.what);
            printed(event.evidence);
        }
    }
    for (CommitmentText &text : set.texts) {
        for (QString *each : {&text.id, &text.what, &text.condition, &text.plotted})
            visit(*each);
        history(text.statuses);
        printed(text.evidence);
    }
    for (Claim &claim : set.claims) {
        visit(claim.id);
        visit(claim.what);
        printed(claim.evidence);
    }
    for (Relation &relation : set.relations) {
        visit(relation.note);
        printed(relation.evidence);
    }
}

} // namespace deals
