// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/sentence.h"

#include "deals/words.h"
#include "pictures/differencewords.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Stacked, counting::Tally, deals::Said;

namespace
{

QString inWords(Tally tally, const Stacked &stacked, const QLocale &locale)
{
    tally.notStated = 0; // said once, of all
    const auto [low, high] = tally.interval;
    if (tally.interval.isOpen() && low == 0)
        return Text::tr("an amount without a stated limit");
    if (tally.overflown || (tally.isAbout() && low < high)) // what no single word says
        return tallyText(tally, stacked.measure, stacked.currency, locale);
    const Said said = tally.interval.isOpen() ? Said::AtLeast
        : low == 0                            ? Said::UpTo
        : low < high                          ? Said::Range
        : tally.isAbout()                     ? Said::About
                                              : Said::Exact;
    return amountText({low, high, said}, stacked.measure, stacked.currency, locale, deals::Length::Long);
}

QString listed(const QStringList &amounts)
{
    return amounts.size() < 2
        ? amounts.join(QString())
        : Text::tr("%1 and %2").arg(amounts.mid(0, amounts.size() - 1).join(u", "_s), amounts.last());
}

} // namespace

QString sentence(const Outline &outline, Charts charts, const QLocale &locale)
{
    QStringList promised, dated;
    int notStated = 0;
    for (const StackedPanel &panel : stackedPanels(*outline.ledger, charts)) {
        const counting::Sums sums = outline.known->inTheEnd(panel.up);
        notStated += sums.announced.notStated;
        if (sums.announced.isStated())
            promised += inWords(sums.announced, panel.up, locale);
        if (sums.scheduled.isStated())
            dated += inWords(sums.scheduled, panel.up, locale);
    }
    const QString unknown = notStated == 1 ? Text::tr("1 amount not stated")
                                           : Text::tr("%1 amounts not stated").arg(locale.toString(notStated));
    if (promised.isEmpty())
        return notStated == 0 ? QString() : Text::tr("Promised; %1").arg(unknown);
    const QString all = listed(promised);
    const QString first = all.left(1).toUpper() + all.mid(1);
    const QString stated = dated.isEmpty() ? Text::tr("%1 promised; none of it with a date").arg(first)
        : dated == promised                ? Text::tr("%1 promised; all of it with a date").arg(first)
                                           : Text::tr("%1 promised; %2 with a date").arg(first, listed(dated));
    return notStated == 0 ? stated : stated + u"; "_s + unknown;
}

QString sentence(const Comparison &comparison)
{
    const Difference *first = nullptr;
    for (const Difference &row : comparison.table) {
        if (row.key != "promised"_L1 || !row.figures || !(row.figures->left || row.figures->right))
            continue;
        if (!first || (first->difference == notCompared && row.difference != notCompared))
            first = &row;
    }
    if (!first)
        return {};
    const auto &[left, right] = comparison.panes;
    const QString both =
        Text::tr("%1: %2 %3, %4 %5").arg(first->what, left.name, first->left, right.name, first->right);
    return first->difference == notCompared ? both : Text::tr("%1; difference %2").arg(both, first->difference);
}

} // namespace pictures
