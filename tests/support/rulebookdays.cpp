// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebookdays.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace deals;

namespace rulebook
{
namespace
{

constexpr std::size_t mostUncertain = 12;

/// The whole of the same deal: "part of" says the same as being a phase.
CommitmentId wholeOfItsDeal(const DealSet &set, CommitmentId id)
{
    if (set.commitment(id).phaseOf.isValid())
        return set.commitment(id).phaseOf;
    for (const Relation &relation : set.relations)
        if (relation.kind == RelationKind::PartOf && relation.from == id
            && set.commitment(relation.to).deal == set.commitment(id).deal)
            return relation.to;
    return {};
}

/// A phase without statuses goes with its whole. Nothing for what goes by itself, or with its deal.
CommitmentId goesWith(const DealSet &set, CommitmentId id)
{
    return set.text(id).statuses.empty() ? wholeOfItsDeal(set, id) : CommitmentId{};
}

/// Its own statuses; a phase without its own has its whole's, then its deal's.
const std::vector<StatusEntry> &statusesOf(const DealSet &set, CommitmentId id)
{
    if (const CommitmentId whole = goesWith(set, id); whole.isValid())
        return statusesOf(set, whole);
    return set.text(id).statuses.empty() ? set.deal(set.commitment(id).deal).statuses : set.text(id).statuses;
}

bool isCertainlyBefore(const Date &a, const Date &b)
{
    return a.isPeriod() && b.isPeriod() && a.last() < b.first();
}

/// Statuses out of order of date are sorted; overlapping periods keep their order unless one is certainly earlier.
std::vector<Entry> sorted(std::vector<Entry> entries)
{
    std::vector<Entry> sorted;
    while (!entries.empty()) {
        const auto hasNoneBefore = [&](const Entry &entry) {
            return std::ranges::none_of(
                entries, [&](const Entry &other) { return isCertainlyBefore(other.date, entry.date); });
        };
        const auto next = std::ranges::find_if(entries, hasNoneBefore);
        sorted.push_back(*next);
        entries.erase(next);
    }
    return sorted;
}

/// Some day of its date is over by then, and some is not.
bool isUncertain(const Date &date, Day day)
{
    return date.isPeriod() && date.first() <= day && day < date.last();
}

/// A history happens in its order: nothing of it has come before what stands above it.
bool isInOrder(const DealSet &set, CommitmentId id, const Moment &moment)
{
    bool allBeforeHaveCome = true;
    for (const Entry &entry : history(set, id)) {
        const bool hasCome = moment.has({set.commitment(id).deal, entry.date});
        if (hasCome && !allBeforeHaveCome)
            return false;
        allBeforeHaveCome = hasCome;
    }
    return true;
}

std::vector<Change> uncertainChanges(const DealSet &set, Day day)
{
    std::vector<Change> changes;
    const auto see = [&](const Change &change) {
        if (isUncertain(change.date, day) && std::ranges::find(changes, change) == changes.end())
            changes.push_back(change);
    };
    for (const CommitmentId id : all(set)) {
        see({set.commitment(id).deal, set.commitment(id).announced});
        for (const Entry &entry : history(set, id))
            see({set.commitment(id).deal, entry.date});
    }
    for (const Relation &relation : set.relations)
        see({set.commitment(relation.from).deal, relation.since});
    return changes;
}

bool isAnnounced(const DealSet &set, CommitmentId id, const Moment &moment)
{
    return moment.has({set.commitment(id).deal, set.commitment(id).announced});
}

/// By its announcement and its statuses alone.
bool isInForce(const DealSet &set, CommitmentId id, const Moment &moment)
{
    std::optional<Status> status;
    for (const Entry &entry : history(set, id))
        if (moment.has({set.commitment(id).deal, entry.date}))
            status = entry.status;
    return isAnnounced(set, id, moment) && status && counts(*status);
}

/// From its successor's first day on, for good: what was superseded does not return if its successor is cancelled.
bool isSuperseded(const DealSet &set, CommitmentId id, const Moment &moment)
{
    return std::ranges::any_of(
        successorsOf(set, id, moment), [&](CommitmentId successor) { return hasBeenInForce(set, successor, moment); });
}

bool stands(const DealSet &set, CommitmentId id, const Moment &moment)
{
    return !isOnlyShown(set, id) && isInForce(set, id, moment) && !isSuperseded(set, id, moment);
}

int caution(const Commitment &commitment)
{
    switch (commitment.amount.said) {
    case Said::NotStated:
        return 4;
    case Said::AtLeast:
    case Said::UpTo:
        return 0;
    case Said::Range:
        return commitment.conditional ? 0 : 1;
    case Said::About:
        return commitment.conditional ? 0 : 2;
    case Said::Exact:
        break;
    }
    return commitment.conditional ? 0 : 3;
}

/// Of wordings of one fact, the plotted one is from the better kind of source, of several the best; then the more
/// cautious; then the newer page; then the first of the file.
auto precedence(const DealSet &set, CommitmentId id)
{
    std::pair source{SourceKind::NotStated, std::numeric_limits<Day>::max()};
    for (const Evidence &evidence : set.text(id).evidence) {
        if (evidence.supports != Supports::Amount || evidence.reads)
            continue;
        const Source &page = set.source(evidence.source);
        const Day age = page.published.isPeriod() ? -page.published.last() : std::numeric_limits<Day>::max();
        source = std::min(source, std::pair(page.kind, age));
    }
    return std::tuple(source.first, caution(set.commitment(id)), source.second, id);
}

} // namespace

std::vector<CommitmentId> all(const DealSet &set)
{
    std::vector<CommitmentId> ids;
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        ids.push_back({row});
    return ids;
}

bool Moment::has(const Change &change) const
{
    if (!change.date.isPeriod() || change.date.last() <= day)
        return true;
    return change.date.first() <= day && std::ranges::find(come, change) != come.end();
}

std::vector<Moment> moments(const DealSet &set, Day day)
{
    const std::vector<Change> changes = uncertainChanges(set, day);
    if (changes.size() > mostUncertain)
        return {};
    std::vector<Moment> moments;
    for (unsigned course = 0; course < 1U << changes.size(); ++course) {
        Moment moment{day, {}};
        for (std::size_t i = 0; i < changes.size(); ++i)
            if ((course & 1U << i) != 0)
                moment.come.push_back(changes[i]);
        if (std::ranges::all_of(all(set), [&](CommitmentId id) { return isInOrder(set, id, moment); }))
            moments.push_back(moment);
    }
    return moments;
}

std::vector<Entry> history(const DealSet &set, CommitmentId id)
{
    Date before;
    std::vector<Entry> entries;
    for (const StatusEntry &entry : statusesOf(set, id)) {
        if (entry.date.isPeriod())
            before = entry.date; // a status without a date has that of the one before it
        entries.push_back({before, entry.status});
    }
    return sorted(std::move(entries));
}

bool holds(const DealSet &set, const Relation &relation, const Moment &moment)
{
    return moment.has({set.commitment(relation.from).deal, relation.since});
}

bool isOnlyShown(const DealSet &set, CommitmentId id)
{
    return set.commitment(id).option || set.commitment(id).umbrella;
}

std::vector<CommitmentId> wholesOf(const DealSet &set, CommitmentId id, const Moment &moment)
{
    std::vector<CommitmentId> wholes;
    if (set.commitment(id).phaseOf.isValid())
        wholes.push_back(set.commitment(id).phaseOf);
    for (const Relation &relation : set.relations)
        if (relation.kind == RelationKind::PartOf && relation.from == id && holds(set, relation, moment))
            wholes.push_back(relation.to);
    return wholes;
}

std::vector<CommitmentId> successorsOf(const DealSet &set, CommitmentId id, const Moment &moment)
{
    std::vector<CommitmentId> successors;
    for (const Relation &relation : set.relations)
        if (relation.kind == RelationKind::Supersedes && relation.to == id && !isOnlyShown(set, relation.from)
            && holds(set, relation, moment))
            successors.push_back(relation.from);
    if (const CommitmentId whole = goesWith(set, id); whole.isValid())
        std::ranges::copy(successorsOf(set, whole, moment), std::back_inserter(successors));
    return successors;
}

bool hasBeenInForce(const DealSet &set, CommitmentId id, const Moment &moment)
{
    const DealId deal = set.commitment(id).deal;
    const Date announced = set.commitment(id).announced;
    const std::vector<Entry> entries = history(set, id);
    for (auto begin = entries.begin(); begin != entries.end(); ++begin) {
        if (!counts(begin->status) || !moment.has({deal, begin->date}))
            continue;
        const auto end = std::find_if(begin, entries.end(), [](const Entry &entry) { return !counts(entry.status); });
        if (end == entries.end() || !moment.has({deal, end->date}))
            return isAnnounced(set, id, moment);
        const bool endedBefore = end->date.isPeriod() && end->date.last() <= announced.first();
        if (!endedBefore && end->date != begin->date && end->date != announced && isAnnounced(set, id, moment))
            return true;
    }
    return false;
}

bool conflict(const DealSet &set, CommitmentId a, CommitmentId b, const Moment &moment)
{
    return std::ranges::any_of(set.relations, [&](const Relation &relation) {
        const bool joins = (relation.from == a && relation.to == b) || (relation.from == b && relation.to == a);
        return relation.kind == RelationKind::ConflictsWith && joins && holds(set, relation, moment);
    });
}

std::vector<CommitmentId> counted(const DealSet &set, const Moment &moment)
{
    std::vector<CommitmentId> standing;
    for (const CommitmentId id : all(set))
        if (stands(set, id, moment))
            standing.push_back(id);
    // Of what conflicts, the better wording counts and the other stands beside it; in a chain from the front.
    std::ranges::sort(standing, {}, [&](CommitmentId id) { return precedence(set, id); });
    std::vector<CommitmentId> counted, beside;
    for (const CommitmentId id : standing) {
        const bool isWorse =
            std::ranges::any_of(counted, [&](CommitmentId better) { return conflict(set, id, better, moment); });
        (isWorse ? beside : counted).push_back(id);
    }
    std::erase_if(counted, [&](CommitmentId id) {
        for (CommitmentId whole = goesWith(set, id); whole.isValid(); whole = goesWith(set, whole))
            if (std::ranges::find(beside, whole) != beside.end())
                return true;
        return false;
    });
    std::ranges::sort(counted);
    return counted;
}

} // namespace rulebook
