// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture.h"

#include "pictures/footer.h"
#include "pictures/outline.h"
#include "pictures/panels.h"
#include "pictures/readout.h"
#include "pictures/sentence.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger;

Picture picture(const Outline &outline, const View &view, const QLocale &locale)
{
    const Ledger &ledger = *outline.ledger;
    const deals::DealSet &set = ledger.set();
    Picture picture;
    picture.window = view.window;
    picture.title = title(ledger, view, locale);
    picture.sentence = sentence(outline, view.charts & panelCharts ? view.charts : panelCharts, locale);
    picture.subtitle = picture.sentence;
    if (!view.filter.isEmpty()) // or the sums would be read as those of all
        picture.subtitle += (picture.subtitle.isEmpty() ? Text::tr("Only %1") : Text::tr("; only %1"))
                                .arg(filters::filterText(set, view.filter));
    picture.subtitle += (picture.subtitle.isEmpty() ? QString() : u". "_s) + subtitle(ledger, view);
    picture.footer = withUnread(footer(*outline.known, view, locale), set, locale);
    picture.dataEnd = set.asOf();
    picture.today = view.today;
    if (set.parties.empty())
        picture.empty = Text::tr("No deals have been read yet.");
    else if (set.deals.empty())
        picture.empty = Text::tr("There are no deals in this file.");
    else if (ledger.lines().empty() && view.filter.isEmpty())
        picture.empty = Text::tr("The deals in this file promise nothing.");
    else if (ledger.lines().empty())
        picture.empty = Text::tr("No deal passes the filter. %1").arg(filters::filterText(set, view.filter));
    if (!picture.empty.isEmpty())
        return picture;
    if (view.charts.testFlag(Chart::Lanes))
        picture.lanes = outline.lanes;
    for (const StackedPanel &which : stackedPanels(ledger, view.charts))
        picture.panels.push_back(panel(outline, which, view, locale));
    return picture;
}

Readout readout(const Outline &outline, const View &view, deals::Day day, const QLocale &locale)
{
    return readoutOf(outline, stackedPanels(*outline.ledger, view.charts), view.basis, day, locale);
}

} // namespace pictures
