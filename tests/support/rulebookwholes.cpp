// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebookwholes.h"

#include <algorithm>

using namespace deals;

namespace rulebook
{
namespace
{

constexpr std::size_t largestKnot = 20;

bool contains(const std::vector<CommitmentId> &ids, CommitmentId id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Only a part of the whole's own kind, measure, currency and direction, as seen from the focus, is inside its amount.
bool takes(const World &world, CommitmentId whole, CommitmentId part)
{
    Group a = groupOf(world.set, world.focus, whole), b = groupOf(world.set, world.focus, part);
    a.partner = b.partner = {};
    return a == b;
}

/// The first whole that counts, upwards from `from`, through those that do not, never through an option or an umbrella.
/// What counts on the day is held together by that day's relations alone.
CommitmentId nearestWhole(const World &world, CommitmentId part, CommitmentId from, bool isSoOnTheDay)
{
    const std::vector<CommitmentId> today = wholesOf(world.set, from, world.moment);
    for (const CommitmentId whole : wholesOf(world.set, from, Moment{})) {
        const bool onTheDay = isSoOnTheDay && contains(today, whole);
        const bool holds = onTheDay || world.isLater(part) || world.isLater(whole);
        if (holds && world.has(whole) && takes(world, whole, part))
            return whole;
        if (isOnlyShown(world.set, whole))
            continue;
        if (const CommitmentId higher = nearestWhole(world, part, whole, onTheDay); higher.isValid())
            return higher;
    }
    return {};
}

void findWholes(World &world)
{
    world.wholes.assign(world.set.commitments.size(), {});
    for (const CommitmentId id : all(world.set))
        if (world.has(id))
            world.wholes[id.row] = nearestWhole(world, id, id, true);
}

/// Whether it replaces, directly or through others, something that counts today.
bool isSuccessorOfSomethingIn(const World &today, CommitmentId id)
{
    return std::ranges::any_of(all(today.set), [&](CommitmentId other) {
        if (!contains(successorsOf(today.set, other, Moment{}), id))
            return false;
        const bool handsOn = !isOnlyShown(today.set, other) && hasBeenInForce(today.set, other, Moment{});
        return today.isNow(other) || (handsOn && isSuccessorOfSomethingIn(today, other));
    });
}

bool conflictsWithSomethingIn(const World &today, CommitmentId id)
{
    return std::ranges::any_of(today.now, [&](CommitmentId other) { return conflict(today.set, id, other, Moment{}); });
}

bool isInside(const World &world, CommitmentId part, CommitmentId whole)
{
    for (CommitmentId above = world.wholeOf(part); above.isValid(); above = world.wholeOf(above))
        if (above == whole)
            return true;
    return false;
}

/// A relation of today, or for what begins later, of the end of the data. Not between a whole and its own part.
bool overlap(const World &world, CommitmentId a, CommitmentId b)
{
    const bool isToday = world.isNow(a) && world.isNow(b);
    const bool joined = std::ranges::any_of(world.set.relations, [&](const Relation &relation) {
        const bool joins = (relation.from == a && relation.to == b) || (relation.from == b && relation.to == a);
        return relation.kind == RelationKind::Overlaps && joins
            && holds(world.set, relation, isToday ? world.moment : Moment{});
    });
    return joined && !isInside(world, a, b) && !isInside(world, b, a);
}

/// All that overlaps joins to the first of `ids`, directly or through others.
std::vector<CommitmentId> knotOfFirst(const World &world, const std::vector<CommitmentId> &ids)
{
    std::vector<CommitmentId> knot{ids.front()};
    for (std::size_t i = 0; i < knot.size(); ++i)
        for (const CommitmentId id : ids)
            if (!contains(knot, id) && overlap(world, knot[i], id))
                knot.push_back(id);
    return knot;
}

/// The largest sum of lows no two of which overlap; beyond twenty in a knot, the largest low.
Quantity lowOfKnot(const World &world, const std::vector<CommitmentId> &knot, const AmountOf &amountOf)
{
    Quantity largest = 0;
    if (knot.size() > largestKnot) {
        for (const CommitmentId id : knot)
            largest = std::max(largest, amountOf(id).interval.low);
        return largest;
    }
    for (unsigned choice = 0; choice < 1U << knot.size(); ++choice) {
        Quantity sum = 0;
        bool anyOverlap = false;
        for (std::size_t i = 0; i < knot.size(); ++i) {
            if ((choice & 1U << i) == 0)
                continue;
            sum += amountOf(knot[i]).interval.low;
            for (std::size_t j = 0; j < i; ++j)
                anyOverlap = anyOverlap || ((choice & 1U << j) != 0 && overlap(world, knot[i], knot[j]));
        }
        if (!anyOverlap)
            largest = std::max(largest, sum);
    }
    return largest;
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
    return contains(now, id);
}

bool World::isLater(CommitmentId id) const
{
    return contains(later, id);
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
    Group group{Side::Others, commitment.from, commitment.kind, commitment.measure, commitment.currency};
    if (!focus.isValid())
        group.side = commitment.from == commitment.to ? Side::Own : Side::Gives;
    else if (gives && gets)
        group.side = Side::Own;
    else if (gets)
        group.side = Side::Gets;
    else if (gives) {
        group.side = Side::Gives;
        group.partner = commitment.to;
    }
    return group;
}

std::vector<CommitmentId> membersOf(const World &world, const Group &group)
{
    std::vector<CommitmentId> members;
    for (const CommitmentId id : all(world.set)) {
        Group own = groupOf(world.set, world.focus, id);
        if (!group.partner.isValid())
            own.partner = {};
        if (world.has(id) && !world.wholeOf(id).isValid() && own == group)
            members.push_back(id);
    }
    return members;
}

bool anyOverlap(const World &world, const std::vector<CommitmentId> &ids)
{
    return std::ranges::any_of(ids,
        [&](CommitmentId a) { return std::ranges::any_of(ids, [&](CommitmentId b) { return overlap(world, a, b); }); });
}

Sum tidy(Sum sum)
{
    sum.lowIsAbout = sum.lowIsAbout && sum.interval.low > 0;
    sum.highIsAbout = sum.highIsAbout && sum.interval.high > 0 && !sum.interval.isOpen();
    return sum;
}

Sum plus(const Sum &a, const Sum &b)
{
    const bool isOpen = a.interval.isOpen() || b.interval.isOpen();
    return tidy({{a.interval.low + b.interval.low, isOpen ? openHigh : a.interval.high + b.interval.high},
        a.lowIsAbout || b.lowIsAbout, a.highIsAbout || b.highIsAbout, a.notStated + b.notStated});
}

Sum less(const Sum &whole, const Sum &parts)
{
    const Quantity low = parts.interval.isOpen() ? 0 : whole.interval.low - parts.interval.high;
    const Quantity high = whole.interval.isOpen() ? openHigh : whole.interval.high - parts.interval.low;
    return tidy({{std::max<Quantity>(0, low), std::max<Quantity>(0, high)}, whole.lowIsAbout || parts.highIsAbout,
        whole.highIsAbout || parts.lowIsAbout, whole.notStated});
}

Sum cut(const Sum &sum, const Sum &whole)
{
    Sum result = sum;
    if (sum.interval.low > whole.interval.high) {
        result.interval.low = whole.interval.high;
        result.lowIsAbout = whole.highIsAbout;
    }
    if (sum.interval.high > whole.interval.high) {
        result.interval.high = whole.interval.high;
        result.highIsAbout = whole.highIsAbout;
    }
    return tidy(result);
}

Sum add(const World &world, const std::vector<CommitmentId> &ids, const AmountOf &amountOf)
{
    Sum total;
    for (const CommitmentId id : ids)
        total = plus(total, amountOf(id));
    total.interval.low = 0;
    for (std::vector<CommitmentId> rest = ids; !rest.empty();) {
        const std::vector<CommitmentId> knot = knotOfFirst(world, rest);
        total.interval.low += lowOfKnot(world, knot, amountOf);
        std::erase_if(rest, [&](CommitmentId id) { return contains(knot, id); });
    }
    return tidy(total);
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
