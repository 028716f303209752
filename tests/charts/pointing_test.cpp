// SPDX-License-Identifier: GPL-3.0-or-later
// That a point in the picture is of the sign that is drawn there.
#include "charts/lanes/lanescene.h"
#include "charts/panels/panelmarks.h"
#include "charts/sheet.h"
#include "charts/sheetpainting.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using namespace charts;
using counting::Basis, pictures::Dating, pictures::Pointed, pictures::Sign;
using What = Pointed::What;

const QLocale english(QLocale::English, QLocale::UnitedStates);

std::string toText(const Pointed &pointed)
{
    return u"what %1, sign %2, deal %3, panel %4, %5, index %6"_s.arg(int(pointed.what))
        .arg(int(pointed.sign))
        .arg(pointed.deal.row)
        .arg(pointed.panel)
        .arg(pointed.up)
        .arg(pointed.index)
        .toStdString();
}

class PointingTest : public testing::Test
{
protected:
    void show(const counting::Window &window, Basis basis, const QSizeF &size)
    {
        pictures::View view;
        view.window = window;
        view.basis = basis;
        view.today = deals::dayOf(2026, 3, 1);
        style = Style::of(Theme::Light, baseFor(size, Frame::Window));
        sheet.setPicture(support::picture(support::bundled(), view, english));
        sheet.arrange(size, style, Frame::Window);
    }

    /// The arrangements that the tests look at.
    template<typename Check> void forEachView(const Check &check)
    {
        using deals::dayOf;
        const std::array windows{counting::firstWindow(),
            counting::Window{double(dayOf(2026, 5, 1)), double(dayOf(2027, 3, 1))},
            counting::Window{double(dayOf(2025, 10, 1)), double(dayOf(2025, 11, 20))},
            counting::Window{double(dayOf(2020, 1, 1)), double(dayOf(2034, 1, 1))}};
        for (const Basis basis : {Basis::Announced, Basis::Scheduled})
            for (const counting::Window &window : windows)
                for (const QSizeF &size : {QSizeF(1440, 900), QSizeF(900, 640), QSizeF(2400, 1500)}) {
                    SCOPED_TRACE(testing::Message() << window.from << ", " << size.width() << " wide");
                    show(window, basis, size);
                    check();
                }
    }

    LaneScene sceneOf(int row) const
    {
        const SheetLayout &layout = sheet.layout();
        return laneScene(sheet.picture().lanes[static_cast<std::size_t>(row)], layout.row(row), layout.lanes.area,
            timeScale(sheet.picture(), layout), style, false);
    }
    /// Whether another sign or its words are drawn over that point of a bar.
    bool isCovered(const LaneScene &scene, const QPointF &at) const
    {
        const auto covers = [&at](const QRectF &rect) { return rect.contains(at); };
        const auto words = sheet.labels();
        for (std::size_t i = 0; i < scene.marks.size(); ++i) {
            const QPointF mark = scene.marks[i].at;
            if (covers(QRectF(mark.x() - 25, scene.row.top(), 50, scene.row.height())))
                return true;
            for (const QString &text : scene.lane->marks[i].texts)
                if (std::any_of(words.begin(), words.end(),
                        [&](const charts::Label &label) { return label.text == text && covers(label.rect); }))
                    return true;
        }
        return covers(scene.announcement);
    }
    void expectAt(const QPointF &at, const Pointed &expected) const
    {
        const Hit found = sheet.pointedAt(at);
        EXPECT_EQ(found.sign, expected) << toText(found.sign) << "\nexpected " << toText(expected) << " at " << at.x()
                                        << ", " << at.y();
        EXPECT_TRUE(found.rect.contains(at));
    }
    int rowOf(const char *partner) const
    {
        const auto &lanes = sheet.picture().lanes;
        const auto found = std::find_if(lanes.begin(), lanes.end(),
            [&](const pictures::Lane &lane) { return lane.partner == QString::fromUtf8(partner); });
        return int(std::distance(lanes.begin(), found));
    }
    QRectF labelOf(const char *text) const
    {
        for (const charts::Label &label : sheet.labels())
            if (label.text == QString::fromUtf8(text))
                return label.rect;
        ADD_FAILURE() << text << " is not written";
        return {};
    }

    Sheet sheet;
    Style style;
};

