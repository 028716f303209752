// SPDX-License-Identifier: GPL-3.0-or-later
#include "filters/mentions.h"

#include "support/dealbuilder.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

using namespace filters;

namespace
{

std::string dealsThatSay(const deals::DealSet &set, const char *text)
{
    QStringList ids;
    const std::vector<bool> mention = dealsThatMention(set, QString::fromUtf8(text));
    for (std::size_t row = 0; row < mention.size(); ++row)
        if (mention[row])
            ids += set.deals[row].id;
    return ids.join(u' ').toStdString();
}

/// One deal for each place where a text may stand, and one that says nothing.
deals::DealSet dealsThatEachSayIt()
{
    using support::DealBuilder;
    DealBuilder builder;
    for (const char *deal : {"title", "alias", "chip", "condition", "event", "printed", "publisher", "of-claim"})
        builder.deal(deal, "2025-09-22").promise({.id = deal, .from = {"CoreWeave"}});
    builder.deal("kind", "2025-09-22")
        .promise({.id = "warrant", .kind = deals::Kind::Warrant, .from = {"CoreWeave"}})
        .deal("status", "2025-09-22", {{deals::Status::InTalks}})
        .promise({.id = "talks", .from = {"CoreWeave"}})
        .deal("nothing", "2025-09-22")
        .promise({.id = "nothing", .from = {"CoreWeave"}});
    deals::DealSet set = builder.set();
    const auto word = u"Ångström & Søn"_s;
    set.deals[0].title = word;
    deals::Party advanced;
    advanced.id = u"amd"_s;
    advanced.name = u"AMD"_s;
    advanced.aliases = {word};
    set.parties.push_back(advanced);
    set.commitments[1].from = set.group({{static_cast<std::uint32_t>(set.parties.size() - 1)}});
    set.texts[2].what = u"systems by "_s + word;
    set.texts[3].condition = word + u" goes public"_s;
    set.deals[4].events.push_back({u"event"_s, word, {}, {}});
    set.sources.resize(2);
    set.sources[1].publisher = word;
    deals::Evidence printed;
    printed.source = {0};
    printed.printed = u"« "_s + word + u" »"_s;
    set.texts[5].evidence = {printed};
    deals::Evidence published;
    published.source = {1};
    set.deals[6].evidence = {published};
    deals::Claim claim;
    claim.what = word;
    claim.deal = {7};
    set.claims = {claim, claim};
    set.claims[1].deal = {};
    return set;
}

TEST(Mentions, ReadEverythingThatIsKnownOfADeal)
{
    const std::string everywhere = "title alias chip condition event printed publisher of-claim";
    const deals::DealSet set = dealsThatEachSayIt();
    EXPECT_EQ(dealsThatSay(set, "Ångström & Søn"), everywhere);
    EXPECT_EQ(dealsThatSay(set, "åNGSTRÖM & SØN"), everywhere) << "whatever the case";
    EXPECT_EQ(dealsThatSay(set, "søn"), everywhere) << "a part";
    EXPECT_EQ(dealsThatSay(set, "systems by å"), "chip");
    EXPECT_EQ(dealsThatSay(set, "Ångström Søn"), "") << "as it is written";
}

TEST(Mentions, ReadKindsAndStatesInWords)
{
    EXPECT_EQ(dealsThatSay(dealsThatEachSayIt(), "warrant"), "kind");
    EXPECT_EQ(dealsThatSay(dealsThatEachSayIt(), "in talks"), "status");
}

/// Another language, of one word.
struct OneWord final : QTranslator {
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override { return u"mot"_s; }
};

TEST(Mentions, AreTheSameInEveryLanguage)
{
    OneWord language;
    QCoreApplication::installTranslator(&language);
    EXPECT_EQ(dealsThatSay(dealsThatEachSayIt(), "warrant"), "kind");
    EXPECT_EQ(dealsThatSay(dealsThatEachSayIt(), "in talks"), "status");
    EXPECT_EQ(dealsThatSay(dealsThatEachSayIt(), "mot"), "");
}

TEST(Mentions, SpacesAroundATextDoNotCount)
{
    const deals::DealSet set = dealsThatEachSayIt();
    EXPECT_EQ(dealsThatSay(set, "  warrant "), "kind");
    const std::string all = dealsThatSay(set, "");
    EXPECT_EQ(dealsThatSay(set, "   "), all);
    EXPECT_NE(all.find("nothing"), std::string::npos);
}

TEST(Mentions, FindWhatTheBundledDealsSay)
{
    const deals::DealSet &set = support::bundled();
    EXPECT_EQ(dealsThatSay(set, "Vera Rubin"), "openai-nvidia-2025");
    EXPECT_EQ(dealsThatSay(set, "MI450"), "openai-amd");
    EXPECT_EQ(dealsThatSay(set, "no page says this"), "");
}

} // namespace
