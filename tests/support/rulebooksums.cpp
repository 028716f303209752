// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebooksums.h"

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

/// Of one with the other, or of one with a whole of the other.
bool piecesOverlap(const World &world, const Piece &a, const Piece &b)
{
    if (contains(a.wholes, b.id) || contains(b.wholes, a.id))
        return false;
    std::vector<CommitmentId> ofA = a.wholes, ofB = b.wholes;
    ofA.push_back(a.id);
    ofB.push_back(b.id);
    for (const CommitmentId one : ofA)
        for (const CommitmentId other : ofB)
            if (!contains(ofB, one) && !contains(ofA, other) && overlap(world, one, other))
                return true;
    return false;
}

/// The largest sum of pieces no two of which overlap.
Quantity largestOf(const World &world, const std::vector<Piece> &pieces)
{
    Quantity largest = 0;
    for (unsigned choice = 0; choice < 1U << pieces.size(); ++choice) {
        Quantity sum = 0;
        bool anyOverlap = false;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if ((choice & 1U << i) == 0)
                continue;
            sum += pieces[i].low;
            for (std::size_t j = 0; j < i; ++j)
                anyOverlap = anyOverlap || ((choice & 1U << j) != 0 && piecesOverlap(world, pieces[i], pieces[j]));
        }
        if (!anyOverlap)
            largest = std::max(largest, sum);
    }
    return largest;
}

} // namespace

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
    const bool mayBeAnything = parts.interval.isOpen() || parts.notStated > 0;
    const Quantity low = mayBeAnything ? 0 : whole.interval.low - parts.interval.high;
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

Sum addInPieces(
    const World &world, const std::vector<CommitmentId> &ids, const AmountOf &amountOf, const PiecesOf &piecesOf)
{
    Sum total;
    std::vector<Quantity> lows;                        // of each, as long as it is complete
    std::vector<std::pair<std::size_t, Piece>> pieces; // and of which they are
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Sum amount = amountOf(ids[i]);
        total = plus(total, amount);
        lows.push_back(amount.interval.low);
        for (const Piece &piece : piecesOf(ids[i]))
            pieces.emplace_back(i, piece);
    }
    // Pieces that overlap something of another may be given up for it, in every way.
    std::vector<std::size_t> crossing;
    const auto cross = [&](std::size_t a, std::size_t b) {
        return pieces[a].first != pieces[b].first && piecesOverlap(world, pieces[a].second, pieces[b].second);
    };
    for (std::size_t a = 0; a < pieces.size(); ++a)
        for (std::size_t b = 0; b < pieces.size() && (crossing.empty() || crossing.back() != a); ++b)
            if (cross(a, b))
                crossing.push_back(a);
    total.interval.low = 0;
    for (unsigned choice = 0; choice < 1U << crossing.size(); ++choice) {
        std::vector<bool> isKept(pieces.size(), true);
        for (std::size_t i = 0; i < crossing.size(); ++i)
            isKept[crossing[i]] = (choice & 1U << i) == 0;
        bool anyOverlap = false;
        for (const std::size_t a : crossing)
            for (const std::size_t b : crossing)
                anyOverlap = anyOverlap || (isKept[a] && isKept[b] && cross(a, b));
        Quantity sum = 0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            std::vector<Piece> kept;
            bool isComplete = true;
            for (std::size_t a = 0; a < pieces.size(); ++a) {
                if (pieces[a].first == i && isKept[a])
                    kept.push_back(pieces[a].second);
                isComplete = isComplete && (pieces[a].first != i || isKept[a]);
            }
            sum += isComplete ? lows[i] : std::min(lows[i], largestOf(world, kept));
        }
        if (!anyOverlap)
            total.interval.low = std::max(total.interval.low, sum);
    }
    return tidy(total);
}

} // namespace rulebook
