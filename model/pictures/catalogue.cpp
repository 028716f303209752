// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace pictures
{

using counting::Direction, counting::Ledger, counting::Stacked;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

/// The other direction where that counts today, or once did, and this one does not.
Stacked either(const Ledger &ledger, const Stacked &stacked)
{
    Stacked turned = stacked;
    turned.direction = stacked.direction == Direction::ToFocus ? Direction::FromFocus : Direction::ToFocus;
    return heldOf(ledger, turned) > heldOf(ledger, stacked) ? turned : stacked;
}

} // namespace

QString CataloguePanel::subjectText() const
{
    return tr(subject);
}

QString CataloguePanel::titleText(double unit) const
{
    return tr(std::ranges::find_if(titles, [unit](const UnitTitle &title) { return unit >= title.unit; })->words);
}

std::vector<StackedPanel> stackedPanels(const Ledger &ledger, Charts charts)
{
    std::vector<StackedPanel> panels;
    for (const CataloguePanel &panel : catalogue)
        if (charts.testFlag(panel.chart))
            panels.push_back({&panel, either(ledger, panel.up),
                panel.down ? std::optional(either(ledger, *panel.down)) : std::nullopt});
    return panels;
}

} // namespace pictures
