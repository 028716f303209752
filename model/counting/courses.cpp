// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/courses.h"

#include "counting/apart.h"

#include <algorithm>

namespace counting
{

using deals::Commitment, deals::DealSet;

namespace
{

constexpr std::uint32_t none = Member::none;
using Places = std::vector<std::uint32_t>; // of members in their knot

Tally unlimited()
{
    Tally tally;
    tally.interval.high = deals::openHigh;
    return tally;
}

/// One course of a knot.
class Evaluation final
{
public:
    Evaluation(const DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment,
        const std::vector<bool> &happened, const std::vector<bool> &presentInTheEnd)
        : m_set(set)
        , m_knot(knot)
        , m_directions(directions)
        , m_moment(moment)
        , m_happened(happened)
        , m_begins(knot.members.size())
    {
        m_present = presentOf(knot, happened);
        for (std::uint32_t at = 0; at < m_begins.size() && !presentInTheEnd.empty(); ++at)
            m_begins[at] = !m_present[at] && presentInTheEnd[at] && !standsBeside(at);
        m_day = treeOf(m_present);
        std::vector<bool> all = m_present;
        for (std::size_t at = 0; at < all.size(); ++at)
            all[at] = all[at] || m_begins[at];
        m_all = treeOf(all);
    }

    /// Which members count, whatever they are part of.
    static std::vector<bool> presentOf(const Knot &knot, const std::vector<bool> &happened)
    {
        std::vector<bool> present(knot.members.size());
        const auto has = [&](HappeningId id) { return id == always || (id != neverHappens && happened[id]); };
        Places rivals;
        for (std::uint32_t at = 0; at < present.size(); ++at) {
            const Member &member = knot.members[at];
            present[at] = !member.isApart
                && std::ranges::any_of(member.presences,
                    [&](const Member::Presence &presence) { return has(presence.on) && !has(presence.off); })
                && std::ranges::none_of(member.endings,
                    [&](const Member::Ending &ending) { return has(ending.counted) && has(ending.since); });
            if (present[at] && !member.rivals.empty())
                rivals.push_back(at);
        }
        if (rivals.empty())
            return present;
        std::ranges::sort(rivals, {}, [&](std::uint32_t at) { return knot.members[at].wording; });
        std::vector<bool> plotted(present.size());
        for (const std::uint32_t at : rivals) {
            plotted[at] = std::ranges::none_of(knot.members[at].rivals,
                [&](const Member::Link &rival) { return plotted[rival.member] && has(rival.since); });
            present[at] = plotted[at];
        }
        for (std::uint32_t at = 0; at < present.size(); ++at)
            for (std::uint32_t whole = knot.members[at].goesWith; whole != Member::none;
                 whole = knot.members[whole].goesWith)
                if (std::ranges::find(rivals, whole) != rivals.end() && !plotted[whole])
                    present[at] = false;
        return present;
    }

    Course take()
    {
        for (std::uint32_t at = 0; at < m_present.size(); ++at)
            if (m_all.isIn[at] && m_all.inside[at] == none)
                addTop(at);
        addOverlaps();
        return std::move(m_course);
    }

private:
    /// Who is inside whom. Amounts count what the parts make firm.
    struct Tree {
        std::vector<bool> isIn;
        Places inside; ///< none: a top
        std::vector<Places> parts;
        std::vector<Tally> amounts; ///< not stated where nothing is
    };

    const Member &member(std::uint32_t at) const { return m_knot.members[at]; }
    const Commitment &commitment(std::uint32_t at) const { return m_set.commitment(member(at).commitment); }

    /// Beside what counts on the day: a successor, another wording, and their phases.
    bool standsBeside(std::uint32_t at) const
    {
        return succeedsPresent(at) || std::ranges::any_of(member(at).rivals, [&](const Member::Link &rival) {
            return m_present[rival.member];
        }) || std::ranges::any_of(member(at).wholes, [&](const Member::Link &whole) {
            return !m_present[whole.member] && standsBeside(whole.member);
        });
    }

    bool succeedsPresent(std::uint32_t at) const
    {
        return std::ranges::any_of(
            member(at).predecessors, [&](std::uint32_t older) { return m_present[older] || succeedsPresent(older); });
    }

    bool holds(const Member::Link &link, std::uint32_t of) const
    {
        return link.since == always || m_begins[of] || m_happened[link.since];
    }

