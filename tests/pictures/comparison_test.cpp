// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/comparison.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using namespace support;
using counting::Basis, pictures::Comparison, pictures::Difference, counting::Pair, pictures::View;

using support::english;

View scheduled()
{
    View view;
    view.window = counting::firstWindow();
    view.basis = Basis::Scheduled;
    return view;
}

std::string tableOf(const Comparison &comparison)
{
    std::string text;
    for (const Difference &row : comparison.table) {
        text += row.isPart ? "  " : "";
        text += row.what.toStdString();
        if (!row.ofBoth)
            for (const QString &cell : {row.left, row.right, row.difference, row.ratio})
                text += " | " + cell.toStdString();
        text += '\n';
    }
    return text;
}

Comparison compared(const DealSet &set, const char *left, const char *right, const View &view = scheduled())
{
    const auto party = [&](const char *name) { return set.findParty(QString::fromUtf8(name)); };
    return support::comparison(set, view, {party(left), party(right)}, english);
}

Difference rowOf(const Comparison &comparison, const char *what)
{
    for (const Difference &row : comparison.table)
        if (row.what == QString::fromUtf8(what))
            return row;
    ADD_FAILURE() << "no row " << what << " in\n" << tableOf(comparison);
    return {};
}

TEST(Comparison, OfNvidiaAndAmd)
{
    EXPECT_EQ(tableOf(compared(bundled(), "NVIDIA", "AMD")),
        R"(Power promised | ≥ 10 GW | 6 GW | ≥ 4 GW | ≥ 1.66
  scheduled by the end of 2027 | 1 GW | 1 GW | 0 GW | 1.00
  undated | ≥ 9 GW | 5 GW | ≥ 4 GW | ≥ 1.80
Paid by OpenAI | none | not stated | — | —
Invested in OpenAI | up to $100 B | none | — | —
Equity: warrants for OpenAI | none | up to 160 M shares | — | —
First phase | H2 2026 · Vera Rubin | H2 2026 · MI450 | 0–6 months apart | —
Announced | 22 Sep 2025 | 6 Oct 2025 | 14 days earlier | —
Status | Letter of intent | Signed | — | —
Invested per gigawatt (computed) | up to $10 B | not stated | — | —
)");
}

TEST(Comparison, OfAwsAndMicrosoft)
{
    EXPECT_EQ(tableOf(compared(bundled(), "AWS", "Microsoft")), R"(Power promised | none | none | — | —
Chips promised | 100 K–1 M chips | none | — | —
  scheduled by the end of 2027 | 100 K–1 M chips | none | — | —
Paid by OpenAI | $38 B | $250 B | $212 B less | 0.15
  scheduled by the end of 2027 | $11.7 B | none dated | — | —
  later | $26.3 B | none dated | — | —
  undated | none | $250 B | — | —
Invested in OpenAI | none | $13 B | — | —
Announced | 3 Nov 2025 | 28 Oct 2025 | 6 days later | —
Status | Signed | Signed · Delivered | — | —
Term | 7 years | not stated | — | —
Paid per year of the term (computed) | $5.43 B | not stated | — | —
)");
}

TEST(Comparison, HasNumbersForPrograms)
{
    const Comparison comparison = compared(bundled(), "NVIDIA", "AMD");
    const Difference promised = rowOf(comparison, "Power promised");
    EXPECT_EQ(promised.key, "promised"_L1);
    ASSERT_TRUE(promised.figures && promised.figures->left && promised.figures->right);
    EXPECT_EQ(promised.figures->left->interval, (Interval{10 * GW, openHigh}));
    EXPECT_EQ(promised.figures->difference, (Span{4 * GW, openHigh}));
    EXPECT_EQ(promised.figures->ratio, (Interval{166, openHigh}));
    const Difference paid = rowOf(comparison, "Paid by OpenAI");
    EXPECT_FALSE(paid.figures->left || paid.figures->right || paid.figures->difference || paid.figures->ratio);
    EXPECT_EQ(rowOf(comparison, "Announced").days, (Span{-14, -14}));
}

