// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the curves and the order of any deals. DEALS_SEED=n runs one data set alone.
#include "pictures/panels.h"
#include "pictures/picture.h"
#include "support/levels.h"
#include "support/pictured.h"
#include "support/print.h"
#include "support/randomdeals.h"

#include <QLocale>

#include <array>
#include <set>

namespace
{

using namespace deals;
using counting::Basis, pictures::Layer, counting::Ledger, counting::Level, counting::Line, counting::Stacked,
    counting::Tally;

constexpr std::uint64_t curveSets = 300;
constexpr std::array bothBases{Basis::Announced, Basis::Scheduled};

std::vector<Stacked> stacksOf(const Ledger &ledger)
{
    std::vector<Stacked> stacks;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        const Stacked stacked{line.direction, commitment.kind, commitment.measure, commitment.currency};
        if (std::find(stacks.begin(), stacks.end(), stacked) == stacks.end())
            stacks.push_back(stacked);
    }
    return stacks;
}

pictures::View viewOf(const DealSet &set, Basis basis)
{
    pictures::View view;
    view.window = counting::wholeWindow(set);
    view.basis = basis;
    view.columns = 1'000'000; // every point
    return view;
}

/// Days on which something may change, the days beside them, and some others.
std::vector<Day> daysOf(const std::vector<Layer> &layers, std::uint64_t seed)
{
    std::set<Day> days;
    support::Random random(seed);
    for (int i = 0; i < 5; ++i)
        days.insert(dayOf(2024, 1, 1) + static_cast<Day>(support::below(random, 6 * 365)));
    for (const Layer &layer : layers)
        for (const Level &level : layer.levels)
            for (const int beside : {-1, 0, 1})
                days.insert(static_cast<Day>(level.day) + beside);
    return {days.begin(), days.end()};
}

/// The highest certain and the highest stated amount of a stack at the end of a day, by its layers.
Level addedAt(const std::vector<Layer> &layers, Day day)
{
    Level sum;
    for (const Layer &layer : layers) {
        const Level level = support::levelAt(layer.levels, day);
        sum = {0, sum.solid + level.solid, sum.tinted + level.tinted, sum.outline + level.outline};
    }
    return sum;
}

/// Nothing depends on anything else.
bool isSimple(const DealSet &set)
{
    return set.relations.empty()
        && std::ranges::none_of(set.commitments, [](const Commitment &each) { return each.phaseOf.isValid(); });
}

TEST(Curves, LayersAddUpToTheSumOnEveryDay)
{
    support::forEachSeed(curveSets, [](std::uint64_t seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        for (const Stacked &stacked : stacksOf(ledger))
            for (const Basis basis : bothBases) {
                const pictures::View view = viewOf(set, basis);
                const std::vector<Layer> layers =
                    pictures::layers(outline(set, view, QLocale::c()), stacked, view, QLocale::c());
                for (const Day day : daysOf(layers, seed)) {
                    const Tally tally = tallyAt(ledger, stacked, basis, day);
                    const Level level = addedAt(layers, day);
                    // A spread amount is rounded to the base unit in sums, and not in curves.
                    const double near = double(set.commitments.size());
                    // Where one stands for another on some day, no band can be sure of what their sum is sure of; and
                    // where parts are held to a whole, a slope may bend between the days that the curve knows.
                    if (isSimple(set)) {
                        ASSERT_NEAR(level.solid, double(tally.interval.low), near) << "day " << day;
                        ASSERT_NEAR(level.outline, double(tally.reach), near) << "day " << day;
                    }
                }
            }
    });
}

TEST(Curves, RunFromCertainToPossible)
{
    support::forEachSeed(curveSets, [](std::uint64_t seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        constexpr double rounding = 1e-3; // of a base unit
        for (const Stacked &stacked : stacksOf(ledger))
            for (const Basis basis : bothBases)
                for (const Layer &layer : pictures::layers(
                         outline(set, viewOf(set, basis), QLocale::c()), stacked, viewOf(set, basis), QLocale::c())) {
                    double day = layer.levels.empty() ? 0 : layer.levels.front().day;
                    for (const Level &level : layer.levels) {
                        ASSERT_LE(day, level.day);
                        ASSERT_GE(level.solid, -rounding);
                        ASSERT_LE(level.solid, level.tinted + rounding);
                        ASSERT_LE(level.tinted, level.outline + rounding);
                        day = level.day;
                    }
                }
    });
}

