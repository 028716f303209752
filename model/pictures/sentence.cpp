// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/sentence.h"

#include "deals/words.h"
#include "pictures/picturetranslation.h"
#include "pictures/tallywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Stacked, counting::Tally, deals::Said;

namespace
{

QString inWords(const Tally &tally, const Stacked &stacked, const QLocale &locale)
{
    if (!tally.isStated() || tally.overflown)
        return tallyText(tally, stacked.measure, stacked.currency, locale);
    const auto [low, high] = tally.interval;
    const Said said = tally.interval.isOpen() ? Said::AtLeast
        : low == 0                            ? Said::UpTo
        : low < high                          ? Said::Range
        : tally.isAbout()                     ? Said::About
                                              : Said::Exact;
    const QString amount =
        amountText({low, high, said}, stacked.measure, stacked.currency, locale, deals::Length::Long);
    return tally.notStated == 0 ? amount : Text::tr("%1 + %2 not stated").arg(amount, locale.toString(tally.notStated));
}

QString listed(const QStringList &amounts)
{
    return amounts.size() < 2
        ? amounts.join(QString())
        : Text::tr("%1 and %2").arg(amounts.mid(0, amounts.size() - 1).join(u", "_s), amounts.last());
}

} // namespace

QString sentence(const counting::Ledger &ledger, Charts charts, const QLocale &locale)
{
    QStringList promised, dated;
    for (const StackedPanel &panel : stackedPanels(ledger, charts)) {
        const counting::Sums sums = sumAt(ledger, panel.up, counting::Ledger::inTheEnd, counting::Reading::Day);
        if (sums.announced.isNothing())
            continue;
        promised += inWords(sums.announced, panel.up, locale);
        if (sums.scheduled.isStated())
            dated += inWords(sums.scheduled, panel.up, locale);
    }
    if (promised.isEmpty())
        return {};
    const QString all = listed(promised);
    const QString first = all.left(1).toUpper() + all.mid(1);
    return dated.isEmpty() ? Text::tr("%1 promised; none of it with a date").arg(first)
                           : Text::tr("%1 promised; %2 with a date").arg(first, listed(dated));
}

} // namespace pictures
