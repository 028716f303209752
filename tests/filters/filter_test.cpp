// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter keeps: by example, and for any deals. DEALS_SEED=n runs one data set alone.
#include "filters/filter.h"

#include "pictures/words/tallywords.h"
#include "support/dealbuilder.h"
#include "support/harddeals.h"
#include "support/randomdeals.h"

#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

using namespace filters;
using support::DealBuilder;

namespace
{

constexpr std::uint64_t dataSets = 300;

DealBuilder sample()
{
    DealBuilder builder;
    builder.deal("systems", "2025-09-22", {{deals::Status::Announced}, {deals::Status::LetterOfIntent}})
        .promise({.id = "power", .amount = support::atLeast(10 * support::GW)})
        .promise(support::investment("money", support::upTo(100 * support::billion)))
        .deal("cloud", "2025-11-03")
        .promise(support::purchase("pays", support::exact(38 * support::billion)))
        .deal("joint", "2025-12-01")
        .promise({.id = "site", .from = {"Crusoe", "Oracle"}})
        .deal("elsewhere", "2025-12-02")
        .promise({.id = "other", .from = {"Oracle"}, .to = {"Meta"}});
    builder.set().parties[builder.party("AWS").row].aliases = {u"Amazon Web Services"_s};
    return builder;
}

Filter with(Facet facet, const std::vector<Choice> &choices)
{
    Filter filter;
    for (const Choice choice : choices)
        filter.set(facet, choice, true);
    return filter;
}

Filter saying(const char *text)
{
    Filter filter;
    filter.texts = {QString::fromLatin1(text)};
    return filter;
}

std::string ids(const deals::DealSet &set, const Filter &filter)
{
    QStringList ids;
    const std::vector<bool> each = kept(set, filter);
    for (std::size_t row = 0; row < each.size(); ++row)
        if (each[row])
            ids += set.texts[row].id;
    return ids.join(u' ').toStdString();
}

TEST(Filter, KeepsAllWithoutAChoice)
{
    const deals::DealSet set = sample().set();
    EXPECT_TRUE(Filter().isEmpty());
    EXPECT_EQ(ids(set, {}), "power money pays site other");
    EXPECT_EQ(filterText(set, {}), QString());
}

TEST(Filter, KeepsWhatHasOneOfTheChoicesOfEveryFacet)
{
    DealBuilder builder = sample();
    const auto partner = [&](const char *name) { return builder.party(name).row; };
    Filter filter = with(Facet::Partner, {partner("NVIDIA"), partner("AWS")});
    EXPECT_EQ(ids(builder.set(), filter), "power money pays");
    filter.set(Facet::Measure, static_cast<Choice>(deals::Measure::Money), true);
    EXPECT_EQ(ids(builder.set(), filter), "money pays");
    filter.set(Facet::Kind, static_cast<Choice>(deals::Kind::Purchase), true);
    EXPECT_EQ(ids(builder.set(), filter), "pays");
    filter.set(Facet::Partner, partner("AWS"), false);
    EXPECT_EQ(ids(builder.set(), filter), "");
}

TEST(Filter, AJointGroupIsFoundByAnyOfItsParties)
{
    DealBuilder builder = sample();
    EXPECT_EQ(ids(builder.set(), with(Facet::Partner, {builder.party("Crusoe").row})), "site");
    EXPECT_EQ(ids(builder.set(), with(Facet::Partner, {builder.party("Oracle").row})), "site other");
}

TEST(Filter, AsksForTheStatusThatHoldsNow)
{
    const deals::DealSet set = sample().set();
    const auto status = [](deals::Status value) { return with(Facet::Status, {static_cast<Choice>(value)}); };
    EXPECT_EQ(ids(set, status(deals::Status::LetterOfIntent)), "power money");
    EXPECT_EQ(ids(set, status(deals::Status::Announced)), "");
    EXPECT_EQ(ids(set, with(Facet::Said, {static_cast<Choice>(deals::Said::UpTo)})), "money");
}

TEST(Filter, KeepsDealsThatSayAnyOfTheTextsWhole)
{
    const deals::DealSet set = sample().set();
    Filter filter = saying("cloud");
    EXPECT_EQ(ids(set, filter), "pays");
    filter.texts += u"SYSTEMS"_s;
    EXPECT_EQ(ids(set, filter), "power money pays");
    filter.set(Facet::Measure, static_cast<Choice>(deals::Measure::Money), true);
    EXPECT_EQ(ids(set, filter), "money pays");
}

TEST(Filter, AsksForTheStatusOfItsDay)
{
    using deals::Status;
    DealBuilder builder;
    builder.deal("d", "2025-03-01", {{Status::Announced}, {Status::Signed, "2025-09-22"}, {Status::Delivered, "2026"}});
    builder.promise({.id = "a"});
    const auto statusesOn = [&](const char *date) {
        std::string statuses;
        for (const auto &[status, text] : deals::statuses) {
            Filter filter = with(Facet::Status, {static_cast<Choice>(status)});
            filter.day = support::day(date);
            statuses += kept(builder.set(), filter)[0] ? std::string(text.data(), std::size_t(text.size())) + ' ' : "";
        }
        return statuses;
    };
    EXPECT_EQ(statusesOn("2025-02-28"), "") << "nothing is promised yet";
    EXPECT_EQ(statusesOn("2025-03-01"), "announced ") << "a status without a date has that of the announcement";
    EXPECT_EQ(statusesOn("2025-09-21"), "announced ");
    EXPECT_EQ(statusesOn("2025-09-22"), "signed ");
    EXPECT_EQ(statusesOn("2026-06-30"), "signed delivered ") << "on some day of the year, perhaps this one";
    EXPECT_EQ(statusesOn("2026-12-31"), "delivered ");
    EXPECT_EQ(
        choicesOf(builder.set(), {0}, Facet::Status), std::vector<Choice>{static_cast<Choice>(Status::Delivered)});
}

TEST(Filter, ChoicesStaySortedAndOnce)
{
    Filter filter;
    for (const Choice choice : {5U, 1U, 5U, 3U})
        filter.set(Facet::Partner, choice, true);
    EXPECT_EQ(filter.of(Facet::Partner), (std::vector<Choice>{1, 3, 5}));
    filter.set(Facet::Partner, 3, false);
    filter.set(Facet::Partner, 4, false);
    EXPECT_EQ(filter.of(Facet::Partner), (std::vector<Choice>{1, 5}));
    EXPECT_TRUE(filter.has(Facet::Partner, 5) && !filter.has(Facet::Partner, 3));
    EXPECT_FALSE(filter.has(Facet::Kind, 5));
}

TEST(Filter, ChoicesAreFoundByTheirNamesInAnyCase)
{
    DealBuilder builder = sample();
    const deals::DealSet &set = builder.set();
    const auto called = [&](Facet facet, const char *name) {
        const auto choice = choiceCalled(set, facet, QString::fromLatin1(name));
        return choice ? static_cast<int>(*choice) : -1;
    };
    EXPECT_EQ(called(Facet::Partner, "amazon web services"), static_cast<int>(builder.party("AWS").row));
    EXPECT_EQ(called(Facet::Partner, "nobody"), -1);
    EXPECT_EQ(called(Facet::Kind, "PURCHASE"), static_cast<int>(deals::Kind::Purchase));
    EXPECT_EQ(called(Facet::Status, "Letter of intent"), static_cast<int>(deals::Status::LetterOfIntent));
    EXPECT_EQ(called(Facet::Status, "letter-of-intent"), static_cast<int>(deals::Status::LetterOfIntent));
    EXPECT_EQ(called(Facet::Said, "up to"), static_cast<int>(deals::Said::UpTo));
    EXPECT_EQ(called(Facet::Measure, "watts"), -1);
}

TEST(Filter, EveryWordOfAFacetNamesAChoice)
{
    for (const FacetEntry &facet : facets) {
        EXPECT_EQ(&facet, &entryOf(facet.facet)) << facet.key.data();
        const QStringList words = wordsOf(facet.facet);
        EXPECT_EQ(words.isEmpty(), facet.namesParties());
        for (qsizetype i = 0; i < words.size(); ++i)
            EXPECT_EQ(choiceCalled({}, facet.facet, words[i]), static_cast<Choice>(i)) << words[i].toStdString();
    }
}

TEST(Filter, IsNamedInWords)
{
    DealBuilder builder = sample();
    Filter filter = with(Facet::Partner, {builder.party("NVIDIA").row, builder.party("AWS").row});
    filter.set(Facet::Status, static_cast<Choice>(deals::Status::LetterOfIntent), true);
    filter.texts = {u"Vera Rubin"_s};
    EXPECT_EQ(filterText(builder.set(), filter).toStdString(),
        "Partner: NVIDIA or AWS; Status: letter of intent; Text: “Vera Rubin”");
}

TEST(Filter, SaysHowManyDealsAreLeft)
{
    DealBuilder builder = sample();
    const auto text = [&](const Filter &filter) {
        return dealsKept(builder.set(), filter).text(QLocale::c()).toStdString();
    };
    EXPECT_EQ(text({}), "4 deals");
    EXPECT_EQ(text(with(Facet::Partner, {builder.party("Oracle").row})), "2 of 4 deals");
    EXPECT_EQ(text(saying("nothing says this")), "0 of 4 deals");
    builder.deal("without commitments", "2025-12-03");
    EXPECT_EQ(text({}), "5 deals");
}

/// Some filter of any facets.
Filter someFilter(const deals::DealSet &set, std::uint64_t seed)
{
    support::Random random(seed);
    Filter filter;
    for (const FacetEntry &facet : facets)
        for (const Choice choice : choicesIn(set, facet.facet))
            if (support::below(random, 3) == 0 && support::below(random, 2) == 0)
                filter.set(facet.facet, choice, true);
    if (support::below(random, 4) == 0)
        filter.texts = {u"NVIDIA"_s};
    return filter;
}

TEST(FilterProperties, AllChoicesOfAFacetAreNoFilter)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        for (const FacetEntry &facet : facets)
            EXPECT_EQ(kept(set, with(facet.facet, choicesIn(set, facet.facet))), kept(set, {})) << facet.key.data();
    });
}