TEST(Comparison, KeepsAboutAndTheNotStated)
{
    DealBuilder deals;
    deals.deal("aws", "2025-01-01").promise(purchase("a", about(300 * billion))).promise(purchase("b", notStated));
    Promise azure = purchase("c", exact(50 * billion));
    azure.to = {"Microsoft"};
    deals.deal("azure", "2025-02-01").promise(azure);
    const Comparison comparison = compared(deals.set(), "AWS", "Microsoft");
    const Difference paid = rowOf(comparison, "Paid by OpenAI");
    EXPECT_EQ(paid.left.toStdString(), "≈ $300 B + 1 not stated");
    EXPECT_EQ(paid.difference.toStdString(), "at least about $250 B"); // whatever is not stated can only be more
    EXPECT_EQ(paid.ratio.toStdString(), "at least about 6.00");
    EXPECT_EQ(rowOf(comparison, "undated").left.toStdString(), "≈ $300 B + 1 not stated");
}

TEST(Comparison, KeepsKindsMeasuresCurrenciesAndDirectionsApart)
{
    DealBuilder deals;
    Promise euros = purchase("euros", exact(2 * billion)), back = purchase("back", exact(3 * billion));
    euros.currency = "EUR";
    std::swap(back.from, back.to);
    deals.deal("aws", "2025-01-01").promise(purchase("dollars", exact(billion))).promise(euros).promise(back);
    deals.deal("nvidia", "2025-01-01").promise(investment("invested", exact(4 * billion))).promise({.id = "power"});
    EXPECT_EQ(tableOf(compared(deals.set(), "AWS", "NVIDIA")), R"(Power promised | none | 1 GW | — | —
  scheduled by the end of 2027 | none | none dated | — | —
  undated | none | 1 GW | — | —
Paid by OpenAI (EUR) | €2 B | none | — | —
  scheduled by the end of 2027 | none dated | none | — | —
  undated | €2 B | none | — | —
Paid by OpenAI | $1 B | none | — | —
  scheduled by the end of 2027 | none dated | none | — | —
  undated | $1 B | none | — | —
Paid to OpenAI | $3 B | none | — | —
  scheduled by the end of 2027 | none dated | none | — | —
  undated | $3 B | none | — | —
Invested in OpenAI | none | $4 B | — | —
Announced | 1 Jan 2025 | 1 Jan 2025 | same day | —
Status | Signed | Signed | — | —
Invested per gigawatt (computed) | not stated | $4 B | — | —
)");
}

TEST(Comparison, ComparesTermsAndAYearOfThem)
{
    DealBuilder deals;
    Promise aws = purchase("a", exact(70 * billion)), azure = purchase("b", exact(50 * billion));
    aws.term = "P7Y";
    azure.term = "P5Y";
    azure.to = {"Microsoft"};
    deals.deal("aws", "2025-01-01").promise(aws).deal("azure", "2025-01-01").promise(azure);
    const Comparison comparison = compared(deals.set(), "AWS", "Microsoft");
    const auto cells = [&](const char *what) {
        const Difference row = rowOf(comparison, what);
        return QStringList{row.left, row.right, row.difference, row.ratio}.join(u" | "_s).toStdString();
    };
    EXPECT_EQ(cells("Term"), "7 years | 5 years | 2 years longer | 1.40");
    EXPECT_EQ(cells("Paid per year of the term (computed)"), "$10 B | $10 B | $0 | 1.00");
}

TEST(Comparison, ListsAFewOfManyTerms)
{
    DealBuilder deals;
    deals.party("NVIDIA"); // has no deal
    deals.deal("aws", "2025-01-01");
    const std::array ids{"a", "b", "c", "d", "e"}, terms{"P1Y", "P2Y", "P3Y", "P4Y", "P5Y"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Promise promise = purchase(ids[i], exact(60 * billion));
        promise.term = terms[i];
        deals.promise(promise);
    }
    const Comparison comparison = compared(deals.set(), "AWS", "NVIDIA");
    EXPECT_EQ(rowOf(comparison, "Term").left.toStdString(), "1 year · 2 years · 3 years · 2 more");
    const Difference year = rowOf(comparison, "Paid per year of the term (computed)");
    EXPECT_EQ(year.left.toStdString(), "$60 B · $30 B · $20 B · 2 more");
    EXPECT_EQ(year.difference, u"—"_s); // they need not run at the same time
    EXPECT_FALSE(year.figures->left);
}

