// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/dealset.h"

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;

using namespace deals;

namespace
{

Date date(const char *text)
{
    return Date::parse(QString::fromUtf8(text)).value();
}

DealSet cloud()
{
    DealSet set;
    set.parties = {{u"openai"_s, u"OpenAI"_s, {}}, {u"aws"_s, u"Amazon Web Services"_s, {u"AWS"_s}},
        {u"amazon"_s, u"Amazon"_s, {}}};
    Deal deal;
    deal.announced = date("2025-11-03");
    deal.statuses = {{Status::Signed, {}, {}}};
    set.deals = {deal};
    set.commitments.resize(2);
    set.texts.resize(2);
    for (Commitment &commitment : set.commitments)
        commitment.deal = {0};
    set.texts[1].statuses = {{Status::Delivered, date("2025-12"), {}}};
    return set;
}

/// Every word is read back as its value, and no two are the same.
template<typename Words> void expectDistinct(const Words &words)
{
    std::set<QString> texts;
    for (const auto &word : words) {
        EXPECT_EQ(valueOf(words, QString(word.text)), word.value) << word.text.data();
        EXPECT_EQ(textOf(words, word.value), word.text);
        texts.insert(word.text);
    }
    EXPECT_EQ(texts.size(), words.size());
    EXPECT_FALSE(valueOf(words, u""));
    EXPECT_FALSE(valueOf(words, QString(words.front().text).toUpper()));
}

} // namespace

TEST(DealSet, FindsAPartyByIdNameOrAlias)
{
    const DealSet set = cloud();
    EXPECT_EQ(set.findParty(u"aws").row, 1u);
    EXPECT_EQ(set.findParty(u"amazon WEB services").row, 1u);
    EXPECT_EQ(set.findParty(u"Amazon").row, 2u); // which is not Amazon Web Services
    EXPECT_FALSE(set.findParty(u"Amaz").isValid());
    EXPECT_FALSE(set.findParty(u"").isValid());
}

TEST(DealSet, GroupsTheSamePartiesOnce)
{
    DealSet set = cloud();
    const PartiesId both = set.group({{2}, {1}});
    EXPECT_EQ(set.group({{1}, {2}, {1}}), both);
    EXPECT_NE(set.group({{1}}), both);
    EXPECT_EQ(set.partyGroups.size(), 2u);
    const auto members = set.members(both);
    EXPECT_EQ(std::vector<PartyId>(members.begin(), members.end()), (std::vector<PartyId>{{1}, {2}}));
    EXPECT_TRUE(set.members(PartiesId()).empty());
}

TEST(DealSet, PrefersACommitmentsOwnStatuses)
{
    const DealSet set = cloud();
    EXPECT_EQ(set.statusHistory({0}).front().status, Status::Signed);
    EXPECT_EQ(set.statusHistory({1}).front().status, Status::Delivered);
}

TEST(DealSet, KnowsWhereItsDataEnd)
{
    EXPECT_EQ(DealSet().asOf(), std::nullopt);
    DealSet set = cloud();
    EXPECT_EQ(set.asOf(), dayOf(2025, 12, 31)); // the commitment's own status
    Event lost;
    lost.date = date("2026-01-20");
    set.deals[0].events = {lost};
    EXPECT_EQ(set.asOf(), lost.date.first());
    Source page;
    page.published = date("2026-02-01");
    set.sources = {page, {}};
    EXPECT_EQ(set.asOf(), page.published.first());
}

TEST(Commitment, CountsFromZeroWhenConditional)
{
    Commitment commitment;
    commitment.amount = {100, 100, Said::Exact};
    EXPECT_EQ(commitment.counted(), (Interval{100, 100}));
    commitment.conditional = true;
    EXPECT_EQ(commitment.counted(), (Interval{0, 100}));
    EXPECT_FALSE(Commitment().isStated());
}

TEST(Currency, IsThreeCapitals)
{
    EXPECT_EQ(Currency::parse(u"USD")->text(), u"USD"_s);
    EXPECT_EQ(Currency().text(), QString());
    for (const char *text : {"", "US", "USDT", "usd", "U$D", "É€¥"})
        EXPECT_FALSE(Currency::parse(QString::fromUtf8(text))) << text;
}

TEST(Vocabulary, HasOneWordForEachValue)
{
    expectDistinct(kinds);
    expectDistinct(measures);
    expectDistinct(statuses);
    expectDistinct(saids);
    expectDistinct(relationKinds);
    expectDistinct(sourceKinds);
    expectDistinct(supports);
    expectDistinct(claimKinds);
}
