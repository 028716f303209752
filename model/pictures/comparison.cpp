// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/comparison.h"

#include "deals/labels.h"
#include "pictures/differences.h"
#include "pictures/differencewords.h"
#include "pictures/footer.h"
#include "pictures/readout.h"
#include "pictures/sentence.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Tally, counting::Stacked, counting::Pair, counting::Sides,
    counting::Lines;

namespace
{

using filters::Facet;

/// Makes one pane, of the lines of its partner and of both.
class PaneBuilder final
{
public:
    /// `ledger` is that of both.
    PaneBuilder(const Ledger &ledger, const View &view, const QLocale &locale)
        : m_ledger(ledger)
        , m_set(ledger.set())
        , m_view(view)
        , m_locale(locale)
    {
    }

    /// `other` is the partner of the other pane.
    Pane build(const Outline &outline, deals::PartyId partner, deals::PartyId other, const Lines &own,
        const Lines &both, const std::vector<Stacked> &stacks) const
    {
        Pane pane;
        pane.partner = partner;
        pane.picture.window = m_view.window;
        if (!partner.isValid()) {
            pane.picture.empty = Text::tr("No partner is chosen.");
            return pane;
        }
        pane.name = m_set.shortName(partner);
        pane.hue = hueOf(m_set, partner);
        View lanesAlone = paneView(m_view, partner);
        lanesAlone.charts &= Chart::Lanes; // the panels are chosen for both panes together
        pane.picture = picture(outline, lanesAlone, m_locale);
        pane.picture.title.clear();
        pane.picture.subtitle.clear();
        pane.picture.footer.clear();
        if (!pane.picture.empty.isEmpty())
            pane.picture.empty = whyEmpty(pane.name);
        QStringList deeds = this->deeds(own, stacks);
        if (other.isValid()) {
            const QString with = Text::tr("with %1").arg(m_set.shortName(other));
            for (const QString &deed : this->deeds(both, stacks))
                deeds += deed + u' ' + with;
            pane.picture.lanes = marked(pane.picture.lanes, both, Text::tr("jointly %1").arg(with));
        }
        pane.promise = deeds.join(u" · "_s);
        return pane;
    }

private:
    QString whyEmpty(const QString &name) const
    {
        filters::Filter rest = m_view.filter;
        rest.of(Facet::Partner).clear();
        return rest.isEmpty() ? Text::tr("There is no deal with %1.").arg(name)
                              : Text::tr("No deal with %1 passes the filter. %2").arg(name, filterText(m_set, rest));
    }

    QStringList deeds(const Lines &lines, const std::vector<Stacked> &stacks) const
    {
        QStringList deeds;
        for (const Stacked &stacked : stacks) {
            const Tally promised = sumsOf(m_ledger, lines, stacked, lastDay(m_view.window)).announced;
            if (!promised.interval.isZero())
                deeds += deedText(stacked, sumText(promised, stacked, m_locale));
        }
        const bool counts = std::ranges::any_of(lines, [](const Line *line) { return line->counts(); });
        if (deeds.isEmpty() && counts)
            deeds += Text::tr("amounts not stated");
        return deeds;
    }

    /// Says in the lanes of these lines' deals that they are of both.
    LaneList marked(const LaneList &lanes, const Lines &both, const QString &words) const
    {
        std::set<deals::DealId> deals;
        for (const Line *line : both)
            deals.insert(m_set.commitment(line->commitment).deal);
        return lanes.with([deals, words](Lane &lane) {
            if (!deals.contains(lane.deal))
                return;
            for (QString &promise : lane.promise)
                promise += u" · "_s + words;
            lane.promise.push_back(words);
        });
    }

