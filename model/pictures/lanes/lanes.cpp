// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanes.h"

#include "deals/labels.h"
#include "pictures/lanes/precedence.h"
#include "pictures/lanes/sumofdeals.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, deals::DealId;

namespace
{

/// The lines of each deal, sorted by rank and id.
class LinesByDeal final
{
public:
    explicit LinesByDeal(const Ledger &ledger)
        : m_starts(ledger.set().deals.size() + 1)
        , m_lines(ledger.lines().size())
    {
        const deals::DealSet &set = ledger.set();
        const auto dealOf = [&](const Line &line) { return set.commitment(line.commitment).deal.row; };
        for (const Line &line : ledger.lines())
            ++m_starts[dealOf(line) + 1];
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
        std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
        for (const Line &line : ledger.lines())
            m_lines[next[dealOf(line)]++] = &line;
        const auto key = [&](const Line *line) {
            return std::pair<int, const QString &>(
                rank(set.commitment(line->commitment)), set.text(line->commitment).id);
        };
        for (std::size_t deal = 0; deal < deals(); ++deal)
            std::sort(m_lines.begin() + begin(deal), m_lines.begin() + begin(deal + 1),
                [&](const Line *a, const Line *b) { return key(a) < key(b); });
    }

    std::size_t deals() const { return m_starts.size() - 1; }
    DealLines of(DealId deal) const
    {
        return {m_lines.data() + m_starts[deal.row], m_lines.data() + m_starts[deal.row + 1]};
    }

private:
    std::ptrdiff_t begin(std::size_t deal) const { return static_cast<std::ptrdiff_t>(m_starts[deal]); }

    std::vector<std::size_t> m_starts; // of each deal, and the end
    std::vector<const Line *> m_lines;
};

/// A group on its way under its heading.
struct Gathered {
    Group group;
    Standing first;            // of all its deals, pinned or not: pinning one leaves the groups where they are
    std::vector<DealId> deals; // without the pinned ones
};

/// Puts the rows under each other, and finds the words of each.
class Arranger final
{
public:
    Arranger(std::shared_ptr<const Ledger> ledger, const Arrangement &arrangement, const QLocale &locale)
        : m_ledger(std::move(ledger))
        , m_arrangement(arrangement)
        , m_locale(locale)
        , m_lines(*m_ledger)
        , m_hasMore(partnersOfMore())
    {
        addPinned();
        gather();
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            addGroup(group);
    }

    std::vector<LaneRow> rows() const
    {
        std::vector<LaneRow> rows;
        rows.reserve(m_places.size());
        for (const Place &place : m_places)
            if (place.deal.isValid())
                rows.push_back({place.deal, 1, false});
            else if (const std::vector<DealId> &deals = m_groups[place.group].deals; isFolded(place.group))
                rows.push_back({deals.front(), static_cast<std::uint32_t>(deals.size()), true});
            else
                rows.push_back({{}, 0, true});
        return rows;
    }

    Lane word(std::size_t row) const
    {
        const auto &[deal, group] = m_places[row];
        Lane lane;
        if (deal.isValid()) {
            lane = laneOf(*m_ledger, deal, m_lines.of(deal), m_locale);
            lane.isPinned = group == pinned;
            if (group != pinned && isHeaded(group))
                lane.group = m_groups[group].group.key;
            nameByTitle(lane);
        } else {
            lane.group = m_groups[group].group.key;
            lane.heading = headingOf(m_groups[group], isFolded(group));
        }
        return lane;
    }

private:
    /// A row: a deal, or the heading of its group where there is none.
    struct Place {
        DealId deal;
        std::size_t group;
    };
    static constexpr auto pinned = static_cast<std::size_t>(-1);

    /// With a filter, deals of which it keeps nothing are not shown.
    bool isShown(DealId deal) const
    {
        return deal.row < m_lines.deals() && (!m_lines.of(deal).empty() || m_ledger->filter().isEmpty());
    }

    bool isHeaded(std::size_t group) const
    {
        return m_groups[group].deals.size() > 1 || m_arrangement.grouping != Grouping::Partner;
    }

    bool isFolded(std::size_t group) const { return m_arrangement.folded.contains(m_groups[group].group.key); }

    void addPinned()
    {
        m_isPinned.resize(m_lines.deals());
        for (const DealId deal : m_arrangement.pinned) {
            if (!isShown(deal) || m_isPinned[deal.row])
                continue;
            m_isPinned[deal.row] = true;
            m_places.push_back({deal, pinned});
        }
    }

