// SPDX-License-Identifier: GPL-3.0-or-later
// Names, bars and flags of the lanes: no amount is lost without a sign, and each text belongs to what it stands by.
#include "charts/lanes/lanelabels.h"
#include "charts/lanes/lanesigns.h"
#include "charts/sheet.h"
#include "charts/sheetpainting.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using namespace charts;
using counting::Basis, pictures::Dating, pictures::Lane, pictures::Pointed;
using support::exact, support::GW, support::billion;

class LaneDrawing : public testing::Test
{
protected:
    void show(const deals::DealSet &set, const QSizeF &size, const counting::Window &window = counting::firstWindow(),
        Basis basis = Basis::Scheduled, Frame frame = Frame::File)
    {
        const pictures::View view = support::viewOf(basis, window);
        style = Style::of(Theme::Light, baseFor(size, frame));
        sheet.arrange(size, style, frame);
        sheet.setPicture(support::picture(set, view, support::english));
    }

    const pictures::LaneList &lanes() const { return sheet.picture().lanes; }

    LaneScene sceneOf(int row) const
    {
        const SheetLayout &layout = sheet.layout();
        return laneScene(lanes()[static_cast<std::size_t>(row)], layout.row(row), layout.lanes.area,
            timeScale(sheet.picture(), layout), style, false);
    }

    /// The texts of a row left of the plot, from the top, in one.
    QString nameOf(int row) const
    {
        std::vector<charts::Label> labels;
        for (const charts::Label &label : sheet.labels())
            if (sheet.layout().row(row).contains(label.rect.center())
                && label.rect.right() < sheet.layout().lanes.area.left())
                labels.push_back(label);
        std::sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) {
            return std::pair(a.rect.top(), a.rect.left()) < std::pair(b.rect.top(), b.rect.left());
        });
        QStringList texts;
        for (const charts::Label &label : labels)
            texts += label.text;
        return texts.join(u" | "_s);
    }

    std::optional<QRectF> labelOf(const QString &text) const
    {
        for (const charts::Label &label : sheet.labels())
            if (label.text == text)
                return label.rect;
        return {};
    }

    Sheet sheet;
    Style style;
};

/// Every amount stands in the name's column, at every size: beside the name, or in lines under it.
TEST_F(LaneDrawing, NamesHaveEveryAmount)
{
    for (const QSizeF &size : {QSizeF(640, 480), QSizeF(900, 600), QSizeF(1024, 700), QSizeF(1440, 900)})
        for (const Frame frame : {Frame::File, Frame::Window}) {
            show(support::bundled(), size, counting::firstWindow(), Basis::Scheduled, frame);
            const bool isNarrow = size.width() < 700 && frame == Frame::Window;
            for (int row = sheet.firstLane(); row < sheet.firstLane() + sheet.lanesShown(); ++row) {
                const QString name = nameOf(row);
                for (const QString &amount :
                    lanes()[static_cast<std::size_t>(row)].promise.front().split(pictures::between.toString()))
                    EXPECT_TRUE(
                        name.contains(amount.section(u" over "_s, 0, 0)) || (isNarrow && name.endsWith(u" + 1 more"_s)))
                        << amount.toStdString() << " is not in \"" << name.toStdString() << "\" at " << size.width();
            }
        }
}

