// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/comparison.h"

#include <array>
#include <map>

namespace counting
{

using deals::Commitment, deals::Interval;

namespace
{

constexpr deals::Quantity gigawatt = 1'000'000'000;

/// What a sum may be: no limit is known where part of it is not stated.
Interval bounds(const Tally &tally)
{
    return {tally.interval.low, tally.notStated > 0 ? deals::openHigh : tally.interval.high};
}

} // namespace

Figures compared(const Stacked &stacked, const std::optional<Tally> &left, const std::optional<Tally> &right)
{
    Figures figures{stacked.kind, stacked.measure, stacked.currency, left, right};
    if (left && right) {
        figures.difference = deals::difference(bounds(*left), bounds(*right));
        figures.ratio = deals::quotient(bounds(*left), bounds(*right), 100);
    }
    return figures;
}

std::vector<Tally> perYear(const deals::DealSet &set, const Lines &lines, const Stacked &paid)
{
    constexpr int days = 365;
    std::vector<Tally> all;
    for (const Line *line : lines) {
        const Commitment &commitment = set.commitment(line->commitment);
        const int length = commitment.term.months * days + commitment.term.days * 12; // in twelfths of a day
        if (line->isPromise() && line->promised.isStated() && paid.holds(*line, commitment) && length >= 12 * days) {
            Tally &year = all.emplace_back(line->promised);
            year.interval = share(year.interval, 12 * days, length);
            year.about = std::min(year.about, year.interval.low);
        }
    }
    return all;
}

std::optional<Tally> perGigawatt(
    const deals::DealSet &set, const Lines &lines, const Stacked &power, const Stacked &money)
{
    std::map<deals::DealId, std::array<Tally, 2>> byDeal;
    for (const Line *line : lines) {
        const Commitment &commitment = set.commitment(line->commitment);
        if (!line->isPromise())
            continue;
        if (power.holds(*line, commitment))
            byDeal[commitment.deal][0].add(line->promised);
        else if (money.holds(*line, commitment))
            byDeal[commitment.deal][1].add(line->promised);
    }
    Tally watts, price;
    for (const auto &[deal, sums] : byDeal) {
        const auto isWhole = [](const Tally &sum) { return sum.notStated == 0 && sum.isStated() && !sum.overflown; };
        if (!isWhole(sums[0]) || !isWhole(sums[1]))
            continue;
        watts.add(sums[0]);
        price.add(sums[1]);
    }
    std::optional<Interval> each = deals::quotient(price.interval, watts.interval, gigawatt);
    if (!each || each->isZero() || watts.overflown || price.overflown)
        return {};
    if (!each->isOpen() && each->high - each->low == 1)
        each->high = each->low; // a dollar of rounding is no range
    Tally tally;
    tally.interval = *each;
    const bool isAbout = watts.isAbout() || price.isAbout();
    tally.about = isAbout ? each->low : 0;
    tally.highIsAbout = isAbout && !each->isOpen();
    return tally;
}

deals::Span daysBetween(const Edge &left, const Edge &right)
{
    return {deals::Quantity{left.first} - right.last, deals::Quantity{left.last} - right.first};
}

} // namespace counting
