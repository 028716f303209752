// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the colours can be seen and the words on them read: WCAG 2.1, 3:1 for marks, 4.5:1 for words.
#include "charts/drawing/style.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

using charts::contrast, charts::Style, charts::Theme;

constexpr int manyHues = 60; // more than the list has

constexpr int huesInUse = 9; // the focus and eight partners of the bundled deals
/// CIE76; 2.3 is just noticeable side by side, and these stand apart from each other.
constexpr double leastDifference = 15;

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// Full protanopia and deuteranopia, on linear sRGB: Machado, Oliveira and Fernandes, A Physiologically-based Model for
/// Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, severity 1.0.
constexpr Matrix everyCone{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
/// Linear sRGB to CIE XYZ, as shares of the white D65: IEC 61966-2-1.
constexpr Matrix toXyz{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
    {0.2126729, 0.7151522, 0.0721750}, {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};

Vector times(const Matrix &matrix, const Vector &v)
{
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

/// CIE L*a*b* of a colour as such eyes see it.
Vector seen(const QColor &colour, const Matrix &eyes)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    Vector light = times(eyes, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &part : light)
        part = std::clamp(part, 0.0, 1.0);
    Vector xyz = times(toXyz, light);
    for (double &part : xyz)
        part = part > 216.0 / 24389 ? std::cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double difference(const QColor &a, const QColor &b, const Matrix &eyes)
{
    const Vector one = seen(a, eyes), other = seen(b, eyes);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

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

TEST(ColourDifference, IsThatOfTheStandard)
{
    EXPECT_NEAR(difference(Qt::white, Qt::black, everyCone), 100, 0.01);
    EXPECT_GT(difference(QColor(0xff0000), QColor(0x808000), everyCone), 80);
    EXPECT_LT(difference(QColor(0x807000), QColor(0x608000), deuteranopia),
        difference(QColor(0x807000), QColor(0x608000), everyCone) / 2);
}

TEST_P(StyleTest, HuesInUseAreApartForColourBlindEyes)
{
    for (const Matrix &eyes : {everyCone, protanopia, deuteranopia})
        for (int hue = 0; hue < huesInUse; ++hue)
            for (int other = 0; other < hue; ++other)
                EXPECT_GE(difference(style.fill(hue), style.fill(other), eyes), leastDifference)
                    << hue << " and " << other;
}

TEST_P(StyleTest, ExactAndUpToDifferAtSight)
{
    for (int hue = 0; hue < manyHues; ++hue) {
        EXPECT_GE(contrast(style.fill(hue), style.paper), 1.5) << hue << ": filled, or an outline on paper";
        EXPECT_GE(contrast(style.edge(hue), style.paper), 3) << hue << ": the diamonds";
    }
}

/// Beyond those in use the partners' names tell, not the colours.
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
