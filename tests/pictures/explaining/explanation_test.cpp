// SPDX-License-Identifier: GPL-3.0-or-later
// What the signs of a picture are said to mean, and who is cited for it.
#include "pictures/explaining/explanation.h"
#include "pictures/explaining/panelexplanation.h"
#include "pictures/panels.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using namespace counting;
using namespace pictures;
using namespace support;
using What = Pointed::What;

using support::english, support::viewOf;

/// Sign, meaning, and the sources indented.
std::string explain(const DealSet &set, const Pointed &pointed, Basis basis = Basis::Announced)
{
    View view = viewOf(basis);
    view.today = day("2026-01-01");
    const Explanation words = explanation(set, view, picture(set, view, english), pointed, english);
    QStringList lines{words.sign, words.meaning};
    for (const QString &source : words.sources)
        lines += u"  "_s + source;
    return lines.join(u'\n').toStdString() + '\n';
}

/// The lane of that partner in the bundled deals.
Pointed inLane(const char *partner, What what, Sign sign, std::size_t index = 0)
{
    for (const Lane &lane : picture(bundled(), viewOf(Basis::Announced), english).lanes)
        if (lane.partner == QString::fromUtf8(partner))
            return {what, sign, lane.deal, 0, true, index};
    ADD_FAILURE() << "no lane of " << partner;
    return {};
}

std::string ofBundled(const char *partner, What what, Sign sign, std::size_t index = 0)
{
    return explain(bundled(), inLane(partner, what, sign, index));
}

bool isIn(const std::string &part, const std::string &text)
{
    return text.find(part) != std::string::npos;
}

TEST(Explanation, SaysWhoDatesAPeriod)
{
    EXPECT_EQ(ofBundled("NVIDIA", What::Bar, Sign::Period), R"(In brackets: some time in this period
NVIDIA: 1 GW · Vera Rubin.
It is due some day between the first and the last of the period. It may count from the first day on and does from the last; nothing is assumed in between. Earliest 1 Jul 2026, latest 31 Dec 2026.
  start H2 2026 — “second semestre 2026” · 84 Studio · fr · page undated · paragraph 6
  1 GW — “déploiement initial d'un gigawatt” · 84 Studio · fr · page undated · paragraph 6
  start H2 2026 — “second semestre 2026” · 84 Studio · fr · page undated · paragraph 27
)");
}

TEST(Explanation, SaysWhatIsHatchedAndThatItsRestIsComputed)
{
    EXPECT_EQ(ofBundled("NVIDIA", What::Bar, Sign::Undated, 1), R"(Hatched: undated
NVIDIA: ≥ 9 GW · up to $100 B, undated.
No source says when this is due. It is hatched from the announcement on, or after what is dated, and counts on no day of the schedule. Computed: what the phases leave of at least 10 GW. Teeth on the edge, ≥: at least. The upper edge is open: it may be more, and no source says how much. Every sum with it keeps the ≥. Conditional, so it counts from 0: Released gigawatt by gigawatt, as the capacity is deployed.
  at least 10 GW — “au moins 10 gigawatts” · 84 Studio · fr · page undated · paragraph 1
  10 GW here — “équivalente à 10 gigawatts” · Écran Mobile · fr · page undated · paragraph 8
  up to $100 B — “pouvant atteindre 100 milliards de dollars” · 84 Studio · fr · page undated · paragraph 1
  $100 B here — “plan d’investissement de 100 milliards de dollars” · Écran Mobile · fr · page undated · paragraph 8
  and 3 more in the details
)");
}

