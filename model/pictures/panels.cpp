// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/panels.h"

#include "counting/bands.h"
#include "deals/parties.h"
#include "deals/words.h"
#include "pictures/scale.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Direction, counting::Window, counting::Basis, counting::Level, counting::Tally,
    counting::Stacked, counting::Held, counting::Band, counting::Sums, counting::Moment, counting::Reading, deals::Kind;

namespace
{

QString valueText(const Tally &tally, const Band &band, const Stacked &stacked, const QLocale &locale)
{
    if (tally.interval.isZero())
        return {};
    if (band.said == deals::Said::UpTo && !tally.interval.isOpen())
        return amountText({0, tally.interval.high, deals::Said::UpTo}, stacked.measure, stacked.currency, locale);
    return tallyText(tally, stacked.measure, stacked.currency, locale);
}

/// Whose a layer is. Some of several partners may have another band that is drawn alone, so they are no "others".
void nameLayer(
    Layer &layer, const deals::DealSet &set, const std::set<deals::PartiesId> &partners, const QLocale &locale)
{
    constexpr int neutral = 0;
    const bool isOne = partners.size() == 1;
    layer.partner = isOne ? partiesText(set, set.members(*partners.begin()))
                          : Text::tr("%1 partners").arg(locale.toString(partners.size()));
    layer.hue = isOne ? hueOf(set, *partners.begin()) : neutral;
}

Layer layerOf(const Ledger &ledger, const std::vector<Band> &bands, const counting::Joined &joined, const Tally &atEnd,
    const Stacked &stacked, const View &view, const QLocale &locale)
{
    const Band &first = bands[joined.bands.front()];
    Layer layer;
    layer.said = first.said;
    std::set<deals::PartiesId> partners;
    for (const std::size_t band : joined.bands)
        partners.insert(bands[band].partner);
    nameLayer(layer, ledger.set(), partners, locale);
    layer.commitments = joined.commitments;
    layer.deals = joined.deals;
    layer.levels = thinned(joined.levels, view.window, view.columns);
    if (const QString value = valueText(atEnd, first, stacked, locale); !value.isEmpty())
        layer.texts = {layer.partner + u' ' + value, layer.partner};
    return layer;
}

Stack stackOf(const Outline &outline, const Stacked &stacked, const View &view, const QLocale &locale)
{
    const Ledger &ledger = *outline.ledger;
    Stack stack;
    stack.of = stacked;
    stack.name = nameOf(ledger, stacked);
    stack.layers = layers(outline, stacked, view, locale);
    if (heldOf(ledger, stacked) == Held::Never)
        return stack;
    const deals::Day day = lastDay(view.window);
    const auto text = [&](const Tally &tally) { return tallyText(tally, stacked.measure, stacked.currency, locale); };
    const bool isScheduled = view.basis == Basis::Scheduled;
    Sums sums = outline.known->sumAt(stacked, day, Reading::Total);
    for (Tally *part : {&sums.scheduled, &sums.later, &sums.undated})
        part->notStated = 0; // said once, of all
    if (isScheduled)
        sums.unannounced.notStated = 0;
    Tally sum = isScheduled ? sums.scheduled : outline.known->sumAt(stacked, day, Reading::Day).*partOf(view.basis);
    const int notStated = !isScheduled ? sum.notStated : sums.isStated() ? sums.announced.notStated : 0;
    if (sum.isStated())
        sum.notStated = 0;
    stack.totals = {{Sign::Sum, isScheduled && !sum.isStated() ? absenceText(sums, &Sums::scheduled) : text(sum)}};
    if (!isScheduled && notStated > sum.notStated) // else the sum itself is not stated
        stack.totals.push_back({Sign::Unknown, Text::tr("+ %1 not stated").arg(locale.toString(notStated))});
    if (const Tally &later = isScheduled ? sums.later : sums.unannounced; !later.isNothing())
        stack.totals.push_back({Sign::Later, Text::tr("%1 later").arg(text(later))});
    if (!sums.undated.interval.isZero())
        stack.totals.push_back({Sign::Rest, Text::tr("%1 undated").arg(text(sums.undated))});
    if (isScheduled && notStated > 0)
        stack.totals.push_back({Sign::Unknown, Text::tr("%1 not stated").arg(locale.toString(notStated))});
    return stack;
}

double outlineAt(const std::vector<Level> &levels, double day)
{
    const auto after = std::ranges::find_if(levels, [&](const Level &level) { return level.day > day; });
    if (after == levels.begin())
        return 0;
    const Level &left = after[-1];
    return after == levels.end()
        ? left.outline
        : left.outline + (after->outline - left.outline) * (day - left.day) / (after->day - left.day);
}

double heightOf(const Stack &stack, const Window &window)
{
    // Layers change on different days, so their tallest moments need not meet: an upper bound is enough for a scale.
    double height = 0;
    for (const Layer &layer : stack.layers) {
        double tallest = std::max(outlineAt(layer.levels, window.from), outlineAt(layer.levels, window.to));
        for (const Level &level : layer.levels)
            if (level.day >= window.from && level.day < window.to)
                tallest = std::max(tallest, level.outline);
        height += tallest;
    }
    return height;
}

void setAxis(Panel &panel, const Scale &scale, const StackedPanel &of, const View &view, const QLocale &locale)
{
    panel.ceiling = scale.ceiling;
    panel.floor = scale.floor;
    panel.ticks = scale.ticks;
    const deals::Date end = deals::Date::day(lastDay(view.window));
    panel.title = (view.basis == Basis::Announced ? Text::tr("%1 promised %2") : Text::tr("%1 due %2"))
                      .arg(of.titleText(scale.unit), deals::deadlineText(end, locale));
}

bool isEmpty(const Panel &panel)
{
    return panel.up.layers.empty() && panel.down.layers.empty();
}

} // namespace