TEST(Comparison, DividesDollarsByTheGigawattsOfTheSameDealAlone)
{
    DealBuilder deals;
    const auto with = [](Promise promise, const char *partner) {
        (promise.kind == Kind::Purchase ? promise.to : promise.from) = {partner};
        return promise;
    };
    deals.deal("one", "2025-01-01")
        .promise(with({.id = "power", .amount = exact(4 * GW)}, "AWS"))
        .promise(with(purchase("price", exact(100 * billion)), "AWS"))
        .deal("another", "2025-01-01")
        .promise(with(purchase("more", exact(900 * billion)), "AWS"));
    deals.deal("apart", "2025-01-01")
        .promise(with({.id = "watts"}, "Oracle"))
        .deal("from it", "2025-01-01")
        .promise(with(purchase("dollars", exact(10 * billion)), "Oracle"));
    const Difference row = rowOf(compared(deals.set(), "AWS", "Oracle"), "Paid per gigawatt (computed)");
    EXPECT_EQ(row.left.toStdString(), "$25 B");
    EXPECT_EQ(row.right.toStdString(), "not stated");
    EXPECT_EQ(row.difference.toStdString(), "—");
}

/// One deal of Crusoe alone, one of Oracle alone, one of both.
DealBuilder jointDeals()
{
    DealBuilder deals;
    Promise crusoe{.id = "crusoe", .amount = exact(GW), .from = {"Crusoe"}};
    Promise oracle{.id = "oracle", .amount = exact(2 * GW), .from = {"Oracle"}};
    Promise both{.id = "both", .amount = atLeast(4 * GW), .from = {"Crusoe", "Oracle"}};
    deals.deal("c", "2025-01-01").promise(crusoe).deal("o", "2025-01-02").promise(oracle);
    deals.deal("b", "2025-01-03").promise(both);
    return deals;
}

TEST(Comparison, CountsADealOfBothInARowOfItsOwn)
{
    const DealBuilder deals = jointDeals();
    const Comparison comparison = compared(deals.set(), "Crusoe", "Oracle");
    const Difference power = rowOf(comparison, "Power promised");
    EXPECT_EQ(power.left.toStdString(), "1 GW");
    EXPECT_EQ(power.right.toStdString(), "2 GW");
    EXPECT_EQ(power.difference.toStdString(), "1 GW less");
    const Difference &both = comparison.table.back();
    EXPECT_EQ(both.what.toStdString(), "Of both together: Power promised ≥ 4 GW");
    EXPECT_TRUE(both.ofBoth);
    EXPECT_EQ(both.figures->both->interval, (Interval{4 * GW, openHigh}));
    EXPECT_EQ(both.left + both.right + both.difference + both.ratio, QString());
}

TEST(Comparison, MarksADealOfBothInEitherPane)
{
    const DealBuilder deals = jointDeals();
    const Comparison comparison = compared(deals.set(), "Crusoe", "Oracle");
    EXPECT_EQ(comparison.panes[0].promise.toStdString(), "1 GW · ≥ 4 GW with Oracle");
    EXPECT_EQ(comparison.panes[1].promise.toStdString(), "2 GW · ≥ 4 GW with Crusoe");
    const std::array marks{"jointly with Oracle", "jointly with Crusoe"};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const pictures::LaneList &lanes = comparison.panes[i].picture.lanes;
        ASSERT_EQ(lanes.size(), 2U);
        int marked = 0;
        for (const pictures::Lane &lane : lanes) {
            const bool isMarked = lane.promise.back() == QString::fromUtf8(marks[i]);
            EXPECT_EQ(isMarked, lane.partner == u"Crusoe + Oracle"_s);
            EXPECT_EQ(lane.promise.front().contains(QString::fromUtf8(marks[i])), isMarked);
            marked += isMarked;
        }
        EXPECT_EQ(marked, 1);
    }
}

