// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pictures of the bundled deals, and of hardly any.
#include "pictures/picture.h"
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

using counting::Basis, pictures::Picture, pictures::View, counting::Window;
using support::english, support::viewOf;

std::string panelsOf(const DealSet &set, const View &view)
{
    std::string text;
    for (const pictures::Panel &panel : support::picture(set, view, english).panels)
        text += toText(panel);
    return text;
}

Window window(const char *from, const char *to)
{
    return {double(day(from)), double(day(to))};
}

TEST(Picture, AsAnnounced)
{
    EXPECT_EQ(panelsOf(bundled(), viewOf(Basis::Announced)),
        R"(Gigawatts (GW) promised by the end of 2027, to 17.5, from 0; ticks 0 5 10 15
up capacity for OpenAI: ≥ 16 GW; ≥ 14 GW undated
  AMD, exact: AMD 6 GW | AMD
    2025-10-06 0 0 0
    2025-10-06 6 6 6
  NVIDIA, at least: NVIDIA ≥ 10 GW | NVIDIA
    2025-09-22 0 0 0
    2025-09-22 10 10 10
US dollars (billion) promised by the end of 2027, to 700, from -200; ticks 200 0 200 400 600
beside a claimed total of at least $1,400 B, never added | claimed: at least $1,400 B
up OpenAI pays: ≈ $588 B; + 3 not stated; ≈ $550 B undated
  Microsoft, exact: Microsoft $250 B | Microsoft
    2025-10-28 0 0 0
    2025-10-28 250 250 250
  AWS, exact: AWS $38 B | AWS
    2025-11-03 0 0 0
    2025-11-03 38 38 38
  Oracle, about: Oracle ≈ $300 B | Oracle
    2025-09-10 0 0 0
    2025-09-10 300 300 300
down invested in OpenAI: $13–113 B; $0–100 B undated
  Microsoft, exact: Microsoft $13 B | Microsoft
    2025-10-28 0 0 0
    2025-10-28 13 13 13
  NVIDIA, up to: NVIDIA up to $100 B | NVIDIA
    2025-09-22 0 0 0
    2025-09-22 0 0 100
)");
}

TEST(Picture, AsScheduled)
{
    EXPECT_EQ(panelsOf(bundled(), viewOf(Basis::Scheduled)),
        R"(Gigawatts (GW) due by the end of 2027, to 2.25, from 0; ticks 0 0.5 1 1.5 2
up capacity for OpenAI: 2 GW; ≥ 14 GW undated
  NVIDIA, exact: NVIDIA 1 GW | NVIDIA
    2026-07-01 0 0 0
    2026-07-01 0 1 1
    2026-12-31 0 1 1
    2026-12-31 1 1 1
  AMD, exact: AMD 1 GW | AMD
    2026-07-01 0 0 0
    2026-07-01 0 1 1
    2026-12-31 0 1 1
    2026-12-31 1 1 1
US dollars (billion) due by the end of 2027, to 12.5, from -15; ticks 15 10 5 0 5 10
beside a claimed total of at least $1,400 B, never added | claimed: at least $1,400 B
up OpenAI pays: $11.7 B; $26.3 B later; ≈ $550 B undated; 3 not stated
  AWS, exact: AWS $11.7 B | AWS
    2025-11-03 0 0 0
    2032-11-03 38 38 38
down invested in OpenAI: $13 B; $0–100 B undated
  Microsoft, exact: Microsoft $13 B | Microsoft
    2025-10-28 0 0 0
    2025-10-28 13 13 13
)");
}

TEST(Picture, OfNvidia)
{
    const PartyId nvidia = bundled().findParty(u"nvidia");
    EXPECT_EQ(panelsOf(bundled(), viewOf(Basis::Announced, counting::firstWindow(), nvidia)),
        R"(Gigawatts (GW) promised by the end of 2027, to 11, from 0; ticks 0 2 4 6 8 10
up capacity from NVIDIA: ≥ 10 GW; ≥ 9 GW undated
  OpenAI, at least: OpenAI ≥ 10 GW | OpenAI
    2025-09-22 0 0 0
    2025-09-22 10 10 10
US dollars (billion) promised by the end of 2027, to 0, from -120; ticks 120 100 80 60 40 20 0
up NVIDIA pays: 
down NVIDIA invests: $0–100 B; $0–100 B undated
  OpenAI, up to: OpenAI up to $100 B | OpenAI
    2025-09-22 0 0 0
    2025-09-22 0 0 100
)");
}

