// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture.h"

#include "pictures/footer.h"
#include "pictures/lanes.h"
#include "pictures/panels.h"
#include "pictures/readout.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pictures
{
namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

} // namespace

Window firstWindow()
{
    return {double(deals::dayOf(2025, 1, 1)), double(deals::dayOf(2028, 1, 1))};
}

Window wholeWindow(const deals::DealSet &set)
{
    Window whole = firstWindow();
    const auto see = [&](deals::Day first, deals::Day last) {
        whole.from = std::min<double>(whole.from, deals::dayOf(deals::calendarDay(first).year, 1, 1));
        whole.to = std::max<double>(whole.to, deals::dayOf(deals::calendarDay(last).year + 1, 1, 1));
    };
    const auto seeDate = [&](const deals::Date &date) {
        if (date.isPeriod())
            see(date.first(), date.last());
    };
    for (const deals::Deal &deal : set.deals) {
        seeDate(deal.announced);
        for (const deals::Event &event : deal.events)
            seeDate(event.date);
    }
    for (const deals::Commitment &commitment : set.commitments) {
        for (const deals::Date &date : {commitment.announced, commitment.start, commitment.end})
            seeDate(date);
        const deals::Date &from = commitment.start.isPeriod() ? commitment.start : commitment.announced;
        if (commitment.term.isStated())
            see(from.first(), commitment.term.endFrom(from.last()) - 1);
    }
    return whole;
}

Picture picture(const deals::DealSet &set, const View &view, const QLocale &locale)
{
    const Ledger ledger(set, view.focus, view.filter);
    Picture picture;
    picture.window = view.window;
    picture.title = title(ledger, view, locale);
    picture.subtitle = subtitle(view);
    if (!view.filter.isEmpty()) // or the sums would be read as those of all
        picture.subtitle += tr("; only %1").arg(filters::filterText(set, view.filter));
    picture.footer = footer(ledger, view, locale);
    picture.dataEnd = set.asOf();
    picture.today = view.today;
    if (set.parties.empty())
        picture.empty = tr("No deals have been read yet.");
    else if (set.deals.empty())
        picture.empty = tr("There are no deals in this file.");
    else if (ledger.lines().empty() && view.filter.isEmpty())
        picture.empty = tr("The deals in this file promise nothing.");
    else if (ledger.lines().empty())
        picture.empty = tr("No deal passes the filter. %1").arg(filters::filterText(set, view.filter));
    if (!picture.empty.isEmpty())
        return picture;
    if (view.lanes)
        picture.lanes = lanes(ledger, view.arrangement, locale);
    for (const Paneled &which : paneled(ledger, view))
        picture.panels.push_back(panel(ledger, which, view, locale));
    return picture;
}

Readout readout(const deals::DealSet &set, const View &view, deals::Day day, const QLocale &locale)
{
    const Ledger ledger(set, view.focus, view.filter);
    return readoutOf(ledger, paneled(ledger, view), view.basis, day, locale);
}

} // namespace pictures