TEST(FilterProperties, AUnionOfChoicesKeepsTheUnion)
{
    int both = 0, onlyOne = 0;
    support::forEachSeed(dataSets, [&](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        for (const FacetEntry &facet : facets) {
            const std::vector<Choice> choices = choicesIn(set, facet.facet);
            for (std::size_t i = 1; i < choices.size(); ++i) {
                const auto a = kept(set, with(facet.facet, {choices[i - 1]}));
                const auto b = kept(set, with(facet.facet, {choices[i]}));
                const auto either = kept(set, with(facet.facet, {choices[i - 1], choices[i]}));
                for (std::size_t row = 0; row < a.size(); ++row) {
                    ASSERT_EQ(either[row], a[row] || b[row]);
                    both += a[row] && b[row];
                    onlyOne += a[row] != b[row];
                }
            }
        }
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (both > 30 && onlyOne > 30)) << both << ' ' << onlyOne;
}

TEST(FilterProperties, FacetsKeepWhatEachOfThemKeeps)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const Filter filter = someFilter(set, seed);
        std::vector<bool> expected = kept(set, saying(filter.texts.isEmpty() ? "" : "NVIDIA"));
        for (const FacetEntry &facet : facets) {
            const std::vector<bool> one = kept(set, with(facet.facet, filter.of(facet.facet)));
            for (std::size_t row = 0; row < expected.size(); ++row)
                expected[row] = expected[row] && one[row];
        }
        EXPECT_EQ(kept(set, filter), expected);
    });
}

