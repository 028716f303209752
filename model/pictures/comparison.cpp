// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/comparison.h"

#include "counting/partners.h"
#include "deals/labels.h"
#include "pictures/differences.h"
#include "pictures/differencewords.h"
#include "pictures/footer.h"
#include "pictures/readout.h"

#include <QCoreApplication>
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

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

constexpr auto partnerFacet = static_cast<std::size_t>(filters::Facet::Partner);

/// The filter of both panes together; one that keeps nothing when nobody is compared.
filters::Filter filterOf(const View &view, const Pair &pair)
{
    filters::Filter filter = view.filter;
    std::vector<filters::Choice> &partners = filter.choices[partnerFacet];
    partners.clear();
    for (const deals::PartyId partner : {pair.left, pair.right})
        if (partner.isValid())
            filter.set(filters::Facet::Partner, partner.row, true);
    if (partners.empty())
        partners = {deals::PartyId::none};
    return filter;
}

/// Makes one pane, of the lines of its partner and of both.
class PaneBuilder final
{
public:
    PaneBuilder(const deals::DealSet &set, const View &view, const QLocale &locale)
        : m_set(set)
        , m_view(view)
        , m_locale(locale)
    {
    }

    /// `other` is the partner of the other pane.
    Pane build(deals::PartyId partner, deals::PartyId other, const Lines &own, const Lines &both,
        const std::vector<Stacked> &stacks) const
    {
        Pane pane;
        pane.partner = partner;
        pane.picture.window = m_view.window;
        if (!partner.isValid()) {
            pane.picture.empty = tr("No partner is chosen.");
            return pane;
        }
        pane.name = m_set.shortName(partner);
        pane.hue = static_cast<int>(partner.row);
        View lanesAlone = paneView(m_view, partner);
        lanesAlone.power = lanesAlone.dollars = false; // the panels are chosen for both panes together
        pane.picture = picture(m_set, lanesAlone, m_locale);
        pane.picture.title.clear();
        pane.picture.subtitle.clear();
        pane.picture.footer.clear();
        if (!pane.picture.empty.isEmpty())
            pane.picture.empty = whyEmpty(pane.name);
        QStringList deeds = this->deeds(own, stacks);
        if (other.isValid()) {
            const QString with = tr("with %1").arg(m_set.shortName(other));
            for (const QString &deed : this->deeds(both, stacks))
                deeds += deed + u' ' + with;
            mark(pane.picture.lanes, both, tr("jointly %1").arg(with));
        }
        pane.promise = deeds.join(u" · "_s);
        return pane;
    }

private:
    QString whyEmpty(const QString &name) const
    {
        filters::Filter rest = m_view.filter;
        rest.choices[partnerFacet].clear();
        return rest.isEmpty() ? tr("There is no deal with %1.").arg(name)
                              : tr("No deal with %1 passes the filter. %2").arg(name, filterText(m_set, rest));
    }

    QStringList deeds(const Lines &lines, const std::vector<Stacked> &stacks) const
    {
        QStringList deeds;
        for (const Stacked &stacked : stacks) {
            const Tally promised = sumsOf(m_set, lines, stacked, lastDay(m_view.window)).announced;
            if (!promised.interval.isZero())
                deeds += deedText(stacked, sumText(promised, stacked, m_locale));
        }
        const bool counts = std::any_of(lines.begin(), lines.end(), [](const Line *line) { return line->counts(); });
        if (deeds.isEmpty() && counts)
            deeds += tr("amounts not stated");
        return deeds;
    }

    /// Says in the lanes of these lines' deals that they are of both.
    void mark(std::vector<Lane> &lanes, const Lines &both, const QString &words) const
    {
        std::set<deals::DealId> deals;
        for (const Line *line : both)
            deals.insert(m_set.commitment(line->commitment).deal);
        for (Lane &lane : lanes) {
            if (!deals.contains(lane.deal))
                continue;
            for (QString &promise : lane.promise)
                promise += u" · "_s + words;
            lane.promise.push_back(words);
        }
    }

    const deals::DealSet &m_set;
    const View &m_view;
    const QLocale &m_locale;
};

/// The same panels in both, with the same value axes.
void addPanels(Comparison &comparison, const Ledger &ofBoth, const View &view, const QLocale &locale)
{
    auto &[left, right] = comparison.panes;
    const Ledger ofLeft(ofBoth.set(), view.focus, paneView(view, left.partner).filter);
    const Ledger ofRight(ofBoth.set(), view.focus, paneView(view, right.partner).filter);
    for (const Paneled &which : paneled(ofBoth, view)) {
        Panel a = panel(ofLeft, which, view, locale), b = panel(ofRight, which, view, locale);
        shareAxis(a, b, which, view.window, locale);
        for (const auto &[pane, panel] : {std::pair(&left, &a), std::pair(&right, &b)}) {
            if (!pane->picture.empty.isEmpty())
                panel->empty.clear(); // the picture says why, once
            pane->picture.panels.push_back(std::move(*panel));
        }
    }
}

} // namespace

View paneView(const View &view, deals::PartyId partner)
{
    View own = view;
    own.filter.choices[partnerFacet] = {partner.row};
    return own;
}

Comparison comparison(const deals::DealSet &set, const View &view, const Pair &pair, const QLocale &locale)
{
    const Ledger ledger(set, view.focus, filterOf(view, pair));
    const Sides sides = sidesOf(ledger, pair);
    const Compared compared = comparedIn(ledger);
    const PaneBuilder builder(set, view, locale);
    Comparison comparison;
    comparison.panes = {builder.build(pair.left, pair.right, sides.left, sides.both, compared.all),
        builder.build(pair.right, pair.left, sides.right, sides.both, compared.all)};
    addPanels(comparison, ledger, view, locale);
    QStringList names;
    for (const Pane &pane : comparison.panes)
        if (pane.partner.isValid())
            names += pane.name;
    const QString period = periodText(view.window, locale);
    if (names.isEmpty()) {
        comparison.title = period;
        return comparison;
    }
    comparison.title = names.join(tr(" and ")) + u", "_s + period;
    comparison.subtitle = tr("%1, on the same axes").arg(subtitle(view));
    comparison.footer = footer(ledger, view, locale);
    if (names.size() == 2)
        comparison.table = differences(ledger, sides, compared, lastDay(view.window), locale);
    return comparison;
}

std::array<Readout, 2> readouts(
    const deals::DealSet &set, const View &view, const Pair &pair, deals::Day day, const QLocale &locale)
{
    const std::vector<Paneled> panels = paneled(Ledger(set, view.focus, filterOf(view, pair)), view);
    const auto of = [&](deals::PartyId partner) {
        return readoutOf(Ledger(set, view.focus, paneView(view, partner).filter), panels, view.basis, day, locale);
    };
    return {of(pair.left), of(pair.right)};
}

} // namespace pictures
