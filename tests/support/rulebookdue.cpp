// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebookdue.h"

#include <algorithm>

using namespace deals;

namespace rulebook
{
namespace
{

/// Days over which an amount becomes due, evenly. A step is due on its one day.
struct Period {
    Day first = never;
    std::int64_t days = 1;
};

struct Due {
    Period earliest, latest;
};

Due step(Day earliest, Day latest)
{
    return {{std::min(earliest, latest), 1}, {latest, 1}};
}

Period over(Day first, Day end)
{
    return {first, end - first};
}

/// Delivered is due on the date of that status, seen from every day.
std::optional<Date> delivery(const DealSet &set, CommitmentId id)
{
    for (const Entry &entry : history(set, id))
        if (entry.status == Status::Delivered)
            return entry.date.isPeriod() ? entry.date : set.commitment(id).announced;
    return {};
}

/// Nothing for what no source dates.
std::optional<Due> dueOf(const DealSet &set, CommitmentId id)
{
    const Commitment &c = set.commitment(id);
    const bool hasStart = c.start.isPeriod(), hasEnd = c.end.isPeriod();
    const bool isMoney = c.measure == Measure::Money;
    if (const std::optional<Date> delivered = delivery(set, id))
        return step(delivered->first(), delivered->last());
    if (isMoney && c.term.isStated()) { // a term wins over an end; without a start it begins with the announcement
        const Date begin = hasStart ? c.start : c.announced;
        return Due{
            over(begin.first(), c.term.endFrom(begin.first())), over(begin.last(), c.term.endFrom(begin.last()))};
    }
    if (isMoney && hasStart && hasEnd) {
        const Period period = over(c.start.first(), c.end.last() + 1);
        return Due{period, period};
    }
    if (hasStart && c.end.isOpen())
        return step(c.start.first(), never);
    if (hasStart)
        return step(c.start.first(), hasEnd ? c.end.last() : c.start.last());
    if (hasEnd) // a deadline
        return step(c.announced.first(), c.end.last());
    return {};
}

__extension__ using Wide = __int128; // of GCC and Clang: a product of any two quantities fits

/// How much is due by the end of a day, rounded half up.
Quantity dueBy(Quantity amount, const Period &period, Day day)
{
    const std::int64_t days =
        period.first == never ? 0 : std::clamp<std::int64_t>(std::int64_t{day} - period.first + 1, 0, period.days);
    if (amount == openHigh)
        return days > 0 ? openHigh : 0;
    return static_cast<Quantity>((Wide{amount} * days * 2 + period.days) / (Wide{period.days} * 2));
}

bool isOver(const Period &period, Day day)
{
    return period.first != never && day >= period.first + period.days - 1;
}

/// What of an amount with these dates is due by the day: at least by the latest edge, at most by the earliest.
Sum scheduled(const Sum &amount, const Due &due, Day day)
{
    return tidy({{dueBy(amount.interval.low, due.latest, day), dueBy(amount.interval.high, due.earliest, day)},
        amount.lowIsAbout, amount.highIsAbout, amount.notStated > 0 && day >= due.earliest.first ? 1 : 0});
}

/// The remainder.
Sum afterwards(const Sum &amount, const Due &due, Day day)
{
    Interval left{amount.interval.low - dueBy(amount.interval.low, due.earliest, day), openHigh};
    if (isOver(due.latest, day))
        left.high = 0;
    else if (!amount.interval.isOpen())
        left.high = amount.interval.high - dueBy(amount.interval.high, due.latest, day);
    return tidy(
        {left, amount.lowIsAbout, amount.highIsAbout, amount.notStated > 0 && !isOver(due.latest, day) ? 1 : 0});
}

/// A whole less its parts keeps the whole's own dates.
Sum restOf(const World &world, CommitmentId id)
{
    return less(
        amountOf(world, id), add(world, world.partsOf(id), [&](CommitmentId part) { return amountOf(world, part); }));
}

/// A whole that states nothing, not even by its parts, cuts nothing.
Sum cutAt(const Sum &sum, const Sum &whole)
{
    return whole.notStated > 0 ? sum : cut(sum, whole);
}

/// What begins to count later directly inside of it.
std::vector<CommitmentId> beginningInside(const World &withLater, CommitmentId id)
{
    std::vector<CommitmentId> parts = withLater.partsOf(id);
    std::erase_if(parts, [&](CommitmentId part) { return !withLater.isLater(part); });
    return parts;
}

/// What counts today and will be inside of something that begins to count later.
std::vector<CommitmentId> alreadyCountedInside(const World &withLater, CommitmentId id)
{
    std::vector<CommitmentId> counted;
    for (const CommitmentId part : withLater.partsOf(id)) {
        if (withLater.isNow(part))
            counted.push_back(part);
        else
            std::ranges::copy(alreadyCountedInside(withLater, part), std::back_inserter(counted));
    }
    return counted;
}

/// All of what begins to count later, but for what of it counts already.
Sum beginningOf(const World &today, const World &withLater, CommitmentId id)
{
    return less(amountOf(withLater, id),
        add(today, alreadyCountedInside(withLater, id), [&](CommitmentId part) { return amountOf(today, part); }));
}

/// What is due today of it, and of what counts by itself until something that begins later puts it inside.
Sum dueToday(const World &today, const World &withLater, CommitmentId id)
{
    std::vector<CommitmentId> ids{id};
    for (const CommitmentId other : today.now)
        for (CommitmentId above = withLater.wholeOf(other); above.isValid() && !today.wholeOf(other).isValid();
             above = withLater.wholeOf(above))
            if (above == id)
                ids.push_back(other);
    return addPortions(today, today, ids, &Portions::scheduled);
}

/// What it is inside of today; else the nearest of what counts today that it will be inside of.
CommitmentId holderOf(const World &today, const World &withLater, CommitmentId id)
{
    CommitmentId holder = today.wholeOf(id);
    if (!holder.isValid())
        holder = withLater.wholeOf(id);
    while (withLater.isLater(holder))
        holder = withLater.wholeOf(holder);
    return holder;
}

/// Of all that counts inside of it, that which is not inside of other such.
std::vector<CommitmentId> partsInPortions(const World &today, const World &withLater, CommitmentId id)
{
    if (withLater.isLater(id))
        return alreadyCountedInside(withLater, id);
    std::vector<CommitmentId> parts = beginningInside(withLater, id);
    for (const CommitmentId part : today.now)
        if (holderOf(today, withLater, part) == id)
            parts.push_back(part);
    return parts;
}

/// How much of a whole has a date because its parts have one, or begin only later, dated or not.
Sum datedPartsOf(const World &today, const World &withLater, CommitmentId id)
{
    return add(withLater, partsInPortions(today, withLater, id), [&](CommitmentId part) {
        if (withLater.isLater(part))
            return beginningOf(today, withLater, part);
        if (dueOf(today.set, part).has_value())
            return less(amountOf(withLater, part), portionsOf(today, withLater, part).undated);
        return cutAt(datedPartsOf(today, withLater, part), amountOf(withLater, part));
    });
}

/// Without its parts.
Portions ownPortionsOf(const World &today, const World &withLater, CommitmentId id)
{
    if (withLater.isLater(id))
        return {{}, beginningOf(today, withLater, id), {}};
    const auto due = dueOf(today.set, id);
    if (!due.has_value())
        return {{}, {}, less(amountOf(withLater, id), datedPartsOf(today, withLater, id))};
    const Sum rest = restOf(today, id);
    return {scheduled(rest, *due, today.moment.day), afterwards(rest, *due, today.moment.day), {}};
}

/// What is undated of the parts of an undated whole is inside of what is undated of it.
bool hasPartsIn(const World &today, const World &withLater, CommitmentId id, PortionOf portion)
{
    const bool isUndated = !withLater.isLater(id) && !dueOf(today.set, id).has_value();
    return portion != &Portions::undated || !isUndated;
}

std::vector<Piece> piecesOf(const World &today, const World &withLater, CommitmentId id, PortionOf portion)
{
    std::vector<Piece> pieces{{id, {}, (ownPortionsOf(today, withLater, id).*portion).interval.low}};
    if (!hasPartsIn(today, withLater, id, portion))
        return pieces;
    const bool isOfLater = withLater.isLater(id);
    for (const CommitmentId part : partsInPortions(today, withLater, id)) {
        if (!isOfLater && withLater.isLater(part)) { // all of it begins later, whatever is inside of it
            pieces.push_back({part, {id}, (ownPortionsOf(today, withLater, part).*portion).interval.low});
            continue;
        }
        for (Piece piece : piecesOf(today, withLater, part, portion)) {
            for (CommitmentId above = withLater.wholeOf(part); above.isValid() && above != id;
                 above = withLater.wholeOf(above))
                piece.wholes.push_back(above);
            piece.wholes.push_back(id);
            pieces.push_back(piece);
        }
    }
    return pieces;
}

/// No more than the whole, and what the others leave of it. Where parts overlap, the three may say a part twice: then
/// they may leave more.
Sum held(Sum sum, const Sum &whole, const Sum &other, const Sum &another, bool partsOverlap)
{
    const Sum left = less(less(whole, other), another);
    if (left.interval.low > sum.interval.low) {
        sum.interval.low = left.interval.low;
        sum.lowIsAbout = left.lowIsAbout;
    }
    return partsOverlap ? cut(sum, whole) : cut(sum, left);
}

} // namespace

Portions portionsOf(const World &today, const World &withLater, CommitmentId id)
{
    const std::vector<CommitmentId> parts = partsInPortions(today, withLater, id);
    Portions all = ownPortionsOf(today, withLater, id);
    const Sum whole = amountOf(withLater, id);
    if (parts.empty())
        return all;
    for (const PortionOf portion : {&Portions::scheduled, &Portions::later, &Portions::undated})
        if (hasPartsIn(today, withLater, id, portion))
            all.*portion = plus(all.*portion, addPortions(today, withLater, parts, portion));
    if (whole.notStated > 0)
        return all;
    const bool partsOverlap = anyOverlap(withLater, parts);
    if (!withLater.later.empty()) { // what begins later takes nothing from the day
        all.scheduled = cut(today.isNow(id) ? dueToday(today, withLater, id) : all.scheduled, whole);
    } else {
        const Sum least = cut(all.scheduled, whole);
        all.scheduled = held(all.scheduled, whole, all.later, all.undated, partsOverlap);
        if (all.scheduled.interval.high < least.interval.low) // parts that come to more than their whole
            all.scheduled = {
                {least.interval.low, least.interval.low}, least.lowIsAbout, least.lowIsAbout, all.scheduled.notStated};
        all.scheduled.interval.low = std::max(all.scheduled.interval.low, least.interval.low);
    }
    all.later = held(all.later, whole, all.scheduled, all.undated, partsOverlap);
    if (!partsOverlap) { // what begins later may be in what is due already
        const Quantity left = whole.interval.low - all.scheduled.interval.low - all.undated.interval.low;
        all.later.interval.low = std::min(all.later.interval.low, std::max<Quantity>(0, left));
        all.later = tidy(all.later);
    }
    all.undated = held(all.undated, whole, all.scheduled, all.later, partsOverlap);
    return all;
}

Sum addPortions(const World &today, const World &withLater, const std::vector<CommitmentId> &ids, PortionOf portion)
{
    return addInPieces(
        withLater, ids,
        [&](CommitmentId id) {
            const bool isWhollyLater = withLater.isLater(id) && withLater.wholeOf(id).isValid();
            return (isWhollyLater ? ownPortionsOf(today, withLater, id) : portionsOf(today, withLater, id)).*portion;
        },
        [&](CommitmentId id) { return piecesOf(today, withLater, id, portion); });
}

} // namespace rulebook
