// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/harddeals.h"

#include "support/randomdeals.h"

#include <array>

using namespace deals;
using namespace Qt::StringLiterals;

namespace support
{
namespace
{

/// Who promises what to whom; most commitments of a set are alike, so that rules about several have something to do.
struct Promise {
    Kind kind;
    Measure measure;
    const char *currency;
    std::vector<std::uint32_t> from, to; ///< 0: the focus
};

const std::array promises{Promise{Kind::Capacity, Measure::Power, "", {1}, {0}},
    Promise{Kind::Purchase, Measure::Money, "USD", {0}, {1}},
    Promise{Kind::Investment, Measure::Money, "EUR", {2}, {0}},
    Promise{Kind::Capacity, Measure::Power, "", {1, 2}, {0}}, Promise{Kind::Capacity, Measure::Power, "", {0}, {0}},
    Promise{Kind::Capacity, Measure::Power, "", {3}, {1}}, Promise{Kind::Capacity, Measure::Chips, "", {1}, {0, 3}},
    Promise{Kind::Warrant, Measure::Shares, "", {0}, {2}}, Promise{Kind::Purchase, Measure::Money, "EUR", {0}, {1}},
    Promise{Kind::Capacity, Measure::Power, "", {2}, {0}}};

/// Amounts are few of it.
Quantity unitOf(const Commitment &commitment)
{
    return commitment.measure == Measure::Power ? 1'000'000'000 : 1;
}

class HardGenerator final
{
public:
    explicit HardGenerator(std::uint64_t seed)
        : m_random(seed)
    {
    }

    DealSet make()
    {
        m_set.title = u"Hard deals"_s;
        for (const char *id : {"f", "a", "b", "c"})
            m_set.parties.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, {}});
        m_set.focus = {0};
        for (Date &date : m_dates)
            date = newDate();
        for (int i = 0; i < 3; ++i)
            m_set.sources.push_back(source(i));
        m_usual = number(static_cast<int>(promises.size()));
        int left = 3 + number(6);
        while (left > 0) {
            const int count = 1 + number(std::min(left, 3));
            addDeal(count);
            left -= count;
        }
        for (int more = 1 + number(5); more > 0; --more)
            relate();
        return std::move(m_set);
    }

private:
    int number(int limit) { return static_cast<int>(below(m_random, static_cast<std::uint64_t>(limit))); }
    bool oneIn(int times) { return number(times) == 0; }
    std::uint32_t row(std::size_t rows) { return static_cast<std::uint32_t>(below(m_random, rows)); }

    Date newDate()
    {
        const int year = 2025 + number(2);
        const auto with = [&](const QString &part) { return *Date::parse(QString(QString::number(year) + part)); };
        switch (number(9)) {
        case 0:
            return with({});
        case 1:
            return with(u"-H%1"_s.arg(1 + number(2)));
        case 2:
            return with(u"-Q%1"_s.arg(1 + number(4)));
        case 3:
            return with(u"-%1"_s.arg(1 + number(12), 2, 10, QLatin1Char('0')));
        default: {
            const int day = 1 + number(28), month = 1 + number(12); // one after the other, with every compiler
            return Date::day(dayOf(year, month, day));
        }
        }
    }

    /// Often one that others have, too.
    Date date() { return oneIn(3) ? newDate() : m_dates[static_cast<std::size_t>(number(int(m_dates.size())))]; }

    Source source(int nth)
    {
        Source source;
        source.id = u"s%1"_s.arg(nth);
        source.kind = oneIn(2) ? SourceKind::Press : sourceKinds[static_cast<std::size_t>(number(4))].value;
        if (!oneIn(4))
            source.published = newDate();
        return source;
    }

    std::vector<StatusEntry> history()
    {
        std::vector<StatusEntry> entries{{oneIn(8) ? Status::InTalks : Status::Signed, oneIn(6) ? date() : Date{}, {}}};
        while (oneIn(3))
            entries.push_back({statuses[static_cast<std::size_t>(number(int(statuses.size())))].value,
                oneIn(8) ? Date{} : date(), {}});
        return entries;
    }

