// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/sums.h"

#include "counting/apart.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::Day;

namespace
{

/// Commitments of one total agree in these.
using Key = std::tuple<Direction, deals::PartiesId, deals::PartiesId, deals::PartiesId, deals::Kind, deals::Measure,
    deals::Currency>;

Key keyOf(const Ledger &ledger, CommitmentId id)
{
    const Commitment &commitment = ledger.set().commitment(id);
    const Direction direction = ledger.directionOf(id);
    return {direction, partnerOf(commitment, direction), commitment.from, commitment.to, commitment.kind,
        commitment.measure, commitment.currency};
}

Key overAllPartners(Key key)
{
    std::get<1>(key) = std::get<2>(key) = std::get<3>(key) = {};
    return key;
}

/// Totals in the order of their first commitment, found by key.
class TotalsByKey final
{
public:
    Total &at(const Key &key)
    {
        const auto [known, isNew] = m_places.try_emplace(key, m_totals.size());
        if (isNew) {
            Total total;
            std::tie(total.direction, total.partner, total.from, total.to, total.kind, total.measure, total.currency) =
                key;
            m_totals.push_back(std::move(total));
        }
        return m_totals[known->second];
    }
    std::vector<Total> take() { return std::move(m_totals); }

private:
    std::map<Key, std::size_t> m_places;
    std::vector<Total> m_totals;
};

/// Adds what the kept commitments of one knot come to, once for each key.
template<typename KeyOf>
void addKnot(TotalsByKey &totals, const Ledger &ledger, const std::vector<Course> &courses, const KeyOf &keyOf)
{
    std::vector<Key> keys;
    for (const Course &course : courses)
        for (const Whole &whole : course.wholes)
            if (ledger.keeps(whole.top) && std::ranges::find(keys, keyOf(whole.top)) == keys.end())
                keys.push_back(keyOf(whole.top));
    for (const Key &key : keys)
        totals.at(key).add(
            sumOf(courses, [&](const Entry &entry) { return ledger.keeps(entry.top) && keyOf(entry.top) == key; }));
}

/// What one part of the sums comes to of these places in the course.
Tally partOf(const Course &course, const std::vector<std::uint32_t> &picked, SumPart part)
{
    std::vector<Overlap> overlaps;
    for (const auto &[a, b] : course.overlaps) {
        const auto first = std::ranges::lower_bound(picked, a), second = std::ranges::lower_bound(picked, b);
        if (first != picked.end() && *first == a && second != picked.end() && *second == b)
            overlaps.emplace_back(first - picked.begin(), second - picked.begin());
    }
    std::vector<Group> groups;
    for (std::size_t i = 0; i < picked.size();) {
        // Entries of one whole stand together.
        const std::size_t start = i;
        const CommitmentId top = course.entries[picked[i]].top;
        const auto whole = std::ranges::find(course.wholes, top, &Whole::top);
        Group group;
        for (; i < picked.size() && course.entries[picked[i]].top == top; ++i) {
            group.pieces.push_back(course.entries[picked[i]].sums.*part);
            group.whole.add(group.pieces.back());
        }
        if (group.pieces.size() == static_cast<std::size_t>(whole->entries))
            group.whole = whole->sums.*part;
        else {
            std::vector<Overlap> inside;
            for (const auto &[a, b] : overlaps)
                if (a >= start && a < i && b >= start && b < i)
                    inside.emplace_back(a - start, b - start);
            takeOverlapsOff(group.whole, group.pieces, inside);
            group.whole = cutAt(group.whole, whole->sums.*part);
        }
        groups.push_back(std::move(group));
    }
    return sumApart(groups, overlaps);
}

/// The same where nothing overlaps.
Sums sumOfSeparate(const Course &course, const IsPicked &isPicked)
{
    Sums sums;
    auto entry = course.entries.begin();
    for (const Whole &whole : course.wholes) { // whose entries stand together
        Sums picked;
        int count = 0;
        for (const auto end = entry + whole.entries; entry != end; ++entry)
            if (isPicked(*entry)) {
                picked.add(entry->sums);
                ++count;
            }
        if (count == whole.entries)
            picked = whole.sums;
        else
            for (const SumPart part : sumParts)
                picked.*part = cutAt(picked.*part, whole.sums.*part);
        if (count > 0)
            sums.add(picked);
    }
    return sums;
}

} // namespace