TEST_F(PointingTest, EveryBarIsFoundInItsMiddle)
{
    int found = 0;
    forEachView([&] {
        for (int row = sheet.firstLane(); row < sheet.firstLane() + sheet.lanesShown(); ++row) {
            const LaneScene scene = sceneOf(row);
            for (std::size_t i = 0; i < scene.bars.size(); ++i) {
                const QPointF middle = scene.bars[i].rect.center();
                if (scene.bars[i].rect.width() < 20 || isCovered(scene, middle))
                    continue;
                const pictures::Bar &bar = scene.lane->bars[i];
                expectAt(middle, {What::Bar, pictures::signOf(bar.dating), scene.lane->deal, 0, true, i});
                ++found;
            }
        }
    });
    EXPECT_GT(found, 150);
}

TEST_F(PointingTest, EveryDiamondAndMarkIsFoundInItsMiddle)
{
    int diamonds = 0, marks = 0;
    forEachView([&] {
        for (int row = sheet.firstLane(); row < sheet.firstLane() + sheet.lanesShown(); ++row) {
            const LaneScene scene = sceneOf(row);
            const pictures::Lane &lane = *scene.lane;
            for (std::size_t i = 0; i < scene.marks.size(); ++i) {
                const LaneScene::PlacedMark &mark = scene.marks[i];
                const bool isHidden = std::any_of(scene.marks.begin() + std::ptrdiff_t(i) + 1, scene.marks.end(),
                    [&](const LaneScene::PlacedMark &later) {
                        return later.visible && std::abs(later.at.x() - mark.at.x()) < 11;
                    });
                if (!mark.visible || isHidden)
                    continue;
                expectAt(mark.at, {What::Mark, pictures::signOf(lane.marks[i].sign), lane.deal, 0, true, i});
                ++marks;
            }
            const QPointF middle = scene.announcement.center();
            const bool isUnderMark =
                std::any_of(scene.marks.begin(), scene.marks.end(), [&](const LaneScene::PlacedMark &mark) {
                    return mark.visible && std::abs(mark.at.x() - middle.x()) < 12;
                });
            if (scene.announcement.width() <= 0 || isUnderMark)
                continue;
            expectAt(middle, {What::Lane, lane.knownBy ? Sign::KnownBy : Sign::Announced, lane.deal});
            ++diamonds;
        }
    });
    EXPECT_GT(diamonds, 60);
    EXPECT_GT(marks, 60);
}

TEST_F(PointingTest, EveryLayerIsFoundInEachOfItsParts)
{
    int found = 0;
    forEachView([&] {
        const pictures::Picture &picture = sheet.picture();
        for (std::size_t panel = 0; panel < picture.panels.size(); ++panel) {
            const QRectF area = sheet.layout().panels[panel].area;
            const PanelScene scene = panelScene(picture.panels[panel], timeScale(picture, sheet.layout()), area);
            for (const bool up : {true, false}) {
                const auto &shapes = up ? scene.up : scene.down;
                for (std::size_t i = 0; i < shapes.size(); ++i)
                    for (const double share : {0.2, 0.5, 0.61, 0.9}) {
                        const double x = area.left() + share * area.width();
                        const auto edges = edgesAt(shapes[i], scene.time.day(x));
                        const auto expectBetween = [&](double low, double high, Sign sign) {
                            const double a = scene.y(low, up), b = scene.y(high, up);
                            if (std::abs(a - b) < 20) // the edges themselves are there
                                return;
                            expectAt({x, (a + b) / 2}, {What::Layer, sign, {}, panel, up, i});
                            ++found;
                        };
                        if (!edges)
                            continue;
                        expectBetween(edges->base, edges->solid, Sign::Filled);
                        expectBetween(edges->solid, edges->tinted, Sign::Between);
                        expectBetween(edges->tinted, edges->outline, Sign::UpTo);
                    }
            }
        }
    });
    EXPECT_GT(found, 150);
}

