// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/footer.h"

#include "deals/words.h"
#include "pictures/panels.h"
#include "pictures/remarks.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, counting::Exclusion, counting::Direction, counting::Window,
    counting::Basis;

namespace
{

/// Who is cited; with a filter, for what it leaves.
QString sources(const Ledger &ledger)
{
    const deals::DealSet &set = ledger.set();
    std::vector<bool> cited(set.sources.size(), ledger.filter().isEmpty());
    const auto cite = [&](const std::vector<deals::Evidence> &evidence) {
        for (const deals::Evidence &place : evidence)
            cited[place.source.row] = true;
    };
    for (const Line &line : ledger.lines()) {
        cite(set.text(line.commitment).evidence);
        cite(set.deal(set.commitment(line.commitment).deal).evidence);
    }
    QStringList publishers;
    for (std::size_t row = 0; row < cited.size(); ++row)
        if (cited[row])
            publishers += set.sources[row].publisher;
    publishers.removeDuplicates();
    return publishers.join(u", "_s);
}

/// The partners of the lines that are meant.
template<typename IsMeant> QString partnersOf(const Ledger &ledger, const IsMeant &isMeant)
{
    const deals::DealSet &set = ledger.set();
    QStringList names;
    for (const Line &line : ledger.lines()) {
        if (line.direction != Direction::Others && isMeant(line, set.commitment(line.commitment)))
            names += partiesText(set, set.members(line.partner));
    }
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names.join(u", "_s);
}

QStringList notCounted(const Ledger &ledger, Basis basis)
{
    QStringList reasons;
    const auto add = [&](const QString &reason, auto isMeant) {
        if (const QString partners = partnersOf(ledger, isMeant); !partners.isEmpty())
            reasons += reason.arg(partners);
    };
    using deals::Commitment;
    if (basis == Basis::Announced) // as scheduled, phases count, and what they leave of their wholes
        add(Text::tr("phases (inside their wholes): %1"),
            [](const Line &line, const Commitment &) { return line.isInside() && line.counts(); });
    add(Text::tr("options: %1"),
        [](const Line &line, const Commitment &) { return line.exclusion == Exclusion::Option; });
    for (const auto &status : deals::statuses)
        add(deals::statusText(status.value).toLower() + u": %1"_s, [&](const Line &line, const Commitment &) {
            const auto history = ledger.set().statusHistory(line.commitment);
            return line.exclusion == Exclusion::Status && !history.empty() && history.back().status == status.value;
        });
    add(Text::tr("superseded: %1"),
        [](const Line &line, const Commitment &) { return line.exclusion == Exclusion::Superseded; });
    add(Text::tr("other wordings of the same fact: %1"),
        [](const Line &line, const Commitment &) { return line.exclusion == Exclusion::Conflict; });
    add(Text::tr("umbrellas over deals still to be made: %1"),
        [](const Line &line, const Commitment &) { return line.exclusion == Exclusion::Umbrella; });
    add(Text::tr("amount not stated: %1"),
        [](const Line &line, const Commitment &commitment) { return line.counts() && !commitment.isStated(); });
    std::vector<deals::DealId> others;
    for (const Line &line : ledger.lines())
        if (line.direction == Direction::Others)
            others.push_back(ledger.set().commitment(line.commitment).deal);
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    if (!others.empty())
        reasons += Text::tr("deals without %1: %2")
                       .arg(ledger.set().shortName(ledger.focus()), QString::number(others.size()));
    return reasons;
}

} // namespace

