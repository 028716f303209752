// SPDX-License-Identifier: GPL-3.0-or-later
// The scene as a whole: its charts agree about time, its pixels show what the signs mean, points find their deals.
#include "charts/sheet.h"

#include "charts/drawing/scales.h"
#include "charts/sheetpainting.h"
#include "charts/timechart.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

using charts::Frame, charts::Sheet, charts::Style, charts::Theme, charts::TimeChart;
using deals::DealId, deals::dayOf;

constexpr double giga = 1e9;
const QSizeF size(1280, 900);

class SheetTest : public testing::Test
{
protected:
    void SetUp() override { show(support::announcedPicture()); }

    void show(pictures::Picture picture, Frame frame = Frame::Window)
    {
        m_sheet.arrange(size, m_style, frame);
        m_sheet.setPicture(std::move(picture));
    }

    QImage render(double scale = 1)
    {
        QImage image((m_sheet.sceneRect().size() * scale).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        m_sheet.render(&painter, m_sheet.sceneRect(), m_sheet.sceneRect());
        return image;
    }

    std::vector<TimeChart *> timeCharts() const
    {
        std::vector<TimeChart *> charts;
        for (QGraphicsItem *item : m_sheet.items(Qt::AscendingOrder))
            if (auto *chart = dynamic_cast<TimeChart *>(item))
                charts.push_back(chart);
        return charts;
    }

    double x(double day) const
    {
        const QRectF area = m_sheet.layout().lanes.area;
        return charts::TimeScale{m_sheet.picture().window, area.left(), area.right()}.x(day);
    }

    /// Of a value of a panel.
    double y(std::size_t panel, double value) const
    {
        const QRectF area = m_sheet.layout().panels[panel].area;
        const pictures::Panel &p = m_sheet.picture().panels[panel];
        return charts::ValueScale{p.floor, p.ceiling, area.top(), area.bottom()}.y(value);
    }

    bool says(const QString &text) const
    {
        const std::vector<charts::Label> labels = m_sheet.labels();
        return std::any_of(labels.begin(), labels.end(), [&text](const charts::Label &l) { return l.text == text; });
    }

    Style m_style = Style::of(Theme::Light);
    Sheet m_sheet;
};

TEST_F(SheetTest, ChartsAgreeWithOurScales)
{
    for (const counting::Window window :
        {m_sheet.picture().window, counting::Window{20100.25, 20107.5}, counting::Window{-50000, 50000}}) {
        pictures::Picture picture = support::announcedPicture();
        picture.window = window;
        show(picture);
        const std::vector<TimeChart *> charts = timeCharts();
        ASSERT_EQ(charts.size(), 3u);
        for (const double share : {0.0, 0.3, 0.77, 1.0}) {
            const double day = window.from + share * window.span();
            for (TimeChart *chart : charts)
                EXPECT_NEAR(chart->position(day, 0).x(), x(day), 0.01);
        }
        for (std::size_t panel = 0; panel < 2; ++panel)
            for (const double value : {0.0, 5 * giga, 15 * giga})
                EXPECT_NEAR(charts[panel + 1]->position(window.from, value).y(), y(panel, value), 0.01);
    }
}

TEST_F(SheetTest, ValueLabelsStandAtTheirValues)
{
    const std::vector<charts::Label> labels = timeCharts()[1]->axisLabels();
    ASSERT_EQ(labels.size(), 5u);
    for (const charts::Label &label : labels)
        EXPECT_NEAR(label.rect.center().y(), y(0, label.text.toDouble() * giga), 2) << label.text.toStdString();
}

TEST_F(SheetTest, ValuesThatAreWrittenStayEvenlyApart)
{
    for (const pictures::Panel &panel : support::announcedPicture().panels)
        for (int height = 10; height < 300; height += 7) {
            const std::vector<pictures::Tick> ticks = charts::ticksThatFit(panel, height, m_style);
            EXPECT_TRUE(std::ranges::any_of(ticks, [](const pictures::Tick &tick) { return tick.value == 0; }));
            for (std::size_t i = 2; i < ticks.size(); ++i)
                EXPECT_EQ(ticks[i].value - ticks[i - 1].value, ticks[1].value - ticks[0].value) << height;
        }
    EXPECT_EQ(charts::ticksThatFit(support::announcedPicture().panels[0], 300, m_style).size(), 5U);
}

TEST_F(SheetTest, PixelsShowWhatTheSignsMean)
{
    for (const double scale : {1.0, 2.0}) {
        const QImage image = render(scale);
        const auto at = [&](double px, double py) {
            return image.pixelColor(static_cast<int>(px * scale), static_cast<int>(py * scale));
        };
        const double day = dayOf(2026, 11, 20);
        EXPECT_EQ(at(x(day), y(0, 3 * giga)), m_style.fill(2)) << "AMD, certain";
        EXPECT_EQ(at(x(day), y(0, 12 * giga)), m_style.fill(1)) << "NVIDIA, at least";
        EXPECT_EQ(at(x(day), y(1, -60 * giga)), m_style.paper) << "up to is not filled";
        EXPECT_NE(at(x(day), y(0, 18 * giga)), m_style.fill(1));
        int hatch = 0, ground = 0;
        const QRectF lane = m_sheet.layout().row(5); // Microsoft: undated
        for (int px = static_cast<int>(x(dayOf(2027, 3, 1))); px < x(dayOf(2027, 9, 1)); ++px) {
            const QColor colour = at(px, lane.center().y() + 4);
            ground += colour == m_style.wash(4);
            hatch += charts::contrast(colour, m_style.wash(4)) > 2;
        }
        EXPECT_GT(hatch, 10);
        EXPECT_GT(ground, 10);
    }
}

TEST_F(SheetTest, TintIsNeitherFilledNorEmpty)
{
    show(support::scheduledPicture());
    const QImage image = render();
    const auto at = [&](double day, double value) { return image.pixelColor(QPointF(x(day), y(0, value)).toPoint()); };
    for (const double value : {0.2 * giga, 0.8 * giga}) {
        EXPECT_EQ(at(dayOf(2026, 7, 10), value), m_style.tint(1));
        EXPECT_EQ(at(dayOf(2026, 12, 20), value), m_style.tint(1)) << "no diagonal: the whole height";
        EXPECT_EQ(at(dayOf(2027, 1, 20), value), m_style.fill(1));
    }
}

TEST_F(SheetTest, ScaleChangesTheDeviceAlone)
{
    const QImage one = render(1), two = render(2).scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int far = 0;
    for (int row = 0; row < one.height(); ++row)
        for (int column = 0; column < one.width(); ++column)
            far += std::abs(qGray(one.pixel(column, row)) - qGray(two.pixel(column, row))) > 90;
    EXPECT_LT(far, one.width() * one.height() / 100);
}

TEST_F(SheetTest, TheSamePictureIsDrawnTheSameAgain)
{
    const QImage before = render();
    show(support::scheduledPicture(), Frame::File);
    m_sheet.select({3});
    m_sheet.setHover(support::sampleReadout(dayOf(2026, 9, 15)));
    EXPECT_NE(render(), before);
    m_sheet.select({});
    m_sheet.setHover({});
    show(support::announcedPicture());
    EXPECT_EQ(render(), before);
}

TEST_F(SheetTest, TellsTheDayUnderAPoint)
{
    const QRectF plot = m_sheet.plotRect();
    EXPECT_NEAR(m_sheet.dayAt(plot.topLeft() + QPointF(0.001, 1)).value_or(0), m_sheet.picture().window.from, 0.1);
    EXPECT_NEAR(m_sheet.dayAt({x(20500), plot.center().y()}).value_or(0), 20500, 1e-6);
    EXPECT_FALSE(m_sheet.dayAt(plot.topLeft() - QPointF(2, -5)).has_value());
    EXPECT_FALSE(m_sheet.dayAt(plot.bottomRight() + QPointF(-5, 2)).has_value());
    EXPECT_NEAR(m_sheet.daysPerPixel() * plot.width(), m_sheet.picture().window.span(), 1e-6);
}

TEST_F(SheetTest, FindsTheDealUnderAPoint)
{
    EXPECT_EQ(m_sheet.dealAt(m_sheet.layout().row(3).center()), DealId{3});
    EXPECT_EQ(m_sheet.dealAt(m_sheet.layout().row(0).topLeft() + QPointF(2, 2)), DealId{0}) << "its name";
    const double day = dayOf(2026, 6, 1);
    EXPECT_EQ(m_sheet.dealAt({x(day), y(0, 3 * giga)}), DealId{4});
    EXPECT_EQ(m_sheet.dealAt({x(day), y(0, 12 * giga)}), DealId{3});
    EXPECT_EQ(m_sheet.dealAt({x(day), y(1, -50 * giga)}), DealId{3});
    EXPECT_FALSE(m_sheet.dealAt({x(day), y(0, 19 * giga)}).isValid()) << "above the stack";
    EXPECT_FALSE(m_sheet.dealAt({x(dayOf(2025, 2, 1)), y(0, 3 * giga)}).isValid()) << "before it";
    EXPECT_FALSE(m_sheet.dealAt({1, 1}).isValid());
}

TEST_F(SheetTest, ALayerOfSeveralDealsGivesThemInTurn)
{
    pictures::Picture picture = support::announcedPicture();
    picture.panels[0].up.layers[0].deals = {DealId{4}, DealId{7}};
    show(picture);
    const QPointF at(x(dayOf(2026, 6, 1)), y(0, 3 * giga));
    EXPECT_EQ(m_sheet.dealAt(at), DealId{4});
    m_sheet.select({4});
    EXPECT_EQ(m_sheet.dealAt(at), DealId{7});
    m_sheet.select({7});
    EXPECT_EQ(m_sheet.dealAt(at), DealId{4});
}

TEST_F(SheetTest, LanesThatDoNotFitScroll)
{
    show(support::pictureWithLanes(70));
    const int shown = m_sheet.lanesShown();
    EXPECT_GT(shown, 5);
    EXPECT_LT(shown, 70);
    EXPECT_TRUE(says(u"deals 1–%1 of 70"_s.arg(shown)));
    m_sheet.reveal({50});
    EXPECT_EQ(m_sheet.firstLane(), 50 - shown + 1);
    EXPECT_EQ(m_sheet.dealAt(m_sheet.layout().row(50).center()), DealId{50});
    m_sheet.reveal({50});
    EXPECT_EQ(m_sheet.firstLane(), 50 - shown + 1) << "in sight already";
    m_sheet.reveal({2});
    EXPECT_EQ(m_sheet.firstLane(), 2);
    m_sheet.scrollLanes(1000);
    EXPECT_EQ(m_sheet.firstLane() + m_sheet.lanesShown(), 70);
    m_sheet.scrollLanes(-3);
    EXPECT_EQ(m_sheet.firstLane(), 0);
    show(support::announcedPicture());
    EXPECT_EQ(m_sheet.lanesShown(), 8);
}

TEST_F(SheetTest, AFileSaysHowManyLanesItLeavesOut)
{
    show(support::pictureWithLanes(70), Frame::File);
    const int left = 70 - m_sheet.lanesShown();
    EXPECT_GT(left, 0);
    EXPECT_TRUE(says(u"and %1 more deals, not drawn; the sums do not leave them out"_s.arg(left)));
}

TEST_F(SheetTest, AnEmptyPictureSaysWhyOnItsCalendar)
{
    show(support::emptyPicture());
    EXPECT_TRUE(says(u"No deal passes the filters."_s));
    EXPECT_TRUE(says(u"2026"_s));
    pictures::Picture picture = support::announcedPicture();
    picture.panels[0].up = {};
    picture.panels[0].ticks.clear();
    picture.panels[0].empty = u"No gigawatts stated."_s;
    show(picture);
    EXPECT_TRUE(says(u"No gigawatts stated."_s));
}

TEST_F(SheetTest, WhatIsOutOfSightHasAnArrow)
{
    pictures::Picture picture = support::announcedPicture();
    picture.window = {static_cast<double>(dayOf(2024, 1, 1)), static_cast<double>(dayOf(2024, 6, 1))};
    show(picture);
    EXPECT_TRUE(says(u"→ Nov 2032"_s)) << "AWS";
    EXPECT_TRUE(says(u"→ Mar 2025"_s)) << "CoreWeave";
    picture.window = {static_cast<double>(dayOf(2026, 2, 1)), static_cast<double>(dayOf(2026, 6, 1))};
    show(picture);
    EXPECT_TRUE(says(u"← Mar 2025 · amount not stated"_s));
    EXPECT_TRUE(says(u"→ Dec 2026"_s)) << "the phase of NVIDIA";
}

TEST_F(SheetTest, TextsOfDealsAreNeverMarkup)
{
    pictures::Picture picture = support::announcedPicture();
    picture.panels[0].ticks = {{0, u"<b>0</b>"_s}, {10 * giga, u"a<b & c"_s}};
    picture.lanes = picture.lanes.with([](pictures::Lane &lane) { lane.partner = u"<i>A&B</i>"_s; });
    show(picture);
    EXPECT_TRUE(says(u"<b>0</b>"_s));
    EXPECT_TRUE(says(u"a<b & c"_s));
    EXPECT_TRUE(says(u"<i>A&B</i>"_s));
}

TEST_F(SheetTest, WhatIsTooLongEndsInAnEllipsis)
{
    pictures::Picture picture = support::announcedPicture();
    picture.title = u"A title that goes on "_s.repeated(30);
    picture.subtitle = picture.title;
    picture.footer = {picture.title.repeated(4), QString(3000, u'x'), picture.title, picture.title};
    for (const QSizeF &small : {QSizeF(640, 360), QSizeF(1920, 1080)}) {
        m_sheet.arrange(small, Style::of(Theme::Light, charts::baseFor(small, Frame::File)), Frame::File);
        m_sheet.setPicture(picture);
        int elided = 0;
        for (const charts::Label &label : m_sheet.labels()) {
            EXPECT_GE(label.rect.left(), 0);
            EXPECT_LE(label.rect.right(), small.width());
            elided += label.text.endsWith(u'…');
        }
        EXPECT_GE(elided, 4) << "title, subtitle and footer";
    }
}

TEST_F(SheetTest, HoverStaysInThePicture)
{
    const QRectF page = m_sheet.sceneRect();
    for (const deals::Day day : {dayOf(2025, 1, 1), dayOf(2026, 6, 15), dayOf(2027, 12, 31)}) {
        m_sheet.setHover(support::sampleReadout(day));
        const QImage with = render();
        m_sheet.setHover({});
        const QImage without = render();
        EXPECT_NE(with, without);
        const int right = static_cast<int>(page.right()) - 1;
        for (int row = 0; row < with.height(); ++row)
            EXPECT_EQ(with.pixel(right, row), without.pixel(right, row)) << "cut at the edge";
    }
    m_sheet.setHover(support::sampleReadout(dayOf(2031, 1, 1)));
    const QImage outside = render();
    m_sheet.setHover({});
    EXPECT_EQ(outside, render());
}

} // namespace
