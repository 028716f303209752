// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/plotted.h"

#include "counting/bands.h"
#include "deals/words.h"
#include "pictures/panels.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>

namespace pictures
{

using counting::Ledger, counting::Basis, counting::Tally, counting::Stacked, counting::BandValue, counting::Sums,
    counting::Moment, counting::Reading;

namespace
{

/// Nothing beyond 64 bits.
std::optional<deals::Interval> amountOf(const Tally &tally)
{
    return tally.overflown ? std::nullopt : std::optional(tally.interval);
}

void addBeside(std::vector<Plotted> &all, Plotted row, Plotted::What what, const Tally &tally, const QLocale &locale)
{
    if (tally.isNothing() || (what != Plotted::What::Elsewhere && !tally.isStated()))
        return;
    row.what = what;
    row.amount = tally.isStated() ? amountOf(tally) : std::nullopt;
    row.count = what == Plotted::What::Elsewhere ? tally.notStated : 0;
    row.text = tallyText(tally, row.measure, row.currency, locale);
    all.push_back(row);
}

void addStack(
    std::vector<Plotted> &all, const Outline &outline, const Stacked &stacked, const View &view, const QLocale &locale)
{
    const Ledger &ledger = *outline.ledger;
    Plotted row;
    row.side = nameOf(ledger, stacked);
    row.measure = stacked.measure;
    row.currency = stacked.currency;
    for (const BandValue &value : bandValues(ledger, stacked, view.basis, view.window)) {
        Plotted point = row;
        point.partner = partiesText(ledger.set(), ledger.set().members(value.partner));
        point.said = value.said;
        point.from = point.to = value.day;
        point.amount = amountOf(value.tally);
        point.text = tallyText(value.tally, stacked.measure, stacked.currency, locale);
        all.push_back(point);
    }
    row.from = row.to = lastDay(view.window);
    const Sums sums = outline.known->sumAt(stacked, row.to, Reading::Total);
    addBeside(all, row, Plotted::What::Later, view.basis == Basis::Scheduled ? sums.later : sums.unannounced, locale);
    addBeside(all, row, Plotted::What::Undated, sums.undated, locale);
    row.count = sums.announced.notStated;
    if (row.count > 0) {
        row.what = Plotted::What::NotStated;
        all.push_back(row);
    }
}

Plotted::What whatOf(Dating dating)
{
    switch (dating) {
    case Dating::Undated:
        return Plotted::What::Undated;
    case Dating::NotStated:
        return Plotted::What::NotStated;
    case Dating::Period:
    case Dating::Spread:
        break;
    }
    return Plotted::What::Bar;
}

void addLane(std::vector<Plotted> &all, const Lane &lane)
{
    for (const Bar &bar : lane.bars) {
        Plotted row;
        row.what = whatOf(bar.dating);
        row.partner = lane.partner;
        row.said = bar.said;
        const bool isDated = row.what == Plotted::What::Bar; // the others only stand where there is room for them
        row.from = isDated ? bar.from : deals::never;
        row.to = isDated && bar.to != deals::never ? bar.to - 1 : deals::never;
        row.text = bar.texts.empty() ? QString() : bar.texts.front();
        all.push_back(row);
    }
}

} // namespace

std::vector<Plotted> plotted(const Outline &outline, const View &view, const QLocale &locale)
{
    std::vector<Plotted> all;
    const Ledger &ledger = *outline.ledger;
    const auto addSum = [&](const Stacked &stacked) {
        Plotted row;
        row.side = nameOf(ledger, stacked);
        row.measure = stacked.measure;
        row.currency = stacked.currency;
        row.from = row.to = lastDay(view.window);
        addBeside(all, row, Plotted::What::Elsewhere, outline.known->sumAt(stacked, row.to, Reading::Total).announced,
            locale);
    };
    for (const StackedPanel &which : stackedPanels(ledger, view.charts)) {
        addStack(all, outline, which.up, view, locale);
        if (which.down)
            addStack(all, outline, *which.down, view, locale);
        std::ranges::for_each(which.beside, addSum);
    }
    if (view.charts & panelCharts)
        std::ranges::for_each(inNoPanel(ledger), addSum);
    if (!(view.charts & panelCharts))
        for (const Lane &lane : outline.lanes)
            addLane(all, lane);
    return all;
}

} // namespace pictures