TEST(Picture, SaysWhatStandsAroundIt)
{
    const Picture picture = support::picture(bundled(), viewOf(Basis::Announced), english);
    EXPECT_EQ(picture.title.toStdString(), "OpenAI’s compute commitments, 2025–2027");
    EXPECT_EQ(picture.subtitle.toStdString(),
        "At least 16 GW and about $588 B promised; 2 GW and $38 B with a date; 3 amounts not stated. Power and money "
        "promised, by partner, from the day each promise was announced");
    EXPECT_TRUE(picture.subtitle.startsWith(picture.sentence + u". "_s));
    ASSERT_EQ(picture.footer.size(), 2U);
    EXPECT_EQ(picture.footer[0].toStdString(),
        "Sources: Solutions Numériques, Mac4Ever, 75secondes, Écran Mobile, 84 Studio, OpenAI, Nasdaq / RTTNews, The "
        "Wall Street Journal (archive copy), Boursorama / Reuters, Ecommerce Nation, NewsZone (Reuters summary), "
        "TechRadar, Nigeria DNA, Industries News, TechCrunch (copy). A date or term that no source states is drawn as "
        "undated, never guessed. "
        "A stated term is spread evenly: an assumption. Where no start is stated, the term is assumed to begin with "
        "the announcement: AWS.");
    EXPECT_EQ(picture.footer[1].toStdString(),
        "Basis: as announced · data end 17 Dec 2025 · promised beside what is drawn: capacity for OpenAI: 100 K–1 M "
        "chips; warrants for OpenAI: 0–160 M shares · not counted: phases (inside their wholes): AMD, NVIDIA; options: "
        "AWS; in talks: Amazon; amount not stated: AMD, CoreWeave, Google.");
    EXPECT_EQ(picture.dataEnd, day("2025-12-17"));
    EXPECT_FALSE(picture.today);
    const Picture scheduled = support::picture(bundled(), viewOf(Basis::Scheduled), english);
    EXPECT_FALSE(scheduled.footer[1].contains(u"phases"_s)) << "phases count as scheduled";
}

TEST(Picture, NamesItsYearsAndFocus)
{
    const auto titleOf = [](const View &view) {
        return support::picture(bundled(), view, english).title.toStdString();
    };
    EXPECT_EQ(
        titleOf(viewOf(Basis::Announced, window("2026-01-01", "2027-01-01"))), "OpenAI’s compute commitments, 2026");
    EXPECT_EQ(titleOf(viewOf(Basis::Announced, window("2026-03-01", "2026-05-01"))),
        "OpenAI’s compute commitments, Mar 2026 – Apr 2026");
    EXPECT_EQ(titleOf(viewOf(Basis::Announced, window("2026-11-03", "2026-11-11"))),
        "OpenAI’s compute commitments, 3 Nov 2026 – 10 Nov 2026");
    EXPECT_EQ(titleOf(viewOf(Basis::Announced, counting::firstWindow(), bundled().findParty(u"nvidia"))),
        "NVIDIA’s deals, 2025–2027");
}

TEST(Picture, SaysWhenThereIsNothingToShow)
{
    const Picture picture = support::picture({}, viewOf(Basis::Announced), english);
    EXPECT_FALSE(picture.empty.isEmpty());
    EXPECT_TRUE(picture.lanes.empty() && picture.panels.empty() && picture.footer.empty());
    EXPECT_EQ(counting::wholeWindow({}), counting::firstWindow());
    EXPECT_EQ(
        support::readout({}, viewOf(Basis::Announced), day("2026-01-01"), english).dayText.toStdString(), "1 Jan 2026");
}

TEST(Picture, CountsWhatIsNotStatedAsScheduledToo)
{
    DealBuilder deals;
    deals.deal("d", "2025-11-03").promise(support::purchase("c", support::notStated));
    const Picture picture = support::picture(deals.set(), viewOf(Basis::Scheduled), english);
    EXPECT_EQ(picture.panels[1].up.total(pictures::Sign::Sum), u"not stated"_s);
    EXPECT_EQ(picture.panels[1].up.totals.size(), 1U) << "once";
    EXPECT_EQ(picture.sentence.toStdString(), "Promised; 1 amount not stated");
    deals.promise(support::purchase("b", support::exact(support::billion)));
    const Picture both = support::picture(deals.set(), viewOf(Basis::Scheduled), english);
    EXPECT_EQ(both.panels[1].up.total(pictures::Sign::Sum), u"none dated"_s);
    EXPECT_EQ(both.panels[1].up.total(pictures::Sign::Rest), u"$1 B undated"_s);
    EXPECT_EQ(both.panels[1].up.total(pictures::Sign::Unknown), u"1 not stated"_s);
    EXPECT_EQ(both.sentence.toStdString(), "$1 B promised; none of it with a date; 1 amount not stated");
}

