// SPDX-License-Identifier: GPL-3.0-or-later
// What the choices of a filter would leave. DEALS_SEED=n runs one data set alone.
#include "pictures/facets.h"

#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <QLocale>

using namespace Qt::StringLiterals;

using namespace filters;
using pictures::ChoiceCount, pictures::FacetCount, pictures::FacetCounts, pictures::facetCounts;

namespace
{

const FacetCount &of(const FacetCounts &counts, Facet facet)
{
    return counts.facets[static_cast<std::size_t>(facet)];
}

std::string printed(const FacetCount &facet)
{
    std::string text = "\n";
    for (const ChoiceCount &choice : facet.choices)
        text += (choice.isChosen ? "[x] " : "[ ] ") + choice.name.toStdString() + " | " + std::to_string(choice.deals)
            + " | " + std::to_string(choice.commitments) + " | "
            + briefText(choice, QLocale(QLocale::English)).toStdString() + "\n";
    return text;
}

TEST(Facets, SayHowManyAndHowMuchOfTheBundledDeals)
{
    const FacetCounts counts = support::facetCounts(support::bundled(), {}, {});
    EXPECT_EQ(counts.kept, (DealsKept{8, 8}));
    EXPECT_EQ(printed(of(counts, Facet::Partner)), R"(
[ ] NVIDIA | 1 | 3 | ≥ 10 GW · $0–100 B
[ ] AMD | 1 | 4 | 6 GW · 0–160 M shares
[ ] Oracle | 1 | 1 | ≈ $300 B
[ ] Microsoft | 1 | 2 | $250 B · $13 B
[ ] AWS | 1 | 4 | $38 B · 100 K–1 M chips
[ ] Amazon | 1 | 2 | not counted
[ ] Google | 1 | 1 | not stated
[ ] CoreWeave | 1 | 1 | not stated
)");
    EXPECT_EQ(printed(of(counts, Facet::Measure)), R"(
[ ] Power | 2 | 4 | ≥ 16 GW
[ ] Money | 8 | 9 | ≈ $588 B · $13–113 B
[ ] Shares | 1 | 1 | 0–160 M shares
[ ] Chips | 2 | 4 | 100 K–1 M chips
)");
}

TEST(Facets, CountWhatAllOtherFacetsLetPass)
{
    const deals::DealSet &set = support::bundled();
    Filter filter;
    filter.set(Facet::Partner, set.findParty(u"NVIDIA").row, true);
    filter.set(Facet::Measure, static_cast<Choice>(deals::Measure::Money), true);
    const FacetCounts counts = support::facetCounts(set, {}, filter);
    EXPECT_EQ(counts.kept, (DealsKept{1, 8}));
    EXPECT_EQ(printed(of(counts, Facet::Partner)), R"(
[x] NVIDIA | 1 | 1 | $0–100 B
[ ] AMD | 1 | 1 | not stated
[ ] Oracle | 1 | 1 | ≈ $300 B
[ ] Microsoft | 1 | 2 | $250 B · $13 B
[ ] AWS | 1 | 1 | $38 B
[ ] Amazon | 1 | 1 | not counted
[ ] Google | 1 | 1 | not stated
[ ] CoreWeave | 1 | 1 | not stated
)") << "whatever partner is chosen";
    EXPECT_EQ(printed(of(counts, Facet::Measure)), R"(
[ ] Power | 1 | 2 | ≥ 10 GW
[x] Money | 1 | 1 | $0–100 B
[ ] Shares | 0 | 0 | 
[ ] Chips | 0 | 0 | 
)") << "what nothing is left of stays in sight";
}

TEST(Facets, ListTheFocusOnlyWhereItIsChosen)
{
    const deals::DealSet &set = support::bundled();
    const deals::PartyId nvidia = set.findParty(u"NVIDIA");
    const auto listed = [&](const Filter &filter) {
        QStringList names;
        const FacetCounts counts = support::facetCounts(set, nvidia, filter);
        for (const ChoiceCount &choice : of(counts, Facet::Partner).choices)
            names += choice.name;
        return names;
    };
    EXPECT_FALSE(listed({}).contains(u"NVIDIA"_s));
    EXPECT_TRUE(listed({}).contains(u"OpenAI"_s));
    EXPECT_FALSE(listed({}).contains(u"Anthropic"_s)) << "no deal has it";
    Filter filter;
    filter.set(Facet::Partner, nvidia.row, true);
    EXPECT_TRUE(listed(filter).contains(u"NVIDIA"_s)) << "or it could not be taken back";
}

TEST(Facets, SayWhatIsBetweenOthers)
{
    support::DealBuilder builder;
    builder.deal("elsewhere", "2025").promise({.id = "other", .from = {"Oracle"}, .to = {"Meta"}});
    const FacetCounts counts = support::facetCounts(builder.set(), {}, {});
    const ChoiceCount &oracle = of(counts, Facet::Partner).choices[0];
    EXPECT_EQ(briefText(oracle, QLocale::c()).toStdString(), "between others");
    EXPECT_EQ(wholeText(builder.set(), builder.set().focus, oracle, QLocale::c()).toStdString(),
        "1 deal, 1 commitment\nbetween others, capacity: 1 GW");
}

TEST(Facets, ListEveryTotalByName)
{
    const deals::DealSet &set = support::bundled();
    const FacetCounts counts = support::facetCounts(set, {}, {});
    const auto whole = [&](Facet facet, const char *name) {
        for (const ChoiceCount &choice : of(counts, facet).choices)
            if (choice.name == QLatin1String(name))
                return wholeText(set, set.focus, choice, QLocale(QLocale::English)).toStdString();
        return std::string();
    };
    EXPECT_EQ(whole(Facet::Partner, "NVIDIA"),
        "1 deal, 3 commitments\ncapacity for OpenAI: ≥ 10 GW\ninvested in OpenAI: $0–100 B");
    EXPECT_EQ(whole(Facet::Kind, "Purchase"), "6 deals, 6 commitments\nOpenAI pays: ≈ $588 B + 3 not stated");
    EXPECT_EQ(whole(Facet::Status, "In talks"),
        "1 deal, 2 commitments\nnothing of it counts: in talks, ended, an option, or part of what counts elsewhere");
}

/// Some filter of any facets.
Filter someFilter(const deals::DealSet &set, std::uint64_t seed)
{
    support::Random random(seed);
    Filter filter;
    for (const FacetEntry &facet : facets)
        for (const Choice choice : choicesIn(set, facet.facet))
            if (support::below(random, 8) == 0)
                filter.set(facet.facet, choice, true);
    return filter;
}

/// The slow way: the totals of a ledger with that filter.
ChoiceCount recount(const deals::DealSet &set, Filter filter, Facet facet, const ChoiceCount &choice)
{
    filter.of(facet) = {choice.choice};
    const counting::Ledger ledger(set, {}, filter);
    ChoiceCount count{choice.choice, choice.name, choice.isChosen, dealsKept(set, filter).deals,
        static_cast<int>(ledger.lines().size()), {}};
    for (const ChoiceCount::Amount &amount : choice.amounts)
        count.amounts.push_back({amount.of, {}});
    for (const counting::Line &line : ledger.lines()) {
        const deals::Commitment &commitment = set.commitment(line.commitment);
        if (!line.isPromise())
            continue;
        const auto amount = std::find_if(count.amounts.begin(), count.amounts.end(),
            [&](const ChoiceCount::Amount &each) { return each.of.holds(line, commitment); });
        if (amount == count.amounts.end())
            ADD_FAILURE() << "a total is missing";
        else
            amount->tally.add(line.promised);
    }
    return count;
}

TEST(FacetProperties, AreWhatTheFilterWithThatChoiceLeaves)
{
    int some = 0, none = 0;
    support::forEachSeed(100, [&](std::uint64_t seed) {
        const deals::DealSet set = support::shuffled(support::randomDeals(seed), seed);
        const Filter filter = someFilter(set, seed);
        const FacetCounts counts = support::facetCounts(set, {}, filter);
        EXPECT_EQ(counts.kept, dealsKept(set, filter));
        for (const FacetCount &facet : counts.facets)
            for (const ChoiceCount &choice : facet.choices) {
                EXPECT_EQ(choice, recount(set, filter, facet.facet, choice)) << choice.name.toStdString();
                ++(choice.deals > 0 ? some : none);
            }
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (some > 100 && none > 100)) << some << ' ' << none;
}

TEST(FacetProperties, NothingChosenListsEveryChoiceOfTheDeals)
{
    support::forEachSeed(100, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const FacetCounts counts = support::facetCounts(set, {}, {});
        for (const FacetCount &facet : counts.facets) {
            EXPECT_FALSE(facet.isChosen());
            EXPECT_LE(facet.choices.size(), choicesIn(set, facet.facet).size());
            for (const ChoiceCount &choice : facet.choices)
                EXPECT_GT(choice.deals, 0);
        }
    });
}

} // namespace
