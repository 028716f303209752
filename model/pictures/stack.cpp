// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/stack.h"

#include "deals/words.h"
#include "pictures/ramps.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace pictures
{

using deals::Commitment;
using deals::Day;
using deals::Interval;
using deals::Said;

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

struct Group {
    Said said = Said::Exact;
    deals::PartiesId partner;
    Day announced = deals::never;
    QString id; // of its first commitment
    std::vector<const Line *> lines;
};

std::vector<Group> groupsOf(const Ledger &ledger, const Stacked &stacked, Basis basis)
{
    std::map<std::pair<deals::PartiesId, Said>, Group> groups;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        if (!stacked.holds(line, commitment) || rampsOf(line, commitment, basis).empty())
            continue;
        Group &group = groups[{line.partner, saidOf(commitment)}];
        group.said = saidOf(commitment);
        group.partner = line.partner;
        const QString &id = ledger.set().text(line.commitment).id;
        group.id = group.lines.empty() ? id : std::min(group.id, id);
        group.announced = std::min(group.announced, commitment.announced.first());
        group.lines.push_back(&line);
    }
    std::vector<Group> sorted;
    sorted.reserve(groups.size());
    for (auto &[key, group] : groups)
        sorted.push_back(std::move(group));
    std::sort(sorted.begin(), sorted.end(), [](const Group &a, const Group &b) {
        return std::tuple(orderOf(a.said), a.announced, a.id) < std::tuple(orderOf(b.said), b.announced, b.id);
    });
    return sorted;
}

Tally tallyOf(const Ledger &ledger, const Group &group, Basis basis, Day day)
{
    Tally tally;
    for (const Line *line : group.lines)
        tally.add(valueAt(*line, ledger.set().commitment(line->commitment), basis, day), group.said == Said::About);
    return tally;
}

/// The days of the window on which a group's value bends or steps, the day before each, and the first and last.
std::vector<Day> daysOf(const Ledger &ledger, const Group &group, const View &view)
{
    const Day first = firstDay(view.window), last = lastDay(view.window);
    std::vector<Day> days{first, last};
    for (const Line *line : group.lines)
        for (const Ramp &ramp : rampsOf(*line, ledger.set().commitment(line->commitment), view.basis))
            for (const double edge : {ramp.from, ramp.to})
                for (const double day : {edge - 1, edge})
                    if (day > first && day < last)
                        days.push_back(static_cast<Day>(day));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

QString valueText(
    const Ledger &ledger, const Group &group, const Stacked &stacked, const View &view, const QLocale &locale)
{
    const Tally tally = tallyOf(ledger, group, view.basis, lastDay(view.window));
    if (tally.interval.isZero())
        return {};
    if (group.said == Said::UpTo && !tally.interval.isOpen())
        return amountText({0, tally.interval.high, Said::UpTo}, stacked.measure, stacked.currency, locale);
    return tallyText(tally, stacked.measure, stacked.currency, locale);
}

Layer layerOf(const Ledger &ledger, const Group &group, const Stacked &stacked, const View &view, const QLocale &locale)
{
    Layer layer;
    const deals::DealSet &set = ledger.set();
    const auto members = set.members(group.partner);
    layer.partner = partiesText(set, members);
    layer.hue = members.empty() ? 0 : static_cast<int>(members.front().row);
    layer.said = group.said;
    std::vector<Ramp> ramps;
    for (const Line *line : group.lines) {
        const Commitment &commitment = set.commitment(line->commitment);
        const std::vector<Ramp> own = rampsOf(*line, commitment, view.basis);
        ramps.insert(ramps.end(), own.begin(), own.end());
        layer.commitments.push_back(line->commitment);
        layer.deals.push_back(commitment.deal);
    }
    std::sort(layer.deals.begin(), layer.deals.end());
    layer.deals.erase(std::unique(layer.deals.begin(), layer.deals.end()), layer.deals.end());
    layer.levels = thinned(levelsOf(std::move(ramps)), view.window, view.columns);
    if (const QString value = valueText(ledger, group, stacked, view, locale); !value.isEmpty())
        layer.texts = {layer.partner + u' ' + value, layer.partner};
    return layer;
}

} // namespace

bool isPresent(const Line &line, Day day)
{
    return std::any_of(line.presences.begin(), line.presences.end(),
        [&](const Presence &presence) { return presence.isPossible(day); });
}

Interval whilePresent(const Line &line, Interval amount, Day day)
{
    const bool isCertain = std::any_of(line.presences.begin(), line.presences.end(),
        [&](const Presence &presence) { return presence.isCertain(day); });
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

std::vector<Layer> layers(const Ledger &ledger, const Stacked &stacked, const View &view, const QLocale &locale)
{
    std::vector<Layer> layers;
    for (const Group &group : groupsOf(ledger, stacked, view.basis))
        layers.push_back(layerOf(ledger, group, stacked, view, locale));
    return layers;
}

std::vector<LayerValue> layerValues(const Ledger &ledger, const Stacked &stacked, const View &view)
{
    std::vector<LayerValue> values;
    for (const Group &group : groupsOf(ledger, stacked, view.basis)) {
        std::vector<LayerValue> own;
        for (const Day day : daysOf(ledger, group, view)) {
            const LayerValue value{group.partner, group.said, day, tallyOf(ledger, group, view.basis, day)};
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

Day firstDay(const Window &window)
{
    return static_cast<Day>(std::floor(window.from));
}

Day lastDay(const Window &window)
{
    return static_cast<Day>(std::ceil(window.to)) - 1;
}

} // namespace pictures
