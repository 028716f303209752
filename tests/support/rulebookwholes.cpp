// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebookwholes.h"

#include "support/rulebooksums.h"

#include <algorithm>

using namespace deals;

namespace rulebook
{
namespace
{

bool isAmong(const std::vector<CommitmentId> &ids, CommitmentId id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Only a part of the whole's own kind, measure, currency and direction, as seen from the focus, is inside its amount.
bool takes(const World &world, CommitmentId whole, CommitmentId part)
{
    return overPartners(groupOf(world.set, world.focus, whole)) == overPartners(groupOf(world.set, world.focus, part));
}

/// What each commitment is inside of on the day.
using Wholes = std::vector<CommitmentId>;

bool endsIn(const World &world, CommitmentId part, CommitmentId whole, const Wholes &today);

/// The first whole that counts, upwards from `from`, through those that do not, never through an option or an umbrella.
/// What counts on the day is held together by that day's relations, and leaves no whole for what begins later. Inside
/// of that is also what counts already, if it is in no whole today, or in one that this ends in itself.
CommitmentId nearestWhole(
    const World &world, CommitmentId part, CommitmentId from, bool isSoOnTheDay, const Wholes &today)
{
    const CommitmentId wholeToday = today[part.row];
    const std::vector<CommitmentId> held = wholesOf(world.set, from, world.moment);
    for (const CommitmentId whole : wholesOf(world.set, from, Moment{})) {
        const bool onTheDay = isSoOnTheDay && isAmong(held, whole);
        const bool isFree = !wholeToday.isValid() || endsIn(world, whole, wholeToday, today);
        const bool holds = world.isLater(part) || (world.isLater(whole) ? isFree : onTheDay);
        if (holds && world.has(whole) && takes(world, whole, part))
            return whole;
        if (isOnlyShown(world.set, whole))
            continue;
        if (const CommitmentId higher = nearestWhole(world, part, whole, onTheDay, today); higher.isValid())
            return higher;
    }
    return {};
}

/// Directly or through others.
bool endsIn(const World &world, CommitmentId part, CommitmentId whole, const Wholes &today)
{
    const CommitmentId above = nearestWhole(world, part, part, true, today);
    return above.isValid() && (above == whole || endsIn(world, above, whole, today));
}

void findWholes(World &world)
{
    Wholes today = world.wholes;
    today.resize(world.set.commitments.size());
    world.wholes = today;
    for (const CommitmentId id : all(world.set))
        if (world.has(id))
            world.wholes[id.row] = nearestWhole(world, id, id, true, today);
}

/// Whether it replaces, directly or through others, something that counts today.
bool isSuccessorOfSomethingIn(const World &today, CommitmentId id, std::vector<CommitmentId> path = {})
{
    if (isAmong(path, id))
        return false;
    path.push_back(id);
    return std::ranges::any_of(all(today.set), [&](CommitmentId other) {
        if (!isAmong(successorsOf(today.set, other, Moment{}), id))
            return false;
        const bool handsOn = !isOnlyShown(today.set, other) && hasBeenInForce(today.set, other, Moment{});
        return today.isNow(other) || (handsOn && isSuccessorOfSomethingIn(today, other, path));
    });
}

bool conflictsWithSomethingIn(const World &today, CommitmentId id)
{
    return std::ranges::any_of(today.now, [&](CommitmentId other) { return conflict(today.set, id, other, Moment{}); });
}

/// As the source says it. A conditional amount counts from 0.
Sum stated(const Commitment &commitment)
{
    const bool isAbout = commitment.amount.said == Said::About;
    if (commitment.amount.said == Said::NotStated)
        return {{}, false, false, 1};
    return tidy({{commitment.conditional ? 0 : commitment.amount.low, commitment.amount.high}, isAbout, isAbout, 0});
}

} // namespace

bool World::isNow(CommitmentId id) const
{
    return isAmong(now, id);
}

bool World::isLater(CommitmentId id) const
{
    return isAmong(later, id);
}

std::vector<CommitmentId> World::partsOf(CommitmentId id) const
{
    std::vector<CommitmentId> parts;
    for (const CommitmentId part : all(set))
        if (has(part) && wholeOf(part) == id)
            parts.push_back(part);
    return parts;
}

World onTheDay(const DealSet &set, PartyId focus, const Moment &moment)
{
    World world{set, focus, moment, counted(set, moment), {}, {}};
    findWholes(world);
    return world;
}

World withLater(const World &today)
{
    const World atTheEnd = onTheDay(today.set, today.focus, Moment{});
    World world = today;
    for (const CommitmentId id : atTheEnd.now) {
        // What replaces something that counts today stands beside, and with it what is inside of it.
        bool isBeside = false;
        for (CommitmentId each = id; each.isValid(); each = atTheEnd.wholeOf(each))
            isBeside = isBeside
                || (!today.isNow(each)
                    && (isSuccessorOfSomethingIn(today, each) || conflictsWithSomethingIn(today, each)));
        if (!today.isNow(id) && !isBeside)
            world.later.push_back(id);
    }
    findWholes(world);
    return world;
}

Group groupOf(const DealSet &set, PartyId focus, CommitmentId id)
{
    const Commitment &commitment = set.commitment(id);
    const bool gives = set.has(commitment.from, focus), gets = set.has(commitment.to, focus);
    Side side = Side::Others;
    if (!focus.isValid())
        side = Side::Gives;
    else if (gives && gets)
        side = Side::Own;
    else if (gives || gets)
        side = gives ? Side::Gives : Side::Gets;
    return {side, commitment.from, commitment.to, commitment.kind, commitment.measure, commitment.currency};
}

Group overPartners(Group group)
{
    group.from = group.to = {};
    return group;
}

std::vector<CommitmentId> membersOf(const World &world, const Group &group)
{
    std::vector<CommitmentId> members;
    for (const CommitmentId id : all(world.set)) {
        const Group own = groupOf(world.set, world.focus, id);
        const bool isOfGroup = (group.isOverPartners() ? overPartners(own) : own) == group;
        if (world.has(id) && !world.wholeOf(id).isValid() && isOfGroup)
            members.push_back(id);
    }
    return members;
}

Sum amountOf(const World &world, CommitmentId id)
{
    Sum sum = stated(world.set.commitment(id));
    const Sum firm = add(world, world.partsOf(id), [&](CommitmentId part) { return amountOf(world, part); });
    if (firm.interval.low == 0)
        return sum;
    if (sum.notStated > 0) // a whole that states no amount is at least its firm parts, and open
        return tidy({{firm.interval.low, openHigh}, firm.lowIsAbout, false, 0});
    if (firm.interval.low > sum.interval.low) { // it counts at least its firm parts, which are cut at its high
        const bool isCut = firm.interval.low > sum.interval.high;
        sum.lowIsAbout = isCut ? sum.highIsAbout : firm.lowIsAbout;
        sum.interval.low = isCut ? sum.interval.high : firm.interval.low;
    }
    return tidy(sum);
}

} // namespace rulebook