    bool fits(std::uint32_t part, std::uint32_t whole) const
    {
        const Commitment &a = commitment(part), &b = commitment(whole);
        return a.kind == b.kind && a.measure == b.measure && a.currency == b.currency
            && m_directions[member(part).commitment.row] == m_directions[member(whole).commitment.row];
    }

    /// The nearest whole that is in: the first named, or what that one is a part of.
    std::uint32_t wholeOf(std::uint32_t part, std::uint32_t from, const std::vector<bool> &isIn) const
    {
        for (const Member::Link &link : member(from).wholes) {
            if (!holds(link, part))
                continue;
            if (isIn[link.member] && fits(part, link.member))
                return link.member;
            if (const std::uint32_t outer = wholeOf(part, link.member, isIn); outer != none)
                return outer;
        }
        return none;
    }

    Tree treeOf(const std::vector<bool> &isIn) const
    {
        Tree tree{isIn, Places(isIn.size(), none), std::vector<Places>(isIn.size()), std::vector<Tally>(isIn.size())};
        for (std::uint32_t at = 0; at < isIn.size(); ++at)
            if (isIn[at] && !member(at).wholes.empty())
                if (tree.inside[at] = wholeOf(at, at, isIn); tree.inside[at] != none)
                    tree.parts[tree.inside[at]].push_back(at);
        for (std::uint32_t at = 0; at < isIn.size(); ++at)
            if (isIn[at] && tree.inside[at] == none)
                amount(tree, at);
        return tree;
    }

    /// A whole is at least its firm parts; one that states nothing is so without a limit.
    void amount(Tree &tree, std::uint32_t at) const
    {
        Tally &whole = tree.amounts[at];
        whole = Tally::of(commitment(at));
        std::vector<Tally> parts;
        for (const std::uint32_t part : tree.parts[at]) {
            amount(tree, part);
            parts.push_back(tree.amounts[part]);
        }
        const Tally firm = sum(parts, tree.parts[at]);
        if (firm.interval.low <= whole.interval.low)
            return;
        if (whole.notStated > 0)
            whole = unlimited();
        whole.interval.low = std::min(firm.interval.low, whole.interval.high);
        whole.begun = whole.interval.low;
        whole.reach = whole.interval.isOpen() ? whole.begun : whole.interval.high;
        whole.about = std::min(firm.about, whole.interval.low);
    }

    bool overlap(std::uint32_t a, std::uint32_t b) const
    {
        return std::ranges::any_of(member(a).overlaps,
            [&](const Member::Link &link) { return link.member == b && (holds(link, a) || m_begins[b]); });
    }

    /// Of amounts of those members: overlapping lows count once.
    Tally sum(const std::vector<Tally> &amounts, const Places &members) const
    {
        Tally sum;
        std::vector<Overlap> overlaps;
        for (std::uint32_t i = 0; i < amounts.size(); ++i) {
            sum.add(amounts[i]);
            for (std::uint32_t j = i + 1; j < amounts.size() && !member(members[i]).overlaps.empty(); ++j)
                if (overlap(members[i], members[j]))
                    overlaps.emplace_back(i, j);
        }
        takeOverlapsOff(sum, amounts, overlaps);
        return sum;
    }

    Tally stated(const Tally &amount) const { return amount.notStated > 0 ? unlimited() : amount; }

    /// What is dated of a member of the day: all that is not in parts without a date, or its dated parts.
    Tally dated(std::uint32_t at) const
    {
        if (!member(at).due.isDated())
            return ofParts(at, &Evaluation::dated);
        const Tally undated = ofParts(at, &Evaluation::undated);
        return undated.interval.isZero() ? stated(m_day.amounts[at]) : restOf(stated(m_day.amounts[at]), undated);
    }

    Tally undated(std::uint32_t at) const
    {
        return member(at).due.isDated() ? ofParts(at, &Evaluation::undated)
                                        : restOf(stated(m_day.amounts[at]), ofParts(at, &Evaluation::dated));
    }

    Tally ofParts(std::uint32_t at, Tally (Evaluation::*of)(std::uint32_t) const) const
    {
        std::vector<Tally> parts;
        for (const std::uint32_t part : m_day.parts[at])
            parts.push_back((this->*of)(part));
        return sum(parts, m_day.parts[at]);
    }

    Tally whole(std::uint32_t at) const { return stated(m_day.amounts[at]); }

