// SPDX-License-Identifier: GPL-3.0-or-later
// Layers on top of each other, printed: day: base solid tinted outline.
#include "charts/panels/panelmarks.h"
#include "charts/panels/stackshape.h"

#include <gtest/gtest.h>

#include <sstream>

namespace
{

using charts::Zone;
using counting::Level, pictures::Stack;

const counting::Window visible{100, 200};

Stack stackOf(std::vector<std::vector<Level>> layers)
{
    Stack stack;
    for (std::vector<Level> &levels : layers) {
        stack.layers.emplace_back();
        stack.layers.back().levels = std::move(levels);
    }
    return stack;
}

std::string print(const std::vector<charts::LayerShape> &shapes)
{
    std::ostringstream out;
    for (const charts::LayerShape &shape : shapes) {
        for (const charts::Edges &e : shape)
            out << e.day << ':' << e.base << ' ' << e.solid << ' ' << e.tinted << ' ' << e.outline << ", ";
        out << '\n';
    }
    return out.str();
}

TEST(StackShape, StepsStandOnEachOther)
{
    const Stack stack = stackOf({{{150, 6, 6, 6}}, {{120, 10, 10, 10}}});
    EXPECT_EQ(print(charts::shapesOf(stack, visible, 1000)),
        "150:0 6 6 6, 200:0 6 6 6, \n"
        "120:0 10 10 10, 150:0 10 10 10, 150:6 16 16 16, 200:6 16 16 16, \n");
}

TEST(StackShape, WhatBeganBeforeTheWindowIsThereFromItsFirstDay)
{
    EXPECT_EQ(
        print(charts::shapesOf(stackOf({{{10, 13, 13, 13}}}), visible, 1000)), "100:0 13 13 13, 200:0 13 13 13, \n");
    EXPECT_EQ(print(charts::shapesOf(stackOf({{{300, 13, 13, 13}}}), visible, 1000)), "\n");
}

TEST(StackShape, RampsRunStraight)
{
    const Stack stack = stackOf({{{50, 0, 0, 0}, {250, 200, 200, 200}}});
    EXPECT_EQ(print(charts::shapesOf(stack, visible, 1000)), "100:0 50 50 50, 200:0 150 150 150, \n");
}

TEST(StackShape, TintStandsBetweenTheEdges)
{
    const Stack stack = stackOf({{{120, 0, 1, 1}, {150, 0, 1, 1}, {150, 1, 1, 1}}});
    EXPECT_EQ(print(charts::shapesOf(stack, visible, 1000)), "120:0 0 1 1, 150:0 0 1 1, 150:0 1 1 1, 200:0 1 1 1, \n");
}

TEST(StackShape, TakesNoMoreMomentsThanPixelsNeed)
{
    Stack stack = stackOf({{}});
    for (int i = 0; i < 100000; ++i)
        stack.layers[0].levels.push_back(
            {100 + i / 1000.0, static_cast<double>(i), static_cast<double>(i), static_cast<double>(i)});
    EXPECT_LE(charts::shapesOf(stack, visible, 50)[0].size(), 2u * 151);
    EXPECT_GE(charts::shapesOf(stack, visible, 50)[0].size(), 50u);
}

TEST(StackShape, TellsWhatCoversAStretch)
{
    const charts::LayerShape shape =
        charts::shapesOf(stackOf({{{100, 0, 0, 0}, {200, 100, 100, 120}}}), visible, 1000)[0];
    const charts::Span solid = coveredBy(shape, Zone::Solid, 150, 180);
    EXPECT_EQ(solid.low, 0);
    EXPECT_EQ(solid.high, 50);
    const charts::Span outline = coveredBy(shape, Zone::Outline, 150, 180);
    EXPECT_GE(outline.low, outline.high) << "the outline climbs above itself";
    const charts::Span beyond = coveredBy(shape, Zone::Solid, 150, 201);
    EXPECT_GE(beyond.low, beyond.high);
}

TEST(StackShape, TellsTheEdgesOfADay)
{
    const charts::LayerShape shape = charts::shapesOf(stackOf({{{150, 6, 6, 8}}}), visible, 1000)[0];
    EXPECT_FALSE(edgesAt(shape, 149).has_value());
    EXPECT_EQ(edgesAt(shape, 150), (charts::Edges{150, 0, 6, 6, 8}));
    EXPECT_EQ(edgesAt(shape, 199), (charts::Edges{199, 0, 6, 6, 8}));
}

TEST(StackShape, AnEmptyStackHasNoShapes)
{
    EXPECT_TRUE(charts::shapesOf({}, visible, 100).empty());
}

/// Dashes and teeth of one layer that rises to 10 on day 120, drawn at y 20 of 0 to 120.
std::pair<int, int> dashesAndTeeth(deals::Said said, const Level &level)
{
    pictures::Panel panel;
    panel.ceiling = 12;
    panel.up = stackOf({{level}});
    panel.up.layers[0].said = said;
    const QRectF area(0, 0, 1000, 120);
    charts::Shapes shapes;
    addStacks(shapes, charts::panelScene(panel, {visible, 0, 1000}, area), charts::Style::of(charts::Theme::Light), {});
    int dashes = 0, teeth = 0;
    for (const charts::Shape &shape : shapes) {
        if (const auto *line = std::get_if<charts::Line>(&shape.look))
            dashes += line->gap > 0 && line->from.y() == 20 && line->to.y() == 20;
        if (const auto *polygon = std::get_if<charts::Polygon>(&shape.look))
            teeth += polygon->points.size() == 3 && polygon->points[0].y() == 20;
    }
    return {dashes, teeth};
}

TEST(StackSigns, StandOnTheTopmostEdgeWhateverIsUnderIt)
{
    for (const Level &level : {Level{120, 10, 10, 10}, Level{120, 0, 10, 10}, Level{120, 0, 0, 10},
             Level{120, 5, 5, 10}, Level{120, 2, 5, 10}}) {
        SCOPED_TRACE(testing::Message() << level.solid << ' ' << level.tinted << ' ' << level.outline);
        EXPECT_EQ(dashesAndTeeth(deals::Said::About, level), std::pair(1, 0));
        EXPECT_EQ(dashesAndTeeth(deals::Said::Exact, level), std::pair(0, 0));
        const auto [dashes, teeth] = dashesAndTeeth(deals::Said::AtLeast, level);
        EXPECT_EQ(dashes, 0);
        EXPECT_GT(teeth, 10);
    }
}

} // namespace