TEST(Comparison, HasTheSamePanelsAndAxes)
{
    const Comparison comparison = compared(bundled(), "NVIDIA", "Microsoft");
    const auto &[left, right] = comparison.panes;
    ASSERT_EQ(left.picture.panels.size(), 2U);
    ASSERT_EQ(right.picture.panels.size(), 2U);
    EXPECT_EQ(left.picture.window, right.picture.window);
    for (std::size_t i = 0; i < 2; ++i) {
        const pictures::Panel &a = left.picture.panels[i], &b = right.picture.panels[i];
        EXPECT_EQ(std::tie(a.title, a.ticks, a.ceiling, a.floor), std::tie(b.title, b.ticks, b.ceiling, b.floor));
    }
    EXPECT_EQ(right.picture.panels[0].empty, u"Nothing of this is promised"_s);
    EXPECT_FALSE(right.picture.panels[0].ticks.empty()) << "of the other's gigawatts";
    EXPECT_EQ(left.picture.panels[0].empty, QString());
}

TEST(Comparison, AxesHoldTheLargerOfBoth)
{
    View view = scheduled();
    view.basis = Basis::Announced;
    const Comparison comparison = compared(bundled(), "AMD", "NVIDIA", view);
    EXPECT_GE(comparison.panes[0].picture.panels[0].ceiling, 10e9);
    EXPECT_LT(comparison.panes[0].picture.panels[0].ceiling, 13e9);
    EXPECT_LE(comparison.panes[0].picture.panels[1].floor, -100e9);
}

TEST(Comparison, PanelsAreOfOneDirectionInBothPanes)
{
    DealBuilder deals;
    Promise sold{.id = "sold", .from = {"OpenAI"}, .to = {"Oracle"}};
    deals.deal("bought", "2025-01-01").promise({.id = "bought"}).deal("sold", "2025-01-01").promise(sold);
    View view = scheduled();
    view.basis = Basis::Announced;
    const Comparison comparison = compared(deals.set(), "NVIDIA", "Oracle", view);
    for (const pictures::Pane &pane : comparison.panes)
        EXPECT_EQ(pane.picture.panels[0].up.name, u"capacity for OpenAI"_s);
    EXPECT_EQ(comparison.panes[1].picture.panels[0].up.layers.size(), 0U);
    const auto [nvidia, oracle] = support::readouts(
        deals.set(), view, {deals.party("NVIDIA"), deals.party("Oracle")}, day("2026-01-01"), english);
    EXPECT_EQ(nvidia.panels[0].up, u"1 GW"_s);
    EXPECT_EQ(oracle.panels[0].up, u"none"_s) << "what is sold stands in no panel of what is bought";
    EXPECT_EQ(rowOf(comparison, "Power promised").difference, u"—"_s);
    EXPECT_EQ(rowOf(comparison, "Power promised by OpenAI").right, u"1 GW"_s);
}

TEST(Comparison, FoldsAPanelThatHasNothingInEitherPaneAndNamesIt)
{
    for (const Basis basis : {Basis::Announced, Basis::Scheduled}) {
        View view = scheduled();
        view.basis = basis;
        const Comparison folded = compared(bundled(), "AWS", "Oracle", view);
        for (const pictures::Pane &pane : folded.panes) {
            ASSERT_EQ(pane.picture.panels.size(), 1U);
            EXPECT_EQ(pane.picture.panels[0].up.name, u"OpenAI pays"_s);
        }
        EXPECT_EQ(folded.folded.toStdString(), "Not drawn: power, of which nothing is promised.");
        EXPECT_TRUE(folded.subtitle.contains(u"Money promised, by partner"_s)) << folded.subtitle.toStdString();
        const auto values = support::readouts(
            bundled(), view, {bundled().findParty(u"AWS"), bundled().findParty(u"Oracle")}, day("2027-12-31"), english);
        ASSERT_EQ(values[0].panels.size(), 1U) << "values are of the panels that are drawn";
        EXPECT_EQ(values[0].panels[0].up, basis == Basis::Announced ? u"$38 B"_s : u"$11.7 B"_s);
        EXPECT_EQ(compared(bundled(), "NVIDIA", "Microsoft", view).folded, QString()) << "nothing in one pane alone";
    }
    View view = scheduled();
    view.filter.set(filters::Facet::Kind, static_cast<filters::Choice>(Kind::Capacity), true);
    EXPECT_EQ(compared(bundled(), "NVIDIA", "AMD", view).folded.toStdString(),
        "Not drawn: money, of which the filter leaves nothing.");
}

