// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/bands.h"

#include <QList>

#include <map>
#include <memory>

namespace counting
{

/// Bands that are drawn as one, whatever time is shown.
struct Joined {
    std::vector<std::size_t> bands; ///< places in their stack
    std::vector<Level> levels;
    QList<deals::CommitmentId> commitments;
    QList<deals::DealId> deals; ///< sorted
};
struct JoinedStack {
    std::vector<Band> bands;
    std::vector<Joined> joined;
    DayTallies tallies; ///< of what is joined, in its order; the ledger must outlive it
};
JoinedStack joinedIn(const Ledger &ledger, const Stacked &stacked, Basis basis);

/// What of a ledger's stacks does not depend on the time that is shown, found once each. For one thread.
class Known final
{
public:
    explicit Known(std::shared_ptr<const Ledger> ledger)
        : m_ledger(std::move(ledger))
    {
    }
    const Ledger &ledger() const { return *m_ledger; }
    JoinedStack &joined(const Stacked &stacked, Basis basis);
    /// As sumAt() says it of the day's end.
    Sums sumAt(const Stacked &stacked, deals::Day day, Reading reading);
    Sums inTheEnd(const Stacked &stacked);

private:
    std::shared_ptr<const Ledger> m_ledger;
    std::map<std::pair<Stacked, Basis>, JoinedStack> m_joined;
    std::map<std::pair<Stacked, Reading>, DayTallies> m_sums;
    std::map<Stacked, Sums> m_inTheEnd;
};

} // namespace counting
