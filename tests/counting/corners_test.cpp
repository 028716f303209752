// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"
#include "support/rulebookprint.h"

#include <gtest/gtest.h>

/// The rules, where they meet.
namespace
{

using deals::RelationKind, deals::Status, deals::Kind, deals::Measure;
using support::about, support::atLeast, support::DealBuilder, support::exact, support::GW, support::notStated,
    support::range, support::upTo;

void expectSums(const DealBuilder &builder, const char *day, const std::string &sums)
{
    EXPECT_EQ(rulebook::allSums(builder.set(), builder.set().focus, support::day(day)), sums) << "on " << day;
}

std::string gets(const char *sums)
{
    return std::string("gets capacity power: ") + sums + '\n';
}

std::string pays(const char *sums)
{
    return std::string("gives purchase moneyUSD: ") + sums + '\n';
}

TEST(CornersTest, PhaseOfAnOptionCountsItself)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW), .option = true});
    b.promise({.id = "p", .amount = exact(2 * GW), .phaseOf = "w"});
    expectSums(b, "2025-06-01", gets("2 = 2 undated, announced 2"));
}

TEST(CornersTest, ChainGoesThroughWhatDoesNotCountButNotThroughAnOptionOrUmbrella)
{
    for (const bool option : {false, true})
        for (const bool umbrella : {false, true}) {
            DealBuilder b;
            b.deal("d", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW)});
            b.promise({.id = "m",
                .amount = exact(5 * GW),
                .phaseOf = "w",
                .option = option,
                .umbrella = umbrella,
                .statuses = {{Status::Signed}, {Status::Cancelled, "2025-02-01"}}});
            b.promise({.id = "p", .amount = exact(2 * GW), .phaseOf = "m", .statuses = {{Status::Signed}}});
            expectSums(b, "2025-06-01",
                option || umbrella ? gets("12 = 12 undated, announced 12") : gets("10 = 10 undated, announced 10"));
        }
}

TEST(CornersTest, PartOfTwoWholesIsInsideTheFirst)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "v", .amount = upTo(10 * GW), .from = {"AMD"}});
    b.promise({.id = "w", .amount = upTo(10 * GW)});
    b.promise({.id = "p", .amount = exact(2 * GW), .phaseOf = "w"});
    b.relate("p", RelationKind::PartOf, "v");
    const rulebook::Group ofAmd{rulebook::Side::Gets, b.set().group({b.party("AMD")}),
        b.set().group({b.party("OpenAI")}), Kind::Capacity, Measure::Power, {}};
    const rulebook::Split split = rulebook::split(b.set(), b.set().focus, ofAmd, support::day("2025-06-01"));
    EXPECT_EQ(rulebook::toText(split.announced, Measure::Power), "0–10");
    expectSums(b, "2025-06-01", gets("2–20 = 2–20 undated, announced 2–20"));
}

TEST(CornersTest, PartCountsInTheGroupOfItsWhole)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = upTo(10 * GW)});
    b.promise({.id = "p", .amount = exact(2 * GW), .from = {"AMD"}, .phaseOf = "w"});
    const rulebook::Group ofAmd{rulebook::Side::Gets, b.set().group({b.party("AMD")}),
        b.set().group({b.party("OpenAI")}), Kind::Capacity, Measure::Power, {}};
    EXPECT_EQ(rulebook::split(b.set(), b.set().focus, ofAmd, support::day("2025-06-01")).announced, rulebook::Sum{});
    expectSums(b, "2025-06-01", gets("2–10 = 2–10 undated, announced 2–10"));
}

TEST(CornersTest, PartInAnotherDealStaysWhenItsWholeEnds)
{
    DealBuilder b;
    b.deal("d", "2025-01-01", {{Status::Signed}, {Status::Cancelled, "2025-05-01"}});
    b.promise({.id = "w", .amount = exact(10 * GW)});
    b.promise({.id = "p", .amount = exact(1 * GW), .phaseOf = "w"});
    b.deal("e", "2025-02-01").promise({.id = "q", .amount = exact(2 * GW)});
    b.relate("q", RelationKind::PartOf, "w");
    expectSums(b, "2025-04-30", gets("10 = 10 undated, announced 10"));
    expectSums(b, "2025-05-01", gets("2 = 2 undated, announced 2"));
}