TEST(Comparison, NamesWhatHasNoDateByOneWordInTableAndPanel)
{
    const Comparison comparison = compared(bundled(), "AWS", "Oracle");
    const pictures::Panel &oracle = comparison.panes[1].picture.panels[0];
    EXPECT_EQ(oracle.up.total(pictures::Sign::Sum), u"none dated"_s);
    EXPECT_EQ(oracle.up.total(pictures::Sign::Rest), u"≈ $300 B undated"_s);
    EXPECT_EQ(rowOf(comparison, "scheduled by the end of 2027").right, u"none"_s) << "of chips, which nobody promises";
    const auto paid = std::ranges::find(comparison.table, u"none dated"_s, &Difference::right);
    ASSERT_NE(paid, comparison.table.end());
    EXPECT_EQ(paid->difference + paid->ratio, u"——"_s);
    const Comparison amd = compared(bundled(), "NVIDIA", "AMD");
    EXPECT_EQ(amd.panes[1].picture.panels[1].up.total(pictures::Sign::Sum), u"not stated"_s);
    EXPECT_EQ(amd.panes[1].picture.panels[1].up.totals.size(), 1U) << "said once";
}

TEST(Comparison, NamesLayersByTheirWordings)
{
    View view = scheduled();
    view.basis = Basis::Announced;
    const Comparison comparison = compared(bundled(), "NVIDIA", "AMD", view);
    const auto &[power, money] = std::tie(
        comparison.panes[0].picture.panels[0].up.layers[0], comparison.panes[0].picture.panels[1].down.layers[0]);
    EXPECT_EQ(power.texts, pictures::Wordings{u"≥ 10 GW"_s});
    EXPECT_EQ(money.texts, pictures::Wordings{u"up to $100 B"_s});
    const DealBuilder deals = jointDeals();
    const Comparison joint = compared(deals.set(), "Crusoe", "Oracle", view);
    EXPECT_EQ(joint.panes[0].picture.panels[0].up.layers.back().texts.front(), u"Crusoe + Oracle ≥ 4 GW"_s);
}

TEST(Comparison, SaysWhoWhenAndByWhom)
{
    const Comparison comparison = compared(bundled(), "NVIDIA", "AMD");
    EXPECT_EQ(comparison.title.toStdString(), "NVIDIA and AMD, 2025–2027");
    EXPECT_EQ(comparison.subtitle.toStdString(),
        "Power promised: NVIDIA ≥ 10 GW, AMD 6 GW; difference ≥ 4 GW. Power and money promised, by partner, when the "
        "sources say it is due, on the same axes");
    EXPECT_TRUE(comparison.subtitle.startsWith(comparison.sentence + u". "_s));
    EXPECT_EQ(
        compared(bundled(), "CoreWeave", "AMD").sentence.toStdString(), "Power promised: CoreWeave none, AMD 6 GW");
    ASSERT_EQ(comparison.footer.size(), 2U);
    EXPECT_TRUE(comparison.footer[0].startsWith(u"Sources: Écran Mobile, 84 Studio, OpenAI"_s));
    EXPECT_EQ(comparison.footer[1].toStdString(),
        "Basis: as scheduled · data end 17 Dec 2025 · shown: 2 of 8 deals (Partner: NVIDIA or AMD) · promised beside "
        "what is drawn: warrants for OpenAI: 0–160 M shares · not counted: amount not stated: AMD.");
    EXPECT_EQ(comparison.panes[0].name, u"NVIDIA"_s);
    EXPECT_EQ(comparison.panes[0].promise.toStdString(), "≥ 10 GW · invests up to $100 B");
    EXPECT_EQ(comparison.panes[1].promise.toStdString(), "6 GW · up to 160 M shares");
    EXPECT_EQ(comparison.panes[1].hue, static_cast<int>(bundled().findParty(u"AMD").row));
    EXPECT_EQ(comparison.panes[0].picture.title, QString());
    EXPECT_TRUE(comparison.panes[0].picture.footer.empty());
}