    Amount amount(Quantity unit, bool isPart)
    {
        const Quantity low = unit * (1 + number(isPart ? 6 : 12));
        switch (number(9)) {
        case 0:
            return {};
        case 1:
            return {low, low, Said::About};
        case 2:
            return {low, openHigh, Said::AtLeast};
        case 3:
            return {0, low, Said::UpTo};
        case 4:
            return {low, low + unit * (1 + number(6)), Said::Range};
        default:
            return {low, low, Said::Exact};
        }
    }

    void addDeal(int count)
    {
        Deal deal;
        deal.id = u"d%1"_s.arg(m_set.deals.size() + 1);
        deal.title = deal.id;
        deal.announced = date();
        deal.statuses = history();
        m_set.deals.push_back(deal);
        const std::size_t first = m_set.commitments.size();
        for (; count > 0; --count)
            addCommitment(first);
    }

    void addCommitment(std::size_t firstOfDeal)
    {
        Commitment c;
        c.deal = {static_cast<std::uint32_t>(m_set.deals.size() - 1)};
        c.announced = oneIn(4) ? date() : m_set.deals.back().announced;
        const std::size_t before = m_set.commitments.size();
        if (before > firstOfDeal && !oneIn(3))
            c.phaseOf = {static_cast<std::uint32_t>(firstOfDeal) + row(before - firstOfDeal)};
        const bool isAlike = !oneIn(4);
        const Promise &promise = promises[static_cast<std::size_t>(isAlike ? m_usual : number(int(promises.size())))];
        const auto group = [&](const std::vector<std::uint32_t> &rows) {
            std::vector<PartyId> parties;
            for (const std::uint32_t party : rows)
                parties.push_back({party});
            return m_set.group(std::move(parties));
        };
        c.kind = promise.kind;
        c.measure = promise.measure;
        c.currency = Currency::parse(QString::fromLatin1(promise.currency)).value_or(Currency{});
        c.from = group(promise.from);
        c.to = group(promise.to);
        if (oneIn(6)) // from another, to the same
            (c.from == m_set.group({m_set.focus}) ? c.to : c.from) = m_set.group({PartyId{1 + row(3)}});
        c.amount = amount(unitOf(c), c.phaseOf.isValid());
        schedule(c);
        c.option = oneIn(12);
        c.umbrella = oneIn(14);
        c.conditional = oneIn(6);
        CommitmentText text;
        text.id = u"c%1"_s.arg(before + 1);
        if (oneIn(3))
            text.statuses = history();
        for (std::uint32_t source = 0; source < m_set.sources.size(); ++source)
            if (oneIn(3))
                text.evidence.push_back({{source}, 0, u"x"_s, Supports::Amount, false, {}});
        m_set.commitments.push_back(c);
        m_set.texts.push_back(text);
    }

    void schedule(Commitment &c)
    {
        if (!oneIn(3))
            c.start = date();
        if (oneIn(4))
            c.term = {static_cast<std::int16_t>(number(14)), static_cast<std::int16_t>(1 + number(30))};
        if (oneIn(4))
            c.end = c.start.isStated() && oneIn(3) ? Date::open() : date();
        if (c.end.isPeriod() && c.start.isPeriod() && c.end.last() < c.start.last())
            c.end = {};
    }

    void relate()
    {
        std::uint32_t from = row(m_set.commitments.size()), to = row(m_set.commitments.size());
        if (from == to)
            return;
        if (from < to && !oneIn(12)) // mostly without circles
            std::swap(from, to);
        constexpr std::array kinds{RelationKind::PartOf, RelationKind::PartOf, RelationKind::PartOf,
            RelationKind::Supersedes, RelationKind::Supersedes, RelationKind::Overlaps, RelationKind::Overlaps,
            RelationKind::ConflictsWith, RelationKind::AddsTo};
        Relation relation;
        relation.kind = kinds[row(kinds.size())];
        relation.from = {from};
        relation.to = {to};
        if (oneIn(5))
            relation.since = date();
        m_set.relations.push_back(relation);
    }

    Random m_random;
    DealSet m_set;
    std::array<Date, 5> m_dates;
    int m_usual = 0;
};

} // namespace

DealSet hardDeals(std::uint64_t seed)
{
    return HardGenerator(seed).make();
}

} // namespace support