TEST(Explanation, SaysWhyAnEdgeHasTeethOrDashes)
{
    const std::string teeth = ofBundled("NVIDIA", What::Bar, Sign::AtLeast, 1);
    EXPECT_TRUE(teeth.starts_with(
        R"(Teeth on the edge, ≥: at least
NVIDIA: ≥ 9 GW · up to $100 B, undated.
The upper edge is open: it may be more, and no source says how much. Every sum with it keeps the ≥. 84 Studio writes “at least 10 gigawatts” twice, Écran Mobile an equivalent of 10 gigawatts without a limit. Both are press and undated, so the more cautious wording is plotted. )"))
        << teeth;
    EXPECT_EQ(ofBundled("Oracle", What::Bar, Sign::About), R"(Dashed upper edge, ≈: about
Oracle: ≈ $300 B, no date or term stated.
The source says about, nearly or estimated. It counts as this number, and every sum with it keeps the ≈.
  about $300 B — “estimé à 300 milliards de dollars” · Solutions Numériques · fr · page undated · paragraph 9
  about $300 B — “estimé à 300 milliards” · Mac4Ever · fr · page undated · paragraph 13
)");
}

TEST(Explanation, NamesAssumptionsOfWhatIsSpread)
{
    const std::string text = ofBundled("AWS", What::Bar, Sign::Spread);
    EXPECT_TRUE(isIn("Assumed: the money is spread evenly by days over the stated time.", text)) << text;
    EXPECT_TRUE(isIn("Assumed: it begins with the announcement, since no start is stated.", text)) << text;
    EXPECT_TRUE(isIn("term 7 years — “étalé sur sept ans” · Mac4Ever", text)) << text;
    EXPECT_EQ(ofBundled("AWS", What::Lane, Sign::After), R"(Arrow at the right edge: goes on
AWS: $38 B, to 2 Nov 2032.
It ends after the time that is shown.
  term 7 years — “partenariat stratégique pluriannuel” · Solutions Numériques · fr · page undated · paragraph 1
  term 7 years — “étalé sur sept ans” · Mac4Ever · fr · page undated · paragraph 8
  term 7 years — “sur sept ans” · 75secondes · fr · page undated · paragraph 6
)");
}

TEST(Explanation, TellsNotStatedFromNotCounted)
{
    EXPECT_EQ(ofBundled("Google", What::Bar, Sign::NotStated), R"(Dotted outline: amount not stated
Google: amount not stated.
Purchase: nobody states the amount. It is counted beside the sum, never as 0.
  Cloud services — “Google” · Mac4Ever · fr · page undated · paragraph 13
)");
    EXPECT_EQ(ofBundled("Amazon", What::Bar, Sign::NotStated), R"(Dotted outline: not counted
Amazon: investment in talks, amount not stated.
Investment: in talks, amount not stated: named beside, not counted.
  in talks — “discussions, qualifiées de fluides” · 75secondes · fr · page undated · paragraph 3
  Stake in OpenAI — “apport d’argent frais” · 75secondes · fr · page undated · paragraph 2
  in talks — “très fluides” · Boursorama / Reuters · fr · 17 Dec 2025 · page as a whole
  Stake in OpenAI — “entrée d’Amazon au capital” · 75secondes · fr · page undated · paragraph 11
)");
}

TEST(Explanation, ExplainsDiamondsFlagsPlusesAndRings)
{
    EXPECT_EQ(ofBundled("AMD", What::Lane, Sign::Announced), R"(Filled diamond: announced
AMD – OpenAI: announced 6 Oct 2025.
As announced, a promise counts from this day on.
  announced 6 Oct 2025 — “6 gigawatt agreement” · Nasdaq / RTTNews · en · 6 Oct 2025 · page as a whole
)");
    EXPECT_EQ(ofBundled("Amazon", What::Lane, Sign::KnownBy), R"(Hollow diamond: first mentioned
Amazon – OpenAI: known by 17 Dec 2025.
No source dates the announcement. The deal counts from the earliest page that mentions it.
  known by 17 Dec 2025 — “potentiel investissement” · Boursorama / Reuters · fr · 17 Dec 2025 · page as a whole
)");
    const std::string flag = ofBundled("AWS", What::Mark, Sign::Deadline);
    EXPECT_TRUE(flag.starts_with(R"(Flag: deadline
AWS: all 100 K–1 M chips by the end of 2026.
All of it is due by this day, and no source says from when: earliest the announcement, latest the deadline.
  by the end of 2026 — “d'ici la fin 2026” · Mac4Ever · fr · page undated · paragraph 8
  100 K–1 M chips — “)"))
        << flag;
    EXPECT_EQ(ofBundled("AWS", What::Mark, Sign::Option, 2), R"(Boxed plus: option
AWS: option: Expansion from 2027.
Something that may be added later. It is shown, and never counted.
  start 2027 — “pour 2027 et au-delà” · Mac4Ever · fr · page undated · paragraph 8
  Expansion — “possibilités d'expansion” · Mac4Ever · fr · page undated · paragraph 8
)");
    EXPECT_EQ(ofBundled("Microsoft", What::Mark, Sign::Event, 1), R"(Ring: event
Microsoft loses its right of first refusal on OpenAI’s computing needs.
No source dates it: it stands by the announcement. Something that happened, without an amount.
  undated — “droit de premier refus” · Mac4Ever · fr · page undated · paragraph 11
  undated — “droit de préemption” · Boursorama / Reuters · fr · 28 Oct 2025 · page as a whole
)");
}

TEST(Explanation, SaysWhatWentIntoASum)
{
    EXPECT_EQ(explain(bundled(), {What::Stack, Sign::Sum}), R"(Sum at the end of the time shown
capacity for OpenAI, at the end of 31 Dec 2027: ≥ 16 GW.
Computed: lows and highs add up, ≥ and ≈ stay, and what nobody states is counted beside it. Went in: NVIDIA ≥ 10 GW; AMD 6 GW. Stayed out: NVIDIA 1 GW (a phase, inside its whole); AMD 1 GW (a phase, inside its whole).
  NVIDIA: at least 10 GW — “au moins 10 gigawatts” · 84 Studio · fr · page undated · paragraph 1
  NVIDIA: 10 GW here — “équivalente à 10 gigawatts” · Écran Mobile · fr · page undated · paragraph 8
  AMD: 6 GW — “l’équivalent de 6 gigawatts” · Écran Mobile · fr · page undated · paragraph 2
  NVIDIA: at least 10 GW — “au moins 10 gigawatts” · 84 Studio · fr · page undated · paragraph 26
)");
    const std::string due = explain(bundled(), {What::Stack, Sign::Sum}, Basis::Scheduled);
    EXPECT_TRUE(isIn("31 Dec 2027: 2 GW.\n", due)) << due;
    EXPECT_TRUE(isIn("Went in: NVIDIA 1 GW; AMD 1 GW. Stayed out: NVIDIA ≥ 10 GW (undated); AMD 6 GW (undated).", due))
        << due;
    const std::string later = explain(bundled(), {What::Stack, Sign::Later, {}, 1}, Basis::Scheduled);
    EXPECT_TRUE(isIn(
        "$26.3 B later.\nComputed: what the sources date after the last day shown. Went in: AWS $26.3 B.\n", later))
        << later;
}

TEST(Explanation, NamesWhoseAmountsAreNotStated)
{
    for (const Basis basis : {Basis::Announced, Basis::Scheduled}) {
        const std::string unknown = explain(bundled(), {What::Stack, Sign::Unknown, {}, 1}, basis);
        EXPECT_TRUE(isIn("3 not stated.\n", unknown)) << unknown;
        EXPECT_TRUE(isIn("Went in: AMD not stated; Google not stated; CoreWeave not stated.", unknown)) << unknown;
    }
}

TEST(Explanation, SaysWhoClaimsAndWhereTheDataEnd)
{
    const std::string claim = explain(bundled(), {What::Stack, Sign::Claim, {}, 1});
    EXPECT_TRUE(isIn("The sum beside it: ≈ $588 B + 3 not stated. A total that others state.", claim)) << claim;
    EXPECT_TRUE(isIn("“dépasseraient les 1 400 milliards de dollars” · Mac4Ever", claim)) << claim;
    EXPECT_EQ(explain(bundled(), {What::Line, Sign::DataEnd}), R"(Dashed line: where the data end
17 Dec 2025.
Computed: the newest day of which any announcement, status, event or page tells. The data know nothing after it.
  Amazon – OpenAI — “potentiel investissement” · Boursorama / Reuters · fr · 17 Dec 2025 · page as a whole
  newest page — Boursorama / Reuters · fr · 17 Dec 2025
)");
    EXPECT_EQ(explain(bundled(), {What::Line, Sign::Today}),
        "Dashed line: today\n1 Jan 2026.\nBy the clock of this computer; no source says so.\n");
}

TEST(Explanation, SaysWhenNobodyGivesASource)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03").promise({.id = "a", .amount = upTo(3 * GW), .start = "2026-Q3"});
    const std::string text = explain(deals.set(), {What::Bar, Sign::Period, DealId{0}});
    EXPECT_TRUE(isIn("\n  start Q3 2026 — no source given\n  up to 3 GW — no source given\n", text)) << text;
    EXPECT_TRUE(isIn("Outline without fill: up to. It may be less: it counts from 0", text)) << text;
}

TEST(Explanation, IsEmptyForWhatIsNotInThePicture)
{
    const Explanation none;
    const View view = viewOf(Basis::Announced);
    const Picture all = picture(bundled(), view, english);
    for (const Pointed &pointed : {Pointed{}, Pointed{What::Lane, Sign::Promise},
             Pointed{What::Bar, Sign::Period, DealId{99}}, Pointed{What::Bar, Sign::Period, DealId{0}, 0, true, 99},
             Pointed{What::Mark, Sign::Event, DealId{0}, 0, true, 99},
             Pointed{What::Layer, Sign::Filled, {}, 0, true, 99}, Pointed{What::Stack, Sign::Sum, {}, 99},
             Pointed{What::Stack, Sign::Sum, {}, 0, false}, Pointed{What::Line, Sign::Today}})
        EXPECT_EQ(explanation(bundled(), view, all, pointed, english), none);
}

void expectExplained(const DealSet &set, const View &view, const Picture &picture, const Pointed &pointed)
{
    const Explanation words = explanation(set, view, picture, pointed, english);
    EXPECT_FALSE(words.sign.isEmpty());
    EXPECT_FALSE(words.meaning.isEmpty());
    EXPECT_TRUE(pointed.sign == Sign::NotStated || words.meaning.contains(signRule(pointed.sign)))
        << words.meaning.toStdString();
    const bool isCited = pointed.what == What::Bar || pointed.what == What::Mark || pointed.what == What::Layer;
    EXPECT_TRUE(!isCited || !words.sources.empty()) << words.sign.toStdString();
    EXPECT_LE(words.sources.size(), 5U);
    EXPECT_EQ(
        std::count_if(words.sources.begin(), words.sources.end(), [](const QString &each) { return each.isEmpty(); }),
        0);
}

TEST(Explanation, ExplainsEverySignOfAnyPicture)
{
    forEachSeed(300, [](std::uint64_t seed) {
        const DealSet set = randomDeals(seed);
        View view = viewOf(seed % 2 == 0 ? Basis::Announced : Basis::Scheduled);
        if (seed % 3 == 0)
            view.filter.of(filters::Facet::Kind) = {seed % 6 == 0 ? 0U : 1U};
        const Picture all = picture(set, view, english);
        const std::vector<bool> kept = filters::kept(set, view.filter);
        const auto expectOwn = [&](std::span<const CommitmentId> commitments, const auto &isOwn) {
            for (const CommitmentId id : commitments) {
                EXPECT_TRUE(isOwn(set.commitment(id).deal));
                EXPECT_TRUE(kept[id.row]);
            }
        };
        for (const Lane &lane : all.lanes) {
            if (lane.heading)
                continue;
            const auto isOwn = [&](DealId deal) { return deal == lane.deal; };
            for (const Bar &bar : lane.bars) {
                EXPECT_FALSE(bar.commitments.empty());
                expectOwn(bar.commitments, isOwn);
            }
            for (const Mark &mark : lane.marks) {
                EXPECT_EQ(mark.commitments.empty(), mark.sign == Mark::Sign::Event);
                expectOwn(mark.commitments, isOwn);
            }
            for (const Pointed &each : signsOf(all, lane.deal))
                expectExplained(set, view, all, each);
            for (const Sign sign : {Sign::Wait, Sign::Before, Sign::After})
                expectExplained(set, view, all, {What::Lane, sign, lane.deal});
        }
        for (std::size_t panel = 0; panel < all.panels.size(); ++panel)
            for (const bool up : {true, false}) {
                const std::vector<Layer> &layers = (up ? all.panels[panel].up : all.panels[panel].down).layers;
                for (std::size_t i = 0; i < layers.size(); ++i) {
                    EXPECT_FALSE(layers[i].commitments.empty());
                    expectOwn(layers[i].commitments, [&](DealId deal) {
                        return std::count(layers[i].deals.begin(), layers[i].deals.end(), deal) == 1;
                    });
                    for (const Sign sign : {Sign::Filled, Sign::Between, Sign::UpTo})
                        expectExplained(set, view, all, {What::Layer, sign, {}, panel, up, i});
                }
            }
        for (const Pointed &each : signsOf(all))
            expectExplained(set, view, all, each);
    });
}

/// What is said of a sign beside the first panel's upper stack, until that day.
std::string explainUntil(const DealSet &set, const char *to, Sign sign, Basis basis)
{
    View view = viewOf(basis);
    view.window = {double(day("2025-01-01")), double(day(to))};
    return explanation(set, view, picture(set, view, english), {What::Stack, sign}, english).meaning.toStdString();
}

TEST(Explanation, PutsIntoASumWhatCountedOnThatDay)
{
    DealBuilder deals;
    deals.deal("d", "2025-03", {{Status::Signed}, {Status::Cancelled, "2026-06"}});
    deals.promise({.id = "a", .amount = exact(10 * GW)});
    const std::string before = explainUntil(deals.set(), "2026-01-01", Sign::Sum, Basis::Announced);
    EXPECT_TRUE(isIn("31 Dec 2025: 10 GW.", before) && isIn("Went in: NVIDIA 10 GW.", before)) << before;
    EXPECT_FALSE(isIn("Stayed out", before)) << before;
    const std::string after = explainUntil(deals.set(), "2027-01-01", Sign::Sum, Basis::Announced);
    EXPECT_TRUE(isIn("Stayed out: NVIDIA 10 GW (cancelled: named beside, not counted).", after)) << after;
}

TEST(Explanation, SaysWhatWentIntoASumInOneUnit)
{
    DealBuilder deals;
    deals.deal("d", "2025-03").promise({.id = "a", .amount = exact(GW * 12 / 10)});
    deals.promise({.id = "b", .amount = exact(GW * 3 / 10)});
    const std::string sum = explainUntil(deals.set(), "2026-01-01", Sign::Sum, Basis::Announced);
    EXPECT_TRUE(isIn("1.5 GW.", sum) && isIn("Went in: NVIDIA 1.2 GW; NVIDIA 0.3 GW.", sum)) << sum;
}

TEST(Explanation, SaysTheIntervalsThatThePanelSays)
{
    DealBuilder deals;
    deals.deal("d", "2025-Q4").promise({.id = "a", .amount = exact(10 * GW)});
    deals.promise({.id = "b", .amount = exact(3 * GW), .start = "2027"});
    const std::string rest = explainUntil(deals.set(), "2025-12-01", Sign::Rest, Basis::Scheduled);
    EXPECT_TRUE(isIn("0–10 GW undated.", rest) && isIn("Went in: NVIDIA 0–10 GW.", rest)) << rest;
    const std::string later = explainUntil(deals.set(), "2025-12-01", Sign::Later, Basis::Scheduled);
    EXPECT_TRUE(isIn("3–13 GW later.", later) && isIn("Went in: NVIDIA 0–10 GW; NVIDIA 3 GW.", later)) << later;
}

TEST(Explanation, NamesFewSourcesOfALayerOfManyDeals)
{
    DealBuilder deals;
    for (int i = 0; i < 200; ++i) {
        const std::string id = std::to_string(i);
        deals.deal(("d" + id).c_str(), "2025-03");
        deals.promise({.id = ("p" + id).c_str(), .amount = exact((i + 1) * GW / 1000)});
    }
    const View view = viewOf(Basis::Announced);
    const Ledger ledger(deals.set(), {});
    const std::vector<Layer> all = layers(outline(deals.set(), view, english), {}, view, english);
    EXPECT_EQ(all.at(0).deals.size(), 200U);
    EXPECT_EQ(layerExplanation(ledger, view, all.at(0), Sign::Filled, english).sources.size(), 5U);
}

} // namespace
