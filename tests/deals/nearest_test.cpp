// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/nearest.h"

#include "support/dealbuilder.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace deals;

namespace
{

std::string nearest(const DealSet &set, const char *name)
{
    QStringList names;
    for (const PartyId party : nearestParties(set, QString::fromLatin1(name)))
        names += set.party(party).name;
    return names.join(u' ').toStdString();
}

/// Oracle has no deal.
DealSet sample()
{
    support::DealBuilder builder;
    builder.deal("one", "2025").promise({.id = "a"}).promise({.id = "b", .from = {"Microsoft", "Amazon"}});
    builder.party("Oracle");
    builder.set().parties[builder.party("Amazon").row].aliases = {u"AWS"_s};
    return builder.set();
}

TEST(EditDistance, CountsLetters)
{
    EXPECT_EQ(editDistance(u"", u""), 0);
    EXPECT_EQ(editDistance(u"nvidia", u"nvidia"), 0);
    EXPECT_EQ(editDistance(u"", u"abc"), 3);
    EXPECT_EQ(editDistance(u"abc", u""), 3);
    EXPECT_EQ(editDistance(u"nvidia", u"nvida"), 1);
    EXPECT_EQ(editDistance(u"nvida", u"nvidia"), 1);
    EXPECT_EQ(editDistance(u"kitten", u"sitting"), 3);
}

TEST(Nearest, PutsTheNearestFirst)
{
    EXPECT_EQ(nearest(sample(), "NVIDA").substr(0, 6), "NVIDIA");
    EXPECT_EQ(nearest(sample(), " opennai").substr(0, 6), "OpenAI");
    EXPECT_EQ(nearest(sample(), "awx").substr(0, 6), "Amazon") << "by its alias";
    EXPECT_EQ(nearest(sample(), "micro").substr(0, 9), "Microsoft") << "a part of its name";
}

TEST(Nearest, NamesOnlyPartiesOfDeals)
{
    EXPECT_EQ(nearest(sample(), "Oracle").find("Oracle"), std::string::npos);
    EXPECT_EQ(nearestParties(sample(), u"x").size(), 3U);
    EXPECT_EQ(nearestParties(sample(), u"x", 99).size(), 4U);
    EXPECT_EQ(nearestParties(sample(), u"x", 0).size(), 0U);
    EXPECT_TRUE(nearestParties({}, u"x").empty());
}

TEST(Nearest, TakesNamesOfAnyLength)
{
    EXPECT_EQ(nearestParties(sample(), QString(1'000'000, u'x')).size(), 3U);
    EXPECT_EQ(nearestParties(sample(), QString()).size(), 3U);
}

} // namespace
