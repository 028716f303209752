// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanes.h"

#include "deals/labels.h"
#include "pictures/lanes/precedence.h"
#include "pictures/lanes/sumofdeals.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line;

namespace
{

/// A deal on its way to its row.
struct Item {
    deals::DealId deal;
    const DealLines *lines;
    Standing standing;
};

struct Gathered {
    Group group;
    Standing first;          // of all its deals, pinned or not: pinning one leaves the groups where they are
    std::vector<Item> items; // without the pinned ones
};

/// The lines of each deal, sorted by rank and id.
std::vector<DealLines> linesByDeal(const Ledger &ledger)
{
    const deals::DealSet &set = ledger.set();
    std::vector<DealLines> byDeal(set.deals.size());
    for (const Line &line : ledger.lines())
        byDeal[set.commitment(line.commitment).deal.row].push_back(&line);
    const auto key = [&](const Line *line) {
        return std::pair<int, const QString &>(rank(set.commitment(line->commitment)), set.text(line->commitment).id);
    };
    for (DealLines &lines : byDeal)
        std::ranges::sort(lines, [&](const Line *a, const Line *b) { return key(a) < key(b); });
    return byDeal;
}

/// Puts the rows under each other.
class Arranger final
{
public:
    Arranger(const Ledger &ledger, const Arrangement &arrangement, const QLocale &locale)
        : m_ledger(ledger)
        , m_arrangement(arrangement)
        , m_locale(locale)
        , m_precedence(arrangement.order, locale)
        , m_lines(linesByDeal(ledger))
    {
    }

    std::vector<Lane> arrange()
    {
        addPinned();
        for (const Gathered &gathered : groups())
            addGroup(gathered);
        nameByTitles();
        return std::move(m_lanes);
    }

private:
    /// With a filter, deals of which it keeps nothing are not shown.
    bool isShown(deals::DealId deal) const
    {
        return deal.row < m_lines.size() && (!m_lines[deal.row].empty() || m_ledger.filter().isEmpty());
    }

    Lane laneOf(deals::DealId deal) const { return pictures::laneOf(m_ledger, deal, m_lines[deal.row], m_locale); }

    void addPinned()
    {
        m_isPinned.resize(m_lines.size());
        for (const deals::DealId deal : m_arrangement.pinned) {
            if (!isShown(deal) || m_isPinned[deal.row])
                continue;
            m_isPinned[deal.row] = true;
            m_lanes.push_back(laneOf(deal));
            m_lanes.back().isPinned = true;
        }
    }

    std::vector<Gathered> groups() const
    {
        std::map<QString, Gathered> byKey;
        for (std::uint32_t row = 0; row < m_lines.size(); ++row) {
            const deals::DealId deal{row};
            if (!isShown(deal))
                continue;
            const Group group = groupOf(m_ledger, m_lines[row], m_arrangement.grouping);
            Item item{deal, &m_lines[row], standingOf(m_ledger, deal, m_lines[row])};
            const auto [known, isNew] = byKey.try_emplace(group.key, Gathered{group, item.standing, {}});
            Gathered &gathered = known->second;
            if (!isNew && m_precedence.isBefore(item.standing, gathered.first))
                gathered.first = item.standing;
            if (!m_isPinned[row])
                gathered.items.push_back(std::move(item));
        }
        std::vector<Gathered> groups;
        for (auto &[key, gathered] : byKey) {
            std::ranges::sort(gathered.items,
                [this](const Item &a, const Item &b) { return m_precedence.isBefore(a.standing, b.standing); });
            groups.push_back(std::move(gathered));
        }
        std::ranges::sort(groups, [this](const Gathered &a, const Gathered &b) {
            return m_precedence.isBefore(a.group, a.first, b.group, b.first);
        });
        return groups;
    }

    void addGroup(const Gathered &gathered)
    {
        const std::size_t count = gathered.items.size();
        if (count == 0)
            return;
        const bool isHeaded = count > 1 || m_arrangement.grouping != Grouping::Partner;
        const QString key = isHeaded ? gathered.group.key : QString();
        if (isHeaded) {
            m_lanes.emplace_back();
            m_lanes.back().group = key;
            m_lanes.back().heading = headingOf(gathered);
            if (m_lanes.back().heading->isFolded)
                return;
        }
        for (const Item &item : gathered.items) {
            m_lanes.push_back(laneOf(item.deal));
            m_lanes.back().group = key;
        }
    }

    /// Deals of one partner are told apart by their titles; under its heading these alone say enough.
    void nameByTitles()
    {
        std::map<deals::PartiesId, std::set<deals::DealId>> dealsOf; // whatever a filter keeps of them
        const deals::DealSet &set = m_ledger.set();
        for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
            if (const auto partner = counting::partnerOf(set.commitments[row], m_ledger.directionOf({row}));
                partner.isValid())
                dealsOf[partner].insert(set.commitments[row].deal);
        for (Lane &lane : m_lanes) {
            if (lane.heading || std::ranges::none_of(m_lines[lane.deal.row], [&](const counting::Line *line) {
                    return dealsOf[line->partner].size() > 1;
                }))
                continue;
            const QString &title = m_ledger.set().deal(lane.deal).title;
            const bool isUnderHeading = m_arrangement.grouping == Grouping::Partner && !lane.group.isEmpty();
            lane.partner = isUnderHeading || lane.partner == title ? title : lane.partner + u": "_s + title;
        }
    }

    /// Counts and adds up what stands under it: a pinned deal stands elsewhere, and is in no heading.
    Heading headingOf(const Gathered &gathered) const
    {
        Heading heading;
        heading.name = gathered.group.name;
        heading.deals = static_cast<int>(gathered.items.size());
        heading.count =
            heading.deals == 1 ? Text::tr("1 deal") : Text::tr("%1 deals").arg(m_locale.toString(heading.deals));
        std::vector<const DealLines *> lines;
        for (const Item &item : gathered.items)
            lines.push_back(item.lines);
        if (!gathered.group.isOthers)
            heading.sums = sumsOf(m_ledger, lines, m_locale);
        heading.isFolded = m_arrangement.folded.contains(gathered.group.key);
        if (!heading.isFolded)
            return heading;
        for (const Item &item : gathered.items) {
            const Lane lane = laneOf(item.deal);
            heading.folded.push_back({item.deal, lane.hue, lane.announcedFirst, lane.announcedLast, lane.knownBy});
        }
        return heading;
    }

    const Ledger &m_ledger;
    const Arrangement &m_arrangement;
    const QLocale &m_locale;
    Precedence m_precedence;
    std::vector<DealLines> m_lines;
    std::vector<bool> m_isPinned;
    std::vector<Lane> m_lanes;
};

} // namespace

std::vector<Lane> lanes(const Ledger &ledger, const Arrangement &arrangement, const QLocale &locale)
{
    return Arranger(ledger, arrangement, locale).arrange();
}

} // namespace pictures