    void gather()
    {
        const Precedence precedence(m_arrangement.order, m_ledger->set(), m_locale);
        std::vector<Standing> standings(m_lines.deals());
        std::map<GroupKey, std::size_t> places;
        for (std::uint32_t row = 0; row < standings.size(); ++row) {
            const DealId deal{row};
            if (!isShown(deal))
                continue;
            const DealLines lines = m_lines.of(deal);
            Standing &standing = standings[row] = standingOf(*m_ledger, deal, lines);
            const GroupKey key = groupKeyOf(*m_ledger, lines, m_arrangement.grouping);
            const auto [known, isNew] = places.try_emplace(key, m_groups.size());
            if (isNew)
                m_groups.push_back({groupOf(m_ledger->set(), key, m_arrangement.grouping), standing, {}});
            Gathered &gathered = m_groups[known->second];
            if (precedence.isBefore(standing, gathered.first))
                gathered.first = standing;
            if (!m_isPinned[row])
                gathered.deals.push_back(deal);
        }
        std::erase_if(m_groups, [](const Gathered &gathered) { return gathered.deals.empty(); });
        for (Gathered &gathered : m_groups)
            std::ranges::sort(gathered.deals,
                [&](DealId a, DealId b) { return precedence.isBefore(standings[a.row], standings[b.row]); });
        std::ranges::sort(m_groups, [&](const Gathered &a, const Gathered &b) {
            return precedence.isBefore(a.group, a.first, b.group, b.first);
        });
    }

    void addGroup(std::size_t group)
    {
        if (isHeaded(group)) {
            m_places.push_back({{}, group});
            if (isFolded(group))
                return;
        }
        for (const DealId deal : m_groups[group].deals)
            m_places.push_back({deal, group});
    }

    /// Who has more than one deal, whatever a filter keeps of them; by partner.
    std::vector<bool> partnersOfMore() const
    {
        const deals::DealSet &set = m_ledger->set();
        std::vector<DealId> first(set.partyGroups.size());
        std::vector<bool> hasMore(first.size());
        for (std::uint32_t row = 0; row < set.commitments.size(); ++row) {
            const deals::Commitment &commitment = set.commitments[row];
            const auto partner = counting::partnerOf(commitment, m_ledger->directionOf({row}));
            if (!partner.isValid())
                continue;
            if (!first[partner.row].isValid())
                first[partner.row] = commitment.deal;
            hasMore[partner.row] = hasMore[partner.row] || first[partner.row] != commitment.deal;
        }
        return hasMore;
    }

    /// Deals of one partner are told apart by their titles; under its heading these alone say enough.
    void nameByTitle(Lane &lane) const
    {
        if (std::ranges::none_of(m_lines.of(lane.deal),
                [this](const Line *line) { return line->partner.isValid() && m_hasMore[line->partner.row]; }))
            return;
        const QString &title = m_ledger->set().deal(lane.deal).title;
        const bool isUnderHeading = m_arrangement.grouping == Grouping::Partner && !lane.group.isEmpty();
        lane.partner = isUnderHeading || lane.partner == title ? title : lane.partner + u": "_s + title;
    }

    /// Counts and adds up what stands under it: a pinned deal stands elsewhere, and is in no heading.
    Heading headingOf(const Gathered &gathered, bool isFolded) const
    {
        Heading heading;
        heading.name = gathered.group.name;
        heading.deals = static_cast<int>(gathered.deals.size());
        heading.count =
            heading.deals == 1 ? Text::tr("1 deal") : Text::tr("%1 deals").arg(m_locale.toString(heading.deals));
        heading.isFolded = isFolded;
        std::vector<DealLines> lines;
        for (const DealId deal : gathered.deals) {
            lines.push_back(m_lines.of(deal));
            if (isFolded)
                heading.folded.push_back(foldedOf(*m_ledger, deal, lines.back()));
        }
        if (!gathered.group.isOthers)
            heading.sums = sumsOf(*m_ledger, lines, m_locale);
        return heading;
    }

    std::shared_ptr<const Ledger> m_ledger;
    Arrangement m_arrangement;
    QLocale m_locale;
    LinesByDeal m_lines;
    std::vector<bool> m_hasMore;
    std::vector<bool> m_isPinned;
    std::vector<Gathered> m_groups;
    std::vector<Place> m_places;
};

} // namespace

LaneList lanes(std::shared_ptr<const Ledger> ledger, const Arrangement &arrangement, const QLocale &locale)
{
    const auto arranger = std::make_shared<const Arranger>(std::move(ledger), arrangement, locale);
    return {arranger->rows(), [arranger](std::size_t row) { return arranger->word(row); }};
}

} // namespace pictures
