// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/due.h"

#include <algorithm>

namespace counting
{

using deals::Commitment, deals::Date, deals::Day, deals::Interval;

namespace
{

/// How much of a spread lies on the days up to and with `day`, when it starts on `start`.
Interval spreadBy(Interval amount, Day start, Day days, Day day)
{
    return share(amount, std::clamp<std::int64_t>(std::int64_t{day} + 1 - start, 0, days), days);
}

/// Due parts have a height, what comes later has none.
Tally partOf(const Tally &amount, Interval part, deals::Quantity begun, deals::Quantity reach)
{
    Tally tally = amount;
    tally.interval = part;
    tally.begun = begun;
    tally.reach = reach;
    tally.about = amount.about == amount.interval.low ? part.low : std::min(amount.about, part.low);
    tally.highIsAbout = amount.highIsAbout && part.high > 0;
    return tally;
}

/// Whether any of it may be due at that moment, and whether any may not.
std::pair<bool, bool> sidesOf(const Due &due, Moment moment)
{
    switch (due.how) {
    case Due::How::Undated:
        break;
    case Due::How::Step:
        return {moment.day >= due.edge.first, moment.day < due.edge.last};
    case Due::How::Spread:
        return {moment.spread >= due.edge.first, std::int64_t{moment.spread} + 1 - due.edge.last < due.lastDays};
    }
    return {false, false};
}

} // namespace

Edge edgeOf(const Date &period)
{
    return {period.first(), period.last()};
}

Edge later(Edge a, Edge b)
{
    return {std::max(a.first, b.first), std::max(a.last, b.last)};
}

Due dueOf(const Commitment &commitment, std::optional<Edge> delivered)
{
    if (delivered)
        return {Due::How::Step, *delivered};
    const Date &start = commitment.start, &end = commitment.end;
    const bool isMoney = commitment.measure == deals::Measure::Money;
    if (isMoney && commitment.term.isStated()) {
        const Edge from = edgeOf(start.isPeriod() ? start : commitment.announced);
        const auto days = [&](Day first) { return commitment.term.endFrom(first) - first; };
        return {Due::How::Spread, from, days(from.first), days(from.last), !start.isPeriod()};
    }
    if (isMoney && start.isPeriod() && end.isPeriod()) {
        const Day days = end.last() + 1 - start.first();
        return {Due::How::Spread, {start.first(), start.first()}, days, days};
    }
    if (start.isPeriod())
        return {Due::How::Step,
            {start.first(),
                end.isOpen()         ? deals::never
                    : end.isPeriod() ? end.last()
                                     : start.last()}};
    if (end.isPeriod())
        return {Due::How::Step, {std::min(commitment.announced.first(), end.last()), end.last()}};
    return {};
}

Tally dueBy(const Tally &amount, const Due &due, Moment moment)
{
    const auto [some, notAll] = sidesOf(due, moment);
    Tally part;
    if (due.how == Due::How::Step)
        part = partOf(amount, {notAll ? 0 : amount.interval.low, some ? amount.interval.high : 0},
            some ? amount.begun : 0, some ? amount.reach : 0);
    else if (due.how == Due::How::Spread) {
        const Interval early = spreadBy(amount.interval, due.edge.first, due.days, moment.spread);
        const Interval late = spreadBy(amount.interval, due.edge.last, due.lastDays, moment.spread);
        part = partOf(amount, {std::min(early.low, late.low), std::max(early.high, late.high)}, early.low,
            spreadBy({amount.reach, amount.reach}, due.edge.first, due.days, moment.spread).low);
    }
    part.notStated = some ? amount.notStated : 0;
    return part;
}

Tally dueAfter(const Tally &amount, const Due &due, Moment moment)
{
    const auto [some, notAll] = sidesOf(due, moment);
    Tally part;
    if (due.how == Due::How::Step)
        part = partOf(amount, {some ? 0 : amount.interval.low, notAll ? amount.interval.high : 0}, 0, 0);
    else if (due.how == Due::How::Spread) {
        const Interval whole = amount.interval;
        const Interval early = spreadBy(whole, due.edge.first, due.days, moment.spread);
        const Interval late = spreadBy(whole, due.edge.last, due.lastDays, moment.spread);
        part = partOf(amount,
            {whole.low - std::max(early.low, late.low),
                !notAll              ? 0
                    : whole.isOpen() ? deals::openHigh
                                     : whole.high - std::min(early.high, late.high)},
            0, 0);
    }
    part.notStated = notAll ? amount.notStated : 0;
    return part;
}

} // namespace counting
