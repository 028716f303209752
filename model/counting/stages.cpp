// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/stages.h"

#include <algorithm>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::DealSet;

namespace
{

int caution(const Commitment &commitment)
{
    switch (commitment.conditional && commitment.isStated() ? deals::Said::UpTo : commitment.amount.said) {
    case deals::Said::AtLeast:
    case deals::Said::UpTo:
        return 0;
    case deals::Said::Range:
        return 1;
    case deals::Said::About:
        return 2;
    case deals::Said::Exact:
        return 3;
    case deals::Said::NotStated:
        break;
    }
    return 4;
}

} // namespace

std::vector<Stage> stagesOf(std::span<const deals::StatusEntry> history)
{
    std::vector<Stage> left, stages;
    for (const deals::StatusEntry &entry : history)
        left.push_back({entry.status, entry.date.isPeriod() || left.empty() ? entry.date : left.back().date});
    while (!left.empty()) {
        const auto next = std::ranges::find_if(left, [&](const Stage &stage) {
            return std::ranges::none_of(left, [&](const Stage &other) {
                return other.date.isPeriod() && stage.date.isPeriod() && other.date.last() < stage.date.first();
            });
        });
        stages.push_back(*next);
        left.erase(next);
    }
    return stages;
}

std::tuple<deals::SourceKind, int, deals::Day> wordingOf(const DealSet &set, CommitmentId id)
{
    std::pair best{deals::SourceKind::NotStated, deals::Day{0}};
    for (const deals::Evidence &each : set.text(id).evidence) {
        if (each.supports != deals::Supports::Amount || each.reads)
            continue;
        const deals::Source &source = set.source(each.source);
        best = std::min(best, {source.kind, source.published.isPeriod() ? -source.published.last() : 0});
    }
    return {best.first, caution(set.commitment(id)), best.second};
}

} // namespace counting
