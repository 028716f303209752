// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/panels.h"

#include "deals/words.h"
#include "pictures/scale.h"
#include "pictures/tallywords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Direction, counting::Window, counting::Basis, counting::Level,
    counting::Tally, counting::Stacked;
using deals::Kind;
using deals::Measure;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

const deals::Currency dollar = *deals::Currency::parse(u"USD");

/// When anything of a stack counts.
enum class Held : std::uint8_t { Never, Once, StillToday };

Held heldOf(const Ledger &ledger, const Stacked &stacked)
{
    Held held = Held::Never;
    for (const Line &line : ledger.lines())
        if (!line.presences.empty() && stacked.holds(line, ledger.set().commitment(line.commitment)))
            held = std::max(held, line.counts() ? Held::StillToday : Held::Once);
    return held;
}

bool holdsAny(const Ledger &ledger, const Stacked &stacked)
{
    return heldOf(ledger, stacked) != Held::Never;
}

/// The other direction where that counts today, or once did, and this one does not.
Stacked either(const Ledger &ledger, Stacked stacked, Direction other)
{
    Stacked turned = stacked;
    turned.direction = other;
    return heldOf(ledger, turned) > heldOf(ledger, stacked) ? turned : stacked;
}

Stack stackOf(const Ledger &ledger, const Stacked &stacked, const View &view, const QLocale &locale)
{
    Stack stack;
    stack.name = nameOf(ledger, stacked);
    stack.layers = layers(ledger, stacked, view, locale);
    if (!holdsAny(ledger, stacked))
        return stack;
    const deals::Day day = lastDay(view.window);
    const auto text = [&](const Tally &tally) { return tallyText(tally, stacked.measure, stacked.currency, locale); };
    Tally sum = tallyAt(ledger, stacked, view.basis, day);
    stack.sum = {text(sum)};
    if (std::exchange(sum.notStated, 0) > 0 && !sum.interval.isZero())
        stack.sum.push_back(text(sum));
    if (const Tally later = laterThan(ledger, stacked, day); view.basis == Basis::Scheduled && !later.interval.isZero())
        stack.later = {tr("%1 later").arg(text(later))};
    // As announced, the sum itself says how many are not stated.
    const int notStated =
        view.basis == Basis::Scheduled ? tallyAt(ledger, stacked, Basis::Announced, day).notStated : 0;
    const QString unknown = notStated > 0 ? tr("%1 not stated").arg(locale.toString(notStated)) : QString();
    const Tally undated = undatedAt(ledger, stacked, day);
    const QString rest = undated.interval.isZero() ? QString() : tr("%1 undated").arg(text(undated));
    if (!rest.isEmpty() && !unknown.isEmpty())
        stack.undated.push_back(rest + u", "_s + unknown);
    if (!rest.isEmpty() || !unknown.isEmpty())
        stack.undated.push_back(rest.isEmpty() ? unknown : rest);
    return stack;
}

double outlineAt(const std::vector<Level> &levels, double day)
{
    const auto after = std::find_if(levels.begin(), levels.end(), [&](const Level &level) { return level.day > day; });
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

QString titleOf(Measure measure, double unit)
{
    struct Title {
        double unit;
        const char *power, *dollars;
    };
    static constexpr std::array titles{Title{1e9, QT_TRANSLATE_NOOP("pictures", "Gigawatts (GW)"),
                                           QT_TRANSLATE_NOOP("pictures", "US dollars (billion)")},
        Title{1e6, QT_TRANSLATE_NOOP("pictures", "Megawatts (MW)"),
            QT_TRANSLATE_NOOP("pictures", "US dollars (million)")},
        Title{1e3, QT_TRANSLATE_NOOP("pictures", "Kilowatts (kW)"),
            QT_TRANSLATE_NOOP("pictures", "US dollars (thousand)")},
        Title{1, QT_TRANSLATE_NOOP("pictures", "Watts"), QT_TRANSLATE_NOOP("pictures", "US dollars")}};
    const auto *title =
        std::find_if(titles.begin(), titles.end(), [&](const Title &each) { return unit >= each.unit; });
    return tr(measure == Measure::Power ? title->power : title->dollars);
}

void setAxis(Panel &panel, const Scale &scale, Measure measure)
{
    panel.ceiling = scale.ceiling;
    panel.floor = scale.floor;
    panel.ticks = scale.ticks;
    panel.title = titleOf(measure, scale.unit);
}

bool isEmpty(const Panel &panel)
{
    return panel.up.layers.empty() && panel.down.layers.empty();
}

} // namespace

