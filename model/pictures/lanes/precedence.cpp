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
    standing.partner = partnerOf(lines);
    standing.deal = deal;
    if (lines.empty())
        return standing;
    const deals::Commitment &first = set.commitment(lines.front()->commitment);
    standing.measure = rank(first.measure);
    standing.currency = first.currency;
    standing.size = mainSize(set, lines);
    return standing;
}

GroupKey groupKeyOf(const Ledger &ledger, const DealLines &lines, Grouping grouping)
{
    const deals::PartiesId partner = partnerOf(lines);
    if (!partner.isValid())
        return 0;
    switch (grouping) {
    case Grouping::Kind:
        return 1 + static_cast<GroupKey>(ledger.set().commitment(lines.front()->commitment).kind);
    case Grouping::Status:
        return 1 + static_cast<GroupKey>(statusOf(ledger, *lines.front()));
    case Grouping::Partner:
        break;
    }
    return 1 + partner.row;
}

Group groupOf(const deals::DealSet &set, GroupKey key, Grouping grouping)
{
    if (key == 0)
        return {u"others"_s, Text::tr("Others"), true};
    switch (grouping) {
    case Grouping::Kind: {
        const auto kind = static_cast<deals::Kind>(key - 1);
        return {u"kind/"_s + deals::textOf(deals::kinds, kind), deals::kindText(kind)};
    }
    case Grouping::Status: {
        const auto status = static_cast<deals::Status>(key - 1);
        return {u"status/"_s + deals::textOf(deals::statuses, status), deals::statusText(status)};
    }
    case Grouping::Partner:
        break;
    }
    const deals::PartiesId partner{key - 1};
    return {partnerKey(set, partner), partiesText(set, set.members(partner))};
}

Precedence::Precedence(Order order, const deals::DealSet &set, const QLocale &locale)
    : m_order(order)
    , m_set(set)
    , m_collator(locale)
{
    m_collator.setNumericMode(true);
    for (const std::vector<deals::PartyId> &group : set.partyGroups)
        m_partners.push_back(partiesText(set, group));
}

const QString &Precedence::nameOf(const Standing &standing) const
{
    return standing.partner.isValid() ? m_partners[standing.partner.row] : m_set.deal(standing.deal).title;
}

bool Precedence::isBefore(const Standing &a, const Standing &b) const
{
    const auto size = [](const Standing &p) { // the largest first, and what nobody states last
        return std::tuple(p.measure, p.currency, -p.size.low, -p.size.high);
    };
    if (m_order == Order::Size && size(a) != size(b))
        return size(a) < size(b);
    if (m_order != Order::Name && a.day != b.day)
        return a.day < b.day;
    const QString &nameOfA = nameOf(a), &nameOfB = nameOf(b);
    if (m_order == Order::Name)
        if (const int order = m_collator.compare(nameOfA, nameOfB); order != 0)
            return order < 0;
    return std::tie(a.day, nameOfA, m_set.deal(a.deal).id) < std::tie(b.day, nameOfB, m_set.deal(b.deal).id);
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
