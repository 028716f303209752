// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/summary.h"

#include "commandline/commandtranslation.h"
#include "commandline/figures.h"
#include "commandline/totaltexts.h"
#include "deals/words.h"
#include "pictures/panels.h"
#include "pictures/remarks.h"
#include "pictures/words/tallywords.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using counting::Direction, counting::Ledger, counting::Total;

QString names(const Ledger &ledger, deals::PartiesId parties)
{
    return partiesText(ledger.set(), ledger.set().members(parties), deals::Length::Long);
}

QJsonObject stated(const deals::Amount &amount, deals::Measure measure)
{
    return {{u"said"_s, QString(deals::textOf(deals::saids, amount.said))}, {u"low"_s, number(amount.low, measure)},
        {u"high"_s, number(amount.high, measure)}};
}

/// Of something in that measure.
QJsonArray evidence(const deals::DealSet &set, const std::vector<deals::Evidence> &places, deals::Measure measure)
{
    QJsonArray array;
    for (const deals::Evidence &place : places) {
        QJsonObject object{{u"source"_s, set.source(place.source).id},
            {u"paragraph"_s, place.paragraph == 0 ? QJsonValue() : place.paragraph}, {u"printed"_s, place.printed},
            {u"supports"_s, QString(deals::textOf(deals::supports, place.supports))},
            {u"currency_implied"_s, place.currencyImplied}};
        if (place.reads) // otherwise than the amount that is plotted
            object[u"reads"_s] = stated(*place.reads, measure);
        array += object;
    }
    return array;
}

QJsonArray entries(const Ledger &ledger, const std::vector<deals::CommitmentId> &commitments)
{
    QJsonArray array;
    for (const deals::CommitmentId commitment : commitments) {
        const deals::CommitmentText &text = ledger.set().text(commitment);
        array +=
            QJsonObject{{u"commitment"_s, text.id}, {u"reason"_s, pictures::reasonText(ledger, commitment, QLocale())},
                {u"evidence"_s, evidence(ledger.set(), text.evidence, ledger.set().commitment(commitment).measure)}};
    }
    return array;
}

/// A sum beyond 64 bits has no numbers.
QJsonObject tally(const counting::Tally &tally, deals::Measure measure)
{
    if (tally.overflown)
        return {{u"too_large"_s, true}};
    QJsonObject object = interval(tally.interval, measure);
    object[u"about"_s] = number(tally.about, measure);
    object[u"high_about"_s] = tally.highIsAbout;
    return object;
}

QJsonObject totalOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = tally(total.announced, total.measure);
    object[u"kind"_s] = QString(deals::textOf(deals::kinds, total.kind));
    object[u"measure"_s] = deals::unitText(total.measure, total.currency);
    object[u"not_stated"_s] = total.announced.notStated;
    object[u"scheduled"_s] = tally(total.scheduled, total.measure);
    object[u"later"_s] = tally(total.later, total.measure);
    object[u"undated"_s] = tally(total.undated, total.measure);
    object[u"included"_s] = entries(ledger, total.included);
    object[u"excluded"_s] = entries(ledger, total.excluded);
    return object;
}

QJsonObject rowOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = totalOf(ledger, total);
    object[u"partner"_s] = total.direction == Direction::Others ? u"Others"_s : names(ledger, total.partner);
    object[u"from"_s] = names(ledger, total.from);
    object[u"to"_s] = names(ledger, total.to);
    return object;
}

/// All partners together: their side is null.
QJsonObject sumOf(const Ledger &ledger, const Total &total)
{
    QJsonObject object = totalOf(ledger, total);
    const QString focus = fullName(ledger.set(), ledger.focus());
    const auto isOf = [&](Direction one) { return total.direction == one || total.direction == Direction::Own; };
    object[u"partner"_s] = QJsonValue();
    object[u"from"_s] = textOrNull(isOf(Direction::FromFocus) ? focus : QString());
    object[u"to"_s] = textOrNull(isOf(Direction::ToFocus) ? focus : QString());
    return object;
}

/// With a filter, those of the deals that it leaves: the others are about more than what is left.
std::vector<deals::Claim> claimsOf(const Ledger &ledger)
{
    std::vector<deals::Claim> claims = ledger.set().claims;
    if (ledger.filter().isEmpty())
        return claims;
    std::vector<bool> isLeft(ledger.set().deals.size());
    for (const counting::Line &line : ledger.lines())
        isLeft[ledger.set().commitment(line.commitment).deal.row] = true;
    std::erase_if(claims, [&](const deals::Claim &claim) { return !claim.deal.isValid() || !isLeft[claim.deal.row]; });
    return claims;
}

QJsonArray claims(const Ledger &ledger)
{
    QJsonArray array;
    const deals::DealSet &set = ledger.set();
    for (const deals::Claim &claim : claimsOf(ledger)) {
        QJsonObject object{{u"claim"_s, claim.id}, {u"what"_s, claim.what},
            {u"type"_s, QString(deals::textOf(deals::claimKinds, claim.kind))},
            {u"from"_s, textOrNull(names(ledger, claim.from))}, {u"to"_s, textOrNull(names(ledger, claim.to))},
            {u"evidence"_s, evidence(set, claim.evidence, claim.measure)}};
        if (claim.amount.said != deals::Said::NotStated) {
            object[u"measure"_s] = deals::unitText(claim.measure, claim.currency);
            object[u"said"_s] = QString(deals::textOf(deals::saids, claim.amount.said));
            object[u"low"_s] = number(claim.amount.low, claim.measure);
            object[u"high"_s] = number(claim.amount.high, claim.measure);
        }
        array += object;
    }
    return array;
}