TEST(CornersTest, PartsAreCutAtTheirWhole)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = upTo(5 * GW)});
    b.promise({.id = "p", .amount = exact(4 * GW), .start = "2025-06-01", .phaseOf = "w"});
    b.promise({.id = "q", .amount = exact(3 * GW), .start = "2026-06-01", .phaseOf = "w"});
    expectSums(b, "2025-06-01", gets("5 = 4 scheduled, 1 later, announced 5"));
    expectSums(b, "2026-06-01", gets("5 = 5 scheduled, announced 5"));
}

TEST(CornersTest, WholeThatIsAllDueIsDueInAll)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW), .start = "2025-03-01"});
    b.promise({.id = "p", .amount = upTo(5 * GW), .start = "2025-02-01", .phaseOf = "w"});
    expectSums(b, "2025-02-01", gets("10 = 0–5 scheduled, 5–10 later, announced 10"));
    expectSums(b, "2025-03-01", gets("10 = 10 scheduled, announced 10"));
}

TEST(CornersTest, WhatIsLaterOfAWholeIsNotUndatedToo)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW)});
    b.deal("e", "2025-06-01").promise({.id = "p", .amount = exact(4 * GW)});
    b.relate("p", RelationKind::PartOf, "w");
    expectSums(b, "2025-05-31", gets("10 = 4 later, 6 undated, announced 10"));
    expectSums(b, "2025-06-01", gets("10 = 10 undated, announced 10"));
}

TEST(CornersTest, PartsAnnouncedLaterLiftTheTotalOnly)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = upTo(5 * GW)});
    b.promise({.id = "p",
        .amount = exact(4 * GW),
        .start = "2025-06-01",
        .phaseOf = "w",
        .announced = "2025-09-01",
        .statuses = {{Status::Signed}}});
    expectSums(b, "2025-08-31", gets("4–5 = 4 later, 0–1 undated, announced 0–5"));
    expectSums(b, "2025-09-01", gets("4–5 = 4 scheduled, 0–1 undated, announced 4–5"));
}

TEST(CornersTest, WholeWithoutAmountWhosePartsAreNotFirmIsNotStated)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = notStated});
    b.promise({.id = "p", .amount = upTo(5 * GW), .phaseOf = "w"});
    expectSums(b, "2025-06-01", gets("0 +1 = 0 +1 undated, announced 0 +1"));
}

TEST(CornersTest, UmbrellaNeverCountsAndSupersedesNothing)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "x", .amount = exact(2 * GW)});
    b.deal("e", "2025-02-01").promise({.id = "u", .amount = exact(10 * GW), .umbrella = true});
    b.relate("u", RelationKind::Supersedes, "x").relate("x", RelationKind::PartOf, "u");
    expectSums(b, "2025-06-01", gets("2 = 2 undated, announced 2"));
}

TEST(CornersTest, StatusesAreSortedAndNeverCountBeforeTheAnnouncement)
{
    DealBuilder b;
    b.deal("d", "2025-03-01", {{Status::Cancelled, "2025-06-01"}, {Status::Signed, "2025-02-01"}});
    b.promise({.id = "x", .amount = exact(2 * GW)});
    expectSums(b, "2025-05-31", gets("2 = 2 undated, announced 2"));
    expectSums(b, "2025-06-01", "");
    EXPECT_EQ(rulebook::curve(b.set(), b.set().focus, rulebook::groups(b.set(), b.set().focus).front(),
                  rulebook::Basis::AsAnnounced, support::day("2025-02-28")),
        rulebook::Sum{});
}

TEST(CornersTest, SuccessorOfASuccessorStandsBesideToo)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "x", .amount = exact(2 * GW)});
    b.deal("e", "2025-03-01").promise({.id = "y", .amount = exact(3 * GW)});
    b.deal("f", "2025-05-01").promise({.id = "z", .amount = exact(4 * GW)});
    b.relate("z", RelationKind::Supersedes, "y").relate("y", RelationKind::Supersedes, "x");
    expectSums(b, "2025-02-01", gets("2 = 2 undated, announced 2"));
    expectSums(b, "2025-04-01", gets("3 = 3 undated, announced 3"));
    expectSums(b, "2025-06-01", gets("4 = 4 undated, announced 4"));
}

