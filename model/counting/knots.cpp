// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/knots.h"

#include "counting/stages.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace counting
{

using deals::Commitment, deals::CommitmentId, deals::DealSet, deals::RelationKind;

namespace
{

constexpr std::uint32_t noCommitment = CommitmentId::none;

bool isApart(const Commitment &commitment)
{
    return commitment.option || commitment.umbrella;
}

/// What a relation says of two commitments, and the happening from which it does.
struct Tie {
    RelationKind kind;
    std::uint32_t from, to;
    deals::Date since;
};

/// All relations, phases among them as parts of their whole: before the others, since they come first.
std::vector<Tie> tiesOf(const DealSet &set)
{
    std::vector<Tie> ties;
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        if (const CommitmentId whole = set.commitments[row].phaseOf; whole.isValid())
            ties.push_back({RelationKind::PartOf, row, whole.row, {}});
    for (const deals::Relation &relation : set.relations)
        if (relation.kind != RelationKind::AddsTo && relation.from != relation.to)
            ties.push_back({relation.kind, relation.from.row, relation.to.row, relation.since});
    return ties;
}

/// The whole in the same deal whose statuses a commitment without its own goes by: its phase_of, or "part of".
std::vector<std::uint32_t> wholesInDeal(const DealSet &set, const std::vector<Tie> &ties)
{
    std::vector<std::uint32_t> wholes(set.commitments.size(), noCommitment);
    for (const Tie &tie : ties)
        if (tie.kind == RelationKind::PartOf && wholes[tie.from] == noCommitment
            && set.commitments[tie.from].deal == set.commitments[tie.to].deal)
            wholes[tie.from] = tie.to;
    return wholes;
}

/// Roots of trees of rows that belong together.
class Forest final
{
public:
    explicit Forest(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }
    std::uint32_t rootOf(std::uint32_t row)
    {
        while (m_parent[row] != row)
            row = m_parent[row] = m_parent[m_parent[row]];
        return row;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

/// Gives the members of the knots their happenings and what ties them.
class KnotBuilder final
{
public:
    explicit KnotBuilder(const DealSet &set)
        : m_set(set)
        , m_ties(tiesOf(set))
        , m_wholes(wholesInDeal(set, m_ties))
        , m_knotOf(set.commitments.size())
        , m_memberOf(set.commitments.size())
    {
    }

    std::vector<Knot> build()
    {
        makeKnots();
        for (std::uint32_t row = 0; row < m_knotOf.size(); ++row)
            live(row);
        for (const Tie &tie : m_ties)
            tieUp(tie);
        for (std::uint32_t row = 0; row < m_knotOf.size(); ++row)
            goWithWhole(row);
        for (Knot &knot : m_knots)
            rankWordings(knot);
        return std::move(m_knots);
    }

private:
    Knot &knot(std::uint32_t row) { return m_knots[m_knotOf[row]]; }
    Member &member(std::uint32_t row) { return knot(row).members[m_memberOf[row]]; }

    void makeKnots()
    {
        Forest forest(m_knotOf.size());
        for (const Tie &tie : m_ties)
            forest.join(tie.from, tie.to);
        joinWhatHappensTogether(forest);
        for (std::uint32_t row = 0; row < m_knotOf.size(); ++row) {
            const std::uint32_t root = forest.rootOf(row);
            if (root == row) {
                m_knotOf[row] = static_cast<std::uint32_t>(m_knots.size());
                m_knots.emplace_back();
            } else
                m_knotOf[row] = m_knotOf[root];
            std::vector<Member> &members = knot(row).members;
            m_memberOf[row] = static_cast<std::uint32_t>(members.size());
            members.emplace_back();
            members.back().commitment = {row};
            members.back().isApart = isApart(m_set.commitments[row]);
        }
    }

    /// In one deal, what changes on some day of the same period changes on the same day. In deals of very many
    /// commitments each is taken by itself.
    void joinWhatHappensTogether(Forest &forest) const
    {
        constexpr int most = 24;
        std::vector<int> sizes(m_set.deals.size());
        for (const Commitment &commitment : m_set.commitments)
            ++sizes[commitment.deal.row];
        std::map<std::tuple<std::uint32_t, deals::Day, deals::Day>, std::uint32_t> known;
        const auto meet = [&](std::uint32_t row, const deals::Date &date) {
            const std::uint32_t deal = m_set.commitments[row].deal.row;
            if (date.isPeriod() && !date.isOneDay() && sizes[deal] <= most)
                forest.join(known.try_emplace({deal, date.first(), date.last()}, row).first->second, row);
        };
        for (std::uint32_t row = 0; row < m_knotOf.size(); ++row) {
            meet(row, m_set.commitments[row].announced);
            for (const deals::StatusEntry &entry : historyOf(row))
                meet(row, entry.date);
        }
        for (const Tie &tie : m_ties)
            meet(tie.from, tie.since);
    }

    std::span<const deals::StatusEntry> historyOf(std::uint32_t row) const
    {
        while (m_set.texts[row].statuses.empty() && m_wholes[row] != noCommitment)
            row = m_wholes[row];
        return m_set.statusHistory({row});
    }

    /// Changes of the row's deal on the same days are one.
    HappeningId happening(std::uint32_t row, Edge edge)
    {
        std::vector<Edge> &all = knot(row).happenings;
        const auto [known, isNew] =
            m_happenings.try_emplace({m_knotOf[row], m_set.commitments[row].deal.row, edge.first, edge.last},
                static_cast<HappeningId>(all.size()));
        if (isNew)
            all.push_back(edge);
        return known->second;
    }

    HappeningId happening(std::uint32_t row, const deals::Date &date)
    {
        return date.isPeriod() ? happening(row, edgeOf(date)) : always;
    }

    /// Presences from the statuses, each of which holds from its own date on, whenever those before it began.
    void live(std::uint32_t row)
    {
        Member &self = member(row);
        const Commitment &commitment = m_set.commitments[row];
        const Edge announced = edgeOf(commitment.announced);
        self.announced = happening(row, commitment.announced);
        std::optional<Edge> delivered;
        HappeningId before = always;
        for (const Stage &stage : stagesOf(historyOf(row))) {
            if (stage.status == deals::Status::Delivered && !delivered)
                delivered = stage.date.isPeriod() ? edgeOf(stage.date) : announced;
            const HappeningId id = happening(row, stage.date);
            if (before != always && before != id)
                knot(row).order.emplace_back(before, id);
            before = id;
            const bool isPresent = !self.presences.empty() && self.presences.back().off == neverHappens;
            if (counts(stage.status) == isPresent)
                continue;
            if (!isPresent) {
                self.presences.push_back({id, neverHappens});
                continue;
            }
            self.presences.back().off = id;
            const bool isOverBefore = id == always || knot(row).happenings[id].last <= announced.first;
            if (isOverBefore || id == self.presences.back().on || id == self.announced)
                self.presences.pop_back();
        }
        self.due = dueOf(commitment, delivered);
    }

    void tieUp(const Tie &tie)
    {
        Member &from = member(tie.from), &to = member(tie.to);
        HappeningId since = always;
        if (tie.since.isPeriod())
            since = happening(tie.from, edgeOf(tie.since));
        switch (tie.kind) {
        case RelationKind::PartOf:
            if (const Member::Link whole{m_memberOf[tie.to], since};
                !to.isApart && std::ranges::find(from.wholes, whole) == from.wholes.end())
                from.wholes.push_back(whole);
            break;
        case RelationKind::Supersedes:
            if (!from.isApart && !from.presences.empty()) {
                to.endings.push_back({from.announced, from.presences.front().on, since});
                from.predecessors.push_back(m_memberOf[tie.to]);
            }
            break;
        case RelationKind::Overlaps:
            from.overlaps.push_back({m_memberOf[tie.to], since});
            to.overlaps.push_back({m_memberOf[tie.from], since});
            break;
        case RelationKind::ConflictsWith:
            from.rivals.push_back({m_memberOf[tie.to], since});
            to.rivals.push_back({m_memberOf[tie.from], since});
            break;
        case RelationKind::AddsTo:
            break;
        }
    }

    /// A phase without statuses is superseded with its whole.
    void goWithWhole(std::uint32_t row)
    {
        if (m_set.texts[row].statuses.empty() && m_wholes[row] != noCommitment)
            member(row).goesWith = m_memberOf[m_wholes[row]];
        for (std::uint32_t at = row; m_set.texts[at].statuses.empty() && m_wholes[at] != noCommitment;) {
            at = m_wholes[at];
            const std::vector<Member::Ending> &endings = member(at).endings;
            if (endings.empty())
                continue;
            member(row).endings.insert(member(row).endings.end(), endings.begin(), endings.end());
            for (Member &successor : knot(row).members)
                if (std::ranges::find(successor.predecessors, m_memberOf[at]) != successor.predecessors.end())
                    successor.predecessors.push_back(m_memberOf[row]);
        }
    }

    void rankWordings(Knot &knot) const
    {
        std::vector<Member *> order;
        for (Member &each : knot.members)
            if (!each.rivals.empty())
                order.push_back(&each);
        std::ranges::stable_sort(order, {}, [this](const Member *each) { return wordingOf(m_set, each->commitment); });
        for (std::size_t place = 0; place < order.size(); ++place)
            order[place]->wording = static_cast<int>(place);
    }

    const DealSet &m_set;
    std::vector<Tie> m_ties;
    std::vector<std::uint32_t> m_wholes, m_knotOf, m_memberOf;
    std::vector<Knot> m_knots;
    std::map<std::tuple<std::uint32_t, std::uint32_t, deals::Day, deals::Day>, HappeningId> m_happenings;
};

} // namespace

std::vector<Knot> knotsOf(const DealSet &set)
{
    return KnotBuilder(set).build();
}

} // namespace counting
