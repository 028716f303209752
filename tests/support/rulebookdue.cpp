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
            return entry.date;
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

std::vector<CommitmentId> joined(std::vector<CommitmentId> a, const std::vector<CommitmentId> &b)
{
    std::ranges::copy(b, std::back_inserter(a));
    return a;
}

/// What is scheduled, later and undated of a whole, each taken by itself.
struct Portions {
    Sum scheduled, later, undated;
};

/// How much of a whole has a date because its parts have one, or begin only later, dated or not.
Sum datedPartsOf(const World &today, const World &withLater, CommitmentId id)
{
    return add(withLater, joined(today.partsOf(id), beginningInside(withLater, id)), [&](CommitmentId part) {
        if (withLater.isLater(part))
            return beginningOf(today, withLater, part);
        if (dueOf(today.set, part).has_value())
            return less(amountOf(withLater, part), undatedOf(today, withLater, part));
        return cutAt(datedPartsOf(today, withLater, part), amountOf(withLater, part));
    });
}

Portions portionsOf(const World &today, const World &withLater, CommitmentId id)
{
    const std::vector<CommitmentId> parts = today.partsOf(id);
    const Sum amount = amountOf(today, id), rest = restOf(today, id);
    Portions portions{add(today, parts, [&](CommitmentId part) { return scheduledOf(today, part); }),
        add(withLater, joined(parts, beginningInside(withLater, id)),
            [&](CommitmentId part) { return laterOf(today, withLater, part); }),
        {}};
    if (const auto due = dueOf(today.set, id)) {
        portions.scheduled = plus(portions.scheduled, scheduled(rest, *due, today.moment.day));
        portions.later = plus(portions.later, afterwards(rest, *due, today.moment.day));
        portions.undated = add(today, parts, [&](CommitmentId part) { return undatedOf(today, withLater, part); });
    } else {
        portions.undated = less(amount, datedPartsOf(today, withLater, id));
    }
    return {cutAt(portions.scheduled, amount), cutAt(portions.later, amountOf(withLater, id)),
        cutAt(portions.undated, amount)};
}

/// The three are the whole: each is what the others leave of it, as far as they say more than it does by itself. Where
/// parts overlap, the three may say a part twice, and leave no less than that.
Sum tightened(Sum sum, const Sum &whole, const Sum &other, const Sum &another, bool partsOverlap)
{
    if (whole.notStated > 0)
        return sum;
    const Sum left = less(less(whole, other), another);
    const Interval before = sum.interval;
    if (left.interval.low > before.low) {
        sum.interval.low = std::min(left.interval.low, before.high);
        sum.lowIsAbout = left.interval.low > before.high ? sum.highIsAbout : left.lowIsAbout;
    }
    if (left.interval.high < before.high && !partsOverlap) {
        sum.interval.high = std::max(left.interval.high, before.low);
        sum.highIsAbout = left.interval.high < before.low ? sum.lowIsAbout : left.highIsAbout;
    }
    return tidy(sum);
}

} // namespace

Sum scheduledOf(const World &today, CommitmentId id)
{
    const Portions p = portionsOf(today, today, id); // what begins later says nothing about the day
    return tightened(p.scheduled, amountOf(today, id), p.later, p.undated, anyOverlap(today, today.partsOf(id)));
}

Sum laterOf(const World &today, const World &withLater, CommitmentId id)
{
    if (withLater.isLater(id))
        return beginningOf(today, withLater, id);
    const Portions p = portionsOf(today, withLater, id);
    return tightened(
        p.later, amountOf(withLater, id), p.scheduled, p.undated, anyOverlap(withLater, withLater.partsOf(id)));
}

Sum undatedOf(const World &today, const World &withLater, CommitmentId id)
{
    const Portions p = portionsOf(today, withLater, id);
    return tightened(
        p.undated, amountOf(today, id), p.scheduled, p.later, anyOverlap(withLater, withLater.partsOf(id)));
}

} // namespace rulebook