TEST(FilterProperties, NeverChangesWhatCounts)
{
    int kept = 0, dropped = 0;
    support::forEachSeed(dataSets, [&](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const counting::Ledger all(set, {}), some(set, {}, someFilter(set, seed));
        for (const counting::Line &line : some.lines()) {
            const counting::Line &same = all.lines()[line.commitment.row];
            EXPECT_EQ(std::tie(line.direction, line.partner, line.exclusion, line.whole, line.presences, line.part),
                std::tie(same.direction, same.partner, same.exclusion, same.whole, same.presences, same.part));
        }
        kept += static_cast<int>(some.lines().size());
        dropped += static_cast<int>(all.lines().size() - some.lines().size());
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (kept > 100 && dropped > 100)) << kept << ' ' << dropped;
}

TEST(FilterProperties, KeepsOrDropsAWholeWithAllThatIsInsideIt)
{
    int keptWhole = 0, dropped = 0;
    support::forEachSeed(dataSets, [&](std::uint64_t seed) {
        const deals::DealSet set = seed % 2 == 0 ? support::randomDeals(seed) : support::hardDeals(seed);
        const std::vector<bool> isKept = kept(set, someFilter(set, seed));
        const counting::Ledger ledger(set, {});
        for (const counting::Line &line : ledger.lines())
            if (line.isInside()) {
                EXPECT_EQ(isKept[line.commitment.row], isKept[line.whole.row]);
                ++(isKept[line.whole.row] ? keptWhole : dropped);
            }
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (keptWhole > 30 && dropped > 30))
        << keptWhole << ' ' << dropped;
}

/// Sums of stated amounts by what never mixes.
using Sums = std::map<std::tuple<counting::Direction, deals::Kind, deals::Measure, deals::Currency>, counting::Tally>;

void addTo(Sums &sums, const counting::Total &total)
{
    counting::Tally &sum = sums[{total.direction, total.kind, total.measure, total.currency}];
    sum.add(total.announced);
}

TEST(FilterProperties, GroupsOfAFilterSumToTheWhole)
{
    support::forEachSeed(dataSets, [](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        const counting::Ledger ledger(set, {}, someFilter(set, seed));
        Sums whole;
        for (const counting::Line &line : ledger.lines()) {
            const deals::Commitment &each = set.commitment(line.commitment);
            whole[{line.direction, each.kind, each.measure, each.currency}].add(line.promised);
        }
        Sums groups;
        for (const counting::Total &row : counting::totals(ledger, 0).rows)
            addTo(groups, row);
        ASSERT_EQ(groups.size(), whole.size());
        for (const auto &[key, sum] : whole) { // before all of them, what is promised in the end is later
            EXPECT_EQ(groups[key].interval.high, sum.interval.high);
            EXPECT_LE(groups[key].interval.low, sum.interval.low) << "what overlaps is in it once";
            EXPECT_EQ(groups[key].notStated, sum.notStated);
        }
    });
}

} // namespace
