// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/catalogue.h"

#include "pictures/words/picturetranslation.h"

#include <algorithm>
#include <map>
#include <set>

namespace pictures
{

using counting::Direction, counting::Ledger, counting::Stacked;

namespace
{

/// In the first direction of which anything counts today, or once did.
Stacked held(const Ledger &ledger, Stacked stacked)
{
    if (ledger.focus() == deals::everyone) {
        stacked.direction = Direction::Among;
        return stacked;
    }
    Stacked best = stacked;
    const Direction turned = stacked.direction == Direction::ToFocus ? Direction::FromFocus : Direction::ToFocus;
    for (const Direction direction : {turned, Direction::Own}) {
        stacked.direction = direction;
        if (heldOf(ledger, stacked) > heldOf(ledger, best))
            best = stacked;
    }
    return best;
}

/// What counts on some day, but not between others.
std::vector<Stacked> counted(const Ledger &ledger)
{
    std::set<Stacked> counted;
    for (const counting::Line &line : ledger.lines())
        if (!line.presences.empty() && line.direction != Direction::Others)
            counted.insert(stackedOf(ledger, line.commitment));
    return {counted.begin(), counted.end()};
}

/// The currencies of a panel each: dollars first, then those of most commitments.
std::vector<deals::Currency> currenciesOf(const Ledger &ledger, const CataloguePanel &panel)
{
    constexpr deals::Currency dollar{{'U', 'S', 'D'}};
    constexpr std::size_t most = 2;
    if (panel.up.measure != deals::Measure::Money)
        return {{}};
    std::map<deals::Currency, int> counts;
    for (const counting::Line &line : ledger.lines()) {
        const deals::Commitment &commitment = ledger.set().commitment(line.commitment);
        const bool isOf = commitment.kind == panel.up.kind || (panel.down && commitment.kind == panel.down->kind);
        if (commitment.measure == panel.up.measure && isOf && line.direction != Direction::Others
            && !line.presences.empty())
            ++counts[commitment.currency];
    }
    std::vector<deals::Currency> currencies;
    for (const auto &[currency, count] : counts)
        currencies.push_back(currency);
    std::ranges::stable_sort(currencies, [&](deals::Currency a, deals::Currency b) {
        return std::pair(a != dollar, -counts[a]) < std::pair(b != dollar, -counts[b]);
    });
    if (currencies.empty())
        return {dollar};
    currencies.resize(std::min(currencies.size(), most));
    return currencies;
}

QString currencyText(deals::Currency currency)
{
    struct Name {
        const char *code, *name;
    };
    static constexpr std::array names{Name{"USD", QT_TRANSLATE_NOOP("pictures", "US dollars")},
        Name{"EUR", QT_TRANSLATE_NOOP("pictures", "Euros")}, Name{"GBP", QT_TRANSLATE_NOOP("pictures", "Pounds")},
        Name{"JPY", QT_TRANSLATE_NOOP("pictures", "Yen")}, Name{"CNY", QT_TRANSLATE_NOOP("pictures", "Yuan")},
        Name{"INR", QT_TRANSLATE_NOOP("pictures", "Indian rupees")}};
    const QString code = currency.text();
    const auto named = std::ranges::find_if(names, [&](const Name &name) { return code == QLatin1String(name.code); });
    return named == names.end() ? code : Text::tr(named->name);
}

} // namespace

QString CataloguePanel::subjectText() const
{
    return Text::tr(subject);
}

QString StackedPanel::titleText(double unit) const
{
    const auto title = std::ranges::find_if(panel->titles, [unit](const UnitTitle &each) { return unit >= each.unit; });
    const QString text = Text::tr(title->words);
    return text.contains(u"%1") ? text.arg(currencyText(up.currency)) : text;
}

std::vector<StackedPanel> stackedPanels(const Ledger &ledger, Charts charts)
{
    std::vector<StackedPanel> panels;
    const std::vector<Stacked> all = counted(ledger);
    for (const CataloguePanel &panel : catalogue) {
        if (!charts.testFlag(panel.chart))
            continue;
        for (const deals::Currency currency : currenciesOf(ledger, panel)) {
            const auto in = [&](Stacked stacked) {
                stacked.currency = currency;
                return held(ledger, stacked);
            };
            StackedPanel stacks{&panel, in(panel.up), panel.down ? std::optional(in(*panel.down)) : std::nullopt};
            std::ranges::copy_if(all, std::back_inserter(stacks.beside), [&](const Stacked &stacked) {
                return stacked.measure == panel.up.measure && stacked.currency == currency && !stacks.shows(stacked);
            });
            panels.push_back(std::move(stacks));
        }
    }
    return panels;
}

std::vector<Stacked> inNoPanel(const Ledger &ledger)
{
    std::vector<Stacked> all = counted(ledger);
    for (const StackedPanel &panel : stackedPanels(ledger, panelCharts))
        std::erase_if(all, [&](const Stacked &stacked) {
            return stacked.measure == panel.up.measure && stacked.currency == panel.up.currency;
        });
    return all;
}

} // namespace pictures
