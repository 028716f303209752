// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/precedence.h"

#include "deals/labels.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Tally;

namespace
{

/// What counts of the first line and of those that add up with it.
deals::Interval mainSize(const deals::DealSet &set, const DealLines &lines)
{
    Tally tally;
    const deals::Commitment &first = set.commitment(lines.front()->commitment);
    for (const Line *line : lines) {
        const deals::Commitment &commitment = set.commitment(line->commitment);
        if (line->isPromise() && line->direction == lines.front()->direction && commitment.kind == first.kind
            && commitment.measure == first.measure && commitment.currency == first.currency)
            tally.add(line->promised);
    }
    return tally.overflown ? deals::Interval{deals::openHigh, deals::openHigh} : tally.interval;
}

QString partnerKey(const deals::DealSet &set, deals::PartiesId partner)
{
    QStringList ids;
    for (const deals::PartyId id : set.members(partner))
        ids += set.party(id).id;
    return u"partner/"_s + ids.join(u'+');
}

deals::Status statusOf(const Ledger &ledger, const Line &line)
{
    const auto history = ledger.set().statusHistory(line.commitment);
    return history.empty() ? deals::Status::Announced : history.back().status;
}

} // namespace

Standing standingOf(const Ledger &ledger, deals::DealId deal, const DealLines &lines)
{
    const deals::DealSet &set = ledger.set();
    Standing standing;
    standing.day = set.deal(deal).announced.first();
    standing.id = set.deal(deal).id;
    const deals::PartiesId partner = partnerOf(lines);
    standing.name = partner.isValid() ? partiesText(set, set.members(partner)) : set.deal(deal).title;
    if (lines.empty())
        return standing;
    const deals::Commitment &first = set.commitment(lines.front()->commitment);
    standing.measure = rank(first.measure);
    standing.currency = first.currency;
    standing.size = mainSize(set, lines);
    return standing;
}

Group groupOf(const Ledger &ledger, const DealLines &lines, Grouping grouping)
{
    const deals::PartiesId partner = partnerOf(lines);
    if (!partner.isValid())
        return {u"others"_s, Text::tr("Others"), true};
    const Line &first = *lines.front();
    switch (grouping) {
    case Grouping::Kind: {
        const deals::Kind kind = ledger.set().commitment(first.commitment).kind;
        return {u"kind/"_s + deals::textOf(deals::kinds, kind), deals::kindText(kind)};
    }
    case Grouping::Status: {
        const deals::Status status = statusOf(ledger, first);
        return {u"status/"_s + deals::textOf(deals::statuses, status), deals::statusText(status)};
    }
    case Grouping::Partner:
        break;
    }
    return {partnerKey(ledger.set(), partner), partiesText(ledger.set(), ledger.set().members(partner))};
}

Precedence::Precedence(Order order, const QLocale &locale)
    : m_order(order)
    , m_collator(locale)
{
    m_collator.setNumericMode(true);
}

bool Precedence::isBefore(const Standing &a, const Standing &b) const
{
    const auto size = [](const Standing &p) { // the largest first, and what nobody states last
        return std::tuple(p.measure, p.currency, -p.size.low, -p.size.high);
    };
    if (m_order == Order::Size && size(a) != size(b))
        return size(a) < size(b);
    if (m_order == Order::Name)
        if (const int order = m_collator.compare(a.name, b.name); order != 0)
            return order < 0;
    return std::tie(a.day, a.name, a.id) < std::tie(b.day, b.name, b.id);
}

bool Precedence::isBefore(const Group &a, const Standing &firstOfA, const Group &b, const Standing &firstOfB) const
{
    if (a.isOthers != b.isOthers)
        return b.isOthers;
    if (m_order == Order::Name)
        if (const int order = m_collator.compare(a.name, b.name); order != 0)
            return order < 0;
    return isBefore(firstOfA, firstOfB);
}

} // namespace pictures
