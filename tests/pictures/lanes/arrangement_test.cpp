// SPDX-License-Identifier: GPL-3.0-or-later
// How lanes stand above each other: groups, order, folding, pins. DEALS_SEED=n runs one random set alone.
#include "pictures/lanes/lanes.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/print.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using namespace support;
using pictures::Arrangement, pictures::Grouping, pictures::Lane, pictures::Order;

constexpr std::uint64_t randomSets = 150;

std::vector<Lane> lanesOf(const DealSet &set, const Arrangement &arrangement, const filters::Filter &filter = {})
{
    const auto list =
        pictures::lanes(std::make_shared<const counting::Ledger>(set, PartyId{}, filter), arrangement, english);
    return {list.begin(), list.end()};
}

/// Headings whole, and of every other lane the id of its deal.
std::string rowsOf(const DealSet &set, const Arrangement &arrangement, const filters::Filter &filter = {})
{
    std::string text;
    for (const Lane &lane : lanesOf(set, arrangement, filter))
        if (lane.heading)
            text += toText(*lane.heading);
        else
            ((text += lane.isPinned ? "pinned " : "- ") += set.deal(lane.deal).id.toStdString()) += '\n';
    return text;
}

DealId dealCalled(const DealSet &set, const QString &id)
{
    for (std::uint32_t row = 0; row < set.deals.size(); ++row)
        if (set.deals[row].id == id)
            return {row};
    return {};
}

DealBuilder several()
{
    DealBuilder deals;
    deals.deal("others", "2025-01-01").promise({.id = "a", .from = {"NVIDIA"}, .to = {"Meta"}});
    deals.deal("pays", "2025-10-06", {{Status::Announced}}).promise(purchase("b", about(300 * billion)));
    deals.deal("small", "2025-09-01").promise({.id = "c", .from = {"AMD"}});
    deals.deal("large", "2025-11-01")
        .promise({.id = "d", .amount = atLeast(10 * GW)})
        .promise(investment("e", upTo(100 * billion)));
    deals.deal("open", "2025-12-01").promise({.id = "f", .amount = notStated, .from = {"AMD"}});
    deals.deal("pays-less", "2025-08-01", {{Status::InTalks}}).promise(purchase("g", exact(38 * billion)));
    return deals;
}

TEST(Arrangement, GroupsByPartner)
{
    EXPECT_EQ(rowsOf(several().set(), {}), R"(v AWS, 2 deals: from OpenAI: purchase ≈ $300 B | purchase ≈ $300 B
- pays-less
- pays
v AMD, 2 deals: to OpenAI: capacity 1 GW + 1 not stated | capacity 1 GW + 1 not stated
- small
- open
- large
- others
)");
}

TEST(Arrangement, GroupsByKindAndKeepsOthersApart)
{
    EXPECT_EQ(rowsOf(several().set(), {.grouping = Grouping::Kind}),
        R"(v Purchase, 2 deals: from OpenAI: purchase ≈ $300 B | purchase ≈ $300 B
- pays-less
- pays
v Capacity, 3 deals: to OpenAI: capacity ≥ 11 GW + 1 not stated, investment $0–100 B | capacity ≥ 11 GW + 1 not stated · investment $0–100 B | capacity ≥ 11 GW + 1 not stated + 1 more
- small
- large
- open
v Others, 1 deal
- others
)");
}

TEST(Arrangement, GroupsByStatusAndOrdersByName)
{
    EXPECT_EQ(rowsOf(several().set(), {.grouping = Grouping::Status, .order = Order::Name}),
        R"(v Announced, 1 deal: from OpenAI: purchase ≈ $300 B | purchase ≈ $300 B
- pays
v In talks, 1 deal: not counted
- pays-less
v Signed, 3 deals: to OpenAI: capacity ≥ 11 GW + 1 not stated, investment $0–100 B | capacity ≥ 11 GW + 1 not stated · investment $0–100 B | capacity ≥ 11 GW + 1 not stated + 1 more
- small
- open
- large
v Others, 1 deal
- others
)");
}

