// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a lane beside its main promise: later announcements, tracks, second partners, overlaps.
#include "deals/parties.h"
#include "pictures/lanes/lanes.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/print.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using namespace deals;
using namespace support;
using pictures::Bar, pictures::Lane, pictures::Mark, pictures::Wordings;

std::vector<Lane> lanesIn(const DealSet &set)
{
    const auto list = pictures::lanes(std::make_shared<const counting::Ledger>(set, deals::PartyId{}), {}, english);
    return {list.begin(), list.end()};
}

/// What was announced on another day than its deal has a diamond of its own, on that day.
TEST(LaneSigns, ShowEveryAnnouncement)
{
    DealBuilder deals;
    deals.deal("d", "2025-03-01").promise({.id = "a"});
    deals.promise({.id = "b", .amount = exact(2 * GW), .announced = "2025-09-10"});
    deals.promise(purchase("c", upTo(3 * billion)));
    deals.set().commitments.back().announced = *Date::parse(u"2025-09-10");
    deals.promise({.id = "e", .amount = exact(4 * GW), .announced = "2026-02"});
    deals.set().commitments.back().knownBy = true;
    deals.promise({.id = "f", .announced = "2026-05-01", .option = true}); // its own sign stands there
    const Lane lane = lanesIn(deals.set()).at(0);
    EXPECT_EQ(toText(lane), R"(NVIDIA, AWS, 2025-03-01: 7 GW · up to $3 B | 7 GW + 1 more
  2025-03-01..… undated, exact: 1 GW · 2 GW · 4 GW · up to $3 B, undated | 1 GW · 2 GW · 4 GW + 1 more, undated | 1 GW · 2 GW + 2 more, undated | 1 GW + 3 more, undated | undated
  option 2026-05-01..2026-05-02: option: 1 GW | option | option
  announced 2025-09-10..2025-09-11: announced: 2 GW · up to $3 B | announced: 2 GW + 1 more
  known by 2026-02-01..2026-03-01: first mentioned: 4 GW
)");
    pictures::View view = viewOf(counting::Basis::Announced);
    const pictures::Picture picture = support::picture(deals.set(), view, english);
    const auto tip = [&](std::size_t mark) {
        const pictures::Sign sign = pictures::signOf(lane.marks[mark].sign);
        return support::explanation(
            deals.set(), view, picture, {pictures::Pointed::What::Mark, sign, lane.deal, 0, true, mark}, english);
    };
    EXPECT_EQ(tip(1).sign, u"Filled diamond: announced"_s);
    EXPECT_EQ(tip(1).meaning,
        u"NVIDIA: announced: 2 GW · up to $3 B.\nAs announced, a promise counts from this day on. "
        "Announced 10 Sep 2025."_s);
    EXPECT_EQ(tip(2).sign, u"Hollow diamond: first mentioned"_s);
    EXPECT_TRUE(tip(2).meaning.endsWith(u"Known by Feb 2026."_s)) << tip(2).meaning.toStdString();
}

/// A track each; what is left out where there is room for few says how many it is, and what that comes to.
TEST(LaneSigns, PutWhatOverlapsOnTracks)
{
    DealBuilder deals;
    deals.deal("d", "2025-03-01");
    deals.promise({.id = "a", .start = "2025-04", .end = "2026-01"});
    deals.promise({.id = "b", .amount = exact(2 * GW), .start = "2025-05", .end = "2027-04"});
    deals.promise({.id = "c", .amount = about(3 * GW), .start = "2025-06", .end = "2026-07"});
    deals.promise({.id = "e", .amount = atLeast(4 * GW), .start = "2026-03", .end = "2026-05"});
    Promise paid = purchase("f", exact(7 * billion));
    paid.start = "2026-H1";
    deals.promise(paid);
    const Lane lane = lanesIn(deals.set()).at(0);
    std::vector<int> tracks;
    for (const Bar &bar : lane.bars)
        tracks.push_back(bar.track);
    EXPECT_EQ(tracks, (std::vector{0, 1, 2, 3, 0})) << toText(lane);
    EXPECT_EQ(lane.tracks(), 4);
    EXPECT_EQ(lane.leftOut,
        (std::vector<Wordings>{{u"+ 3 more: ≈ 5 GW · $7 B"_s, u"+ 3 more"_s},
            {u"+ 2 more: ≈ 3 GW · $7 B"_s, u"+ 2 more"_s}, {u"+ 1 more: $7 B"_s, u"+ 1 more"_s}}));
    EXPECT_EQ(lane.leftOutWith(4), Wordings{});
    deals.relate("b", RelationKind::Overlaps, "c");
    EXPECT_EQ(lanesIn(deals.set()).at(0).leftOut.front(), Wordings{u"+ 3 more"_s}) << "they have no plain sum";
}