    bool isInsideUndated(std::uint32_t at) const
    {
        for (at = m_day.inside[at]; at != none; at = m_day.inside[at])
            if (!member(at).due.isDated())
                return true;
        return false;
    }

    void addTop(std::uint32_t at)
    {
        m_top = member(at).commitment;
        const std::size_t first = m_course.entries.size();
        addEntry(at);
        const Tally &amount = m_all.amounts[at];
        m_course.entries[first].sums.announced = amount;
        Whole whole{m_top, {}, static_cast<int>(m_course.entries.size() - first)};
        for (std::size_t i = first; i < m_course.entries.size(); ++i)
            for (const SumPart part : sumParts)
                (whole.sums.*part).add(m_course.entries[i].sums.*part);
        if (amount.notStated == 0 && whole.entries > 1)
            hold(whole.sums, amount, overlapsWithin(first));
        m_course.wholes.push_back(whole);
    }

    bool overlapsWithin(std::size_t firstEntry) const
    {
        for (std::size_t i = firstEntry; i < m_members.size(); ++i)
            for (std::size_t j = i + 1; j < m_members.size() && !member(m_members[i]).overlaps.empty(); ++j)
                if (overlap(m_members[i], m_members[j]))
                    return true;
        return false;
    }

    /// Parts never come to more than their whole, and all of them together never to less. What overlaps may be due and
    /// later both, so then nothing takes from the highs of the others.
    void hold(Sums &sums, const Tally &amount, bool overlaps) const
    {
        using deals::Quantity;
        const auto less = [](Quantity from, Quantity a, Quantity b) {
            return from == deals::openHigh                     ? from
                : a == deals::openHigh || b == deals::openHigh ? Quantity{0}
                                                               : std::max<Quantity>(0, from - a - b);
        };
        const auto left = [&](Quantity from, Quantity a, Quantity b) { return overlaps ? from : less(from, a, b); };
        const auto within = [](Tally &part, Quantity low, Quantity high) {
            part.interval.low = std::max(part.interval.low, low);
            part.begun = std::max(part.begun, part.interval.low);
            part.reach = std::max(part.reach, part.begun);
            part = cutAt(part, std::max(high, Quantity{0}));
        };
        Tally &scheduled = sums.scheduled, &later = sums.later, &undated = sums.undated;
        const Quantity least = amount.interval.low, most = amount.interval.high;
        // What begins later takes nothing from what is due on the day.
        const Quantity laterOfDay = later.interval.low - std::min(later.interval.low, sums.unannounced.interval.low);
        within(scheduled, std::min(less(least, later.interval.high, undated.interval.high), most),
            std::max(std::min(scheduled.interval.low, most), left(most, laterOfDay, undated.interval.low)));
        within(later, less(least, scheduled.interval.high, undated.interval.high),
            left(most, scheduled.interval.low, undated.interval.low));
        within(undated, less(least, scheduled.interval.high, later.interval.high),
            left(most, scheduled.interval.low, later.interval.low));
        sums.unannounced = cutAt(sums.unannounced, later.interval.high);
    }

    /// Of a member and all that is inside it.
    void addEntry(std::uint32_t at)
    {
        const std::uint32_t whole = m_all.inside[at];
        Entry entry{member(at).commitment, whole == none ? deals::CommitmentId{} : member(whole).commitment, m_top, {},
            {}, !m_all.parts[at].empty()};
        if (m_begins[at])
            beginLater(entry, at);
        else
            countOn(entry, at);
        m_course.entries.push_back(entry);
        m_members.push_back(at);
        for (const std::uint32_t part : m_all.parts[at])
            addEntry(part);
    }

    /// All of it is later, but for parts that count already.
    void beginLater(Entry &entry, std::uint32_t at)
    {
        Tally counted;
        addCounted(counted, at);
        entry.own = m_all.amounts[at].notStated > 0 ? m_all.amounts[at] : restOf(m_all.amounts[at], counted);
        const std::uint32_t whole = m_all.inside[at];
        if (whole != none && m_begins[whole])
            return; // inside what is later as a whole
        entry.sums.later = entry.own;
        entry.sums.later.begun = entry.sums.later.reach = 0;
        entry.sums.unannounced = entry.sums.later;
    }