TEST(Arrangement, OrdersBySizePowerBeforeMoneyAndTheNotStatedLast)
{
    DealBuilder deals;
    deals.deal("money", "2025-01-01").promise(purchase("a", exact(900 * billion)));
    deals.deal("maybe", "2025-01-02").promise({.id = "b", .amount = upTo(50 * GW)});
    deals.deal("not-stated", "2025-01-03").promise({.id = "c", .amount = notStated});
    deals.deal("sure", "2025-01-04").promise({.id = "d", .amount = exact(2 * GW)});
    deals.deal("open", "2025-01-05").promise({.id = "e", .amount = atLeast(2 * GW)});
    deals.deal("sum", "2025-01-06").promise({.id = "f", .amount = exact(2 * GW)}).promise({.id = "g"});
    deals.deal("talks", "2025-01-07", {{Status::InTalks}}).promise({.id = "h", .amount = exact(90 * GW)});
    EXPECT_EQ(rowsOf(deals.set(), {.order = Order::Size}),
        R"(v NVIDIA, 6 deals: to OpenAI: capacity ≥ 7 GW + 1 not stated | capacity ≥ 7 GW + 1 not stated
- sum
- open
- sure
- maybe
- not-stated
- talks
- money
)");
}

TEST(Arrangement, AddsNothingUpThatDiffers)
{
    DealBuilder deals;
    deals.deal("d", "2025-01-01").promise(purchase("a", exact(2 * billion)));
    deals.deal("e", "2025-01-02")
        .promise({.id = "b",
            .amount = exact(3 * billion),
            .kind = Kind::Purchase,
            .measure = Measure::Money,
            .from = {"OpenAI"},
            .to = {"AWS"},
            .currency = "EUR"});
    deals.deal("f", "2025-01-03")
        .promise({.id = "c",
            .amount = exact(5 * billion),
            .kind = Kind::Purchase,
            .measure = Measure::Money,
            .from = {"AWS"},
            .to = {"OpenAI"}});
    const std::vector<Lane> lanes = lanesOf(deals.set(), {});
    ASSERT_TRUE(lanes.front().heading);
    EXPECT_EQ(lanes.front().heading->sums,
        (pictures::Wordings{u"from OpenAI: purchase €3 B, purchase $2 B · to OpenAI: purchase $5 B"_s,
            u"from OpenAI: purchase €3 B, purchase $2 B + 1 more"_s, u"from OpenAI: purchase €3 B + 2 more"_s}))
        << "without the direction one could be taken for the other";
}

TEST(Arrangement, SaysOnceThatNothingIsStated)
{
    DealBuilder deals;
    deals.deal("d", "2025-01-01")
        .promise({.id = "a", .amount = notStated, .kind = Kind::Warrant, .measure = Measure::Shares});
    deals.deal("e", "2025-01-02")
        .promise({.id = "b", .amount = notStated, .kind = Kind::Warrant, .measure = Measure::Money});
    EXPECT_EQ(lanesOf(deals.set(), {}).front().heading->sums,
        (pictures::Wordings{u"to OpenAI: warrant not stated"_s, u"warrant not stated"_s}));
}

TEST(Arrangement, FoldsGroupsToTheirAnnouncements)
{
    EXPECT_EQ(rowsOf(several().set(), {.folded = {u"partner/amd"_s, u"others"_s}}),
        R"(v AWS, 2 deals: from OpenAI: purchase ≈ $300 B | purchase ≈ $300 B
- pays-less
- pays
> AMD, 2 deals: to OpenAI: capacity 1 GW + 1 not stated | capacity 1 GW + 1 not stated
  2025-09-01
  2025-12-01
- large
- others
)") << "a group of one has no heading to fold under";
}

TEST(Arrangement, PinnedDealsStandAboveAndInNoGroup)
{
    const DealBuilder deals = several();
    const auto id = [&](const char *name) { return dealCalled(deals.set(), QString::fromLatin1(name)); };
    const Arrangement pinned{.pinned = {id("others"), id("pays"), id("others"), DealId{99}}};
    EXPECT_EQ(rowsOf(deals.set(), pinned), R"(pinned others
pinned pays
- pays-less
v AMD, 2 deals: to OpenAI: capacity 1 GW + 1 not stated | capacity 1 GW + 1 not stated
- small
- open
- large
)");
}

TEST(Arrangement, LeavesOutWhatTheFilterLeavesOut)
{
    const DealBuilder deals = several();
    filters::Filter filter;
    filter.set(filters::Facet::Kind, static_cast<filters::Choice>(Kind::Purchase), true);
    const Arrangement arrangement{.grouping = Grouping::Kind, .pinned = {dealCalled(deals.set(), u"small"_s)}};
    EXPECT_EQ(rowsOf(deals.set(), arrangement, filter),
        R"(v Purchase, 2 deals: from OpenAI: purchase ≈ $300 B | purchase ≈ $300 B
- pays-less
- pays
)");
}

