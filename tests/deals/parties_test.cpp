// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/parties.h"

#include "support/dealbuilder.h"

#include <set>

#include <gtest/gtest.h>

using namespace deals;
using support::DealBuilder, support::exact, support::GW, support::purchase;

namespace
{

TEST(Partner, IsTheOtherSideAndNobodyWhereOneIsOnBothOrNeither)
{
    DealBuilder deals;
    deals.deal("one", "2025-01-01").promise({"in"}).promise(purchase("out", exact(1)));
    deals.promise({.id = "own", .from = {"OpenAI"}}).promise({.id = "others", .to = {"Oracle"}});
    const auto partnerOf = [&](const char *id) {
        const DealSet &set = deals.set();
        const auto members = set.members(deals::partnerOf(set, set.commitment(deals.id(id)), set.focus));
        return members.empty() ? std::string("nobody") : set.party(members.front()).name.toStdString();
    };
    EXPECT_EQ(partnerOf("in"), "NVIDIA");
    EXPECT_EQ(partnerOf("out"), "AWS");
    EXPECT_EQ(partnerOf("own"), "nobody");
    EXPECT_EQ(partnerOf("others"), "nobody");
}

TEST(Hue, IsOfTheFirstPartnerByRankWhateverTheFilesOrder)
{
    DealBuilder deals;
    deals.deal("joint", "2025-01-01").promise(purchase("paid", exact(1))).promise({"power"});
    const std::vector<CommitmentId> all{deals.id("paid"), deals.id("power")};
    EXPECT_EQ(hueOf(deals.set(), all, deals.set().focus), int(deals.party("NVIDIA").row)) << "power before money";
    EXPECT_EQ(huesOf(deals.set(), all, deals.set().focus),
        (std::vector{int(deals.party("NVIDIA").row), int(deals.party("AWS").row)}));
    EXPECT_EQ(huesOf(deals.set(), {}, deals.set().focus), std::vector<int>());
    EXPECT_EQ(hueOf(deals.set(), std::span(all).first(1), deals.set().focus), int(deals.party("AWS").row));
    EXPECT_EQ(hueOf(deals.set(), {}, deals.set().focus), 0);
}

TEST(Hue, AmongOthersIsOfTheLastParty)
{
    DealBuilder deals;
    deals.deal("between", "2025-01-01").promise({.id = "power", .from = {"NVIDIA"}, .to = {"Oracle"}});
    EXPECT_EQ(hueOf(deals.set(), std::vector{deals.id("power")}, deals.set().focus), int(deals.party("Oracle").row));
}

TEST(Hue, IsTheSameForAKnownCompanyInEveryFile)
{
    DealBuilder one, other;
    for (const char *name : {"NVIDIA", "Aaa"})
        one.party(name);
    for (const char *name : {"Aaa", "Bbb", "Ccc", "NVIDIA", "Nvidia"})
        other.party(name);
    for (DealBuilder *deals : {&one, &other})
        giveHues(deals->set());
    EXPECT_EQ(hueOf(one.set(), one.party("NVIDIA")), hueOf(other.set(), other.party("NVIDIA")));
    std::set<int> hues;
    for (std::uint32_t row = 0; row < other.set().parties.size(); ++row)
        hues.insert(hueOf(other.set(), PartyId{row}));
    EXPECT_EQ(hues.size(), other.set().parties.size()) << "no two have one colour";
}

TEST(FirstFocus, IsThePartyInMostDealsOrEveryone)
{
    DealBuilder deals;
    deals.set().focus = {};
    EXPECT_EQ(firstFocus(deals.set()), everyone);
    deals.deal("a", "2025-01-01").promise({.id = "a", .from = {"NVIDIA"}, .to = {"Oracle"}});
    deals.deal("b", "2025-01-01").promise({.id = "b", .from = {"NVIDIA"}, .to = {"AMD"}});
    deals.deal("c", "2025-01-01").promise({.id = "c", .from = {"Oracle"}, .to = {"AMD"}});
    EXPECT_EQ(firstFocus(deals.set()), deals.party("NVIDIA"));
    deals.deal("d", "2025-01-01").promise({.id = "d", .from = {"Meta"}, .to = {"Google"}});
    EXPECT_EQ(firstFocus(deals.set()), everyone) << "half of the deals are not most";
}

} // namespace