QString Stack::total(Sign sign) const
{
    const auto found = std::ranges::find(totals, sign, &Total::sign);
    return found == totals.end() ? QString() : found->text;
}

Panel panel(const Outline &outline, const StackedPanel &which, const View &view, const QLocale &locale)
{
    const Ledger &ledger = *outline.ledger;
    Panel panel;
    panel.up = stackOf(outline, which.up, view, locale);
    if (which.down)
        panel.down = stackOf(outline, *which.down, view, locale);
    setAxis(panel, scaleFor(heightOf(panel.up, view.window), heightOf(panel.down, view.window), locale), which, view,
        locale);
    panel.beside = claimsBeside(ledger, which.up, locale);
    if (const QStringList also = alsoTexts(*outline.known, which.beside, lastDay(view.window), locale);
        !also.isEmpty()) {
        const QString all = Text::tr("also %1").arg(also.join(u"; "_s));
        for (QString &claims : panel.beside)
            claims = all + u"; "_s + claims;
        panel.beside.push_back(all);
    }
    if (!isEmpty(panel))
        return panel;
    const bool isPromised =
        heldOf(ledger, which.up) != Held::Never || (which.down && heldOf(ledger, *which.down) != Held::Never);
    const QString nothing =
        view.filter.isEmpty() ? Text::tr("Nothing of this is promised") : Text::tr("The filter leaves nothing of this");
    panel.empty = !isPromised            ? nothing
        : view.basis == Basis::Scheduled ? Text::tr("Nothing of this is dated by a source")
                                         : Text::tr("No source states an amount of this");
    panel.ticks.clear(); // a scale of nothing
    return panel;
}

void shareAxis(Panel &left, Panel &right, const StackedPanel &which, const View &view, const QLocale &locale)
{
    if (isEmpty(left) && isEmpty(right))
        return; // a scale of nothing is the same
    const auto tallest = [&](Stack Panel::*side) {
        return std::max(heightOf(left.*side, view.window), heightOf(right.*side, view.window));
    };
    const Scale scale = scaleFor(tallest(&Panel::up), tallest(&Panel::down), locale);
    setAxis(left, scale, which, view, locale);
    setAxis(right, scale, which, view, locale);
}