std::vector<Paneled> paneled(const Ledger &ledger, const View &view)
{
    std::vector<Paneled> panels;
    if (view.power) {
        const Stacked capacity{Direction::ToFocus, Kind::Capacity, Measure::Power, {}};
        panels.push_back({either(ledger, capacity, Direction::FromFocus), {}});
    }
    if (view.dollars) {
        const Stacked paid{Direction::FromFocus, Kind::Purchase, Measure::Money, dollar};
        const Stacked invested{Direction::ToFocus, Kind::Investment, Measure::Money, dollar};
        panels.push_back({either(ledger, paid, Direction::ToFocus), either(ledger, invested, Direction::FromFocus)});
    }
    return panels;
}

Panel panel(const Ledger &ledger, const Paneled &which, const View &view, const QLocale &locale)
{
    Panel panel;
    panel.up = stackOf(ledger, which.up, view, locale);
    if (which.down)
        panel.down = stackOf(ledger, *which.down, view, locale);
    setAxis(
        panel, scaleFor(heightOf(panel.up, view.window), heightOf(panel.down, view.window), locale), which.up.measure);
    panel.beside = claimsBeside(ledger, which.up, locale);
    if (!isEmpty(panel))
        return panel;
    const bool isPromised = holdsAny(ledger, which.up) || (which.down && holdsAny(ledger, *which.down));
    const QString nothing =
        view.filter.isEmpty() ? tr("Nothing of this is promised") : tr("The filter leaves nothing of this");
    panel.empty = !isPromised            ? nothing
        : view.basis == Basis::Scheduled ? tr("Nothing of this is dated by a source")
                                         : tr("No source states an amount of this");
    panel.ticks.clear(); // a scale of nothing
    return panel;
}

void shareAxis(Panel &left, Panel &right, const Paneled &which, const Window &window, const QLocale &locale)
{
    if (isEmpty(left) && isEmpty(right))
        return; // a scale of nothing is the same
    const auto tallest = [&](Stack Panel::*side) {
        return std::max(heightOf(left.*side, window), heightOf(right.*side, window));
    };
    const Scale scale = scaleFor(tallest(&Panel::up), tallest(&Panel::down), locale);
    setAxis(left, scale, which.up.measure);
    setAxis(right, scale, which.up.measure);
}

QString nameOf(const Ledger &ledger, const Stacked &stacked)
{
    return nameOf(ledger.set(), ledger.focus(), stacked);
}

QString nameOf(const deals::DealSet &set, deals::PartyId party, const Stacked &stacked)
{
    const QString focus = party.isValid() ? set.shortName(party) : QString();
    const bool from = stacked.direction == Direction::FromFocus;
    switch (stacked.kind) {
    case Kind::Capacity:
        return (from ? tr("capacity from %1") : tr("capacity for %1")).arg(focus);
    case Kind::Purchase:
        return (from ? tr("%1 pays") : tr("paid to %1")).arg(focus);
    case Kind::Investment:
        return (from ? tr("%1 invests") : tr("invested in %1")).arg(focus);
    case Kind::Warrant:
        return (from ? tr("warrants of %1") : tr("warrants for %1")).arg(focus);
    case Kind::Loan:
        return (from ? tr("%1 lends") : tr("lent to %1")).arg(focus);
    case Kind::Guarantee:
        return (from ? tr("%1 guarantees") : tr("guaranteed for %1")).arg(focus);
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
        const bool isOurs = set.has(stacked.direction == Direction::FromFocus ? claim.from : claim.to, ledger.focus());
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
    return {tr("beside a claimed total of %1, never added").arg(all), tr("claimed: %1").arg(all)};
}

} // namespace pictures