    const Ledger &m_ledger;
    const deals::DealSet &m_set;
    const View &m_view;
    const QLocale &m_locale;
};

/// Whether a panel has anything to draw or to say of either.
bool isOfEither(const PairOutline &outline, const StackedPanel &which, const View &view)
{
    return std::ranges::any_of(outline.panes, [&](const Outline &pane) {
        const auto isHeld = [&](const Stacked &stacked) {
            return heldOf(*pane.ledger, stacked) != counting::Held::Never;
        };
        return isHeld(which.up) || (which.down && isHeld(*which.down))
            || !alsoTexts(*pane.known, which.beside, lastDay(view.window), QLocale::c()).isEmpty();
    });
}

struct PairPanels {
    std::vector<StackedPanel> drawn, folded;
};

PairPanels panelsOf(const PairOutline &outline, const View &view)
{
    PairPanels panels;
    for (StackedPanel &which : stackedPanels(*outline.both, view.charts))
        (isOfEither(outline, which, view) ? panels.drawn : panels.folded).push_back(std::move(which));
    if (panels.drawn.empty() && !view.charts.testFlag(Chart::Lanes))
        panels.drawn.swap(panels.folded); // a picture of nothing says so itself
    return panels;
}

QString foldedText(const std::vector<StackedPanel> &folded, const View &view)
{
    QStringList subjects;
    for (const StackedPanel &which : folded)
        subjects += which.panel->subjectText().toLower();
    subjects.removeDuplicates();
    if (subjects.isEmpty())
        return {};
    filters::Filter rest = view.filter;
    rest.of(Facet::Partner).clear();
    return (rest.isEmpty() ? Text::tr("Not drawn: %1, of which nothing is promised.")
                           : Text::tr("Not drawn: %1, of which the filter leaves nothing."))
        .arg(subjects.join(Text::tr(" and ")));
}

/// Who promises stands above the pane, and need not stand in every layer.
void nameByWording(Panel &panel, const QString &partner)
{
    for (Stack *stack : {&panel.up, &panel.down})
        for (Layer &layer : stack->layers)
            if (layer.partner == partner && !layer.texts.empty())
                layer.texts = {layer.texts.front().mid(partner.size() + 1)};
}

/// The same panels in both, with the same value axes.
void addPanels(Comparison &comparison, const PairOutline &outline, const PairPanels &panels, const View &view,
    const QLocale &locale)
{
    auto &[left, right] = comparison.panes;
    for (const StackedPanel &which : panels.drawn) {
        Panel a = panel(outline.panes[0], which, view, locale);
        Panel b = panel(outline.panes[1], which, view, locale);
        shareAxis(a, b, which, view, locale);
        for (const auto &[pane, panel] : {std::pair(&left, &a), std::pair(&right, &b)}) {
            if (!pane->picture.empty.isEmpty())
                panel->empty.clear(); // the picture says why, once
            nameByWording(*panel, pane->name);
            pane->picture.panels.push_back(std::move(*panel));
        }
    }
}

/// Without the panels that are not drawn.
Charts chartsOf(const PairPanels &panels, Charts charts)
{
    Charts drawn = charts & Chart::Lanes;
    for (const StackedPanel &which : panels.drawn)
        drawn |= which.panel->chart;
    return drawn;
}

} // namespace

View paneView(const View &view, deals::PartyId partner)
{
    View own = view;
    own.filter.of(Facet::Partner) = {partner.row};
    return own;
}

Comparison comparison(const PairOutline &outline, const View &view, const QLocale &locale)
{
    const Ledger &ledger = *outline.both;
    const Pair &pair = outline.pair;
    const Sides sides = sidesOf(ledger, pair);
    const Compared compared = comparedIn(ledger);
    const PaneBuilder builder(ledger, view, locale);
    Comparison comparison;
    comparison.panes = {builder.build(outline.panes[0], pair.left, pair.right, sides.left, sides.both, compared.all),
        builder.build(outline.panes[1], pair.right, pair.left, sides.right, sides.both, compared.all)};
    const PairPanels panels = panelsOf(outline, view);
    addPanels(comparison, outline, panels, view, locale);
    QStringList names;
    for (const Pane &pane : comparison.panes)
        if (pane.partner.isValid())
            names += pane.name;
    const QString period = periodText(view.window, locale);
    if (names.isEmpty()) {
        comparison.title = period;
        return comparison;
    }
    comparison.title = names.join(Text::tr(" and ")) + u", "_s + period;
    View drawn = view;
    drawn.charts = chartsOf(panels, view.charts);
    comparison.folded = foldedText(panels.folded, view);
    comparison.footer = withUnread(footer(*outline.known, view, locale), ledger.set(), locale);
    if (names.size() == 2)
        comparison.table = differences(ledger, sides, compared, lastDay(view.window), locale);
    comparison.sentence = sentence(comparison);
    comparison.subtitle = (comparison.sentence.isEmpty() ? QString() : comparison.sentence + u". "_s)
        + Text::tr("%1, on the same axes").arg(subtitle(ledger, drawn));
    return comparison;
}

std::array<Readout, 2> readouts(const PairOutline &outline, const View &view, deals::Day day, const QLocale &locale)
{
    const std::vector<StackedPanel> panels = panelsOf(outline, view).drawn;
    const auto of = [&](const Outline &pane) { return readoutOf(pane, panels, view.basis, day, locale); };
    return {of(outline.panes[0]), of(outline.panes[1])};
}

} // namespace pictures
