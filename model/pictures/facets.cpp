// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/facets.h"

#include "deals/labels.h"
#include "deals/wholes.h"
#include "pictures/panels.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Direction, counting::Tally, counting::Stacked, deals::Commitment,
    deals::DealSet, filters::Choice, filters::Filter, filters::Refusals;

namespace
{

/// Those of the focus first; then power before money, as the panels stand.
bool isBefore(const ChoiceCount::Amount &a, const ChoiceCount::Amount &b)
{
    const auto key = [](const Stacked &of) {
        return std::tuple(of.direction == Direction::Others, of.measure, of.kind, of.direction, of.currency);
    };
    return key(a.of) < key(b.of);
}

void add(ChoiceCount &count, const Line &line, const Commitment &commitment)
{
    if (!line.isPromise())
        return;
    const auto known = std::ranges::find_if(
        count.amounts, [&](const ChoiceCount::Amount &amount) { return amount.of.holds(line, commitment); });
    if (known != count.amounts.end())
        return known->tally.add(line.promised);
    count.amounts.push_back({{line.direction, commitment.kind, commitment.measure, commitment.currency}, {}});
    count.amounts.back().tally.add(line.promised);
}

/// Lines with those of a deal behind each other, so that one look at the last deal tells whether it is new.
std::vector<const Line *> linesInOrderOfDeals(const Ledger &ledger)
{
    std::vector<const Line *> lines;
    lines.reserve(ledger.lines().size());
    for (const Line &line : ledger.lines())
        lines.push_back(&line);
    std::ranges::stable_sort(lines, [&](const Line *a, const Line *b) {
        return ledger.set().commitment(a->commitment).deal < ledger.set().commitment(b->commitment).deal;
    });
    return lines;
}

/// The choices to count, nothing counted yet.
std::vector<ChoiceCount> choicesOf(const DealSet &set, const std::vector<deals::CommitmentId> &judges,
    deals::PartyId focus, const Filter &filter, const filters::FacetEntry &facet)
{
    std::vector<Choice> listed, found;
    for (const deals::CommitmentId judge : judges) { // what a part alone has, no filter asks for
        filters::findChoices(set, judge, facet.facet, filter.day, found);
        listed.insert(listed.end(), found.begin(), found.end());
    }
    std::ranges::sort(listed);
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    if (facet.namesParties())
        std::erase(listed, focus.row);
    std::vector<Choice> all;
    const std::vector<Choice> &chosen = filter.of(facet.facet);
    std::set_union(listed.begin(), listed.end(), chosen.begin(), chosen.end(), std::back_inserter(all));
    std::vector<ChoiceCount> counts;
    for (const Choice choice : all)
        counts.push_back({choice, facet.label(set, choice), filter.has(facet.facet, choice), 0, 0, {}});
    return counts;
}

/// Counts one facet: what all the others let pass.
void count(FacetCount &facet, const DealSet &set, const std::vector<const Line *> &lines,
    const std::vector<deals::CommitmentId> &judges, deals::Day on, const std::vector<Refusals> &refusals)
{
    if (facet.choices.empty())
        return;
    struct Counted {
        ChoiceCount *count = nullptr;
        deals::DealId last;
    };
    std::vector<Counted> counted(facet.choices.back().choice + 1);
    for (ChoiceCount &choice : facet.choices)
        counted[choice.choice].count = &choice;
    std::vector<Choice> choices; // of one commitment
    const auto others = static_cast<Refusals>(~filters::refusalBy(facet.facet));
    for (const Line *line : lines) {
        if ((refusals[line->commitment.row] & others) != 0)
            continue;
        const Commitment &commitment = set.commitment(line->commitment);
        filters::findChoices(set, judges[line->commitment.row], facet.facet, on, choices);
        for (const Choice choice : choices) {
            if (choice >= counted.size() || !counted[choice].count)
                continue; // the focus
            auto &[count, last] = counted[choice];
            count->deals += last == commitment.deal ? 0 : 1;
            last = commitment.deal;
            ++count->commitments;
            add(*count, *line, commitment);
        }
    }
    for (ChoiceCount &choice : facet.choices)
        std::ranges::sort(choice.amounts, isBefore);
}

QString countText(int count, const QString &one, const QString &many, const QLocale &locale)
{
    return (count == 1 ? one : many).arg(locale.toString(count));
}

} // namespace

bool FacetCount::isChosen() const
{
    return std::ranges::any_of(choices, [](const ChoiceCount &choice) { return choice.isChosen; });
}

FacetCounts facetCounts(const Ledger &all, const Filter &filter)
{
    const DealSet &set = all.set();
    const std::vector<const Line *> lines = linesInOrderOfDeals(all);
    const std::vector<deals::CommitmentId> judges = deals::outermostWholes(set);
    const std::vector<Refusals> refusals = filters::refusals(set, filter);
    FacetCounts counts;
    for (const filters::FacetEntry &facet : filters::facets) {
        counts.facets.push_back({facet.facet, choicesOf(set, judges, all.focus(), filter, facet)});
        count(counts.facets.back(), set, lines, judges, filter.day, refusals);
    }
    counts.kept = filters::dealsKept(set, filter, refusals);
    return counts;
}

QString briefText(const ChoiceCount &count, const QLocale &locale)
{
    QStringList parts;
    for (const auto &[of, tally] : count.amounts) {
        Tally stated = tally;
        stated.notStated = 0; // beside stated amounts, the whole text says how many are not
        if (of.direction != Direction::Others && (stated.overflown || !stated.interval.isZero()))
            parts += tallyText(stated, of.measure, of.currency, locale);
    }
    if (!parts.isEmpty() || count.commitments == 0)
        return parts.join(u" · "_s);
    if (count.amounts.empty())
        return Text::tr("not counted");
    return count.amounts.front().of.direction == Direction::Others ? Text::tr("between others")
                                                                   : Text::tr("not stated");
}

QString wholeText(const DealSet &set, deals::PartyId focus, const ChoiceCount &count, const QLocale &locale)
{
    QStringList lines{countText(count.deals, Text::tr("%1 deal"), Text::tr("%1 deals"), locale) + u", "_s
        + countText(count.commitments, Text::tr("%1 commitment"), Text::tr("%1 commitments"), locale)};
    for (const auto &[of, tally] : count.amounts) {
        const QString name = of.direction == Direction::Others
            ? Text::tr("between others, %1").arg(deals::kindText(of.kind).toLower())
            : nameOf(set, focus, of);
        lines += name + u": "_s + tallyText(tally, of.measure, of.currency, locale);
    }
    if (count.amounts.empty() && count.commitments > 0)
        lines += Text::tr("nothing of it counts: in talks, ended, an option, or part of what counts elsewhere");
    return lines.join(u'\n');
}

} // namespace pictures