TEST_F(PointingTest, EdgesWithTeethOrDashesSpeakForThemselves)
{
    show(counting::firstWindow(), Basis::Announced, {1440, 900});
    const LaneScene nvidia = sceneOf(rowOf("NVIDIA")), oracle = sceneOf(rowOf("Oracle"));
    const QRectF teeth = nvidia.bars[1].rect, dashes = oracle.bars[0].rect;
    for (const double y : {teeth.top() - 3, teeth.top(), teeth.top() + 1})
        expectAt({teeth.center().x(), y}, {What::Bar, Sign::AtLeast, nvidia.lane->deal, 0, true, 1});
    expectAt({dashes.center().x(), dashes.top()}, {What::Bar, Sign::About, oracle.lane->deal, 0, true, 0});

    const SheetLayout::Plot &power = sheet.layout().panels[0];
    const PanelScene scene =
        panelScene(sheet.picture().panels[0], timeScale(sheet.picture(), sheet.layout()), power.area);
    const auto edges = edgesAt(scene.up[1], scene.time.day(power.area.center().x()));
    ASSERT_TRUE(edges);
    expectAt(
        {power.area.center().x(), scene.y(edges->outline, true) - 2}, {What::Layer, Sign::AtLeast, {}, 0, true, 1});
}

TEST_F(PointingTest, BracketsBelongToTheirBarAFewUnitsAround)
{
    show(counting::firstWindow(), Basis::Announced, {1440, 900});
    const LaneScene amd = sceneOf(rowOf("AMD"));
    const QRectF bar = amd.bars[0].rect;
    for (const double x : {bar.left() - 3, bar.left() + 3, bar.right() - 1, bar.right() + 2})
        for (const double y :
            {bar.top() - amd.bracketReach + 0.5, bar.center().y(), bar.bottom() + amd.bracketReach - 0.5})
            expectAt({x, y}, {What::Bar, Sign::Period, amd.lane->deal, 0, true, 0});
}

TEST_F(PointingTest, WordsStandForWhatTheyAreAbout)
{
    show(counting::firstWindow(), Basis::Scheduled, {1440, 900});
    const auto deal = [&](const char *partner) { return sheet.picture().lanes[std::size_t(rowOf(partner))].deal; };
    expectAt(labelOf("→ Nov 2032").center(), {What::Lane, Sign::After, deal("AWS")});
    expectAt(labelOf("≥ 10 GW · up to $100 B").center(), {What::Lane, Sign::Promise, deal("NVIDIA")});
    expectAt(labelOf("2 GW").center(), {What::Stack, Sign::Sum, {}, 0});
    expectAt(labelOf("≥ 14 GW undated").center(), {What::Stack, Sign::Rest, {}, 0});
    expectAt(labelOf("$26.3 B later").center(), {What::Stack, Sign::Later, {}, 1});
    expectAt(labelOf("$13 B").center(), {What::Stack, Sign::Sum, {}, 1, false});
    expectAt(labelOf("beside a claimed total of at least $1,400 B, never added").center(),
        {What::Stack, Sign::Claim, {}, 1});
    expectAt(labelOf("data end 17 Dec 2025").center(), {What::Line, Sign::DataEnd});
}

/// Two phases of a deal that say the same words: each speaks for itself.
TEST_F(PointingTest, WordsStandForTheBarThatTheyAreDrawnFor)
{
    support::DealBuilder builder;
    builder.deal("d", "2025-06-01");
    builder.promise({.id = "d1", .amount = support::exact(10 * support::GW)});
    builder.promise({.id = "d2", .start = "2026-03", .phaseOf = "d1"});
    builder.promise({.id = "d3", .start = "2027-09", .phaseOf = "d1"});
    pictures::View view;
    view.window = counting::firstWindow();
    sheet.setPicture(support::picture(builder.set(), view, english));
    sheet.arrange({1200, 800}, Style::of(Theme::Light), Frame::Window);
    const LaneScene scene = sceneOf(0);
    int found = 0;
    for (const charts::Label &label : sheet.labels()) {
        if (label.text != u"1 GW"_s || !scene.row.contains(label.rect.center()))
            continue;
        const double day = scene.time.day(label.rect.center().x());
        const std::size_t index = day < deals::dayOf(2026, 12, 31) ? 0 : 1;
        EXPECT_EQ(scene.lane->bars[index].from, deals::dayOf(index == 0 ? 2026 : 2027, index == 0 ? 3 : 9, 1));
        expectAt(label.rect.center(), {What::Bar, Sign::Period, scene.lane->deal, 0, true, index});
        ++found;
    }
    EXPECT_EQ(found, 2);
}

