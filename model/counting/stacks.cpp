// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/stacks.h"

#include "counting/curves.h"

#include <algorithm>
#include <map>

namespace counting
{

using deals::Commitment, deals::Day, deals::Interval, deals::Said;

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

template<typename Add> Tally tallied(const Ledger &ledger, const Stacked &stacked, Day day, const Add &add)
{
    Tally tally;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        if (stacked.holds(line, commitment) && isPresent(line, day))
            add(tally, line, commitment);
    }
    return tally;
}

/// The days of the window on which a band's value bends or steps, the day before each, and the first and last.
std::vector<Day> daysOf(const Ledger &ledger, const Band &band, Basis basis, const Window &window)
{
    const Day first = firstDay(window), last = lastDay(window);
    std::vector<Day> days{first, last};
    for (const Line *line : band.lines)
        for (const Ramp &ramp : rampsOf(*line, ledger.set().commitment(line->commitment), basis))
            for (const double edge : {ramp.from, ramp.to})
                for (const double day : {edge - 1, edge})
                    if (day > first && day < last)
                        days.push_back(static_cast<Day>(day));
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

bool isPresent(const Line &line, Day day)
{
    return std::ranges::any_of(line.presences, [&](const Presence &presence) { return presence.isPossible(day); });
}

Interval whilePresent(const Line &line, Interval amount, Day day)
{
    const bool isCertain =
        std::ranges::any_of(line.presences, [&](const Presence &presence) { return presence.isCertain(day); });
    return {isCertain ? amount.low : 0, isPresent(line, day) ? amount.high : 0};
}

Interval valueAt(const Line &line, const Commitment &commitment, Basis basis, Day day)
{
    if (basis == Basis::Scheduled)
        return whilePresent(line, dueBy(line.part, day), day);
    return line.isPhase ? Interval{} : whilePresent(line, commitment.counted(), day);
}

bool Stacked::holds(const Line &line, const Commitment &commitment) const
{
    return line.direction == direction && commitment.kind == kind && commitment.measure == measure
        && commitment.currency == currency;
}

Tally tallyAt(const Ledger &ledger, const Stacked &stacked, Basis basis, Day day)
{
    return tallied(ledger, stacked, day, [&](Tally &tally, const Line &line, const Commitment &commitment) {
        if (commitment.isStated())
            tally.add(valueAt(line, commitment, basis, day), commitment.amount.said == Said::About);
        else if (basis == Basis::Announced && !line.isPhase)
            ++tally.notStated;
    });
}

Tally laterThan(const Ledger &ledger, const Stacked &stacked, Day day)
{
    return tallied(ledger, stacked, day, [&](Tally &tally, const Line &line, const Commitment &commitment) {
        tally.add(whilePresent(line, dueAfter(line.part, day), day), commitment.amount.said == Said::About);
    });
}

Tally undatedAt(const Ledger &ledger, const Stacked &stacked, Day day)
{
    return tallied(ledger, stacked, day, [&](Tally &tally, const Line &line, const Commitment &commitment) {
        if (line.part.due.how == Due::How::Undated)
            tally.add(whilePresent(line, line.part.amount, day), commitment.amount.said == Said::About);
    });
}

Held heldOf(const Ledger &ledger, const Stacked &stacked)
{
    Held held = Held::Never;
    for (const Line &line : ledger.lines())
        if (!line.presences.empty() && stacked.holds(line, ledger.set().commitment(line.commitment)))
            held = std::max(held, line.counts() ? Held::StillToday : Held::Once);
    return held;
}

std::vector<Band> bands(const Ledger &ledger, const Stacked &stacked, Basis basis)
{
    struct Found {
        Band band;
        Day announced = deals::never;
        QString id; // of its first commitment
    };
    std::map<std::pair<deals::PartiesId, Said>, Found> found;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        if (!stacked.holds(line, commitment) || rampsOf(line, commitment, basis).empty())
            continue;
        auto &[band, announced, id] = found[{line.partner, saidOf(commitment)}];
        const QString &own = ledger.set().text(line.commitment).id;
        id = band.lines.empty() ? own : std::min(id, own);
        announced = std::min(announced, commitment.announced.first());
        band.said = saidOf(commitment);
        band.partner = line.partner;
        band.lines.push_back(&line);
    }
    std::vector<Found> sorted;
    for (auto &[key, each] : found)
        sorted.push_back(std::move(each));
    std::ranges::sort(sorted, [](const Found &a, const Found &b) {
        return std::tuple(orderOf(a.band.said), a.announced, a.id)
            < std::tuple(orderOf(b.band.said), b.announced, b.id);
    });
    std::vector<Band> bands;
    for (Found &each : sorted)
        bands.push_back(std::move(each.band));
    return bands;
}

Tally tallyAt(const Ledger &ledger, const Band &band, Basis basis, Day day)
{
    Tally tally;
    for (const Line *line : band.lines)
        tally.add(valueAt(*line, ledger.set().commitment(line->commitment), basis, day), band.said == Said::About);
    return tally;
}

std::vector<BandValue> bandValues(const Ledger &ledger, const Stacked &stacked, Basis basis, const Window &window)
{
    std::vector<BandValue> values;
    for (const Band &band : bands(ledger, stacked, basis)) {
        std::vector<BandValue> own;
        for (const Day day : daysOf(ledger, band, basis, window)) {
            const BandValue value{band.partner, band.said, day, tallyAt(ledger, band, basis, day)};
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
