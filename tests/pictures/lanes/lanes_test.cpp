// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanes.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/print.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using namespace support;

std::string lanesOf(const DealSet &set, PartyId focus = {})
{
    std::string text;
    for (const pictures::Lane &lane :
        pictures::lanes(std::make_shared<const counting::Ledger>(set, focus), {}, english))
        text += toText(lane);
    return text;
}

TEST(Lanes, ShowTheBundledDeals)
{
    EXPECT_EQ(lanesOf(bundled()), R"(CoreWeave, known by 2025-03-11: not stated
  2025-03-11..… no amount, not stated: amount not stated | not stated
Google, known by 2025-06-11: not stated
  2025-06-11..… no amount, not stated: amount not stated | not stated
Oracle, 2025-09-10: ≈ $300 B
  2025-09-10..… undated, about: ≈ $300 B, no date or term stated | ≈ $300 B, undated | undated
NVIDIA, 2025-09-22: ≥ 10 GW · up to $100 B | ≥ 10 GW + 1 more
  2026-07-01..2027-01-01 period, exact: 1 GW · Vera Rubin | 1 GW
  2027-01-01..… undated, at least: ≥ 9 GW · up to $100 B, undated | ≥ 9 GW + 1 more, undated | undated
  event 2025-09-22..2025-09-23: NVIDIA becomes OpenAI’s preferred partner for computing and networking
AMD, 2025-10-06: 6 GW · up to 160 M shares | 6 GW + 1 more
  2026-07-01..2027-01-01 period, exact: 1 GW · MI450 | 1 GW
  2027-01-01..… undated, exact: 5 GW · up to 160 M shares, undated | 5 GW + 1 more, undated | undated
Microsoft, 2025-10-28: $250 B · invested $13 B | $250 B + 1 more
  2025-10-28..… undated, exact: $250 B, no date or term stated | $250 B, undated | undated
  event 2025-10-01..2025-11-01: OpenAI is restructured and can raise money more freely
  event 2025-10-28..2025-10-29: Microsoft loses its right of first refusal on OpenAI’s computing needs
  event 2025-10-28..2025-10-29: Microsoft is no longer OpenAI’s only supplier of computing; it alone may still resell OpenAI’s models to its cloud customers
AWS, 2025-11-03: $38 B over 7 years · 100 K–1 M chips | $38 B · 100 K–1 M chips | $38 B + 1 more
  2025-11-03..2032-11-03 spread, exact: $38 B over 7 years, spread evenly from the announcement (assumed) | $38 B over 7 years, spread evenly | $38 B over 7 years | $38 B
  deadline 2026-12-31..2027-01-01: all 100 K–1 M chips by the end of 2026 | all by the end of 2026 | by the end of 2026
  option 2025-11-03..2025-11-04: option: 10–100 M chips | option | option
  option 2027-01-01..2028-01-01: option: Expansion from 2027 | option from 2027 | option
Amazon, known by 2025-12-17: in talks
  2025-12-17..… no amount, not stated: investment in talks, amount not stated | in talks, amount not stated | in talks
)");
}

TEST(Lanes, ShowTheBundledDealsOfNvidia)
{
    EXPECT_EQ(lanesOf(bundled(), bundled().findParty(u"Nvidia")),
        R"(OpenAI, 2025-09-22: ≥ 10 GW · up to $100 B | ≥ 10 GW + 1 more
  2026-07-01..2027-01-01 period, exact: 1 GW · Vera Rubin | 1 GW
  2027-01-01..… undated, at least: ≥ 9 GW · up to $100 B, undated | ≥ 9 GW + 1 more, undated | undated
  event 2025-09-22..2025-09-23: NVIDIA becomes OpenAI’s preferred partner for computing and networking
v Others, 7 deals
CoreWeave – OpenAI, known by 2025-03-11: Others · not stated | not stated
  2025-03-11..… no amount, not stated: amount not stated | not stated
Google – OpenAI, known by 2025-06-11: Others · not stated | not stated
  2025-06-11..… no amount, not stated: amount not stated | not stated
Oracle – OpenAI, 2025-09-10: Others · ≈ $300 B | ≈ $300 B
  2025-09-10..… undated, about: ≈ $300 B, no date or term stated | ≈ $300 B, undated | undated
AMD – OpenAI, 2025-10-06: Others · 6 GW · up to 160 M shares | 6 GW · up to 160 M shares | 6 GW + 1 more
  2026-07-01..2027-01-01 period, exact: 1 GW · MI450 | 1 GW
  2027-01-01..… undated, exact: 5 GW · up to 160 M shares, undated | 5 GW + 1 more, undated | undated
Microsoft – OpenAI, 2025-10-28: Others · $250 B · invested $13 B | $250 B · invested $13 B | $250 B + 1 more
  2025-10-28..… undated, exact: $250 B, no date or term stated | $250 B, undated | undated
  event 2025-10-01..2025-11-01: OpenAI is restructured and can raise money more freely
  event 2025-10-28..2025-10-29: Microsoft loses its right of first refusal on OpenAI’s computing needs
  event 2025-10-28..2025-10-29: Microsoft is no longer OpenAI’s only supplier of computing; it alone may still resell OpenAI’s models to its cloud customers
Amazon Web Services – OpenAI, 2025-11-03: Others · $38 B over 7 years · 100 K–1 M chips | $38 B over 7 years · 100 K–1 M chips | $38 B · 100 K–1 M chips | $38 B + 1 more
  2025-11-03..2032-11-03 spread, exact: $38 B over 7 years, spread evenly from the announcement (assumed) | $38 B over 7 years, spread evenly | $38 B over 7 years | $38 B
  deadline 2026-12-31..2027-01-01: all 100 K–1 M chips by the end of 2026 | all by the end of 2026 | by the end of 2026
  option 2025-11-03..2025-11-04: option: 10–100 M chips | option | option
  option 2027-01-01..2028-01-01: option: Expansion from 2027 | option from 2027 | option
Amazon – OpenAI, known by 2025-12-17: Others · in talks | in talks
  2025-12-17..… no amount, not stated: investment in talks, amount not stated | in talks, amount not stated | in talks
)");
}