    /// The nearest parts that count on the day.
    void addCounted(Tally &counted, std::uint32_t at) const
    {
        for (const std::uint32_t part : m_all.parts[at])
            if (m_begins[part])
                addCounted(counted, part);
            else
                counted.add(m_all.amounts[part]);
    }

    /// What begins later inside of it, but for parts that count already.
    void addBeginning(Tally &begins, std::uint32_t at) const
    {
        for (const std::uint32_t part : m_all.parts[at])
            if (m_begins[part]) {
                Tally counted;
                addCounted(counted, part);
                begins.add(restOf(stated(m_all.amounts[part]), counted));
            } else
                addBeginning(begins, part);
    }

    void countOn(Entry &entry, std::uint32_t at) const
    {
        const Due &due = member(at).due;
        const auto less = [](const Tally &amount, const Tally &parts) {
            return amount.notStated > 0 ? amount : restOf(amount, parts);
        };
        if (due.isDated()) {
            entry.own = less(m_day.amounts[at], ofParts(at, &Evaluation::whole));
            entry.sums.scheduled = dueBy(entry.own, due, m_moment);
            entry.sums.later = dueAfter(entry.own, due, m_moment);
        } else if (!isInsideUndated(at)) {
            Tally dated = ofParts(at, &Evaluation::dated);
            addBeginning(dated, at);
            entry.own = less(m_all.amounts[at], dated);
            entry.sums.undated = entry.own;
        }
    }

    bool contains(std::uint32_t whole, std::uint32_t part) const
    {
        for (std::uint32_t at = m_all.inside[part]; at != none; at = m_all.inside[at])
            if (at == whole)
                return true;
        return false;
    }

    void addOverlaps()
    {
        for (std::uint32_t i = 0; i < m_members.size(); ++i)
            for (std::uint32_t j = i + 1; j < m_members.size() && !member(m_members[i]).overlaps.empty(); ++j)
                if (const std::uint32_t a = m_members[i], b = m_members[j];
                    overlap(a, b) && !contains(a, b) && !contains(b, a))
                    m_course.overlaps.emplace_back(i, j);
    }

    const DealSet &m_set;
    const Knot &m_knot;
    std::span<const Direction> m_directions;
    Moment m_moment;
    const std::vector<bool> &m_happened;
    std::vector<bool> m_present, m_begins;
    Tree m_day, m_all;
    deals::CommitmentId m_top;
    Places m_members; // of the entries
    Course m_course;
};

/// Calls `visit` with what has happened in each possible course.
template<typename Visit> void forEachCourse(const Knot &knot, deals::Day day, const Visit &visit)
{
    constexpr std::size_t most = 10;
    std::vector<bool> happened(knot.happenings.size());
    std::vector<HappeningId> unsure;
    for (HappeningId id = 0; id < happened.size(); ++id) {
        happened[id] = day >= knot.happenings[id].last;
        if (!happened[id] && day >= knot.happenings[id].first)
            unsure.push_back(id);
    }
    const std::size_t told = std::min(unsure.size(), most), bits = told + (unsure.size() > most ? 1 : 0);
    for (std::size_t course = 0; course < std::size_t{1} << bits; ++course) {
        for (std::size_t i = 0; i < unsure.size(); ++i)
            happened[unsure[i]] = (course >> std::min(i, told) & 1) != 0;
        if (std::ranges::none_of(
                knot.order, [&](const auto &pair) { return happened[pair.second] && !happened[pair.first]; }))
            visit(happened);
    }
}

} // namespace

bool Sums::isStated() const
{
    return announced.isStated() || scheduled.isStated() || later.isStated() || undated.isStated();
}

bool Sums::isNothing() const
{
    return announced.isNothing() && scheduled.isNothing() && later.isNothing() && undated.isNothing();
}

std::vector<Course> coursesOf(
    const DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment, Reading reading)
{
    std::vector<bool> inTheEnd;
    if (reading == Reading::Total) {
        std::vector<bool> all(knot.happenings.size());
        for (std::size_t id = 0; id < all.size(); ++id)
            all[id] = knot.happenings[id].last < deals::never;
        inTheEnd = Evaluation::presentOf(knot, all);
    }
    std::vector<Course> courses;
    forEachCourse(knot, moment.day, [&](const std::vector<bool> &happened) {
        courses.push_back(Evaluation(set, knot, directions, moment, happened, inTheEnd).take());
    });
    return courses;
}

} // namespace counting
