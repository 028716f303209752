// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/amount.h"
#include "files/wording/numbers.h"
#include "fuzz/targets.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

using deals::Interval;
using deals::Quantity;

constexpr std::array exponents{0, 3, 6, 9}; // of the units: W and pieces, kW, MW, GW

void checkNumber(const QString &text)
{
    for (const int exponent : exponents) {
        const auto read = deals::quantity(text, exponent);
        if (!read)
            continue;
        expect(*read >= 0 && *read < deals::openHigh, "a quantity is a number and not open");
        expect(deals::quantity(deals::decimal(*read, exponent), exponent) == read, "it is written and read back");
    }
}

void checkSpreadsheetNumber(const QString &text)
{
    using files::DecimalMark;
    const auto point = files::plainNumber(text, DecimalMark::Point),
               comma = files::plainNumber(text, DecimalMark::Comma), either = files::plainNumber(text, {});
    if (either)
        expect(point == either && comma == either, "without a mark it is read only where no mark matters");
    for (const auto &plain : {point, comma}) {
        if (plain)
            expect(files::plainNumber(QString::fromLatin1(*plain), DecimalMark::Point) == plain, "plain stays plain");
    }
}

/// Two numbers in any order; ".." is no upper bound.
Interval intervalOf(const QString &a, const QString &b)
{
    const auto value = [](const QString &text) {
        return text == ".."_L1 ? deals::openHigh : deals::quantity(text, 0).value_or(0);
    };
    const Quantity low = std::min(value(a), value(b)), high = std::max(value(a), value(b));
    return {low == deals::openHigh ? 0 : low, high};
}

bool holds(Interval interval, Quantity value)
{
    return interval.low <= value && value <= interval.high;
}

void checkArithmetic(Interval a, Interval b)
{
    const auto both = deals::sum(a, b);
    expect(both == deals::sum(b, a), "sums do not depend on the order");
    if (both) {
        expect(both->low <= both->high && both->isOpen() == (a.isOpen() || b.isOpen()), "open stays open");
        expect(both->low >= a.low && both->high >= b.high, "promises only add up");
        const Interval left = deals::rest(*both, b);
        expect(0 <= left.low && left.low <= a.low && left.high >= a.high, "what was added can be taken out again");
    }
    const deals::Span apart = deals::difference(a, b);
    expect(apart.low <= apart.high, "a difference has two ends in order");
    if (!a.isOpen() && !b.isOpen())
        expect(apart.low <= a.low - b.low && a.high - b.high <= apart.high, "it holds every difference");

    if (const auto times = deals::quotient(a, b, 100)) {
        expect(0 <= times->low && times->low <= times->high, "a quotient has two ends in order");
        const auto itself = deals::quotient(a, a, 1);
        expect(!itself || holds(*itself, 1), "anything is once itself");
    }
    constexpr std::int64_t whole = 730;
    Interval before;
    for (std::int64_t part = 0; part <= whole; part += whole / 2) {
        const Interval share = deals::share(a, part, whole);
        expect(before.low <= share.low && share.high >= before.high, "shares only grow");
        expect(share.low <= a.low && share.high <= a.high, "and are never more than the whole");
        before = share;
    }
    expect(before == a, "all of it is all of it");
}

} // namespace

void amounts(const QByteArray &bytes)
{
    const QStringList numbers = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 400))).split(u' ');
    files::MarkOfColumn column;
    for (const QString &number : numbers) {
        checkNumber(number);
        checkSpreadsheetNumber(number);
        column.add(number);
    }
    expect(!(column.isContradictory() && (column.isOpen() || column.mark())), "a column has one mark or none");
    if (const auto mark = column.mark()) {
        for (const QString &number : numbers)
            expect(files::plainNumber(number, mark) || !files::plainNumber(number, {}),
                "the mark of a column reads what needs none");
    }
    for (qsizetype i = 0; i + 3 < numbers.size(); i += 4)
        checkArithmetic(intervalOf(numbers[i], numbers[i + 1]), intervalOf(numbers[i + 2], numbers[i + 3]));
}

} // namespace fuzz
