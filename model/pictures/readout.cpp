// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/readout.h"

#include "deals/words.h"
#include "pictures/tallywords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Basis, counting::Tally, counting::Stacked;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

} // namespace

Readout readoutOf(
    const Ledger &ledger, const std::vector<StackedPanel> &panels, Basis shown, deals::Day day, const QLocale &locale)
{
    Readout readout;
    readout.day = day;
    readout.dayText = deals::dayText(day, locale);
    QStringList parts{readout.dayText};
    const auto value = [&](const Stacked &stacked) {
        const auto text = [&](Basis basis) {
            Tally tally = tallyAt(ledger, stacked, basis, day);
            if (!tally.interval.isZero())
                tally.notStated = 0; // the details say how many; a line that follows the mouse has to be short
            return tallyText(tally, stacked.measure, stacked.currency, locale);
        };
        const QString announced = text(Basis::Announced), scheduled = text(Basis::Scheduled);
        parts += tr("%1: %2 promised, %3 due").arg(nameOf(ledger, stacked), announced, scheduled);
        return shown == Basis::Announced ? announced : scheduled;
    };
    for (const StackedPanel &which : panels)
        readout.panels.push_back({value(which.up), which.down ? value(*which.down) : QString()});
    readout.sentence = parts.join(u" · "_s);
    return readout;
}

} // namespace pictures
