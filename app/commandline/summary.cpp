// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/summary.h"

#include "commandline/figures.h"
#include "deals/words.h"
#include "series/panels.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace commandline
{
namespace
{

using series::Direction;
using series::Ledger;
using series::Total;

QString tr(const char *text)
{
    return QCoreApplication::translate("commandline", text);
}

QString names(const Ledger &ledger, deals::PartiesId parties)
{
    return partiesText(ledger.set(), ledger.set().members(parties), deals::Length::Long);
}

QJsonArray evidence(const deals::DealSet &set, const std::vector<deals::Evidence> &places)
{
    QJsonArray array;
    for (const deals::Evidence &place : places)
        array += QJsonObject{{QStringLiteral("source"), set.source(place.source).id},
            {QStringLiteral("paragraph"), place.paragraph == 0 ? QJsonValue() : place.paragraph},
            {QStringLiteral("printed"), place.printed},
            {QStringLiteral("supports"), QString(deals::textOf(deals::supports, place.supports))}};
    return array;
}

QJsonArray entries(const Ledger &ledger, const std::vector<series::Entry> &entries)
{
    QJsonArray array;
    for (const series::Entry &entry : entries) {
        const deals::CommitmentText &text = ledger.set().text(entry.commitment);
        array += QJsonObject{{QStringLiteral("commitment"), text.id}, {QStringLiteral("reason"), entry.reason},
            {QStringLiteral("evidence"), evidence(ledger.set(), text.evidence)}};
    }
    return array;
}

/// A sum beyond 64 bits has no numbers.
QJsonObject tally(const series::Tally &tally, deals::Measure measure)
{
    return tally.overflown ? QJsonObject{{QStringLiteral("too_large"), true}} : interval(tally.interval, measure);
}

QJsonObject totalOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = tally(total.announced, total.measure);
    object[QStringLiteral("kind")] = QString(deals::textOf(deals::kinds, total.kind));
    object[QStringLiteral("measure")] = deals::unitText(total.measure, total.currency);
    object[QStringLiteral("about")] = number(total.announced.about, total.measure);
    object[QStringLiteral("not_stated")] = total.announced.notStated;
    object[QStringLiteral("scheduled")] = tally(total.scheduled, total.measure);
    object[QStringLiteral("later")] = tally(total.later, total.measure);
    object[QStringLiteral("undated")] = tally(total.undated, total.measure);
    object[QStringLiteral("included")] = entries(ledger, total.included);
    object[QStringLiteral("excluded")] = entries(ledger, total.excluded);
    return object;
}

QJsonObject rowOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = totalOf(ledger, total);
    object[QStringLiteral("partner")] =
        total.direction == Direction::Others ? QStringLiteral("Others") : names(ledger, total.partner);
    object[QStringLiteral("from")] = names(ledger, total.from);
    object[QStringLiteral("to")] = names(ledger, total.to);
    return object;
}

/// All partners together: their side is null.
QJsonObject sumOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = totalOf(ledger, total);
    const QString focus = ledger.set().party(ledger.focus()).name;
    const bool from = total.direction == Direction::FromFocus;
    object[QStringLiteral("partner")] = QJsonValue();
    object[QStringLiteral("from")] = textOrNull(from ? focus : QString());
    object[QStringLiteral("to")] = textOrNull(from ? QString() : focus);
    return object;
}

/// With a filter, those of the deals that it leaves: the others are about more than what is left.
std::vector<deals::Claim> claimsOf(const Ledger &ledger)
{
    std::vector<deals::Claim> claims = ledger.set().claims;
    if (ledger.filter().isEmpty())
        return claims;
    std::vector<bool> isLeft(ledger.set().deals.size());
    for (const series::Line &line : ledger.lines())
        isLeft[ledger.set().commitment(line.commitment).deal.row] = true;
    std::erase_if(claims, [&](const deals::Claim &claim) { return !claim.deal.isValid() || !isLeft[claim.deal.row]; });
    return claims;
}

QJsonArray claims(const Ledger &ledger)
{
    QJsonArray array;
    const deals::DealSet &set = ledger.set();
    for (const deals::Claim &claim : claimsOf(ledger)) {
        QJsonObject object{{QStringLiteral("claim"), claim.id}, {QStringLiteral("what"), claim.what},
            {QStringLiteral("type"), QString(deals::textOf(deals::claimKinds, claim.kind))},
            {QStringLiteral("from"), textOrNull(names(ledger, claim.from))},
            {QStringLiteral("to"), textOrNull(names(ledger, claim.to))},
            {QStringLiteral("evidence"), evidence(set, claim.evidence)}};
        if (claim.amount.said != deals::Said::NotStated) {
            object[QStringLiteral("measure")] = deals::unitText(claim.measure, claim.currency);
            object[QStringLiteral("said")] = QString(deals::textOf(deals::saids, claim.amount.said));
            object[QStringLiteral("low")] = number(claim.amount.low, claim.measure);
            object[QStringLiteral("high")] = number(claim.amount.high, claim.measure);
        }
        array += object;
    }
    return array;
}

