// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/circles.h"

#include <algorithm>
#include <map>

namespace deals
{
namespace
{

/// From each commitment to those that it is part of, or supersedes.
using Ways = std::multimap<CommitmentId, CommitmentId>;

Ways waysOf(const DealSet &set, RelationKind kind)
{
    Ways ways;
    for (std::uint32_t row = 0; kind == RelationKind::PartOf && row < set.commitments.size(); ++row)
        if (const CommitmentId whole = set.commitments[row].phaseOf; whole.isValid())
            ways.emplace(CommitmentId{row}, whole);
    for (const Relation &relation : set.relations)
        if (relation.kind == kind)
            ways.emplace(relation.from, relation.to);
    return ways;
}

/// What is left when again and again all is taken away that no way leads to: circles, and what they lead to.
std::map<CommitmentId, int> leftOf(const Ways &ways)
{
    std::map<CommitmentId, int> leadingTo;
    for (const auto &[from, to] : ways) {
        leadingTo.try_emplace(from, 0);
        ++leadingTo[to];
    }
    std::vector<CommitmentId> free;
    for (const auto &[id, count] : leadingTo)
        if (count == 0)
            free.push_back(id);
    while (!free.empty()) {
        const CommitmentId id = free.back();
        free.pop_back();
        leadingTo.erase(id);
        for (auto [way, end] = ways.equal_range(id); way != end; ++way)
            if (--leadingTo[way->second] == 0)
                free.push_back(way->second);
    }
    return leadingTo;
}

} // namespace

std::vector<CommitmentId> circleOf(const DealSet &set)
{
    for (const RelationKind kind : {RelationKind::PartOf, RelationKind::Supersedes}) {
        const Ways ways = waysOf(set, kind);
        const std::map<CommitmentId, int> left = leftOf(ways);
        if (left.empty())
            continue;
        std::map<CommitmentId, CommitmentId> before;
        for (const auto &[from, to] : ways)
            if (left.contains(from))
                before.try_emplace(to, from);
        // Backwards, every step is one of what is left, so that one comes round.
        std::vector<CommitmentId> circle;
        for (CommitmentId id = left.begin()->first;; id = before.at(id)) {
            if (const auto seen = std::ranges::find(circle, id); seen != circle.end()) {
                circle.erase(circle.begin(), seen);
                std::ranges::reverse(circle);
                return circle;
            }
            circle.push_back(id);
        }
    }
    return {};
}

} // namespace deals
