// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/image.h"
#include "pictures/picture.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImageReader>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

using charts::Theme;
using exporting::ImageOptions;

pictures::Picture bundledPicture(counting::Basis basis = counting::Basis::Announced)
{
    pictures::View view;
    view.window = counting::firstWindow();
    view.basis = basis;
    return support::picture(support::bundled(), view, QLocale());
}

TEST(Image, HasSizeTimesScalePixels)
{
    const pictures::Picture picture = bundledPicture();
    for (const auto &[size, scale, pixels] : {std::tuple(QSize(1440, 900), 2.0, QSize(2880, 1800)),
             std::tuple(QSize(1024, 700), 1.0, QSize(1024, 700)), std::tuple(QSize(641, 481), 0.5, QSize(321, 241))})
        EXPECT_EQ(exporting::imageOf(picture, {size, scale, Theme::Light}).size(), pixels);
}

TEST(Image, StandsOnThePaperOfItsTheme)
{
    const pictures::Picture picture = bundledPicture();
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print})
        for (const double scale : {0.5, 1.0, 1.25, 2.0}) {
            const QImage image = exporting::imageOf(picture, {QSize(1001, 701), scale, theme});
            const QColor paper = charts::Style::of(theme).paper;
            for (const QPoint corner : {QPoint(0, 0), QPoint(image.width() - 1, 0), QPoint(0, image.height() - 1),
                     QPoint(image.width() - 1, image.height() - 1)})
                EXPECT_EQ(image.pixelColor(corner).name().toStdString(), paper.name().toStdString())
                    << "at scale " << scale;
        }
}

TEST(Image, IsDrawnInEveryPartOfIt)
{
    const QImage image = exporting::imageOf(bundledPicture(), {});
    constexpr int parts = 4;
    for (int x = 0; x < parts; ++x)
        for (int y = 0; y < parts; ++y) {
            const QImage part = image.copy(
                image.width() * x / parts, image.height() * y / parts, image.width() / parts, image.height() / parts);
            EXPECT_GT(part.convertToFormat(QImage::Format_Indexed8).colorCount(), 8) << x << ", " << y;
        }
}

TEST(Image, IsTheSameTwice)
{
    const pictures::Picture picture = bundledPicture(counting::Basis::Scheduled);
    EXPECT_EQ(exporting::pngOf(picture, {}), exporting::pngOf(picture, {}));
}

TEST(Image, CarriesItsDensityAndTexts)
{
    QByteArray bytes =
        exporting::pngOf(bundledPicture(counting::Basis::Scheduled), {QSize(1024, 700), 1.5, Theme::Print});
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    const QImage image = reader.read();
    EXPECT_EQ(image.dotsPerMeterX(), qRound(144 / 0.0254));
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"as scheduled"_s));
    EXPECT_TRUE(image.text(u"Source"_s).startsWith(u"Sources: "_s));
    EXPECT_FALSE(image.text(u"Title"_s).isEmpty());
    EXPECT_FALSE(image.text(u"Software"_s).isEmpty());
}

TEST(Image, ThatCannotBeHeldIsNothing)
{
    const ImageOptions tooWide{QSize(1'000'000'000, 10), 1, Theme::Light};
    EXPECT_TRUE(exporting::imageOf(bundledPicture(), tooWide).isNull());
    EXPECT_TRUE(exporting::pngOf(bundledPicture(), tooWide).isEmpty());
}

} // namespace
