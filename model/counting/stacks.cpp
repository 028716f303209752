// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/stacks.h"

#include <algorithm>
#include <map>

namespace counting
{

using deals::CommitmentId, deals::Day;

SumPart partOf(Basis basis)
{
    return basis == Basis::Announced ? &Sums::announced : &Sums::scheduled;
}

bool isOf(const Ledger &ledger, const Stacked &stacked, const Entry &entry)
{
    return ledger.keeps(entry.top) && stackedOf(ledger, entry.top) == stacked;
}

std::vector<const Knot *> knotsOf(const Ledger &ledger, const Stacked &stacked)
{
    std::vector<const Knot *> knots;
    for (const Knot &knot : ledger.knots())
        if (std::ranges::any_of(
                knot.members, [&](const Member &member) { return stackedOf(ledger, member.commitment) == stacked; }))
            knots.push_back(&knot);
    return knots;
}

Sums sumAt(const Ledger &ledger, const Stacked &stacked, Moment moment, Reading reading)
{
    return sumAt(ledger, knotsOf(ledger, stacked), moment, reading,
        [&](const Entry &entry) { return stackedOf(ledger, entry.top) == stacked; });
}

Tally tallyAt(const Ledger &ledger, const Stacked &stacked, Basis basis, Day day)
{
    return sumAt(ledger, stacked, Moment::endOf(day), Reading::Day).*partOf(basis);
}

Held heldOf(const Ledger &ledger, const Stacked &stacked)
{
    Held held = Held::Never;
    for (const Line &line : ledger.lines())
        if (!line.presences.empty() && stacked.holds(line, ledger.set().commitment(line.commitment)))
            held = std::max(held, line.counts() ? Held::StillToday : Held::Once);
    return held;
}

std::vector<Share> sharesAt(const Ledger &ledger, const Stacked &stacked, Moment moment, Reading reading)
{
    std::map<CommitmentId, Share> shares;
    for (const Knot *knot : knotsOf(ledger, stacked)) {
        const std::vector<Course> courses = ledger.coursesOf(*knot, moment, reading);
        for (const Course &course : courses)
            for (const Entry &entry : course.entries)
                if (isOf(ledger, stacked, entry) && !shares.contains(entry.commitment))
                    shares[entry.commitment] = {entry.commitment, entry.whole,
                        sumOf(courses, [&](const Entry &each) { return each.commitment == entry.commitment; })};
    }
    std::vector<Share> all;
    all.reserve(shares.size());
    for (const auto &[id, share] : shares)
        all.push_back(share);
    return all;
}

} // namespace counting
