// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands, for windows and files of many sizes.
#include "charts/layout/sheetlayout.h"

#include <gtest/gtest.h>

#include <array>

namespace
{

using charts::Frame, charts::SheetLayout, charts::SheetNeeds, charts::Style, charts::Theme;

constexpr double hair = 1e-6;

SheetNeeds needs(int lanes, int panels)
{
    SheetNeeds needs;
    needs.lanes = lanes;
    for (int i = 0; i < panels; ++i)
        needs.panels.push_back({i == 1, {{60, 80, 70}}});
    needs.names = 130;
    needs.gutter = 80;
    needs.legendHeight = 20;
    needs.footerLines = 3;
    needs.subtitle = true;
    return needs;
}

SheetLayout arranged(const QSizeF &size, Frame frame, const SheetNeeds &needs)
{
    return sheetLayout(size, Style::of(Theme::Light, charts::baseFor(size, frame)), frame, needs);
}

const std::array sizes{QSizeF(640, 360), QSizeF(1024, 700), QSizeF(1440, 900), QSizeF(1920, 1080), QSizeF(2560, 1440)};

TEST(SheetLayout, PlotsShareOneTimeAxisAndDoNotOverlap)
{
    for (const QSizeF &size : sizes)
        for (const Frame frame : {Frame::Window, Frame::File})
            for (const int lanes : {0, 1, 8, 70}) {
                const SheetLayout layout = arranged(size, frame, needs(lanes, 2));
                SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height() << ' ' << lanes << " lanes");
                double bottom = layout.lanes.area.bottom();
                for (const SheetLayout::Plot &plot : layout.panels) {
                    EXPECT_EQ(plot.area.left(), layout.lanes.area.left());
                    EXPECT_EQ(plot.area.right(), layout.lanes.area.right());
                    EXPECT_GE(plot.area.top(), bottom - hair);
                    EXPECT_GE(plot.area.height(), 20);
                    EXPECT_GE(plot.titleRow.top(), bottom - hair);
                    EXPECT_LE(plot.titleRow.bottom(), plot.area.top() + hair);
                    bottom = plot.area.bottom();
                }
                EXPECT_NEAR(layout.calendar.top(), bottom, hair);
                EXPECT_GE(layout.lanes.area.width(), size.width() * 0.45);
            }
}

TEST(SheetLayout, FrameStandsAroundThePlots)
{
    for (const QSizeF &size : sizes) {
        const SheetLayout file = arranged(size, Frame::File, needs(8, 2));
        SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height());
        EXPECT_GT(file.title.height(), 0);
        EXPECT_LE(file.title.bottom(), file.subtitle.top() + hair);
        EXPECT_LE(file.legend.bottom(), file.lanes.area.top() + hair);
        EXPECT_LE(file.calendar.bottom(), file.footer.top() + hair);
        EXPECT_LE(file.footer.bottom(), size.height() + hair);
        const SheetLayout window = arranged(size, Frame::Window, needs(8, 2));
        EXPECT_TRUE(window.title.isEmpty());
        EXPECT_TRUE(window.footer.isEmpty());
        EXPECT_LE(window.calendar.bottom(), window.legend.top() + hair);
        EXPECT_LE(window.legend.bottom(), size.height() + hair);
    }
}

TEST(SheetLayout, LanesKeepALegibleHeight)
{
    for (const QSizeF &size : sizes)
        for (const Frame frame : {Frame::Window, Frame::File})
            for (const int lanes : {1, 5, 8, 20, 70, 5000}) {
                const double u = charts::baseFor(size, frame) / 12;
                const SheetLayout layout = arranged(size, frame, needs(lanes, 2));
                SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height() << ' ' << lanes << " lanes");
                EXPECT_GE(layout.rowHeight, 22 * u - hair);
                EXPECT_LE(layout.rowHeight, 64 * u + hair);
                EXPECT_GE(layout.lanesShown, 1);
                EXPECT_EQ(layout.lanesShown + layout.lanesLeftOut, layout.scrolls ? layout.lanesShown : lanes);
                EXPECT_EQ(layout.scrolls, frame == Frame::Window && layout.lanesShown < lanes);
                const int rows = layout.lanesShown + (layout.lanesLeftOut > 0 ? 1 : 0);
                EXPECT_NEAR(layout.rowHeight * rows, layout.lanes.area.height(), 0.01);
            }
}

TEST(SheetLayout, ScrollingStopsAtTheLastLane)
{
    SheetNeeds many = needs(70, 2);
    many.firstLane = 1000;
    const SheetLayout layout = arranged({1024, 700}, Frame::Window, many);
    EXPECT_EQ(layout.firstLane + layout.lanesShown, 70);
    many.firstLane = -5;
    EXPECT_EQ(arranged({1024, 700}, Frame::Window, many).firstLane, 0);
}

TEST(SheetLayout, RowsFollowEachOther)
{
    const SheetLayout layout = arranged({1440, 900}, Frame::Window, needs(8, 2));
    EXPECT_EQ(layout.row(0).top(), layout.lanes.area.top());
    EXPECT_NEAR(layout.row(0).bottom(), layout.row(1).top(), hair);
    EXPECT_EQ(layout.row(0).left(), layout.namesLeft);
    EXPECT_EQ(layout.row(0).right(), layout.lanes.area.right());
}

TEST(SheetLayout, TwiceTheUnitIsTwiceThePicture)
{
    const SheetLayout one = sheetLayout({800, 600}, Style::of(Theme::Light, 12), Frame::File, needs(8, 2));
    SheetNeeds doubled = needs(8, 2);
    doubled.names *= 2, doubled.gutter *= 2, doubled.legendHeight *= 2;
    const SheetLayout two = sheetLayout({1600, 1200}, Style::of(Theme::Light, 24), Frame::File, doubled);
    EXPECT_NEAR(two.lanes.area.left(), 2 * one.lanes.area.left(), hair);
    EXPECT_NEAR(two.panels[1].area.top(), 2 * one.panels[1].area.top(), hair);
    EXPECT_NEAR(two.footer.bottom(), 2 * one.footer.bottom(), hair);
}

TEST(SheetLayout, OneKindAloneTakesTheRoom)
{
    const SheetLayout lanes = arranged({1024, 700}, Frame::Window, needs(8, 0));
    EXPECT_GT(lanes.lanes.area.height(), 400);
    const SheetLayout panels = arranged({1024, 700}, Frame::Window, needs(0, 2));
    EXPECT_EQ(panels.lanes.area.height(), 0);
    const SheetLayout nothing = arranged({1024, 700}, Frame::Window, needs(0, 0));
    EXPECT_GT(nothing.lanes.area.height(), 400) << "the calendar is still drawn";
}

} // namespace
