// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/bands.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::Day, deals::Said;

namespace
{

/// How a commitment is drawn: what is conditional is no more than "up to".
Said saidOf(const Commitment &commitment)
{
    return commitment.conditional && commitment.isStated() ? Said::UpTo : commitment.amount.said;
}

int orderOf(Said said)
{
    switch (said) {
    case Said::NotStated:
    case Said::Exact:
        return 0;
    case Said::About:
        return 1;
    case Said::AtLeast:
        return 2;
    case Said::Range:
        return 3;
    case Said::UpTo:
        break;
    }
    return 4;
}

BandKey keyOf(const Ledger &ledger, const Entry &entry)
{
    const Commitment &top = ledger.set().commitment(entry.top);
    return {partnerOf(top, ledger.directionOf(entry.top)), top.from == top.to,
        saidOf(ledger.set().commitment(entry.commitment))};
}

/// Bands while they are found: when their first commitment was announced decides their order.
class BandFinder final
{
public:
    BandFinder(const Ledger &ledger, const Stacked &stacked, Basis basis)
        : m_ledger(ledger)
        , m_part(partOf(basis))
    {
        for (const Knot *knot : knotsOf(ledger, stacked))
            for (const Day day : turnsOf(*knot))
                for (const Course &course : ledger.coursesOf(*knot, Moment::endOf(day), Reading::Day))
                    for (const Entry &entry : course.entries)
                        if (isOf(ledger, stacked, entry) && !(entry.sums.*m_part).interval.isZero())
                            m_found[keyOf(ledger, entry)].insert(entry.commitment);
    }

    std::vector<Band> take() const
    {
        std::vector<std::pair<Order, BandKey>> order;
        for (const auto &[key, commitments] : m_found)
            order.emplace_back(orderOf(key.said, commitments), key);
        std::ranges::sort(order);
        std::vector<Band> bands;
        bands.reserve(order.size());
        for (const auto &[place, key] : order)
            bands.push_back({key, {m_found.at(key).begin(), m_found.at(key).end()}, {}});
        return bands;
    }

private:
    using Order = std::tuple<int, Day, QString>;

    Order orderOf(Said said, const std::set<CommitmentId> &commitments) const
    {
        Day announced = deals::never;
        QString id = m_ledger.set().text(*commitments.begin()).id;
        for (const CommitmentId commitment : commitments) {
            announced = std::min(announced, m_ledger.set().commitment(commitment).announced.first());
            id = std::min(id, m_ledger.set().text(commitment).id);
        }
        return {counting::orderOf(said), announced, id};
    }

    const Ledger &m_ledger;
    SumPart m_part;
    std::map<BandKey, std::set<CommitmentId>> m_found;
};

/// Where the entries of courses stand in a stack.
class BandPlaces final
{
public:
    BandPlaces(const Ledger &ledger, const Stacked &stacked, const std::vector<Band> &bands)
        : m_ledger(ledger)
        , m_stacked(stacked)
        , m_none(bands.size())
    {
        for (std::size_t band = 0; band < bands.size(); ++band)
            m_places.emplace(bands[band], band);
    }

    /// The place of its band; beyond the last where it has none.
    std::size_t of(const Entry &entry) const
    {
        if (!isOf(m_ledger, m_stacked, entry))
            return m_none;
        const auto found = m_places.find(keyOf(m_ledger, entry));
        return found == m_places.end() ? m_none : found->second;
    }

    std::set<std::size_t> of(const std::vector<Course> &courses) const
    {
        std::set<std::size_t> places;
        for (const Course &course : courses)
            for (const Entry &entry : course.entries)
                places.insert(of(entry));
        places.erase(m_none);
        return places;
    }

private:
    const Ledger &m_ledger;
    Stacked m_stacked;
    std::size_t m_none;
    std::map<BandKey, std::size_t> m_places;
};

/// Of the bands that have any, by their places.
using Tallies = std::map<std::size_t, Tally>;

/// What a knot adds to bands, so that no more is stacked up than they come to together.
Tallies stackedTallies(const BandPlaces &places, const std::vector<Course> &courses, SumPart part)
{
    Tallies tallies;
    Tally below;
    for (const std::size_t place : places.of(courses)) {
        const Tally upTo = sumOf(courses, [&](const Entry &entry) { return places.of(entry) <= place; }).*part;
        Tally &tally = tallies[place];
        tally.reach = std::max<deals::Quantity>(0, upTo.reach - below.reach);
        tally.begun = std::clamp<deals::Quantity>(upTo.begun - below.begun, 0, tally.reach);
        tally.interval.low = std::clamp<deals::Quantity>(upTo.interval.low - below.interval.low, 0, tally.begun);
        below = upTo;
    }
    return tallies;
}

Level levelOf(const Tally &tally)
{
    return {
        0, static_cast<double>(tally.interval.low), static_cast<double>(tally.begun), static_cast<double>(tally.reach)};
}

/// The days of the window on which a band's value bends or steps, the day before each, and the first and last.
std::vector<Day> daysOf(const Band &band, const Window &window)
{
    const Day first = firstDay(window), last = lastDay(window);
    std::set<Day> days{first, last};
    for (const Level &level : band.levels)
        for (const Day day : {static_cast<Day>(level.day) - 1, static_cast<Day>(level.day)})
            if (day > first && day < last)
                days.insert(day);
    return {days.begin(), days.end()};
}

} // namespace

