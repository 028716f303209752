// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomdeals.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

using namespace deals;

/// Makes one data set out of one stream of random numbers.
class Generator final
{
public:
    Generator(std::uint64_t seed, const Extent &extent)
        : m_random(seed)
        , m_extent(extent)
    {
    }

    DealSet make()
    {
        addParties();
        const int dealCount = number(m_extent.deals) + 1;
        for (int row = 0; row < dealCount; ++row)
            addDeal(row);
        relate();
        return std::move(m_set);
    }

private:
    int number(int limit) { return static_cast<int>(below(m_random, static_cast<std::uint64_t>(limit))); }
    bool oneIn(int times) { return number(times) == 0; }
    template<typename Words> auto any(const Words &words)
    {
        return words[static_cast<std::size_t>(number(static_cast<int>(words.size())))].value;
    }

    void addParties()
    {
        m_set.title = u"Random deals"_s;
        for (const char *name : {"OpenAI", "NVIDIA", "AMD", "Oracle", "Crusoe", "Microsoft"})
            m_set.parties.push_back({QString::fromLatin1(name).toLower(), QString::fromLatin1(name), {}});
        m_set.focus = {0};
    }

    Date date()
    {
        const int year = 2024 + number(5), month = 1 + number(12);
        const QString inYear = QString::number(year);
        const auto with = [&](const QString &part) { return *Date::parse(QString(inYear + u'-' + part)); };
        switch (number(6)) {
        case 0:
            return *Date::parse(inYear);
        case 1:
            return with(u"H%1"_s.arg(1 + number(2)));
        case 2:
            return with(u"Q%1"_s.arg(1 + number(4)));
        case 3:
            return with(u"%1"_s.arg(month, 2, 10, QLatin1Char('0')));
        default:
            return Date::day(dayOf(year, month, 1 + number(daysInMonth(year, month))));
        }
    }

    std::vector<StatusEntry> history()
    {
        std::vector<StatusEntry> entries{{oneIn(6) ? any(statuses) : Status::Announced, {}, {}}};
        while (oneIn(3)) {
            const Date later = date();
            if (!entries.back().date.isPeriod() || entries.back().date.last() <= later.first())
                entries.push_back({any(statuses), later, {}});
        }
        return entries;
    }

    Amount amount()
    {
        const Quantity low = 1 + static_cast<Quantity>(below(m_random, static_cast<std::uint64_t>(m_extent.largest)));
        switch (number(8)) {
        case 0:
            return {};
        case 1:
            return {low, low, Said::About};
        case 2:
            return {low, openHigh, Said::AtLeast};
        case 3:
            return {0, low, Said::UpTo};
        case 4:
            return {low / 2, low, Said::Range};
        default:
            return {low, low, Said::Exact};
        }
    }

    PartiesId others()
    {
        const auto one = [&] { return PartyId{static_cast<std::uint32_t>(1 + number(5))}; };
        return oneIn(5) ? m_set.group({one(), one()}) : m_set.group({one()});
    }

    void addDeal(int row)
    {
        Deal deal;
        deal.id = u"deal-%1"_s.arg(row);
        deal.title = deal.id;
        deal.announced = date();
        deal.statuses = history();
        if (oneIn(3))
            deal.events.push_back({deal.id + u"-event"_s, u"Something"_s, date(), {}});
        m_set.deals.push_back(deal);
        const PartiesId partner = others();
        const std::size_t first = m_set.commitments.size();
        for (int count = number(m_extent.commitmentsOfEach + 1); count > 0; --count)
            addCommitment(first, partner);
    }

