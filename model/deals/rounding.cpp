// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/rounding.h"

#include <algorithm>
#include <array>

namespace deals
{
namespace
{

constexpr Quantity power(int places)
{
    Quantity value = 1;
    for (; places > 0; --places)
        value *= 10;
    return value;
}

/// What a figure is a multiple of when it is printed.
Quantity stepOf(Quantity value, Measure measure)
{
    const int exponent = unitOf(value, measure);
    for (int decimals = 0; decimals <= std::min(3, exponent); ++decimals)
        if (value % power(exponent - decimals) == 0)
            return power(exponent - decimals);
    int digits = exponent; // three of them, but for the decimals of more than 100 units
    while (digits > 0 && value / power(digits) < 100)
        --digits;
    return power(digits);
}

/// To a multiple of the step; the largest numbers, which have none above them, stay as they are.
Quantity rounded(Quantity value, Quantity step, Round round)
{
    const Quantity cut = value % step;
    const bool isUp = round == Round::Nearest ? cut >= step - cut : round == Round::Up && cut > 0;
    if (value == openHigh || (isUp && value - cut >= openHigh - step))
        return value;
    return value - cut + (isUp ? step : 0);
}

Interval rounded(Interval figure, Quantity step)
{
    const bool isOne = figure.low == figure.high;
    return {rounded(figure.low, step, isOne ? Round::Nearest : Round::Down),
        rounded(figure.high, step, isOne ? Round::Nearest : Round::Up)};
}

using End = Quantity Interval::*;
constexpr std::array<End, 2> ends{&Interval::low, &Interval::high};

/// What the parts add up to; nothing when they are open, or beyond 64 bits.
std::optional<Quantity> sumOf(const std::vector<Interval> &figures, const Addition &addition, End end)
{
    Quantity total = 0;
    for (const std::size_t part : addition.parts)
        if (figures[part].*end == openHigh || __builtin_add_overflow(total, figures[part].*end, &total))
            return {};
    return total;
}

bool addsUp(const std::vector<Interval> &figures, const Addition &addition, End end)
{
    return sumOf(figures, addition, end) == figures[addition.sum].*end;
}

bool keepsSums(
    const std::vector<Interval> &figures, const std::vector<Interval> &printed, const std::vector<Addition> &additions)
{
    return std::ranges::all_of(additions, [&](const Addition &addition) {
        return std::ranges::all_of(
            ends, [&](End end) { return !addsUp(figures, addition, end) || addsUp(printed, addition, end); });
    });
}

/// Makes the printed parts add up to their printed sum.
void settle(const std::vector<Interval> &figures, std::vector<Interval> &printed, const Addition &addition, End end)
{
    if (!addsUp(figures, addition, end) || addsUp(printed, addition, end))
        return;
    const Interval &sum = figures[addition.sum];
    const Quantity parts = sumOf(printed, addition, end).value_or(openHigh);
    const bool isOutward = end == &Interval::low ? parts <= sum.low : parts >= sum.high;
    if (sum.low == sum.high ? addition.isTotal : isOutward) {
        printed[addition.sum].*end = parts;
        return;
    }
    const std::size_t largest =
        *std::ranges::max_element(addition.parts, {}, [&](std::size_t part) { return figures[part].*end; });
    if (sum.low == sum.high) // and so is each part
        printed[largest].*end += printed[addition.sum].*end - parts;
}

} // namespace

int unitOf(Quantity value, Measure measure)
{
    const bool isPower = measure == Measure::Power;
    if (value >= power(9) || (isPower && value == 0)) // nothing, in the usual unit
        return 9;
    return value >= power(6) ? 6 : value >= power(isPower ? 3 : 4) ? 3 : 0;
}

Quantity printed(Quantity value, Measure measure, Round round)
{
    return rounded(value, stepOf(value, measure), round);
}

Interval printed(Interval figure, Measure measure)
{
    if (figure.low == figure.high)
        return {printed(figure.low, measure), printed(figure.high, measure)};
    return {printed(figure.low, measure, Round::Down), printed(figure.high, measure, Round::Up)};
}

Together together(const std::vector<Interval> &figures, const std::vector<Addition> &additions, Measure measure)
{
    Quantity largest = 0, step = openHigh;
    for (const Interval &figure : figures)
        for (const End end : ends)
            if (const Quantity value = figure.*end; value != openHigh && value > 0) {
                largest = std::max(largest, value);
                step = std::min(step, stepOf(value, measure));
            }
    Together made{figures, {}};
    const auto first = std::ranges::find_if_not(figures, &Interval::isZero);
    if (std::all_of(first, figures.end(), [&](const Interval &each) { return each.isZero() || each == *first; })) {
        std::ranges::transform(
            figures, made.figures.begin(), [&](const Interval &figure) { return printed(figure, measure); });
        return made;
    }
    made.unit = unitOf(largest, measure);
    step = std::min(step, power(*made.unit));
    for (int more = 0; more <= 3; ++more, step = std::max<Quantity>(1, step / 10)) {
        std::ranges::transform(figures, made.figures.begin(), [&](Interval figure) { return rounded(figure, step); });
        if (keepsSums(figures, made.figures, additions))
            return made;
    }
    for (const Addition &addition : additions)
        for (const End end : ends)
            settle(figures, made.figures, addition, end);
    if (!keepsSums(figures, made.figures, additions))
        made.figures = figures;
    return made;
}

} // namespace deals
