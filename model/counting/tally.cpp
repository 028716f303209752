// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/tally.h"

#include <algorithm>

namespace counting
{

Tally Tally::of(const deals::Commitment &commitment)
{
    Tally tally;
    if (!commitment.isStated()) {
        tally.notStated = 1;
        return tally;
    }
    tally.interval = commitment.counted();
    tally.begun = tally.interval.low;
    tally.reach = tally.interval.isOpen() ? tally.begun : tally.interval.high;
    const bool isAbout = commitment.amount.said == deals::Said::About;
    tally.about = isAbout ? tally.interval.low : 0;
    tally.highIsAbout = isAbout;
    return tally;
}

void Tally::add(const Tally &other)
{
    notStated += other.notStated;
    const auto added = sum(interval, other.interval);
    if (!added || overflown || other.overflown || __builtin_add_overflow(begun, other.begun, &begun)
        || __builtin_add_overflow(reach, other.reach, &reach)) {
        overflown = true;
        return;
    }
    interval = *added;
    about += other.about;
    highIsAbout = !interval.isOpen() && (highIsAbout || other.highIsAbout);
}

void Tally::widen(const Tally &other)
{
    notStated = std::max(notStated, other.notStated);
    overflown = overflown || other.overflown;
    if (other.interval.low == interval.low)
        about = std::max(about, other.about);
    else if (other.interval.low < interval.low)
        about = other.about;
    if (other.interval.high == interval.high)
        highIsAbout = highIsAbout || other.highIsAbout;
    else if (other.interval.high > interval.high)
        highIsAbout = other.highIsAbout;
    interval = {std::min(interval.low, other.interval.low), std::max(interval.high, other.interval.high)};
    begun = std::max(begun, other.begun);
    reach = std::max(reach, other.reach);
}

Tally restOf(const Tally &whole, const Tally &parts)
{
    Tally left;
    left.interval = deals::rest(whole.interval, parts.interval);
    left.begun = left.interval.low;
    left.reach = left.interval.isOpen() ? left.begun : left.interval.high;
    if (whole.lowIsAbout() || parts.highIsAbout)
        left.about = left.interval.low;
    left.highIsAbout = (whole.highIsAbout || parts.lowIsAbout()) && left.interval.high > 0 && !left.interval.isOpen();
    left.overflown = whole.overflown || parts.overflown;
    return left;
}

Tally cutAt(Tally tally, const Tally &whole)
{
    const deals::Quantity high = whole.interval.high;
    if (tally.interval.low > high) {
        tally.interval.low = high;
        tally.about = whole.highIsAbout ? high : 0;
    }
    if (tally.interval.high > high) {
        tally.interval.high = high;
        tally.highIsAbout = whole.highIsAbout && high > 0;
    }
    tally.begun = std::min(tally.begun, high);
    tally.reach = std::min(tally.reach, high);
    return tally;
}

} // namespace counting
