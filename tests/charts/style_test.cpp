// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the colours can be seen and the words on them read: WCAG 2.1, 3:1 for marks, 4.5:1 for words.
#include "charts/style.h"

#include <gtest/gtest.h>

namespace
{

using charts::contrast, charts::Style, charts::Theme;

constexpr int manyHues = 60; // more than the list has

class StyleTest : public testing::TestWithParam<Theme>
{
protected:
    const Style style = Style::of(GetParam());
};

TEST(Contrast, IsThatOfTheStandard)
{
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 1e-9);
    EXPECT_NEAR(contrast(QColor(0x0072b2), Qt::white), 5.19, 0.01);
    EXPECT_NEAR(contrast(Qt::white, QColor(0xe69f00)), 2.25, 0.01);
}

TEST_P(StyleTest, MarksStandOutFromTheirGround)
{
    for (int hue = 0; hue < manyHues; ++hue)
        for (const QColor &ground : {style.paper, style.band, style.row})
            EXPECT_GE(contrast(style.edge(hue), ground), 3) << hue << ' ' << ground.name().toStdString();
    for (const QColor &ground : {style.paper, style.band, style.row})
        EXPECT_GE(contrast(style.accent, ground), 3);
}

TEST_P(StyleTest, WordsCanBeRead)
{
    for (int hue = 0; hue < manyHues; ++hue)
        for (const QColor &ground : {style.fill(hue), style.tint(hue), style.wash(hue)})
            EXPECT_GE(contrast(Style::on(ground), ground), 4.5) << hue;
    for (const QColor &ground : {style.paper, style.band, style.row}) {
        EXPECT_GE(contrast(style.ink, ground), 4.5);
        EXPECT_GE(contrast(style.dim, ground), 4.5);
    }
    EXPECT_GE(contrast(style.onAccent, style.accent), 4.5);
}

TEST_P(StyleTest, NeighboursInTheListDiffer)
{
    for (int hue = 0; hue < manyHues; ++hue)
        EXPECT_NE(style.fill(hue), style.fill(hue + 1)) << hue;
}

TEST(Style, EveryLengthIsAMultipleOfTheUnit)
{
    EXPECT_EQ(Style::of(Theme::Light, 12).unit(), 1);
    EXPECT_EQ(Style::of(Theme::Light, 24).unit(), 2);
}

TEST(Style, ColoursOfTheThemesDoNotMix)
{
    EXPECT_EQ(Style::of(Theme::Print).paper, QColor(Qt::white));
    EXPECT_LT(Style::of(Theme::Dark).paper.lightness(), 60);
    EXPECT_EQ(Style::of(Theme::Light).fill(1), Style::of(Theme::Dark).fill(1)) << "a partner has one colour everywhere";
    EXPECT_EQ(charts::mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
    EXPECT_EQ(charts::mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
}

INSTANTIATE_TEST_SUITE_P(Themes, StyleTest, testing::Values(Theme::Light, Theme::Dark, Theme::Print));

} // namespace
