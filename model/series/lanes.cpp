// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/lanes.h"

#include "deals/words.h"
#include "series/laneofdeal.h"

#include <algorithm>
#include <map>

namespace series
{

using deals::Day;

std::vector<Lane> lanes(const Ledger &ledger, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    std::vector<DealLines> byDeal(set.deals.size());
    for (const Line &line : ledger.lines())
        byDeal[set.commitment(line.commitment).deal.row].push_back(&line);
    const auto key = [&](const Line *line) {
        return std::pair<int, const QString &>(rank(set.commitment(line->commitment)), set.text(line->commitment).id);
    };
    for (DealLines &lines : byDeal)
        std::sort(lines.begin(), lines.end(), [&](const Line *a, const Line *b) { return key(a) < key(b); });

    using Key = std::tuple<bool, Day, QString, Day, QString>; // others last; partner's first day; deal's day and id
    std::map<deals::PartiesId, Day> firstOfPartner;
    for (std::size_t row = 0; row < byDeal.size(); ++row) {
        Day &first = firstOfPartner.try_emplace(partnerOf(byDeal[row]), deals::never).first->second;
        first = std::min(first, set.deals[row].announced.first());
    }
    std::vector<std::pair<Key, std::size_t>> order;
    for (std::size_t row = 0; row < byDeal.size(); ++row) {
        if (byDeal[row].empty() && !ledger.filter().isEmpty())
            continue;
        const deals::PartiesId partner = partnerOf(byDeal[row]);
        order.push_back({{!partner.isValid(), firstOfPartner[partner], partiesText(set, set.members(partner)),
                             set.deals[row].announced.first(), set.deals[row].id},
            row});
    }
    std::sort(order.begin(), order.end());
    std::vector<Lane> lanes;
    lanes.reserve(order.size());
    for (const auto &[place, row] : order)
        lanes.push_back(laneOf(ledger, {static_cast<std::uint32_t>(row)}, byDeal[row], locale));
    return lanes;
}

} // namespace series