TEST(Picture, KeepsWhatQualifiesASumInItsSentence)
{
    const auto sentenceOf = [](const std::vector<deals::Amount> &amounts, const char *condition = "") {
        DealBuilder deals;
        deals.deal("d", "2025-11-03");
        for (std::size_t i = 0; i < amounts.size(); ++i)
            deals.promise({.id = ("c" + std::to_string(i)).c_str(), .amount = amounts[i], .condition = condition});
        return support::picture(deals.set(), viewOf(Basis::Announced), english).sentence.toStdString();
    };
    EXPECT_EQ(sentenceOf({about(2 * GW), atLeast(GW)}), "At least about 3 GW promised; none of it with a date");
    EXPECT_EQ(sentenceOf({about(2 * GW), upTo(GW)}), "≈ 2 to ≈ 3 GW promised; none of it with a date");
    EXPECT_EQ(
        sentenceOf({atLeast(GW)}, "an event"), "An amount without a stated limit promised; none of it with a date");
}

TEST(Picture, SaysWhatIsAnnouncedLaterWithoutAnAmount)
{
    DealBuilder deals;
    deals.deal("now", "2025-11-03").promise(support::purchase("a", support::exact(support::billion)));
    deals.deal("later", "2028-05-01")
        .promise(support::purchase("b", support::notStated))
        .promise({.id = "power", .amount = support::notStated});
    const Picture picture = support::picture(deals.set(), viewOf(Basis::Announced), english);
    EXPECT_EQ(picture.panels[0].up.total(pictures::Sign::Later), u"not stated later"_s);
    EXPECT_EQ(picture.panels[1].up.total(pictures::Sign::Sum), u"$1 B"_s);
    EXPECT_EQ(picture.panels[1].up.total(pictures::Sign::Later), u"not stated later"_s);
    deals.promise(support::purchase("c", support::exact(2 * support::billion)));
    const Picture more = support::picture(deals.set(), viewOf(Basis::Announced), english);
    EXPECT_EQ(more.panels[1].up.total(pictures::Sign::Later), u"$2 B + 1 not stated later"_s);
}

TEST(Picture, OfOneDeal)
{
    DealBuilder deals;
    deals.deal("one", "2026-03-02").promise({.id = "c", .amount = about(150'000'000), .start = "2026-Q3"});
    EXPECT_EQ(panelsOf(deals.set(), viewOf(Basis::Scheduled)),
        R"(Megawatts (MW) due by the end of 2027, to 0.1625, from 0; ticks 0 25 50 75 100 125 150
up capacity for OpenAI: ≈ 150 MW
  NVIDIA, about: NVIDIA ≈ 150 MW | NVIDIA
    2026-07-01 0 0 0
    2026-07-01 0 0.15 0.15
    2026-09-30 0 0.15 0.15
    2026-09-30 0.15 0.15 0.15
US dollars (billion) due by the end of 2027, to 1.1, from 0; ticks
Nothing of this is promised
up OpenAI pays: 
down invested in OpenAI: 
)");
}

TEST(Picture, HoldsACurveThatHasNoPointInSight)
{
    const View month = viewOf(Basis::Scheduled, window("2027-03-01", "2027-04-01"));
    const Picture picture = support::picture(bundled(), month, english);
    EXPECT_GT(picture.panels[1].ceiling, 7.6 * billion) << "7.7 billion of AWS are due by then";
    EXPECT_LT(picture.panels[1].ceiling, 20.0 * billion);
}

TEST(Picture, SaysNoNumberForWhatIsOpenAndConditional)
{
    DealBuilder deals;
    deals.deal("d", "2026-03-02").promise({.id = "c", .amount = atLeast(10 * GW), .condition = "an IPO"});
    const std::string text = panelsOf(deals.set(), viewOf(Basis::Announced));
    EXPECT_EQ(text.find("9,223,372"), std::string::npos) << text;
}

TEST(Picture, WholeWindowHoldsEveryDate)
{
    EXPECT_EQ(counting::wholeWindow(bundled()), window("2025", "2033")) << "AWS is paid until November 2032";
    DealBuilder deals;
    deals.deal("d", "2019-05").promise({.id = "c", .end = "2041-Q2"}).event("e", "2018-12-31");
    EXPECT_EQ(counting::wholeWindow(deals.set()), window("2018", "2042"));
}