TEST(Lanes, NameEveryPartnerOfADeal)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03").promise({.id = "a"}).promise({.id = "b", .from = {"AMD"}});
    const std::string text = lanesOf(deals.set());
    EXPECT_EQ(text.substr(0, text.find(':')), "NVIDIA, AMD, 2025-11-03");
}

TEST(Lanes, DrawAnOpenEnd)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03").promise({.id = "open", .start = "2027", .end = ".."});
    EXPECT_EQ(lanesOf(deals.set()), R"(NVIDIA, 2025-11-03: 1 GW
  2027-01-01..… period, exact: 1 GW
)");
}

TEST(Lanes, SayWhatNoLongerCounts)
{
    DealBuilder deals;
    deals.deal("older", "2025-09-22").promise({.id = "a", .amount = exact(10 * GW), .statuses = {}});
    deals.deal("newer", "2026-01-10").promise({.id = "b", .amount = exact(7 * GW), .from = {"AMD"}, .start = "2026"});
    deals.deal("paused", "2025-10", {{Status::Signed}, {Status::Paused, "2026"}}).promise({.id = "c"});
    deals.relate("b", RelationKind::Supersedes, "a");
    EXPECT_EQ(lanesOf(deals.set()), R"(v NVIDIA, 2 deals: not counted
older, 2025-09-22: superseded: 10 GW
  2025-09-22..… no amount, not stated: capacity superseded, 10 GW | superseded, 10 GW | superseded
paused, 2025-10-01..2025-10-31: paused: 1 GW
  2025-10-01..… no amount, not stated: capacity paused, 1 GW | paused, 1 GW | paused
AMD, 2026-01-10: 7 GW
  2026-01-01..2027-01-01 period, exact: 7 GW
)");
}

TEST(Lanes, GroupByPartnerAndPutDealsOfOthersLast)
{
    DealBuilder deals;
    deals.deal("others", "2025-01-01").promise({.id = "a", .from = {"NVIDIA"}, .to = {"Meta"}});
    deals.deal("amd", "2025-10-06").promise({.id = "b", .from = {"AMD"}});
    deals.deal("nvidia-late", "2025-12-01").promise({.id = "c"});
    deals.deal("joint", "2025-11-01").promise({.id = "d", .from = {"Oracle", "Crusoe"}});
    deals.deal("nvidia", "2025-09-22").promise({.id = "e"});
    std::vector<std::string> order;
    for (const pictures::Lane &lane :
        pictures::lanes(std::make_shared<const counting::Ledger>(deals.set(), PartyId{}), {}, english))
        order.push_back(lane.heading ? "v " + lane.heading->name.toStdString()
                                     : QString(lane.partner + u": "_s + deals.set().deal(lane.deal).id).toStdString());
    EXPECT_EQ(order,
        (std::vector<std::string>{"v NVIDIA", "nvidia: nvidia", "nvidia-late: nvidia-late", "AMD: amd",
            "Oracle + Crusoe: joint", "others: others"}));
}

TEST(Lanes, KeepFewShorterWordingsOfManyAmounts)
{
    DealBuilder deals;
    deals.deal("d", "2025-03");
    for (int i = 1; i <= 1000; ++i)
        deals.promise({.id = std::to_string(i).c_str(), .amount = exact(i * GW), .statuses = {{Status::Paused}}});
    const pictures::Lane lane =
        pictures::lanes(std::make_shared<const counting::Ledger>(deals.set(), PartyId{}), {}, english)[0];
    ASSERT_EQ(lane.promise.size(), 9U);
    EXPECT_EQ(lane.promise[0].count(u"GW"_s), 1000);
    EXPECT_EQ(lane.promise[7].toStdString(), "paused: 1 GW · paused: 10 GW + 998 more");
    EXPECT_EQ(lane.promise[8].toStdString(), "paused: 1 GW + 999 more");
    deals.deal("e", "2025-03");
    for (int i = 1; i <= 1000; ++i)
        deals.promise({.id = ("e" + std::to_string(i)).c_str(), .amount = exact(i * GW)});
    const pictures::Lane counted =
        pictures::lanes(std::make_shared<const counting::Ledger>(deals.set(), PartyId{}), {}, english)[2];
    EXPECT_EQ(counted.promise, pictures::Wordings{u"500,500 GW"_s}) << "one sum";
    const pictures::Wordings &undated = counted.bars.at(0).texts;
    ASSERT_EQ(undated.size(), 10U);
    EXPECT_EQ(undated[0].count(u"GW"_s), 1000);
    EXPECT_EQ(undated[1].count(u"GW"_s), 8);
    EXPECT_EQ(undated[9].toStdString(), "undated");
}

} // namespace
