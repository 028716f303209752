// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/arrangement.h"
#include "pictures/lanes/laneofdeal.h"

#include <QCollator>

namespace pictures
{

/// What decides where among others a deal stands.
struct Standing {
    int measure = 0; ///< of the main promise, by rank: gigawatts are never compared with dollars
    deals::Currency currency;
    deals::Interval size; ///< what counts of the main promise; zero when nobody states it
    deals::Day day = 0;   ///< of the announcement
    deals::PartiesId partner;
    deals::DealId deal;
};

/// Of the group that a deal stands in: the key is stable, the name is for people.
struct Group {
    QString key, name;
    bool isOthers = false; ///< without the party in focus
};

/// What the deals of a group have in common; 0 for those without a partner.
using GroupKey = std::uint32_t;

/// `lines` are sorted by rank, as in laneOf().
Standing standingOf(const counting::Ledger &ledger, deals::DealId deal, const DealLines &lines);
/// A deal has one kind and one status here: those of its first line, whose bar its lane shows.
GroupKey groupKeyOf(const counting::Ledger &ledger, const DealLines &lines, Grouping grouping);
Group groupOf(const deals::DealSet &set, GroupKey key, Grouping grouping);

/// Orders places and names; whatever else is equal stands by date, name and id, so that the order is total.
class Precedence final
{
public:
    /// `set` must outlive it.
    Precedence(Order order, const deals::DealSet &set, const QLocale &locale);

    bool isBefore(const Standing &a, const Standing &b) const;
    /// Groups by their names, or by the first of their deals.
    bool isBefore(const Group &a, const Standing &firstOfA, const Group &b, const Standing &firstOfB) const;

private:
    const QString &nameOf(const Standing &standing) const;

    Order m_order;
    const deals::DealSet &m_set;
    std::vector<QString> m_partners; // by PartiesId
    QCollator m_collator;
};

} // namespace pictures