TEST_F(LaneDrawing, NamesBreakBetweenAmountsOrSayHowManyThereAre)
{
    support::DealBuilder builder;
    builder.deal("d", "2025-03-01").promise({.id = "a", .amount = support::atLeast(10 * GW)});
    builder.promise(support::investment("b", support::upTo(100 * billion)));
    builder.promise({.id = "c", .amount = support::range(100'000, 1'000'000), .measure = deals::Measure::Chips});
    show(builder.set(), {480, 420}, counting::firstWindow(), Basis::Scheduled, Frame::FilePane);
    EXPECT_EQ(nameOf(0).toStdString(), "NVIDIA | ≥ 10 GW · up to $100 B | 100 K–1 M chips");
    for (int i = 0; i < 12; ++i) {
        const std::string deal = "e" + std::to_string(i);
        builder.deal(deal.c_str(), "2025-04-01").promise({.id = deal.c_str(), .from = {"AMD"}});
    }
    show(builder.set(), {400, 420}, counting::firstWindow(), Basis::Scheduled, Frame::FilePane);
    EXPECT_EQ(nameOf(0).toStdString(), "NVIDIA | ≥ 10 GW + 2 more");
}

/// The words of a deadline stand by its flag, never in the bar of something else.
TEST_F(LaneDrawing, DeadlinesStandByTheirFlags)
{
    int found = 0;
    for (const QSizeF &size : {QSizeF(1024, 700), QSizeF(1440, 900), QSizeF(2560, 1440)}) {
        show(support::bundled(), size);
        const auto &rows = lanes();
        const auto aws =
            std::find_if(rows.begin(), rows.end(), [](const Lane &lane) { return lane.partner == u"AWS"_s; });
        const auto row = static_cast<int>(std::distance(rows.begin(), aws));
        const LaneScene scene = sceneOf(row);
        for (const QString &text : scene.lane->marks.front().texts)
            if (const auto rect = labelOf(text)) {
                EXPECT_LT(rect->right(), scene.marks.front().at.x());
                EXPECT_GT(rect->right(), scene.marks.front().at.x() - 20 * style.unit());
                EXPECT_LE(rect->bottom(), scene.bars.front().rect.top() + 1);
                ++found;
            }
    }
    EXPECT_EQ(found, 3);
}

support::DealBuilder sevenAtOnce()
{
    support::DealBuilder builder;
    builder.deal("d", "2025-03-01");
    for (int i = 1; i <= 7; ++i)
        builder.promise({.id = std::to_string(i).c_str(),
            .amount = exact(i * GW),
            .start = ("2025-0" + std::to_string(i + 2)).c_str(),
            .end = "2027-01"});
    return builder;
}

TEST_F(LaneDrawing, EveryOverlappingCommitmentHasATrack)
{
    const support::DealBuilder builder = sevenAtOnce();
    show(builder.set(), {1440, 900});
    const LaneScene scene = sceneOf(0);
    EXPECT_EQ(scene.tracks, 7);
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        EXPECT_GT(scene.bars[i].rect.height(), 10 * style.unit());
        EXPECT_TRUE(scene.row.contains(scene.bars[i].rect));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(scene.bars[i].rect.intersects(scene.bars[j].rect));
        EXPECT_TRUE(labelOf(u"%1 GW"_s.arg(i + 1)));
    }
}

TEST_F(LaneDrawing, WhatHasNoTrackIsSummedUp)
{
    support::DealBuilder builder = sevenAtOnce();
    for (int i = 0; i < 9; ++i) {
        const std::string deal = "e" + std::to_string(i);
        builder.deal(deal.c_str(), "2025-04-01").promise({.id = deal.c_str(), .from = {deal.c_str()}});
    }
    show(builder.set(), {1440, 900});
    const LaneScene scene = sceneOf(0);
    ASSERT_LT(scene.tracks, 7);
    const QString text = scene.lane->leftOutWith(scene.tracks).front();
    EXPECT_TRUE(text.startsWith(u"+ %1 more: "_s.arg(7 - scene.tracks))) << text.toStdString();
    const auto rect = labelOf(text);
    ASSERT_TRUE(rect) << text.toStdString();
    EXPECT_EQ(sheet.pointedAt(rect->center()).sign, scene.sign(pictures::Sign::Promise));
    for (const charts::Label &label : sheet.labels())
        EXPECT_GE(label.font.pixelSize(), 7) << label.text.toStdString();
}

/// Zoomed into its period, a promise does not look certain.
TEST_F(LaneDrawing, APeriodWithoutEndsInSightIsTinted)
{
    show(support::bundled(), {1024, 700}, {double(deals::dayOf(2026, 8, 1)), double(deals::dayOf(2026, 12, 1))});
    EXPECT_TRUE(labelOf(u"some time in H2 2026: 1 GW · Vera Rubin"_s));
    EXPECT_TRUE(labelOf(u"between earliest and latest"_s)) << "in the legend";
    const SheetShapes shapes = shapesOf(sheet.picture(), sheet.layout(), style, Frame::File, {});
    int tinted = 0;
    for (int row = 0; row < sheet.lanesShown(); ++row) {
        const LaneScene scene = sceneOf(row);
        for (const Shape &shape : shapes.charts.front().over)
            if (const auto *fill = std::get_if<Fill>(&shape.look))
                for (std::size_t i = 0; i < scene.bars.size(); ++i)
                    if (scene.lane->bars[i].dating == Dating::Period && fill->rect == scene.bars[i].rect) {
                        EXPECT_EQ(fill->colour, style.tint(scene.lane->bars[i].hue));
                        ++tinted;
                    }
    }
    EXPECT_EQ(tinted, 2);
}

/// What may be less is paper inside: neither grid nor today shine through.
TEST_F(LaneDrawing, HollowBarsAreFilledWithPaper)
{
    for (const deals::Said said : {deals::Said::UpTo, deals::Said::Range})
        for (const Dating dating : {Dating::Period, Dating::Spread, Dating::NotStated}) {
            Shapes shapes;
            const QRectF rect(10, 20, 300, 18);
            addBar(shapes, rect, dating, said, 3, 0, Style::of(Theme::Dark));
            const auto *fill = std::get_if<Fill>(&shapes.begin()->look);
            ASSERT_TRUE(fill);
            EXPECT_EQ(fill->rect, rect);
            EXPECT_EQ(fill->colour, Style::of(Theme::Dark).paper);
        }
}

/// At any size: amounts in the names' column are whole, and bars of one lane stand beside or above each other.
TEST_F(LaneDrawing, CutsNoAmountAndHidesNoBar)
{
    int amounts = 0, bars = 0;
    support::forEachSeed(80, [&](std::uint64_t seed) {
        support::Random random(seed);
        const QSizeF size(360 + double(support::below(random, 2200)), 380 + double(support::below(random, 1000)));
        SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height());
        show(support::randomDeals(seed), size, counting::firstWindow(), Basis::Scheduled,
            seed % 2 ? Frame::Window : Frame::File);
        const SheetShapes shapes =
            shapesOf(sheet.picture(), sheet.layout(), style, seed % 2 ? Frame::Window : Frame::File, {});
        for (int row = sheet.firstLane(); row < sheet.firstLane() + sheet.lanesShown(); ++row) {
            const Lane &lane = lanes()[static_cast<std::size_t>(row)];
            if (lane.heading)
                continue;
            for (const Shape &shape : shapes.charts.front().over) {
                const auto *label = std::get_if<charts::Label>(&shape.look);
                if (!label || shape.meaning.sign.sign != pictures::Sign::Promise || shape.meaning.sign.deal != lane.deal
                    || label->rect.right() > sheet.layout().lanes.area.left() || label->font.weight() != QFont::Normal)
                    continue;
                EXPECT_TRUE(std::any_of(lane.promise.begin(), lane.promise.end(), [&](const QString &text) {
                    const auto parts = text.split(pictures::between.toString());
                    return text == label->text
                        || parts.contains(label->text.section(pictures::between.toString(), 0, 0));
                })) << label->text.toStdString();
                ++amounts;
            }
            const LaneScene scene = sceneOf(row);
            for (std::size_t i = 0; i < scene.bars.size(); ++i) {
                EXPECT_TRUE(
                    scene.bars[i].rect.isEmpty() || scene.row.adjusted(0, -1, 1, 1).contains(scene.bars[i].rect));
                for (std::size_t j = 0; j < i; ++j)
                    EXPECT_FALSE(scene.bars[i].rect.intersects(scene.bars[j].rect)) << i << ", " << j;
                bars += !scene.bars[i].rect.isEmpty();
            }
        }
    });
    EXPECT_GT(amounts, 150);
    EXPECT_GT(bars, 150);
}

/// Under every text of a bar or a mark is that bar or mark, and none that says the same.
TEST_F(LaneDrawing, TextsBelongToTheirOwnSigns)
{
    int found = 0;
    support::forEachSeed(60, [&](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed);
        show(set, seed % 2 ? QSizeF(1440, 900) : QSizeF(900, 640), counting::firstWindow(),
            seed % 3 ? Basis::Announced : Basis::Scheduled, Frame::Window);
        const SheetShapes shapes = shapesOf(sheet.picture(), sheet.layout(), style, Frame::Window, {});
        for (const Shape &shape : shapes.charts.front().over) {
            const auto *label = std::get_if<charts::Label>(&shape.look);
            const Pointed &its = shape.meaning.sign;
            if (!label || (its.what != Pointed::What::Bar && its.what != Pointed::What::Mark))
                continue;
            EXPECT_EQ(sheet.pointedAt(label->rect.center()).sign, its) << label->text.toStdString();
            const auto lane =
                std::find_if(lanes().begin(), lanes().end(), [&](const Lane &each) { return each.deal == its.deal; });
            ASSERT_TRUE(lane != lanes().end());
            const bool isBar = its.what == Pointed::What::Bar;
            const pictures::Wordings &texts = isBar ? lane->bars.at(its.index).texts : lane->marks.at(its.index).texts;
            EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
                return label->text.endsWith(text);
            })) << label->text.toStdString();
            ++found;
        }
    });
    EXPECT_GT(found, 300);
}

} // namespace