/// What is undated follows what is dated of its own kind; other kinds do not move it.
TEST(LaneSigns, PutTheUndatedAfterTheDatedOfItsKind)
{
    DealBuilder deals;
    deals.deal("d", "2025-03-01").promise({.id = "a", .amount = upTo(4 * GW)});
    Promise paid = purchase("b", exact(10 * billion));
    paid.start = "2027";
    paid.term = "P5Y";
    deals.promise(paid);
    EXPECT_EQ(toText(lanesIn(deals.set()).at(0)),
        R"(NVIDIA, AWS, 2025-03-01: up to 4 GW · $10 B over 5 years from 2027 | up to 4 GW · $10 B | up to 4 GW + 1 more
  2025-03-01..… undated, up to: up to 4 GW, undated | undated
  2027-01-01..2032-12-31 spread, exact, unsure start, track 1: $10 B over 5 years from 2027, spread evenly | $10 B over 5 years from 2027 | $10 B
)");
}

TEST(LaneSigns, WearTheColourOfTheirOwnPartner)
{
    DealBuilder deals;
    deals.deal("d", "2025-03-01").promise({.id = "a", .start = "2026-H1"});
    deals.promise({.id = "b", .from = {"AMD"}, .start = "2026-H2"});
    deals.promise({.id = "c", .from = {"Crusoe", "Oracle"}, .option = true});
    const DealSet &set = deals.set();
    const Lane lane = lanesIn(set).at(0);
    const auto hue = [&](const char *name) { return hueOf(set, deals.party(name)); };
    EXPECT_EQ(lane.hue, hue("NVIDIA"));
    EXPECT_EQ(lane.otherHues, (std::vector{hue("AMD"), hue("Crusoe"), hue("Oracle")}));
    EXPECT_EQ(lane.bars.at(0).hue, hue("NVIDIA"));
    EXPECT_EQ(lane.bars.at(1).hue, hue("AMD"));
    EXPECT_EQ(lane.marks.at(0).hue, hue("Crusoe"));
    const pictures::View view = viewOf(counting::Basis::Announced);
    const pictures::Explanation tip = support::explanation(set, view, support::picture(set, view, english),
        {pictures::Pointed::What::Bar, pictures::Sign::Period, lane.deal, 0, true, 1}, english);
    EXPECT_TRUE(tip.meaning.startsWith(u"AMD: 1 GW."_s)) << tip.meaning.toStdString();
}

TEST(LaneSigns, SayThatADayOfAPeriodIsMeant)
{
    DealBuilder deals;
    deals.deal("d", "2025-03-01").promise({.id = "a", .start = "2026-H2"});
    deals.promise({.id = "b", .start = "2027", .end = ".."}).promise({.id = "c", .start = "2027-03-05"});
    QStringList days;
    const Lane lane = lanesIn(deals.set()).at(0);
    for (const Bar &bar : lane.bars)
        days += bar.someDay;
    EXPECT_EQ(days, (QStringList{u"some time in H2 2026"_s, u"some time from 1 Jan 2027 on"_s, QString()}));
}

/// Either of two commitments that overlap says so.
TEST(LaneSigns, SayWhatOverlaps)
{
    DealBuilder deals;
    deals.deal("north", "2025-03-01").promise({.id = "a", .amount = exact(3 * GW), .start = "2026-H2"});
    deals.deal("south", "2025-04-01").promise({.id = "b", .amount = exact(5 * GW), .from = {"AMD"}});
    deals.set().texts.back().what = u"Campus"_s;
    deals.relate("a", RelationKind::Overlaps, "b");
    const DealSet &set = deals.set();
    const pictures::View view = viewOf(counting::Basis::Scheduled);
    const pictures::Picture picture = support::picture(set, view, english);
    const auto tip = [&](std::size_t lane, pictures::Pointed::What what, pictures::Sign sign) {
        return support::explanation(set, view, picture, {what, sign, picture.lanes[lane].deal, 0, true, 0}, english)
            .meaning;
    };
    using What = pictures::Pointed::What;
    const QString north = u"3 GW may be the same in part as 5 GW · Campus (south), and is sure to count once only."_s;
    const QString south = u"5 GW may be the same in part as 3 GW (north), and is sure to count once only."_s;
    for (const QString &said : {tip(0, What::Bar, pictures::Sign::Period), tip(0, What::Lane, pictures::Sign::Promise)})
        EXPECT_TRUE(said.contains(north)) << said.toStdString();
    for (const QString &said :
        {tip(1, What::Bar, pictures::Sign::Undated), tip(1, What::Lane, pictures::Sign::Promise)})
        EXPECT_TRUE(said.contains(south)) << said.toStdString();
}

} // namespace