TEST(Curves, LowIsNeverAboveHigh)
{
    support::forEachSeed(curveSets, [](std::uint64_t seed) {
        const DealSet set = support::randomDeals(seed);
        const Ledger ledger(set, {});
        for (const Stacked &stacked : stacksOf(ledger))
            for (Day day = dayOf(2023, 12, 31); day < dayOf(2032, 1, 1); day += 101) {
                const auto &[announced, scheduled, later, undated, unannounced] =
                    counting::sumAt(ledger, stacked, counting::Moment::endOf(day), counting::Reading::Total);
                for (const Tally &tally : {announced, scheduled, later, undated, unannounced}) {
                    ASSERT_LE(tally.interval.low, tally.interval.high);
                    ASSERT_LE(tally.about, tally.interval.low);
                    ASSERT_FALSE(tally.overflown);
                }
            }
    });
}

/// By the ids of their deals and commitments, whose rows differ.
std::vector<std::pair<std::string, pictures::Lane>> lanesOf(const DealSet &set, const pictures::Picture &picture)
{
    std::vector<QString> ids;
    for (const deals::CommitmentText &text : set.texts)
        ids.push_back(text.id);
    std::sort(ids.begin(), ids.end());
    const auto byId = [&](auto &signs) {
        for (auto &sign : signs)
            for (deals::CommitmentId &commitment : sign.commitments)
                commitment.row = static_cast<std::uint32_t>(
                    std::lower_bound(ids.begin(), ids.end(), set.text(commitment).id) - ids.begin());
    };
    std::vector<std::pair<std::string, pictures::Lane>> lanes;
    for (pictures::Lane lane : picture.lanes) {
        const std::string id = (lane.heading ? lane.group : set.deal(lane.deal).id).toStdString();
        lane.deal = {};
        byId(lane.bars);
        byId(lane.marks);
        lanes.emplace_back(id, std::move(lane));
    }
    return lanes;
}

void expectSameStack(const pictures::Stack &a, const pictures::Stack &b)
{
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.totals, b.totals);
    ASSERT_EQ(a.layers.size(), b.layers.size());
    for (std::size_t i = 0; i < a.layers.size(); ++i) {
        const Layer &one = a.layers[i], &other = b.layers[i];
        EXPECT_EQ(std::tie(one.partner, one.texts, one.hue, one.said),
            std::tie(other.partner, other.texts, other.hue, other.said));
        ASSERT_EQ(one.levels.size(), other.levels.size());
        for (std::size_t j = 0; j < one.levels.size(); ++j) {
            EXPECT_EQ(one.levels[j].day, other.levels[j].day);
            EXPECT_NEAR(one.levels[j].outline, other.levels[j].outline, 1e-3);
        }
    }
}

TEST(Curves, OrderOfRecordsChangesNoPicture)
{
    support::forEachSeed(curveSets, [](std::uint64_t seed) {
        DealSet set = support::randomDeals(seed);
        std::erase_if(set.relations, [](const Relation &relation) { // among equals the order of the file decides
            return relation.kind == RelationKind::PartOf || relation.kind == RelationKind::ConflictsWith;
        });
        const DealSet other = support::shuffled(set, seed);
        for (const Basis basis : bothBases) {
            const pictures::Picture a = support::picture(set, viewOf(set, basis), QLocale::c());
            const pictures::Picture b = support::picture(other, viewOf(other, basis), QLocale::c());
            EXPECT_EQ(a.footer, b.footer);
            EXPECT_EQ(a.dataEnd, b.dataEnd);
            EXPECT_EQ(lanesOf(set, a), lanesOf(other, b));
            ASSERT_EQ(a.panels.size(), b.panels.size());
            for (std::size_t i = 0; i < a.panels.size(); ++i) {
                EXPECT_EQ(a.panels[i].ticks, b.panels[i].ticks);
                expectSameStack(a.panels[i].up, b.panels[i].up);
                expectSameStack(a.panels[i].down, b.panels[i].down);
            }
            const Day day = dayOf(2026, 7, 1);
            EXPECT_EQ(support::readout(set, viewOf(set, basis), day, QLocale::c()),
                support::readout(other, viewOf(other, basis), day, QLocale::c()));
        }
    });
}

} // namespace
