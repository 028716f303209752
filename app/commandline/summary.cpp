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
    object[QStringLiteral("measure")] = unitOf(total.measure, total.currency);
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

QJsonArray claims(const Ledger &ledger)
{
    QJsonArray array;
    const deals::DealSet &set = ledger.set();
    for (const deals::Claim &claim : set.claims) {
        QJsonObject object{{QStringLiteral("claim"), claim.id}, {QStringLiteral("what"), claim.what},
            {QStringLiteral("type"), QString(deals::textOf(deals::claimKinds, claim.kind))},
            {QStringLiteral("from"), textOrNull(names(ledger, claim.from))},
            {QStringLiteral("to"), textOrNull(names(ledger, claim.to))},
            {QStringLiteral("evidence"), evidence(set, claim.evidence)}};
        if (claim.amount.said != deals::Said::NotStated) {
            object[QStringLiteral("measure")] = unitOf(claim.measure, claim.currency);
            object[QStringLiteral("said")] = QString(deals::textOf(deals::saids, claim.amount.said));
            object[QStringLiteral("low")] = number(claim.amount.low, claim.measure);
            object[QStringLiteral("high")] = number(claim.amount.high, claim.measure);
        }
        array += object;
    }
    return array;
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
    return {{QStringLiteral("as_of"), textOrNull(dateText(ledger.set().asOf()))},
        {QStringLiteral("basis"), QStringLiteral("both")}, // low and high as announced, the rest as scheduled
        {QStringLiteral("from"), deals::calendarDay(static_cast<deals::Day>(series::firstWindow().from)).year},
        {QStringLiteral("to"), dateText(totals.to)}, {QStringLiteral("focus"), ledger.set().party(ledger.focus()).name},
        {QStringLiteral("totals"), rows}, {QStringLiteral("sums"), sums}, {QStringLiteral("claims"), claims(ledger)}};
}

QString toText(const Ledger &ledger, const series::Totals &totals, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    QString text = set.title + u'\n';
    if (const auto end = set.asOf())
        text +=
            tr("Data end %1; scheduled by %2.\n").arg(deals::dayText(*end, locale), deals::dayText(totals.to, locale));
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
    for (const deals::Claim &claim : set.claims)
        text += QStringLiteral("  ") + claim.what
            + (claim.amount.said == deals::Said::NotStated ? QString()
                                                           : QStringLiteral(": ")
                        + amountText(claim.amount, claim.measure, claim.currency, locale, deals::Length::Long))
            + u'\n';
    return text;
}

} // namespace commandline