/// A random arrangement that refers to deals and groups of this set.
Arrangement randomArrangement(const DealSet &set, Random &random)
{
    Arrangement arrangement{
        .grouping = static_cast<Grouping>(below(random, 3)), .order = static_cast<Order>(below(random, 3))};
    for (const Lane &lane : lanesOf(set, arrangement)) {
        if (lane.heading && below(random, 2) == 0)
            arrangement.folded += lane.group;
        else if (lane.deal.isValid() && below(random, 5) == 0)
            arrangement.pinned.push_back(lane.deal);
    }
    std::reverse(arrangement.pinned.begin(), arrangement.pinned.end());
    return arrangement;
}

filters::Filter randomFilter(Random &random)
{
    filters::Filter filter;
    for (const Kind kind : {Kind::Capacity, Kind::Purchase, Kind::Investment})
        filter.set(filters::Facet::Kind, static_cast<filters::Choice>(kind), below(random, 2) == 0);
    return filter;
}

TEST(Arrangement, EveryKeptDealIsInOnePlace)
{
    forEachSeed(randomSets, [](std::uint64_t seed) {
        Random random(seed);
        const DealSet set = randomDeals(seed, {.deals = 20});
        const Arrangement arrangement = randomArrangement(set, random);
        const filters::Filter filter = randomFilter(random);
        std::map<DealId, int> expected, seen;
        if (filter.isEmpty())
            for (std::uint32_t row = 0; row < set.deals.size(); ++row)
                expected[{row}] = 1;
        const std::vector<bool> kept = filters::kept(set, filter);
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i])
                expected[set.commitments[i].deal] = 1;
        const std::vector<Lane> lanes = lanesOf(set, arrangement, filter);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (!lanes[i].heading) {
                ++seen[lanes[i].deal];
                continue;
            }
            const pictures::Heading &heading = *lanes[i].heading;
            for (const pictures::Heading::Folded &folded : heading.folded)
                ++seen[folded.deal];
            const auto under = std::count_if(lanes.begin(), lanes.end(),
                [&](const Lane &lane) { return !lane.heading && lane.group == lanes[i].group; });
            EXPECT_EQ(
                heading.isFolded ? static_cast<int>(heading.folded.size()) : static_cast<int>(under), heading.deals);
            EXPECT_EQ(heading.isFolded, under == 0);
        }
        EXPECT_EQ(seen, expected);
    });
}

TEST(Arrangement, TheOrderOfTheDataDoesNotMatter)
{
    forEachSeed(randomSets, [](std::uint64_t seed) {
        Random random(seed);
        DealSet set = randomDeals(seed, {.deals = 20});
        std::erase_if(set.relations, [](const deals::Relation &relation) { // among equals the file's order decides
            return relation.kind == deals::RelationKind::PartOf || relation.kind == deals::RelationKind::ConflictsWith;
        });
        const DealSet other = shuffled(set, seed);
        Arrangement arrangement = randomArrangement(set, random);
        const std::string rows = rowsOf(set, arrangement);
        for (DealId &deal : arrangement.pinned)
            deal = dealCalled(other, set.deal(deal).id);
        EXPECT_EQ(rowsOf(other, arrangement), rows);
    });
}

TEST(Arrangement, FoldingAndPinningMoveNoOtherLane)
{
    forEachSeed(randomSets, [](std::uint64_t seed) {
        Random random(seed);
        const DealSet set = randomDeals(seed, {.deals = 20});
        const Arrangement some = randomArrangement(set, random);
        Arrangement none = some;
        none.folded.clear();
        none.pinned.clear();
        const auto isMoved = [&](const Lane &lane) {
            return lane.heading || some.folded.contains(lane.group)
                || std::find(some.pinned.begin(), some.pinned.end(), lane.deal) != some.pinned.end();
        };
        std::vector<Lane> before = lanesOf(set, none), after = lanesOf(set, some);
        std::erase_if(before, isMoved);
        std::erase_if(after, isMoved);
        for (std::vector<Lane> *lanes : {&before, &after})
            for (Lane &lane : *lanes)
                lane.group.clear(), lane.partner.clear(); // the last of a partner's lanes has no heading any more
        std::erase_if(after, [&](const Lane &lane) {      // nor can it be folded then
            return std::find(before.begin(), before.end(), lane) == before.end();
        });
        EXPECT_EQ(after, before);
    });
}

} // namespace
