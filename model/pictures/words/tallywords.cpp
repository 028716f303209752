// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/words/tallywords.h"

#include "deals/words.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Exclusion, counting::Tally, deals::Commitment;

namespace
{

QString phaseText(const Ledger &ledger, deals::CommitmentId whole)
{
    return Text::tr("phase of %1: counts as scheduled, inside its whole").arg(ledger.set().text(whole).id);
}

QString inclusionText(const Ledger &ledger, const Line &line, const QLocale &locale)
{
    const Commitment &commitment = ledger.set().commitment(line.commitment);
    const auto history = ledger.set().statusHistory(line.commitment);
    QString text = amountText(commitment, locale, deals::Length::Long) + u"; "_s
        + deals::statusText(history.back().status).toLower();
    if (history.back().status != deals::Status::Delivered)
        text += u"; "_s + whenText(commitment, locale);
    if (commitment.conditional)
        text += u"; "_s + Text::tr("conditional: %1").arg(ledger.set().text(line.commitment).condition);
    return text;
}

QString textOf(const Tally &tally, deals::Interval printed, std::optional<int> unit, deals::Measure measure,
    deals::Currency currency, const QLocale &locale)
{
    if (tally.overflown)
        return Text::tr("too large to add up");
    if (tally.interval.isZero())
        return tally.notStated > 0 ? Text::tr("not stated") : Text::tr("none"); // absent is not zero
    const QString sum = intervalText(printed, {tally.lowIsAbout(), tally.highIsAbout}, measure, currency, locale, unit);
    return tally.notStated == 0 ? sum : Text::tr("%1 + %2 not stated").arg(sum, locale.toString(tally.notStated));
}

} // namespace

QString reasonText(const Ledger &ledger, deals::CommitmentId commitment, const QLocale &locale)
{
    const Line &line = *ledger.lineOf(commitment);
    if (!line.counts())
        return exclusionText(ledger, line, locale);
    return line.isInside() ? phaseText(ledger, line.whole) : inclusionText(ledger, line, locale);
}

QString exclusionText(const Ledger &ledger, const Line &line, const QLocale &locale)
{
    const Commitment &commitment = ledger.set().commitment(line.commitment);
    const auto history = ledger.set().statusHistory(line.commitment);
    const QString status = history.empty() ? Text::tr("no status") : deals::statusText(history.back().status).toLower();
    switch (line.exclusion) {
    case Exclusion::None:
        return {};
    case Exclusion::Option:
        return Text::tr("an option: shown, never counted");
    case Exclusion::Status:
        return commitment.isStated() ? Text::tr("%1: named beside, not counted").arg(status)
                                     : Text::tr("%1, amount not stated: named beside, not counted").arg(status);
    case Exclusion::Superseded: {
        if (line.presences.empty())
            return Text::tr("superseded before it was announced");
        const auto [first, last] = line.presences.back().off;
        return Text::tr("superseded %1").arg(deals::someDayText(first, last, locale));
    }
    case Exclusion::Umbrella:
        return Text::tr("an umbrella over deals still to be made: shown, never counted");
    case Exclusion::Conflict:
        return Text::tr("beside a better wording of the same fact");
    case Exclusion::Circle:
        return Text::tr("not added up: commitments of this file are part of each other, or supersede each other");
    }
    return {};
}

QString tallyText(const Tally &tally, deals::Measure measure, deals::Currency currency, const QLocale &locale)
{
    return textOf(tally, tally.interval, {}, measure, currency, locale);
}

QString absenceText(const counting::Sums &sums, counting::SumPart part)
{
    using counting::Sums;
    if ((sums.*part).notStated > 0 || (!sums.isStated() && sums.announced.notStated > 0))
        return Text::tr("not stated");
    const bool asksWhen = part == &Sums::scheduled || part == &Sums::later;
    const bool isDated = !sums.scheduled.isNothing() || !sums.later.isNothing();
    return sums.isStated() && asksWhen && !isDated ? Text::tr("none dated") : Text::tr("none");
}

deals::Together printedTogether(
    const std::vector<Tally> &tallies, const std::vector<deals::Addition> &additions, deals::Measure measure)
{
    std::vector<deals::Interval> figures;
    for (const Tally &tally : tallies)
        figures.push_back(tally.overflown ? deals::Interval() : tally.interval);
    return deals::together(figures, additions, measure);
}

std::vector<QString> tallyTexts(const std::vector<Tally> &tallies, const std::vector<deals::Addition> &additions,
    deals::Measure measure, deals::Currency currency, const QLocale &locale)
{
    const deals::Together printed = printedTogether(tallies, additions, measure);
    std::vector<QString> texts;
    for (std::size_t i = 0; i < tallies.size(); ++i)
        texts.push_back(textOf(tallies[i], printed.figures[i], printed.unit, measure, currency, locale));
    return texts;
}

} // namespace pictures
