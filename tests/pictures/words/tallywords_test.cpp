// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/words/tallywords.h"

#include "support/dealbuilder.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace
{

using namespace deals;
using namespace support;
using counting::Tally;

std::string textOf(const Tally &tally)
{
    return pictures::tallyText(tally, Measure::Power, {}, QLocale::c()).toStdString();
}

TEST(TallyWords, SayHowSureASumIs)
{
    EXPECT_EQ(textOf({}), "none");
    EXPECT_EQ(textOf({.notStated = 1}), "not stated");
    EXPECT_EQ(textOf({.interval = {2 * GW, 2 * GW}, .notStated = 1}), "2 GW + 1 not stated");
    EXPECT_EQ(textOf({.interval = {0, 300 * GW}, .highIsAbout = true}), "0 to ≈ 300 GW");
    EXPECT_EQ(textOf({.overflown = true}), "too large to add up");
}

TEST(TallyWords, PrintedTogetherShareAUnitAndAddUp)
{
    const auto texts = [](const std::vector<Tally> &tallies) {
        QStringList all;
        for (const QString &text : pictures::tallyTexts(tallies, {{0, {1, 2}}}, Measure::Power, {}, QLocale::c()))
            all += text;
        return all.join(u", ").toStdString();
    };
    const auto of = [](Quantity value, int notStated = 0) {
        return Tally{.interval = {value, value}, .notStated = notStated};
    };
    EXPECT_EQ(texts({of(GW), of(995'000'000, 2), of(5'000'000)}), "1 GW, 0.995 GW + 2 not stated, 0.005 GW");
    EXPECT_EQ(texts({of(3 * GW), of(1'499'999'999), of(1'500'000'001)}), "3 GW, 1.5 GW, 1.5 GW");
    EXPECT_EQ(texts({of(GW / 2), of(GW / 2), of(0, 1)}), "500 MW, 500 MW, not stated");
    EXPECT_EQ(texts({{.overflown = true}, of(GW), of(2 * GW)}), "too large to add up, 1 GW, 2 GW");
}

TEST(TallyWords, SayWhyACommitmentStayedOut)
{
    DealBuilder deals;
    deals.deal("d", "2025-09-22", {{Status::InTalks}}).promise({.id = "talks", .amount = notStated});
    deals.promise({.id = "paused", .statuses = {{Status::Signed}, {Status::Paused, "2026-01"}}});
    deals.promise({.id = "option", .option = true, .statuses = {{Status::Signed}}});
    deals.promise({.id = "umbrella", .umbrella = true, .statuses = {{Status::Signed}}});
    deals.promise({.id = "whole", .amount = exact(2 * GW), .statuses = {{Status::Signed}}});
    deals.promise({.id = "older", .statuses = {{Status::Signed}}});
    deals.promise({.id = "phase", .phaseOf = "whole", .statuses = {{Status::Signed}}});
    deals.deal("e", "2025-10-06").promise({.id = "newer"}).promise({.id = "inside"});
    deals.relate("newer", RelationKind::Supersedes, "older").relate("inside", RelationKind::PartOf, "umbrella");
    const counting::Ledger ledger(deals.set(), {});
    const std::vector<counting::Total> sums = counting::totals(ledger, day("2027-12-31")).sums;
    ASSERT_EQ(sums.size(), 1U);
    std::string text;
    for (const deals::CommitmentId id : sums[0].excluded)
        ((text += deals.set().text(id).id.toStdString()) += ": ") +=
            pictures::reasonText(ledger, id, QLocale::c()).toStdString() + "\n";
    EXPECT_EQ(text,
        "talks: in talks, amount not stated: named beside, not counted\n"
        "paused: paused: named beside, not counted\n"
        "option: an option: shown, never counted\n"
        "umbrella: an umbrella over deals still to be made: shown, never counted\n"
        "older: superseded 6 Oct 2025\n"
        "phase: phase of whole: counts as scheduled, inside its whole\n");
    EXPECT_EQ(sums[0].announced.interval, (Interval{4 * GW, 4 * GW}));
}

} // namespace