TEST(CornersTest, RelationHoldsFromItsDate)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "x", .amount = exact(2 * GW)});
    b.deal("e", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW)});
    b.relate("x", RelationKind::PartOf, "w", "2025-06-01");
    expectSums(b, "2025-05-31", gets("12 = 12 undated, announced 12"));
    expectSums(b, "2025-06-01", gets("10 = 10 undated, announced 10"));
}

TEST(CornersTest, OfConflictingWordingsTheMoreCautiousCounts)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "x", .amount = exact(2 * GW)});
    b.deal("e", "2025-01-01").promise({.id = "y", .amount = upTo(9 * GW)});
    b.deal("f", "2025-01-01").promise({.id = "z", .amount = about(4 * GW)});
    b.relate("x", RelationKind::ConflictsWith, "y").relate("z", RelationKind::ConflictsWith, "x");
    expectSums(b, "2025-06-01", gets("≈4–≈13 = ≈4–≈13 undated, announced ≈4–≈13"));
}

TEST(CornersTest, AboutBelongsToAnEnd)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = exact(10 * GW)});
    b.promise({.id = "p", .amount = about(2 * GW), .start = "2025-06-01", .phaseOf = "w"});
    b.deal("e", "2025-01-01").promise({.id = "x", .amount = about(3 * GW), .condition = "money"});
    expectSums(b, "2025-06-01", gets("10–≈13 = ≈2 scheduled, ≈8–≈11 undated, announced 10–≈13"));
}

TEST(CornersTest, DeadlineIsDueBetweenItsAnnouncementAndItself)
{
    DealBuilder b;
    b.deal("d", "2025-03-01").promise({.id = "x", .amount = exact(2 * GW), .end = "2026-12-31"});
    expectSums(b, "2025-02-28", gets("2 = 2 later, announced 0"));
    expectSums(b, "2025-03-01", gets("2 = 0–2 scheduled, 0–2 later, announced 2"));
    expectSums(b, "2026-12-31", gets("2 = 2 scheduled, announced 2"));
}

TEST(CornersTest, OpenAmountOverATermIsOpenUntilItEnds)
{
    DealBuilder b;
    support::Promise promise = support::purchase("x", atLeast(300));
    promise.term = "P30D";
    b.deal("d", "2025-04-01").promise(promise);
    expectSums(b, "2025-03-31", pays("≥ 300 = ≥ 300 later, announced 0"));
    expectSums(b, "2025-04-10", pays("≥ 300 = ≥ 100 scheduled, ≥ 200 later, announced ≥ 300"));
    expectSums(b, "2025-04-30", pays("≥ 300 = ≥ 300 scheduled, announced ≥ 300"));
}

TEST(CornersTest, SelfDealsAreAGroupOfTheirOwn)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "x", .amount = exact(2 * GW), .from = {"OpenAI"}, .to = {"OpenAI"}});
    b.promise({.id = "y", .amount = exact(3 * GW), .from = {"Meta"}, .to = {"Meta"}});
    expectSums(b, "2025-06-01",
        "own capacity power: 2 = 2 undated, announced 2\nothers capacity power: 3 = 3 undated, announced 3\n");
    EXPECT_EQ(rulebook::allSums(b.set(), {}, support::day("2025-06-01")),
        "gives capacity power: 5 = 5 undated, announced 5\n");
}

TEST(CornersTest, RangeBeginsAtItsFirmParts)
{
    DealBuilder b;
    b.deal("d", "2025-01-01").promise({.id = "w", .amount = range(1 * GW, 9 * GW)});
    b.promise({.id = "p", .amount = exact(2 * GW), .phaseOf = "w"});
    b.promise({.id = "q", .amount = exact(3 * GW), .phaseOf = "w"});
    b.relate("p", RelationKind::Overlaps, "q");
    expectSums(b, "2025-06-01", gets("3–9 = 3–9 undated, announced 3–9"));
}

} // namespace
