// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/sums.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counting
{

using deals::Commitment, deals::Day;

namespace
{

/// Commitments of one total agree in these.
using Key = std::tuple<Direction, deals::PartiesId, deals::PartiesId, deals::PartiesId, deals::Kind, deals::Measure,
    deals::Currency>;

/// Totals in the order of their first commitment, found by key.
class TotalsByKey final
{
public:
    Total &at(const Key &key)
    {
        const auto [known, isNew] = m_places.try_emplace(key, m_totals.size());
        if (isNew) {
            Total total;
            std::tie(total.direction, total.partner, total.from, total.to, total.kind, total.measure, total.currency) =
                key;
            m_totals.push_back(std::move(total));
        }
        return m_totals[known->second];
    }
    std::vector<Total> take() { return std::move(m_totals); }

private:
    std::map<Key, std::size_t> m_places;
    std::vector<Total> m_totals;
};

void add(Total &total, const Ledger &ledger, const Line &line, Day to)
{
    (line.counts() && !line.isPhase ? total.included : total.excluded).push_back(line.commitment);
    if (line.counts())
        total.add(ledger.set(), line, to);
}

} // namespace

void Tally::add(const Commitment &commitment)
{
    if (commitment.isStated())
        add(commitment.counted(), commitment.amount.said == deals::Said::About);
    else
        ++notStated;
}

void Tally::add(deals::Interval amount, bool saidAbout)
{
    const auto added = sum(interval, amount);
    if (!added || overflown) {
        overflown = true;
        return;
    }
    interval = *added;
    if (saidAbout && !amount.isZero()) {
        about += amount.low;
        isAbout = true;
    }
}

void Sums::add(const deals::DealSet &set, const Line &line, Day to)
{
    const Commitment &commitment = set.commitment(line.commitment);
    const bool isAbout = commitment.amount.said == deals::Said::About;
    if (!line.isPhase)
        announced.add(commitment);
    if (line.part.due.how == Due::How::Undated)
        return undated.add(line.part.amount, isAbout);
    scheduled.add(dueBy(line.part, to), isAbout);
    later.add(dueAfter(line.part, to), isAbout);
}

bool Sums::isStated() const
{
    return announced.isStated() || scheduled.isStated() || later.isStated() || undated.isStated();
}

bool Sums::isNothing() const
{
    return announced.isNothing() && scheduled.isNothing() && later.isNothing() && undated.isNothing();
}

Totals totals(const Ledger &ledger, Day to)
{
    TotalsByKey rows, sums;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        const auto rest = std::tuple(commitment.kind, commitment.measure, commitment.currency);
        add(rows.at(std::tuple_cat(std::tuple(line.direction, line.partner, commitment.from, commitment.to), rest)),
            ledger, line, to);
        const deals::PartiesId all;
        if (line.direction != Direction::Others)
            add(sums.at(std::tuple_cat(std::tuple(line.direction, all, all, all), rest)), ledger, line, to);
    }
    Totals result{to, rows.take(), sums.take()};
    const auto byPartner = [](const Total &a, const Total &b) {
        return std::tuple(a.direction == Direction::Others, a.partner)
            < std::tuple(b.direction == Direction::Others, b.partner);
    };
    std::ranges::stable_sort(result.rows, byPartner);
    return result;
}

} // namespace counting