std::vector<Layer> layers(const Outline &outline, const Stacked &stacked, const View &view, const QLocale &locale)
{
    counting::JoinedStack &stack = outline.known->joined(stacked, view.basis);
    const std::vector<Tally> &atEnd = stack.tallies.at(lastDay(view.window));
    std::vector<Layer> layers;
    for (std::size_t i = 0; i < stack.joined.size(); ++i)
        layers.push_back(layerOf(*outline.ledger, stack.bands, stack.joined[i], atEnd[i], stacked, view, locale));
    return layers;
}

QStringList alsoTexts(counting::Known &known, const std::vector<Stacked> &stacks, deals::Day day, const QLocale &locale)
{
    QStringList texts;
    for (const Stacked &stacked : stacks) {
        const Tally sum = known.sumAt(stacked, day, Reading::Total).announced;
        if (!sum.isNothing())
            texts +=
                nameOf(known.ledger(), stacked) + u": "_s + tallyText(sum, stacked.measure, stacked.currency, locale);
    }
    return texts;
}

QString nameOf(const Ledger &ledger, const Stacked &stacked)
{
    return nameOf(ledger.set(), ledger.focus(), stacked);
}

QString nameOf(const deals::DealSet &set, deals::PartyId party, const Stacked &stacked)
{
    if (stacked.direction == Direction::Among)
        return deals::kindText(stacked.kind).toLower();
    const QString focus = party.isValid() ? set.shortName(party) : QString();
    if (stacked.direction == Direction::Own)
        return Text::tr("%1’s own %2").arg(focus, deals::kindText(stacked.kind).toLower());
    const bool from = stacked.direction == Direction::FromFocus;
    switch (stacked.kind) {
    case Kind::Capacity:
        return (from ? Text::tr("capacity from %1") : Text::tr("capacity for %1")).arg(focus);
    case Kind::Purchase:
        return (from ? Text::tr("%1 pays") : Text::tr("paid to %1")).arg(focus);
    case Kind::Investment:
        return (from ? Text::tr("%1 invests") : Text::tr("invested in %1")).arg(focus);
    case Kind::Warrant:
        return (from ? Text::tr("warrants of %1") : Text::tr("warrants for %1")).arg(focus);
    case Kind::Loan:
        return (from ? Text::tr("%1 lends") : Text::tr("lent to %1")).arg(focus);
    case Kind::Guarantee:
        return (from ? Text::tr("%1 guarantees") : Text::tr("guaranteed for %1")).arg(focus);
    }
    return {};
}

std::vector<const deals::Claim *> claimsOf(const Ledger &ledger, const Stacked &stacked)
{
    std::vector<const deals::Claim *> claims;
    if (!ledger.filter().isEmpty())
        return claims; // it claims the total of all, not of what is left
    const deals::DealSet &set = ledger.set();
    for (const deals::Claim &claim : set.claims) {
        const bool isOurs = stacked.direction == Direction::Among
            || set.has(stacked.direction == Direction::FromFocus ? claim.from : claim.to, ledger.focus());
        if (claim.kind == deals::ClaimKind::Total && isOurs && claim.of == stacked.kind
            && claim.measure == stacked.measure && claim.amount.said != deals::Said::NotStated)
            claims.push_back(&claim);
    }
    return claims;
}

Wordings claimsBeside(const Ledger &ledger, const Stacked &stacked, const QLocale &locale)
{
    QStringList amounts;
    for (const deals::Claim *claim : claimsOf(ledger, stacked))
        amounts += amountText(claim->amount, claim->measure, claim->currency, locale, deals::Length::Long);
    if (amounts.isEmpty())
        return {};
    const QString all = amounts.join(u", "_s);
    return {Text::tr("beside a claimed total of %1, never added").arg(all), Text::tr("claimed: %1").arg(all)};
}

} // namespace pictures
