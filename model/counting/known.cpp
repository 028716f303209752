// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/known.h"

#include <algorithm>

namespace counting
{

JoinedStack joinedIn(const Ledger &ledger, const Stacked &stacked, Basis basis)
{
    constexpr std::size_t mostBands = 8; // that can be told apart
    std::vector<Band> bands = counting::bands(ledger, stacked, basis);
    std::vector<Joined> joined;
    std::vector<std::size_t> sums(bands.size());
    for (std::vector<std::size_t> &places : drawnTogether(bands, mostBands)) {
        Joined one;
        std::vector<const std::vector<Level> *> curves;
        for (const std::size_t place : places) {
            sums[place] = joined.size();
            curves.push_back(&bands[place].levels);
            for (const deals::CommitmentId id : bands[place].commitments) {
                one.commitments.push_back(id);
                one.deals.push_back(ledger.set().commitment(id).deal);
            }
        }
        std::ranges::sort(one.deals);
        one.deals.erase(std::unique(one.deals.begin(), one.deals.end()), one.deals.end());
        one.levels = curves.size() == 1 ? *curves.front() : added(curves);
        one.bands = std::move(places);
        joined.push_back(std::move(one));
    }
    DayTallies tallies = counting::tallies(ledger, stacked, bands, basis, sums);
    return {std::move(bands), std::move(joined), std::move(tallies)};
}

JoinedStack &Known::joined(const Stacked &stacked, Basis basis)
{
    const std::pair key(stacked, basis);
    const auto known = m_joined.find(key);
    return known != m_joined.end() ? known->second
                                   : m_joined.emplace(key, joinedIn(*m_ledger, stacked, basis)).first->second;
}

Sums Known::sumAt(const Stacked &stacked, deals::Day day, Reading reading)
{
    const std::pair key(stacked, reading);
    auto known = m_sums.find(key);
    if (known == m_sums.end()) {
        const auto measure = [&ledger = *m_ledger, stacked, reading](const Knot &knot, deals::Day end) {
            const Sums sums = counting::sumAt(ledger, {&knot}, Moment::endOf(end), reading,
                [&](const Entry &entry) { return stackedOf(ledger, entry.top) == stacked; });
            DayTallies::Parts parts;
            for (std::size_t part = 0; part < sumParts.size(); ++part)
                if (sums.*sumParts[part] != Tally())
                    parts.emplace_back(part, sums.*sumParts[part]);
            return parts;
        };
        known = m_sums.emplace(key, DayTallies(knotsOf(*m_ledger, stacked), sumParts.size(), measure)).first;
    }
    const std::vector<Tally> &tallies = known->second.at(day);
    Sums sums;
    for (std::size_t part = 0; part < sumParts.size(); ++part)
        sums.*sumParts[part] = tallies[part];
    return sums;
}

Sums Known::inTheEnd(const Stacked &stacked)
{
    const auto known = m_inTheEnd.find(stacked);
    return known != m_inTheEnd.end()
        ? known->second
        : m_inTheEnd.emplace(stacked, counting::sumAt(*m_ledger, stacked, Ledger::inTheEnd, Reading::Day))
              .first->second;
}

} // namespace counting