TEST(Readout, SaysTheValuesAtTheEndOfADay)
{
    const pictures::Readout readout = support::readout(bundled(), viewOf(Basis::Announced), day("2026-12-31"), english);
    EXPECT_EQ(readout.sentence.toStdString(),
        "31 Dec 2026 · capacity for OpenAI: ≥ 16 GW promised, 2 GW due · OpenAI pays: ≈ $588 B promised, $6.3 B due · "
        "invested in OpenAI: $13–113 B promised, $13 B due");
    ASSERT_EQ(readout.panels.size(), 2U);
    EXPECT_EQ(readout.panels[0].up.toStdString(), "≥ 16 GW");
    EXPECT_EQ(readout.panels[1].up.toStdString(), "≈ $588 B");
    EXPECT_EQ(readout.panels[1].down.toStdString(), "$13–113 B");
}

TEST(Readout, OfADayInsideAPeriodIsAnInterval)
{
    const pictures::Readout readout = support::readout(bundled(), viewOf(Basis::Scheduled), day("2026-10-01"), english);
    EXPECT_EQ(readout.panels[0].up.toStdString(), "0–2 GW");
}

/// 10 GW that counted until it was cancelled.
DealBuilder cancelled(const char *start = "")
{
    DealBuilder deals;
    deals.deal("d", "2025-03", {{Status::Signed}, {Status::Cancelled, "2026-06"}});
    deals.promise({.id = "a", .amount = exact(10 * GW), .start = start});
    return deals;
}

pictures::Panel powerOf(const DealSet &set, const View &view)
{
    return support::picture(set, view, english).panels.at(0);
}

/// Twenty partners, of which the last are the largest; every second "at least".
TEST(Picture, StacksTheLargestAndAllOthersTogether)
{
    DealBuilder deals;
    for (int i = 1; i <= 20; ++i) {
        const std::string id = std::to_string(i), partner = "Partner " + id;
        deals.deal(id.c_str(), "2025-09-22");
        deals.promise(
            {.id = ("c" + id).c_str(), .amount = i % 2 ? exact(i * GW) : atLeast(i * GW), .from = {partner.c_str()}});
    }
    const pictures::Panel panel = powerOf(deals.set(), viewOf(Basis::Announced, window("2025-01-01", "2026-01-01")));
    QStringList names;
    for (const pictures::Layer &layer : panel.up.layers)
        names += layer.texts.front();
    EXPECT_EQ(names.join(u'\n').toStdString(),
        "Partner 13 13 GW\nPartner 15 15 GW\nPartner 17 17 GW\nPartner 19 19 GW\n6 partners 36 GW\n"
        "Partner 14 ≥ 14 GW\nPartner 16 ≥ 16 GW\nPartner 18 ≥ 18 GW\nPartner 20 ≥ 20 GW\n6 partners ≥ 42 GW");
    EXPECT_EQ(panel.up.total(pictures::Sign::Sum), u"≥ 210 GW"_s);
    EXPECT_EQ(panel.up.layers[4].commitments.size(), 6U) << "each can be asked for";
    EXPECT_EQ(panel.up.layers[4].levels.back().solid, 36.0 * GW);
}

TEST(Picture, SumsWhatCountedAtTheEndOfItsTime)
{
    const DealBuilder deals = cancelled();
    const auto sumOf = [&](const char *to) {
        const pictures::Panel panel = powerOf(deals.set(), viewOf(Basis::Announced, window("2025-01-01", to)));
        EXPECT_EQ(panel.up.layers.size(), 1U);
        return panel.up.total(pictures::Sign::Sum);
    };
    EXPECT_EQ(sumOf("2026-01-01"), u"10 GW"_s);
    EXPECT_EQ(sumOf("2027-01-01"), u"none"_s);
}

TEST(Picture, SaysThatNothingIsPromisedOnlyWhereNothingEverCounted)
{
    const View view = viewOf(Basis::Scheduled, window("2025-01-01", "2026-01-01"));
    EXPECT_EQ(powerOf(cancelled().set(), view).empty.toStdString(), "Nothing of this is dated by a source");
    DealBuilder talks;
    talks.deal("d", "2025-03", {{Status::InTalks}}).promise({.id = "a"});
    EXPECT_EQ(powerOf(talks.set(), view).empty.toStdString(), "Nothing of this is promised");
    EXPECT_TRUE(powerOf(talks.set(), view).up.totals.empty());
}

TEST(Picture, TurnsToTheDirectionThatCountsToday)
{
    DealBuilder deals = cancelled();
    const auto nameOf = [&] {
        const View view = viewOf(Basis::Announced, counting::firstWindow(), deals.party("OpenAI"));
        return powerOf(deals.set(), view).up.name.toStdString();
    };
    EXPECT_EQ(nameOf(), "capacity for OpenAI");
    deals.deal("e", "2025-04").promise({.id = "b", .from = {"OpenAI"}, .to = {"Meta"}});
    EXPECT_EQ(nameOf(), "capacity from OpenAI");
}

} // namespace