std::vector<QString> footer(counting::Known &known, const View &view, const QLocale &locale)
{
    const Ledger &ledger = known.ledger();
    const deals::DealSet &set = ledger.set();
    if (set.deals.empty())
        return {};
    QString basis = view.basis == Basis::Announced ? Text::tr("Basis: as announced") : Text::tr("Basis: as scheduled");
    if (const auto end = set.asOf())
        basis += Text::tr(" · data end %1").arg(deals::dayText(*end, locale));
    if (const QString filter = filters::filterText(set, ledger.filter()); !filter.isEmpty())
        basis += Text::tr(" · shown: %1 (%2)").arg(filters::dealsKept(set, ledger.filter()).text(locale), filter);
    std::vector<counting::Stacked> notDrawn = inNoPanel(ledger);
    for (const StackedPanel &panel : stackedPanels(ledger, panelCharts))
        notDrawn.insert(notDrawn.end(), panel.beside.begin(), panel.beside.end());
    if (const QStringList sums = alsoTexts(known, notDrawn, lastDay(view.window), locale); !sums.isEmpty())
        basis += Text::tr(" · promised beside what is drawn: %1").arg(sums.join(u"; "_s));
    if (const QStringList reasons = notCounted(ledger, view.basis); !reasons.isEmpty())
        basis += Text::tr(" · not counted: %1").arg(reasons.join(u"; "_s));
    const auto isSpread = [](const Line &line, const deals::Commitment &) {
        return line.counts() && line.part.due.how == Due::How::Spread;
    };
    if (ledger.lines().empty())
        return {basis + u'.'}; // nothing is drawn, and nobody cited
    const QString cited = sources(ledger);
    QString words = cited.isEmpty() ? Text::tr("No source is named.") : Text::tr("Sources: %1.").arg(cited);
    words += u' ' + Text::tr("A date or term that no source states is drawn as undated, never guessed.");
    if (!partnersOf(ledger, isSpread).isEmpty())
        words += u' ' + Text::tr("A stated term is spread evenly: an assumption.");
    if (const QString assumed = partnersOf(ledger,
            [&](const Line &line, const deals::Commitment &commitment) {
                return isSpread(line, commitment) && line.part.due.assumedStart;
            });
        !assumed.isEmpty())
        words += u' '
            + Text::tr("Where no start is stated, the term is assumed to begin with the announcement: %1.")
                  .arg(assumed);
    for (const QString &remark : remarks(ledger))
        words += u' ' + remark + u'.';
    return {words, basis + u'.'};
}

std::vector<QString> withUnread(std::vector<QString> footer, const deals::DealSet &set, const QLocale &locale)
{
    const QString unread = deals::unreadText(set.unread, locale);
    if (unread.isEmpty())
        return footer;
    if (footer.empty())
        return {unread + u'.'};
    footer.back().prepend(unread + u". "_s);
    return footer;
}

QString title(const Ledger &ledger, const View &view, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    const QString period = periodText(view.window, locale);
    const QString focus = set.shortName(ledger.focus());
    if (ledger.focus() == deals::everyone)
        return set.title.isEmpty() ? Text::tr("Everyone’s deals, %1").arg(period)
                                   : Text::tr("%1, seen from everyone, %2").arg(set.title, period);
    if (ledger.focus() != set.focus || set.title.isEmpty())
        return Text::tr("%1’s deals, %2").arg(focus, period);
    return set.title.contains(focus, Qt::CaseInsensitive)
        ? set.title + u", "_s + period
        : Text::tr("%1, seen from %2, %3").arg(set.title, focus, period);
}

QString subtitle(const Ledger &ledger, const View &view)
{
    QStringList subjects;
    for (const CataloguePanel &panel : catalogue)
        if (view.charts.testFlag(panel.chart) || !(view.charts & panelCharts)) // lanes are of both
            subjects += subjects.isEmpty() ? panel.subjectText() : panel.subjectText().toLower();
    const QString last = subjects.takeLast();
    const QString what = subjects.isEmpty() ? last : Text::tr("%1 and %2").arg(subjects.join(u", "_s), last);
    return (view.basis == Basis::Announced ? Text::tr("%1 promised, %2, from the day each promise was announced")
                                           : Text::tr("%1 promised, %2, when the sources say it is due"))
        .arg(what, ledger.focus() == deals::everyone ? Text::tr("by giver") : Text::tr("by partner"));
}

QString periodText(const Window &window, const QLocale &locale)
{
    const auto first = static_cast<deals::Day>(std::floor(window.from)), last = lastDay(window);
    const deals::CalendarDay from = deals::calendarDay(first), after = deals::calendarDay(last + 1);
    if (from.day != 1 || after.day != 1)
        return deals::dayText(first, locale) + u" – "_s + deals::dayText(last, locale);
    const int year = deals::calendarDay(last).year;
    if (from.month == 1 && after.month == 1)
        return from.year == year ? QString::number(year) : QString::number(from.year) + u'–' + QString::number(year);
    return deals::monthText(first, locale) + u" – "_s + deals::monthText(last, locale);
}

} // namespace pictures