std::vector<Band> bands(const Ledger &ledger, const Stacked &stacked, Basis basis)
{
    std::vector<Band> bands = BandFinder(ledger, stacked, basis).take();
    std::vector<std::vector<Ramp>> ramps(bands.size());
    const BandPlaces places(ledger, stacked, bands);
    for (const Knot *knot : knotsOf(ledger, stacked)) {
        const auto at = [&](Moment moment) {
            return stackedTallies(places, ledger.coursesOf(*knot, moment, Reading::Day), partOf(basis));
        };
        const auto grow = [&](Day from, Day to, const Tallies &less, const Tallies &more) {
            const auto levelIn = [](const Tallies &tallies, std::size_t band) {
                const auto found = tallies.find(band);
                return found == tallies.end() ? Level() : levelOf(found->second);
            };
            for (const auto &[band, tally] : more)
                addRamp(ramps[band], from, to, levelIn(less, band), levelOf(tally));
            for (const auto &[band, tally] : less)
                if (!more.contains(band))
                    addRamp(ramps[band], from, to, levelOf(tally), {});
        };
        Tallies last;
        Day lastDay = 0;
        for (const Day day : turnsOf(*knot)) {
            Tallies before = at(Moment::endOf(day - 1)), after = at(Moment::startOf(day));
            grow(lastDay, day, last, before);
            grow(day, day, before, after);
            last = std::move(after);
            lastDay = day;
        }
    }
    for (std::size_t band = 0; band < bands.size(); ++band)
        bands[band].levels = levelsOf(std::move(ramps[band]));
    return bands;
}

DayTallies tallies(const Ledger &ledger, const Stacked &stacked, const std::vector<Band> &bands, Basis basis,
    const std::vector<std::size_t> &sums)
{
    const auto measure = [&ledger, places = BandPlaces(ledger, stacked, bands), part = partOf(basis), sums](
                             const Knot &knot, Day day) {
        DayTallies::Parts parts;
        const std::vector<Course> courses = ledger.coursesOf(knot, Moment::endOf(day), Reading::Day);
        for (const std::size_t band : places.of(courses))
            parts.emplace_back(
                sums[band], sumOf(courses, [&](const Entry &entry) { return places.of(entry) == band; }).*part);
        return parts;
    };
    return {knotsOf(ledger, stacked), sums.empty() ? 0 : 1 + std::ranges::max(sums), measure};
}

std::vector<std::vector<std::size_t>> drawnTogether(const std::vector<Band> &bands, std::size_t most)
{
    std::vector<std::pair<double, std::size_t>> byHeight; // the highest first
    for (std::size_t band = 0; band < bands.size(); ++band) {
        double highest = 0;
        for (const Level &level : bands[band].levels)
            highest = std::max(highest, level.outline);
        byHeight.emplace_back(-highest, band);
    }
    std::ranges::sort(byHeight);
    std::set<std::size_t> alone;
    for (std::size_t i = 0; i < std::min(most, byHeight.size()); ++i)
        alone.insert(byHeight[i].second);

    std::vector<std::vector<std::size_t>> drawn;
    std::vector<std::size_t> others;
    const auto addOthers = [&] {
        if (!others.empty())
            drawn.push_back(std::exchange(others, {}));
    };
    for (std::size_t band = 0; band < bands.size(); ++band) {
        if (!others.empty() && bands[others.front()].said != bands[band].said)
            addOthers();
        if (alone.contains(band))
            drawn.push_back({band});
        else
            others.push_back(band);
    }
    addOthers();
    return drawn;
}

std::vector<BandValue> bandValues(const Ledger &ledger, const Stacked &stacked, Basis basis, const Window &window)
{
    const std::vector<Band> all = bands(ledger, stacked, basis);
    std::vector<std::size_t> alone(all.size());
    std::iota(alone.begin(), alone.end(), std::size_t{0});
    DayTallies byDay = tallies(ledger, stacked, all, basis, alone);
    std::vector<BandValue> values;
    for (std::size_t band = 0; band < all.size(); ++band) {
        std::vector<BandValue> own;
        for (const Day day : daysOf(all[band], window)) {
            const BandValue value{all[band].partner, all[band].said, day, byDay.at(day)[band]};
            const std::size_t count = own.size();
            if (count > 1 && own[count - 1].tally == value.tally && own[count - 2].tally == value.tally)
                own.back().day = day; // on a level stretch its ends are enough
            else
                own.push_back(value);
        }
        values.insert(values.end(), own.begin(), own.end());
    }
    return values;
}

} // namespace counting