    void addCommitment(std::size_t firstOfDeal, PartiesId partner)
    {
        const auto row = static_cast<std::uint32_t>(m_set.commitments.size());
        Commitment commitment;
        commitment.deal = {static_cast<std::uint32_t>(m_set.deals.size() - 1)};
        commitment.amount = amount();
        commitment.announced = oneIn(8) ? date() : m_set.deals.back().announced;
        const bool isPhase = row > firstOfDeal && oneIn(2);
        if (isPhase) {
            const Commitment &whole =
                m_set.commitments[firstOfDeal + below(m_random, m_set.commitments.size() - firstOfDeal)];
            commitment.phaseOf = {static_cast<std::uint32_t>(&whole - m_set.commitments.data())};
            std::tie(commitment.kind, commitment.measure, commitment.currency, commitment.from, commitment.to) =
                std::tie(whole.kind, whole.measure, whole.currency, whole.from, whole.to);
            if (whole.amount.low > 0 && !oneIn(4)) {
                const Quantity part = 1 + whole.amount.low / 4;
                commitment.amount = {part, part, Said::Exact};
            }
        } else {
            commitment.kind = any(kinds);
            commitment.measure = any(measures);
            if (commitment.measure == Measure::Money)
                commitment.currency = *Currency::parse(oneIn(5) ? u"EUR" : u"USD");
            const PartiesId focus = oneIn(8) ? others() : m_set.group({m_set.focus});
            std::tie(commitment.from, commitment.to) = oneIn(2) ? std::pair(focus, partner) : std::pair(partner, focus);
        }
        schedule(commitment);
        commitment.option = oneIn(10);
        commitment.umbrella = !commitment.option && oneIn(16);
        commitment.conditional = oneIn(8);
        CommitmentText text;
        text.id = u"commitment-%1"_s.arg(row, 3, 10, QLatin1Char('0'));
        text.what = oneIn(2) ? u"Chips"_s : QString();
        if (oneIn(4))
            text.statuses = history();
        m_set.commitments.push_back(commitment);
        m_set.texts.push_back(text);
    }

    void schedule(Commitment &commitment)
    {
        if (oneIn(2))
            commitment.start = date();
        switch (number(4)) {
        case 0:
            commitment.term = {static_cast<std::int16_t>(number(60)), static_cast<std::int16_t>(1 + number(30))};
            break;
        case 1:
            commitment.end = commitment.start.isStated() && oneIn(3) ? Date::open() : date();
            if (commitment.end.isPeriod() && commitment.end.last() < commitment.start.first())
                commitment.end = {};
            break;
        default:
            break;
        }
    }

    void relate()
    {
        const auto count = m_set.commitments.size();
        for (int more = number(4); more > 0 && count > 1; --more) {
            const auto from = static_cast<std::uint32_t>(below(m_random, count));
            const auto to = static_cast<std::uint32_t>(below(m_random, count));
            if (from != to)
                m_set.relations.push_back({any(relationKinds), {from}, {to}, oneIn(3) ? date() : Date(), {}, {}});
        }
    }

    Random m_random;
    const Extent &m_extent;
    DealSet m_set;
};

/// Where each of `count` rows goes.
std::vector<std::uint32_t> order(Random &random, std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[below(random, i)]);
    return order;
}

template<typename Row> void permute(std::vector<Row> &rows, const std::vector<std::uint32_t> &places)
{
    const std::vector<Row> before = rows;
    for (std::size_t row = 0; row < before.size(); ++row)
        rows[places[row]] = before[row];
}

} // namespace

std::uint64_t below(Random &random, std::uint64_t limit)
{
    return random() % limit;
}

DealSet randomDeals(std::uint64_t seed, const Extent &extent)
{
    return Generator(seed, extent).make();
}

DealSet shuffled(const DealSet &set, std::uint64_t seed)
{
    Random random(seed);
    DealSet other = set;
    const auto deals = order(random, set.deals.size());
    const auto commitments = order(random, set.commitments.size());
    permute(other.deals, deals);
    permute(other.commitments, commitments);
    permute(other.texts, commitments);
    permute(other.relations, order(random, set.relations.size()));
    for (Commitment &commitment : other.commitments) {
        commitment.deal = {deals[commitment.deal.row]};
        if (commitment.phaseOf.isValid())
            commitment.phaseOf = {commitments[commitment.phaseOf.row]};
    }
    for (Relation &relation : other.relations) {
        relation.from = {commitments[relation.from.row]};
        relation.to = {commitments[relation.to.row]};
    }
    return other;
}

} // namespace support