bool Stacked::holds(const Line &line, const Commitment &commitment) const
{
    return line.direction == direction && commitment.kind == kind && commitment.measure == measure
        && commitment.currency == currency;
}

Stacked stackedOf(const Ledger &ledger, CommitmentId id)
{
    const Commitment &commitment = ledger.set().commitment(id);
    return {ledger.directionOf(id), commitment.kind, commitment.measure, commitment.currency};
}

Sums sumOf(const Course &course, const IsPicked &isPicked)
{
    if (course.overlaps.empty())
        return sumOfSeparate(course, isPicked);
    std::vector<std::uint32_t> picked;
    for (std::uint32_t at = 0; at < course.entries.size(); ++at)
        if (isPicked(course.entries[at]))
            picked.push_back(at);
    Sums sums;
    if (!picked.empty())
        for (const SumPart part : sumParts)
            sums.*part = partOf(course, picked, part);
    return sums;
}

Sums sumOf(const std::vector<Course> &courses, const IsPicked &isPicked)
{
    Sums sums = sumOf(courses.front(), isPicked);
    for (std::size_t i = 1; i < courses.size(); ++i) {
        const Sums other = sumOf(courses[i], isPicked);
        for (const SumPart part : sumParts)
            (sums.*part).widen(other.*part);
    }
    return sums;
}

Sums sumAt(const Ledger &ledger, const std::vector<const Knot *> &knots, Moment moment, Reading reading,
    const IsPicked &isPicked)
{
    Sums sums;
    for (const Knot *knot : knots)
        sums.add(sumOf(ledger.coursesOf(*knot, moment, reading),
            [&](const Entry &entry) { return ledger.keeps(entry.top) && isPicked(entry); }));
    return sums;
}

Tally promised(const Ledger &ledger, const std::vector<const Line *> &lines)
{
    Tally sum;
    std::vector<const Knot *> overlapping;
    const auto isOurs = [&](CommitmentId id) { return std::ranges::find(lines, id, &Line::commitment) != lines.end(); };
    for (const Line *line : lines) {
        const Knot *knot = ledger.knotOf(line->commitment);
        if (!knot || std::ranges::none_of(knot->members, [](const Member &each) { return !each.overlaps.empty(); }))
            sum.add(line->promised);
        else if (std::ranges::find(overlapping, knot) == overlapping.end())
            overlapping.push_back(knot);
    }
    for (const Knot *knot : overlapping)
        sum.add(sumOf(ledger.coursesOf(*knot, Ledger::inTheEnd, Reading::Day), [&](const Entry &entry) {
            return isOurs(entry.top);
        }).announced);
    return sum;
}

Totals totals(const Ledger &ledger, Day to)
{
    TotalsByKey rows, sums;
    std::vector<bool> isIncluded(ledger.set().commitments.size());
    for (const Line &line : ledger.lines()) { // so that they stand in the data set's order
        rows.at(keyOf(ledger, line.commitment));
        if (line.direction != Direction::Others)
            sums.at(overAllPartners(keyOf(ledger, line.commitment)));
    }
    for (const Knot &knot : ledger.knots()) {
        const std::vector<Course> courses = ledger.coursesOf(knot, Moment::endOf(to), Reading::Total);
        addKnot(rows, ledger, courses, [&](CommitmentId id) { return keyOf(ledger, id); });
        addKnot(sums, ledger, courses, [&](CommitmentId id) { return overAllPartners(keyOf(ledger, id)); });
        for (const Course &course : courses)
            for (const Whole &whole : course.wholes)
                isIncluded[whole.top.row] = true;
    }
    for (const Line &line : ledger.lines()) {
        const auto listed = isIncluded[line.commitment.row] ? &Total::included : &Total::excluded;
        const Key key = keyOf(ledger, line.commitment);
        (rows.at(key).*listed).push_back(line.commitment);
        if (line.direction != Direction::Others)
            (sums.at(overAllPartners(key)).*listed).push_back(line.commitment);
    }
    Totals result{to, rows.take(), sums.take()};
    std::erase_if(result.sums, [](const Total &sum) { return sum.direction == Direction::Others; });
    const auto byPartner = [](const Total &a, const Total &b) {
        return std::tuple(a.direction == Direction::Others, a.partner)
            < std::tuple(b.direction == Direction::Others, b.partner);
    };
    std::ranges::stable_sort(result.rows, byPartner);
    return result;
}

} // namespace counting