/// What is chosen, by the names of the options; a party by its name.
QJsonObject filter(const Ledger &ledger)
{
    const filters::Filter &filter = ledger.filter();
    const filters::Left left = filters::left(ledger.set(), filter);
    QJsonObject object{{QStringLiteral("deals"), left.deals}, {QStringLiteral("of_deals"), left.of}};
    for (const filters::FacetName &facet : filters::facets) {
        const QStringList words = filters::wordsOf(facet.facet);
        QStringList chosen;
        for (const filters::Choice choice : filter.of(facet.facet))
            chosen += words.isEmpty() ? ledger.set().party({choice}).name : words[qsizetype{choice}];
        if (!chosen.isEmpty())
            object[facet.key] = QJsonArray::fromStringList(chosen);
    }
    if (!filter.texts.isEmpty())
        object[QStringLiteral("text")] = QJsonArray::fromStringList(filter.texts);
    return object;
}

QString dateText(std::optional<deals::Day> day)
{
    return day ? deals::Date::day(*day).edtf() : QString();
}

QString lineOf(const Total &total, const QString &who, const QLocale &locale)
{
    const auto text = [&](const series::Tally &tally) {
        return tallyText(tally, total.measure, total.currency, locale);
    };
    QString line = who + QStringLiteral(": ") + text(total.announced);
    const std::array dated{std::pair(&total.scheduled, tr("scheduled")), std::pair(&total.later, tr("later")),
        std::pair(&total.undated, tr("undated"))};
    QStringList parts;
    for (const auto &[tally, word] : dated)
        if (!tally->interval.isZero())
            parts += text(*tally) + u' ' + word;
    return (parts.isEmpty() ? line : line + QStringLiteral(" (") + parts.join(QStringLiteral(", ")) + u')') + u'\n';
}

QString entryLines(const Ledger &ledger, const Total &total)
{
    QString lines;
    const auto add = [&](const char16_t *sign, const std::vector<series::Entry> &entries) {
        for (const series::Entry &entry : entries)
            lines += QStringLiteral("    ") + QStringView(sign) + u' ' + ledger.set().text(entry.commitment).id
                + QStringLiteral(": ") + entry.reason + u'\n';
    };
    add(u"+", total.included);
    add(u"-", total.excluded);
    return lines;
}

} // namespace

QJsonObject toJson(const Ledger &ledger, const series::Totals &totals)
{
    QJsonArray rows, sums;
    for (const Total &total : totals.rows)
        rows += rowOf(ledger, total);
    for (const Total &total : totals.sums)
        sums += sumOf(ledger, total);
    QJsonObject object{{QStringLiteral("as_of"), textOrNull(dateText(ledger.set().asOf()))},
        {QStringLiteral("basis"), QStringLiteral("both")}, // low and high as announced, the rest as scheduled
        {QStringLiteral("from"), deals::calendarDay(static_cast<deals::Day>(series::firstWindow().from)).year},
        {QStringLiteral("to"), dateText(totals.to)}, {QStringLiteral("focus"), ledger.set().party(ledger.focus()).name},
        {QStringLiteral("totals"), rows}, {QStringLiteral("sums"), sums}, {QStringLiteral("claims"), claims(ledger)}};
    if (!ledger.filter().isEmpty())
        object[QStringLiteral("filter")] = filter(ledger);
    return object;
}

QString toText(const Ledger &ledger, const series::Totals &totals, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    QString text = set.title + u'\n';
    if (const auto end = set.asOf())
        text +=
            tr("Data end %1; scheduled by %2.\n").arg(deals::dayText(*end, locale), deals::dayText(totals.to, locale));
    if (const QString filter = filterText(set, ledger.filter()); !filter.isEmpty())
        text += tr("Only %1: %2.\n").arg(filter, filters::left(set, ledger.filter()).text(locale));
    if (ledger.lines().empty() && !ledger.filter().isEmpty())
        return text + tr("No deal passes the filter.\n");
    text += u'\n';
    for (const Total &total : totals.sums) {
        const series::Stacked stacked{total.direction, total.kind, total.measure, total.currency};
        text += lineOf(total, nameOf(ledger, stacked), locale);
    }
    text += tr("\nBy partner: + went in, - stayed out\n");
    for (const Total &total : totals.rows) {
        const QString partner = total.direction == Direction::Others ? tr("Others: ") : QString();
        const QString who = partner + names(ledger, total.from) + QStringLiteral(" → ") + names(ledger, total.to)
            + QStringLiteral(", ") + deals::kindText(total.kind).toLower();
        text += QStringLiteral("  ") + lineOf(total, who, locale) + entryLines(ledger, total);
    }
    text += tr("\nStated by others, in no sum\n");
    for (const deals::Claim &claim : claimsOf(ledger))
        text += QStringLiteral("  ") + claim.what
            + (claim.amount.said == deals::Said::NotStated ? QString()
                                                           : QStringLiteral(": ")
                        + amountText(claim.amount, claim.measure, claim.currency, locale, deals::Length::Long))
            + u'\n';
    return text;
}

} // namespace commandline