/// What is chosen, by the names of the options; a party by its name.
QJsonObject filter(const Ledger &ledger)
{
    const filters::Filter &filter = ledger.filter();
    const filters::DealsKept kept = filters::dealsKept(ledger.set(), filter);
    QJsonObject object{{u"deals"_s, kept.deals}, {u"of_deals"_s, kept.of}};
    for (const filters::FacetEntry &facet : filters::facets) {
        QStringList chosen;
        for (const filters::Choice choice : filter.of(facet.facet))
            chosen += facet.namesParties() ? ledger.set().party({choice}).name : QString(facet.words[choice]);
        if (!chosen.isEmpty())
            object[facet.key] = QJsonArray::fromStringList(chosen);
    }
    if (!filter.texts.isEmpty())
        object[u"text"_s] = QJsonArray::fromStringList(filter.texts);
    return object;
}

QString dateText(std::optional<deals::Day> day)
{
    return day ? deals::Date::day(*day).edtf() : QString();
}

QString entryLines(const Ledger &ledger, const Total &total, const QLocale &locale)
{
    QString lines;
    const auto add = [&](const char16_t *sign, const std::vector<deals::CommitmentId> &commitments) {
        for (const deals::CommitmentId commitment : commitments)
            lines += u"    "_s + QStringView(sign) + u' ' + ledger.set().text(commitment).id + u": "_s
                + pictures::reasonText(ledger, commitment, locale) + u'\n';
    };
    add(u"+", total.included);
    add(u"-", total.excluded);
    return lines;
}

} // namespace

QJsonObject toJson(const Ledger &ledger, const counting::Totals &totals)
{
    QJsonArray rows, sums;
    for (const Total &total : totals.rows)
        rows += rowOf(ledger, total);
    for (const Total &total : totals.sums)
        sums += sumOf(ledger, total);
    QJsonObject object{{u"as_of"_s, textOrNull(dateText(ledger.set().asOf()))},
        {u"basis"_s, u"both"_s}, // low and high as announced, the rest as scheduled
        {u"from"_s, deals::calendarDay(static_cast<deals::Day>(counting::firstWindow().from)).year},
        {u"to"_s, dateText(totals.to)}, {u"focus"_s, fullName(ledger.set(), ledger.focus())}, {u"totals"_s, rows},
        {u"sums"_s, sums}, {u"claims"_s, claims(ledger)}};
    if (!ledger.filter().isEmpty())
        object[u"filter"_s] = filter(ledger);
    addUnread(object, ledger.set());
    object[u"remarks"_s] = QJsonArray::fromStringList(pictures::remarks(ledger));
    return object;
}

QString toText(const Ledger &ledger, const counting::Totals &totals, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    QString text = set.title + u'\n';
    if (const auto end = set.asOf())
        text += Text::tr("Data end %1; scheduled by %2.\n")
                    .arg(deals::dayText(*end, locale), deals::dayText(totals.to, locale));
    if (const QString unread = deals::unreadText(set.unread, locale); !unread.isEmpty())
        text += unread + u".\n"_s;
    if (const QString filter = filterText(set, ledger.filter()); !filter.isEmpty())
        text += Text::tr("Only %1: %2.\n").arg(filter, filters::dealsKept(set, ledger.filter()).text(locale));
    if (ledger.lines().empty() && !ledger.filter().isEmpty())
        return text + Text::tr("No deal passes the filter.\n");
    text += u'\n';
    const TotalTexts texts(totals, locale);
    for (const Total &total : totals.sums) {
        const counting::Stacked stacked{total.direction, total.kind, total.measure, total.currency};
        text += pictures::nameOf(ledger, stacked) + u": "_s + texts.text(total) + u'\n';
    }
    for (const QString &remark : pictures::remarks(ledger))
        text += remark + u".\n"_s;
    text += Text::tr("\nBy partner: + went in, - stayed out\n");
    for (const Total &total : totals.rows) {
        const QString partner = total.direction == Direction::Others ? Text::tr("Others: ") : QString();
        const QString who = partner + names(ledger, total.from) + u" → "_s + names(ledger, total.to) + u", "_s
            + deals::kindText(total.kind).toLower();
        text += u"  "_s + who + u": "_s + texts.text(total) + u'\n' + entryLines(ledger, total, locale);
    }
    const std::vector<deals::Claim> claims = claimsOf(ledger);
    if (!claims.empty())
        text += Text::tr("\nStated by others, in no sum\n");
    for (const deals::Claim &claim : claims)
        text += u"  "_s + claim.what
            + (claim.amount.said == deals::Said::NotStated
                    ? QString()
                    : u": "_s + amountText(claim.amount, claim.measure, claim.currency, locale, deals::Length::Long))
            + u'\n';
    return text;
}

} // namespace commandline
