// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/readout.h"

#include "deals/words.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Basis, counting::Tally, counting::Stacked;

namespace
{

/// Of what is promised and what of it is due.
QString sentence(const std::vector<Tally> &tallies, const std::vector<QString> &texts)
{
    const Tally &promised = tallies[0], &due = tallies[1];
    if (promised.isNothing() && due.isNothing())
        return Text::tr("nothing promised");
    if (!promised.isStated() && !due.isStated())
        return Text::tr("promised, no amount stated");
    if (!due.isStated())
        return Text::tr("%1 promised, nothing due yet").arg(texts[0]);
    return Text::tr("%1 promised, %2 due").arg(texts[0], texts[1]);
}

} // namespace

Readout readoutOf(
    const Outline &outline, const std::vector<StackedPanel> &panels, Basis shown, deals::Day day, const QLocale &locale)
{
    Readout readout;
    readout.day = day;
    readout.dayText = deals::dayText(day, locale);
    QStringList parts;
    const auto value = [&](const Stacked &stacked) {
        const counting::Sums sums = outline.known->sumAt(stacked, day, counting::Reading::Day);
        std::vector<Tally> tallies{sums.announced, sums.scheduled};
        for (Tally &tally : tallies)
            if (tally.isStated())
                tally.notStated = 0; // the details say how many; a line that follows the mouse has to be short
        std::vector<QString> texts;
        for (const Tally &tally : tallies) // neither is a part of the other as it is printed: each in its own unit
            texts.push_back(tallyText(tally, stacked.measure, stacked.currency, locale));
        parts += nameOf(*outline.ledger, stacked) + u": "_s + sentence(tallies, texts);
        return texts[shown == Basis::Announced ? 0 : 1];
    };
    for (const StackedPanel &which : panels)
        readout.panels.push_back({value(which.up), which.down ? value(*which.down) : QString()});
    readout.values = parts.join(u" · "_s);
    readout.sentence = readout.dayText + u" · "_s + readout.values;
    return readout;
}

} // namespace pictures
