// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebook.h"

#include "support/rulebookdue.h"

#include <algorithm>

using namespace deals;

namespace rulebook
{
namespace
{

/// An uncertain day is any of its courses: from the lowest of their lows to the highest of their highs.
Sum hull(const Sum &a, const Sum &b)
{
    const Sum &lower = b.interval.low < a.interval.low ? b : a;
    const Sum &higher = b.interval.high > a.interval.high ? b : a;
    Sum hull{{lower.interval.low, higher.interval.high}, lower.lowIsAbout, higher.highIsAbout,
        std::max(a.notStated, b.notStated)};
    if (a.interval.low == b.interval.low)
        hull.lowIsAbout = a.lowIsAbout || b.lowIsAbout;
    if (a.interval.high == b.interval.high)
        hull.highIsAbout = a.highIsAbout || b.highIsAbout;
    return hull;
}

/// The sums of a group in one course.
Page pageOf(const World &today, const World &withLater, const Group &group)
{
    const std::vector<CommitmentId> members = membersOf(withLater, group), ofToday = membersOf(today, group);
    Page page;
    page.group = group;
    page.asAnnounced = add(today, ofToday, [&](CommitmentId id) { return amountOf(today, id); });
    page.asScheduled = addPortions(today, today, ofToday, &Portions::scheduled);
    page.split.announced = add(withLater, members, [&](CommitmentId id) { return amountOf(withLater, id); });
    page.split.scheduled = addPortions(today, withLater, members, &Portions::scheduled);
    page.split.later = addPortions(today, withLater, members, &Portions::later);
    page.split.undated = addPortions(today, withLater, members, &Portions::undated);
    return page;
}

/// A circle that `ways` lead into from the end of `path`.
template<typename Ways>
std::optional<std::vector<CommitmentId>> circle(std::vector<CommitmentId> path, const Ways &ways)
{
    for (const CommitmentId next : ways(path.back())) {
        const auto seen = std::ranges::find(path, next);
        if (seen != path.end())
            return std::vector<CommitmentId>(seen, path.end());
        std::vector<CommitmentId> longer = path;
        longer.push_back(next);
        if (auto found = circle(longer, ways))
            return found;
    }
    return {};
}

} // namespace

std::vector<Group> groups(const DealSet &set, PartyId focus)
{
    std::vector<Group> groups;
    for (const CommitmentId id : all(set)) {
        groups.push_back(groupOf(set, focus, id));
        groups.push_back(overPartners(groups.back()));
    }
    std::ranges::sort(groups);
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

std::vector<Page> pages(const DealSet &set, PartyId focus, const std::vector<Group> &groups, Day day)
{
    std::vector<Page> pages;
    for (const Moment &moment : moments(set, day)) {
        const World today = onTheDay(set, focus, moment);
        const World later = withLater(today);
        const bool isFirst = pages.empty();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const Page page = pageOf(today, later, groups[i]);
            if (isFirst) {
                pages.push_back(page);
                continue;
            }
            Page &all = pages[i];
            all.asAnnounced = hull(all.asAnnounced, page.asAnnounced);
            all.asScheduled = hull(all.asScheduled, page.asScheduled);
            for (const auto part : {&Split::announced, &Split::scheduled, &Split::later, &Split::undated})
                all.split.*part = hull(all.split.*part, page.split.*part);
        }
    }
    return pages;
}

Split split(const DealSet &set, PartyId focus, const Group &group, Day to)
{
    return pages(set, focus, {group}, to).front().split;
}

Sum curve(const DealSet &set, PartyId focus, const Group &group, Basis basis, Day day)
{
    const Page page = pages(set, focus, {group}, day).front();
    return basis == Basis::AsAnnounced ? page.asAnnounced : page.asScheduled;
}

bool isReadable(const DealSet &set, Day day)
{
    return !moments(set, day).empty();
}

std::optional<std::vector<CommitmentId>> cycle(const DealSet &set)
{
    const auto wholes = [&](CommitmentId id) { return wholesOf(set, id, Moment{}); };
    const auto successors = [&](CommitmentId id) {
        std::vector<CommitmentId> ids;
        for (const Relation &relation : set.relations)
            if (relation.kind == RelationKind::Supersedes && relation.to == id)
                ids.push_back(relation.from);
        return ids;
    };
    for (const CommitmentId id : all(set)) {
        if (auto found = circle({id}, wholes))
            return found; // before any rule goes up from part to whole
    }
    for (const CommitmentId id : all(set)) {
        if (auto found = circle({id}, successors))
            return found;
    }
    return {};
}

} // namespace rulebook