TEST(Comparison, RespectsTheWindowTheFilterAndTheFocus)
{
    View view = scheduled();
    view.window.to = day("2026-10-01");
    EXPECT_EQ(
        rowOf(compared(bundled(), "NVIDIA", "AMD", view), "scheduled by 30 Sep 2026").left.toStdString(), "up to 1 GW");
    view = scheduled();
    view.filter.set(filters::Facet::Kind, static_cast<filters::Choice>(Kind::Investment), true);
    view.filter.set(filters::Facet::Partner, bundled().findParty(u"Oracle").row, true); // gives way to the pair
    const Comparison filtered = compared(bundled(), "NVIDIA", "Microsoft", view);
    EXPECT_EQ(rowOf(filtered, "Power promised").left, u"none"_s);
    EXPECT_EQ(rowOf(filtered, "Invested in OpenAI").left, u"up to $100 B"_s);
    EXPECT_TRUE(filtered.footer[1].contains(u"Partner: NVIDIA or Microsoft; Kind: investment"_s));
    view = scheduled();
    view.focus = bundled().findParty(u"NVIDIA");
    EXPECT_EQ(
        rowOf(compared(bundled(), "OpenAI", "AMD", view), "Power promised by NVIDIA").left.toStdString(), "≥ 10 GW");
}

TEST(Comparison, SaysWhyAPaneIsEmpty)
{
    const Comparison none = compared(bundled(), "NVIDIA", "Anthropic");
    EXPECT_EQ(none.panes[1].picture.empty, u"There is no deal with Anthropic."_s);
    EXPECT_EQ(none.panes[1].picture.panels.size(), none.panes[0].picture.panels.size());
    EXPECT_EQ(rowOf(none, "Power promised").right, u"none"_s);
    View view = scheduled();
    view.filter.set(filters::Facet::Kind, static_cast<filters::Choice>(Kind::Warrant), true);
    EXPECT_EQ(compared(bundled(), "NVIDIA", "AMD", view).panes[0].picture.empty,
        u"No deal with NVIDIA passes the filter. Kind: warrant"_s);
}

TEST(Comparison, OfFewerThanTwoPartnersSaysSo)
{
    const PartyId nvidia = bundled().findParty(u"NVIDIA");
    const Comparison one = support::comparison(bundled(), scheduled(), {nvidia, {}}, english);
    EXPECT_EQ(one.title.toStdString(), "NVIDIA, 2025–2027");
    EXPECT_EQ(one.panes[1].picture.empty, u"No partner is chosen."_s);
    EXPECT_EQ(one.panes[1].name, QString());
    EXPECT_EQ(one.panes[1].picture.panels.size(), one.panes[0].picture.panels.size());
    EXPECT_FALSE(one.panes[0].picture.lanes.empty());
    EXPECT_TRUE(one.table.empty());
    const Comparison none = support::comparison(bundled(), scheduled(), {}, english);
    EXPECT_TRUE(none.table.empty() && none.footer.empty());
    for (const pictures::Pane &pane : none.panes)
        EXPECT_EQ(pane.picture.empty, u"No partner is chosen."_s);
}

TEST(FirstPair, IsOfMostPowerThenOfMostMoney)
{
    const auto party = [](const char *name) { return bundled().findParty(QString::fromLatin1(name)); };
    EXPECT_EQ(counting::firstPair(counting::Ledger(bundled(), {})), (Pair{party("NVIDIA"), party("AMD")}));
    DealBuilder deals;
    EXPECT_EQ(counting::firstPair(counting::Ledger(deals.set(), {})), Pair{});
    deals.deal("one", "2025-01-01").promise({.id = "power"});
    EXPECT_EQ(counting::firstPair(counting::Ledger(deals.set(), {})), (Pair{deals.party("NVIDIA"), {}}));
    deals.deal("two", "2025-01-01").promise(purchase("paid", exact(billion)));
    EXPECT_EQ(
        counting::firstPair(counting::Ledger(deals.set(), {})), (Pair{deals.party("NVIDIA"), deals.party("AWS")}));
}

} // namespace
