// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/explaining/explanation.h"

#include "deals/words.h"
#include "pictures/explaining/citations.h"
#include "pictures/explaining/laneexplanation.h"
#include "pictures/explaining/panelexplanation.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger;
using What = Pointed::What;

namespace
{

/// Who tells of the day where the data end.
Explanation dataEnd(const deals::DealSet &set, deals::Day day, const QLocale &locale)
{
    Citations sources(set, locale);
    const auto isThen = [day](const deals::Date &date) { return date.isPeriod() && date.last() == day; };
    for (const deals::Deal &deal : set.deals) {
        if (isThen(deal.announced))
            sources.add(deal.title, deal.evidence);
        for (const deals::StatusEntry &entry : deal.statuses)
            if (isThen(entry.date))
                sources.add(deal.title + u", "_s + deals::statusText(entry.status).toLower(), entry.evidence);
        for (const deals::Event &event : deal.events)
            if (isThen(event.date))
                sources.add(event.what, event.evidence);
    }
    for (std::uint32_t row = 0; row < set.sources.size(); ++row)
        if (isThen(set.sources[row].published))
            sources.add(Text::tr("newest page"), deals::SourceId{row});
    return {signName(Sign::DataEnd), meaningOf({deals::dayText(day, locale) + u'.', signRule(Sign::DataEnd)}),
        sources.lines()};
}

const Stack &stackOf(const Picture &picture, const Pointed &pointed)
{
    const Panel &panel = picture.panels[pointed.panel];
    return pointed.up ? panel.up : panel.down;
}

Explanation inLane(const Ledger &ledger, const Picture &picture, const Pointed &pointed, const QLocale &locale)
{
    const auto row = picture.lanes.rowOf(pointed.deal);
    return !row || picture.lanes.row(*row).isHeading
        ? Explanation{}
        : laneExplanation(ledger, picture.window, picture.lanes[*row], pointed, locale);
}

/// What is left of a deal that is folded away is its announcement.
Explanation inHeading(const Ledger &ledger, const Picture &picture, const Pointed &pointed, const QLocale &locale)
{
    if (pointed.index >= picture.lanes.size() || !picture.lanes[pointed.index].heading)
        return {};
    const Heading &heading = *picture.lanes[pointed.index].heading;
    if (!pointed.deal.isValid()) {
        const QString sum = heading.sums.empty() ? QString() : u" · "_s + heading.sums.front();
        return {signName(Sign::Heading),
            meaningOf({heading.name + u": "_s + heading.count + sum + u'.', signRule(Sign::Heading)}), {}};
    }
    const auto folded = std::find_if(heading.folded.begin(), heading.folded.end(),
        [&](const Heading::Folded &each) { return each.deal == pointed.deal; });
    if (folded == heading.folded.end())
        return {};
    Lane lane;
    lane.deal = folded->deal;
    lane.partner = ledger.set().deal(folded->deal).title;
    lane.announcedFirst = folded->announcedFirst;
    lane.announcedLast = folded->announcedLast;
    return laneExplanation(ledger, picture.window, lane, {What::Lane, pointed.sign, pointed.deal}, locale);
}

Explanation inPanel(
    const Ledger &ledger, const View &view, const Picture &picture, const Pointed &pointed, const QLocale &locale)
{
    if (pointed.panel >= picture.panels.size())
        return {};
    const Stack &stack = stackOf(picture, pointed);
    if (pointed.what == What::Layer)
        return pointed.index < stack.layers.size()
            ? layerExplanation(ledger, view, stack.layers[pointed.index], pointed.sign, locale)
            : Explanation{};
    return stack.name.isEmpty() ? Explanation{} : stackExplanation(ledger, view, stack.of, stack, pointed.sign, locale);
}

} // namespace

Explanation explanation(
    const Ledger &ledger, const View &view, const Picture &picture, const Pointed &pointed, const QLocale &locale)
{
    switch (pointed.what) {
    case What::Nothing:
        return {};
    case What::Key:
        return {signName(pointed.sign), signRule(pointed.sign), {}};
    case What::Line:
        if (pointed.sign == Sign::DataEnd)
            return picture.dataEnd ? dataEnd(ledger.set(), *picture.dataEnd, locale) : Explanation{};
        return picture.today ? Explanation{signName(Sign::Today),
                   meaningOf({deals::dayText(*picture.today, locale) + u'.', signRule(Sign::Today)}), {}}
                             : Explanation{};
    case What::Heading:
        return inHeading(ledger, picture, pointed, locale);
    case What::Lane:
    case What::Bar:
    case What::Mark:
        return inLane(ledger, picture, pointed, locale);
    case What::Layer:
    case What::Stack:
        return inPanel(ledger, view, picture, pointed, locale);
    }
    return {};
}

std::vector<Pointed> signsOf(const Picture &picture, deals::DealId deal)
{
    std::vector<Pointed> signs;
    if (const auto row = picture.lanes.rowOf(deal); row && !picture.lanes.row(*row).isHeading) {
        const Lane &lane = picture.lanes[*row];
        signs.push_back({What::Lane, Sign::Promise, deal});
        signs.push_back({What::Lane, lane.knownBy ? Sign::KnownBy : Sign::Announced, deal});
        for (std::size_t i = 0; i < lane.bars.size(); ++i)
            signs.push_back({What::Bar, signOf(lane.bars[i].dating), deal, 0, true, i});
        for (std::size_t i = 0; i < lane.marks.size(); ++i)
            signs.push_back({What::Mark, signOf(lane.marks[i].sign), deal, 0, true, i});
        if (std::ranges::any_of(lane.bars, [&](const Bar &bar) { return goesOn(bar, picture.window); }))
            signs.push_back({What::Lane, Sign::After, deal});
    }
    for (std::size_t panel = 0; panel < picture.panels.size(); ++panel)
        for (const bool up : {true, false}) {
            const std::vector<Layer> &layers = (up ? picture.panels[panel].up : picture.panels[panel].down).layers;
            for (std::size_t i = 0; i < layers.size(); ++i)
                if (std::ranges::find(layers[i].deals, deal) != layers[i].deals.end())
                    signs.push_back({What::Layer, signOf(layers[i].said).value_or(Sign::Filled), {}, panel, up, i});
        }
    return signs;
}

std::vector<Pointed> signsOf(const Picture &picture)
{
    std::vector<Pointed> signs;
    for (std::size_t panel = 0; panel < picture.panels.size(); ++panel)
        for (const bool up : {true, false}) {
            const Stack &stack = up ? picture.panels[panel].up : picture.panels[panel].down;
            for (const Total &total : stack.totals)
                signs.push_back({What::Stack, total.sign, {}, panel, up});
            if (up && !picture.panels[panel].beside.empty())
                signs.push_back({What::Stack, Sign::Claim, {}, panel, up});
        }
    if (picture.dataEnd)
        signs.push_back({What::Line, Sign::DataEnd});
    if (picture.today)
        signs.push_back({What::Line, Sign::Today});
    return signs;
}

} // namespace pictures
