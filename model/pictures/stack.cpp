// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/stack.h"

#include "counting/curves.h"
#include "deals/parties.h"
#include "deals/words.h"
#include "pictures/tallywords.h"

#include <QLocale>

#include <algorithm>

namespace pictures
{

using counting::Ledger, counting::Line, counting::Ramp, counting::Tally, counting::Stacked, counting::Band;

namespace
{

QString valueText(
    const Ledger &ledger, const Band &band, const Stacked &stacked, const View &view, const QLocale &locale)
{
    const Tally tally = tallyAt(ledger, band, view.basis, lastDay(view.window));
    if (tally.interval.isZero())
        return {};
    if (band.said == deals::Said::UpTo && !tally.interval.isOpen())
        return amountText({0, tally.interval.high, deals::Said::UpTo}, stacked.measure, stacked.currency, locale);
    return tallyText(tally, stacked.measure, stacked.currency, locale);
}

Layer layerOf(const Ledger &ledger, const Band &band, const Stacked &stacked, const View &view, const QLocale &locale)
{
    Layer layer;
    const deals::DealSet &set = ledger.set();
    layer.partner = partiesText(set, set.members(band.partner));
    layer.hue = hueOf(set, band.partner);
    layer.said = band.said;
    std::vector<Ramp> ramps;
    for (const Line *line : band.lines) {
        const deals::Commitment &commitment = set.commitment(line->commitment);
        const std::vector<Ramp> own = rampsOf(*line, commitment, view.basis);
        ramps.insert(ramps.end(), own.begin(), own.end());
        layer.commitments.push_back(line->commitment);
        layer.deals.push_back(commitment.deal);
    }
    std::sort(layer.deals.begin(), layer.deals.end());
    layer.deals.erase(std::unique(layer.deals.begin(), layer.deals.end()), layer.deals.end());
    layer.levels = thinned(levelsOf(std::move(ramps)), view.window, view.columns);
    if (const QString value = valueText(ledger, band, stacked, view, locale); !value.isEmpty())
        layer.texts = {layer.partner + u' ' + value, layer.partner};
    return layer;
}

} // namespace

std::vector<Layer> layers(const Ledger &ledger, const Stacked &stacked, const View &view, const QLocale &locale)
{
    std::vector<Layer> layers;
    for (const Band &band : bands(ledger, stacked, view.basis))
        layers.push_back(layerOf(ledger, band, stacked, view, locale));
    return layers;
}

} // namespace pictures
