// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/amount.h"

#include <QVarLengthArray>

#include <algorithm>

namespace deals
{
namespace
{

/// a * b / c rounded half up, without a 128-bit type (ISO C++ has none): a = q*c + r, so a*b/c = q*b + r*b/c.
/// 0 <= a, 0 <= b <= c, and c*c fits in 64 bits: days do.
Quantity scaled(Quantity a, std::int64_t b, std::int64_t c)
{
    const Quantity quotient = a / c, remainder = a % c;
    return quotient * b + (2 * remainder * b + c) / (2 * c);
}

__extension__ using Wide = unsigned __int128; // of GCC and Clang: a product of any two quantities fits

/// times * a / b, rounded down or up. 0 <= a, 0 <= times, 0 < b.
std::optional<Quantity> divided(Quantity a, Quantity b, Quantity times, bool up)
{
    const Wide divisor = static_cast<Wide>(b);
    const Wide result = (static_cast<Wide>(a) * static_cast<Wide>(times) + (up ? divisor - 1 : 0)) / divisor;
    return result < static_cast<Wide>(openHigh) ? std::optional(static_cast<Quantity>(result)) : std::nullopt;
}

} // namespace

std::optional<Interval> sum(Interval a, Interval b)
{
    Interval total;
    if (__builtin_add_overflow(a.low, b.low, &total.low) || total.low == openHigh)
        return {};
    if (a.isOpen() || b.isOpen())
        total.high = openHigh;
    else if (__builtin_add_overflow(a.high, b.high, &total.high) || total.high == openHigh)
        return {};
    return total;
}

Interval rest(Interval whole, Interval parts)
{
    return {parts.isOpen() ? 0 : std::max<Quantity>(0, whole.low - parts.high),
        whole.isOpen() ? openHigh : std::max<Quantity>(0, whole.high - parts.low)};
}

Interval share(Interval amount, std::int64_t part, std::int64_t whole)
{
    if (part == 0)
        return {};
    return {scaled(amount.low, part, whole), amount.isOpen() ? openHigh : scaled(amount.high, part, whole)};
}

Span difference(Interval a, Interval b)
{
    return {b.isOpen() ? openLow : a.low - b.high, a.isOpen() ? openHigh : a.high - b.low};
}

std::optional<Interval> quotient(Interval a, Interval b, Quantity times)
{
    if (b.high == 0)
        return {};
    const auto low = b.isOpen() ? std::optional(Quantity{0}) : divided(a.low, b.high, times, false);
    std::optional<Quantity> high = openHigh;
    if (a.high == 0)
        high = 0;
    else if (!a.isOpen() && b.low > 0)
        high = divided(a.high, b.low, times, true);
    return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

std::optional<Quantity> quantity(QStringView decimal, int exponent, Finer finer)
{
    qsizetype at = 0;
    using Figures = QVarLengthArray<QChar, 32>; // most need no memory of their own
    const auto digits = [&](Figures &into) {
        const qsizetype start = at;
        while (at < decimal.size() && decimal[at] >= u'0' && decimal[at] <= u'9')
            into.append(decimal[at++]);
        return at > start;
    };
    Figures figures;
    if (!digits(figures) || (figures.size() > 1 && figures[0] == u'0'))
        return {};
    qsizetype places = 0;
    if (at < decimal.size() && decimal[at] == u'.') {
        ++at;
        const qsizetype before = figures.size();
        if (!digits(figures))
            return {};
        places = figures.size() - before;
    }
    if (at < decimal.size() && (decimal[at] == u'e' || decimal[at] == u'E')) {
        ++at;
        const bool minus = at < decimal.size() && decimal[at] == u'-';
        if (at < decimal.size() && (decimal[at] == u'-' || decimal[at] == u'+'))
            ++at;
        Figures power;
        if (!digits(power) || power.size() > 3)
            return {};
        int value = 0;
        for (const QChar figure : power)
            value = value * 10 + figure.digitValue();
        exponent += minus ? -value : value;
    }
    if (at != decimal.size())
        return {};
    qsizetype shift = exponent - places;
    while (shift < 0 && figures.back() == u'0' && figures.size() > 1) {
        figures.removeLast();
        ++shift;
    }
    const bool isNothing = std::ranges::count(figures, QChar(u'0')) == figures.size();
    bool isUp = false;
    if (shift < 0 && finer == Finer::Rounded) {
        const qsizetype whole = figures.size() + shift;
        isUp = whole >= 0 && figures[whole] >= u'5';
        figures.resize(std::max<qsizetype>(0, whole));
        shift = 0;
    }
    Quantity value = 0;
    for (const QChar figure : figures)
        if (__builtin_mul_overflow(value, Quantity{10}, &value)
            || __builtin_add_overflow(value, Quantity{figure.unicode() - u'0'}, &value))
            return {};
    value += isUp && value < openHigh ? 1 : 0;
    if (value == 0)
        return isNothing ? std::optional(value) : std::nullopt;
    if (shift < 0)
        return {};
    for (; shift > 0; --shift)
        if (__builtin_mul_overflow(value, Quantity{10}, &value))
            return {};
    return value == openHigh ? std::nullopt : std::optional(value);
}

QString decimal(Quantity quantity, int exponent)
{
    QString figures = QString::number(quantity).rightJustified(exponent + 1, u'0');
    QString fraction = figures.right(exponent);
    figures.chop(exponent);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.isEmpty() ? figures : figures + u'.' + fraction;
}

} // namespace deals