TEST_F(PointingTest, AClickChoosesWhatTheTipExplains)
{
    show(counting::firstWindow(), Basis::Scheduled, {1440, 900});
    int lanes = 0, layers = 0;
    for (double y = 1; y < 900; y += 7)
        for (double x = 1; x < 1440; x += 11) {
            const Pointed sign = sheet.pointedAt({x, y}).sign;
            const deals::DealId deal = sheet.dealAt({x, y});
            if (sign.deal.isValid()) {
                EXPECT_EQ(deal, sign.deal) << toText(sign);
                ++lanes;
            } else if (sign.what == What::Layer) {
                const pictures::Panel &panel = sheet.picture().panels[sign.panel];
                const auto &its = (sign.up ? panel.up : panel.down).layers[sign.index].deals;
                EXPECT_TRUE(std::find(its.begin(), its.end(), deal) != its.end()) << toText(sign);
                ++layers;
            }
        }
    EXPECT_GT(lanes, 500);
    EXPECT_GT(layers, 300);
}

TEST_F(PointingTest, TheLegendExplainsItself)
{
    show(counting::firstWindow(), Basis::Announced, {1440, 900});
    struct Key {
        const char *text;
        Sign sign;
    };
    for (const Key &key : {Key{"announced", Sign::Announced}, Key{"some time in this period", Sign::Period},
             Key{"deadline", Sign::Deadline}, Key{"at least", Sign::AtLeast}, Key{"up to", Sign::UpTo}}) {
        const QRectF words = labelOf(key.text);
        expectAt(words.center(), {What::Key, key.sign});
        expectAt({words.left() - 12, words.center().y()}, {What::Key, key.sign}); // the sign itself
    }
}

TEST_F(PointingTest, NamedDaysAreFoundBesideEverythingElse)
{
    show(counting::firstWindow(), Basis::Announced, {1440, 900});
    const QRectF area = sheet.layout().panels[0].area;
    const TimeScale time = timeScale(sheet.picture(), sheet.layout());
    expectAt({time.x(deals::dayOf(2026, 3, 1) + 0.5), area.top() + 3}, {What::Line, Sign::Today});
    expectAt({time.x(deals::dayOf(2025, 12, 18)), area.top() + 3}, {What::Line, Sign::DataEnd});
    EXPECT_EQ(sheet.pointedAt({area.left() + 20, area.top() + 3}).sign, Pointed{}) << "empty ground";
    EXPECT_EQ(sheet.pointedAt({-5, -5}).sign, Pointed{});
}

TEST_F(PointingTest, ArrowsAreFoundWhereALaneHasNothingInSight)
{
    show({double(deals::dayOf(2027, 2, 1)), double(deals::dayOf(2027, 8, 1))}, Basis::Announced, {1440, 900});
    const LaneScene google = sceneOf(rowOf("Google")), aws = sceneOf(rowOf("AWS"));
    expectAt({google.plot.left() - 3, google.y}, {What::Lane, Sign::Before, google.lane->deal});
    expectAt({aws.plot.right() + 3, aws.y}, {What::Lane, Sign::After, aws.lane->deal});
}

TEST_F(PointingTest, WhateverIsPointedAtCanBeExplained)
{
    support::forEachSeed(25, [&](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        pictures::View view;
        view.window = seed % 3 == 0 ? counting::wholeWindow(set) : counting::firstWindow();
        view.basis = seed % 2 == 0 ? Basis::Announced : Basis::Scheduled;
        view.today = deals::dayOf(2026, 3, 1);
        sheet.setPicture(support::picture(set, view, english));
        sheet.arrange({1200, 800}, Style::of(Theme::Light), Frame::Window);
        int found = 0;
        for (double y = 1; y < 800; y += 13)
            for (double x = 1; x < 1200; x += 37) {
                const Hit pointing = sheet.pointedAt({x, y});
                const pictures::Explanation words =
                    support::explanation(set, view, sheet.picture(), pointing.sign, english);
                const bool isSign = pointing.sign.what != What::Nothing;
                ASSERT_EQ(words.sign.isEmpty(), !isSign) << toText(pointing.sign);
                ASSERT_TRUE(!isSign || pointing.rect.contains(QPointF(x, y)));
                found += isSign ? 1 : 0;
            }
        EXPECT_GT(found, 0);
    });
}

} // namespace
