// SPDX-License-Identifier: GPL-3.0-or-later
// deal-timeline export: without a display, without a font, the same everywhere.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>

#include <set>

namespace
{

using support::deal, support::Ended, support::Variables;

class Export : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// The bytes of the exported file.
    QByteArray exported(const char *options = "", const Variables &variables = {})
    {
        const QString out = path("out.png");
        const QStringList arguments{QStringLiteral("export"), QStringLiteral("--output"), out};
        const Ended ended = deal(arguments + QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts), variables);
        EXPECT_EQ(ended.code, 0) << options << ": " << ended.err.toStdString();
        EXPECT_EQ(ended.out.toStdString(), "") << options;
        EXPECT_EQ(ended.err.toStdString(), "") << options;
        return support::contents(out);
    }

    QTemporaryDir m_folder;
};

QImage imageOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    return QImageReader(&buffer, "png").read();
}

TEST_F(Export, WritesASharpPictureThatNamesItsSources)
{
    const QImage image = imageOf(exported("--size 1440x900 --scale 2"));
    EXPECT_EQ(image.size(), QSize(2880, 1800));
    EXPECT_EQ(image.dotsPerMeterX(), qRound(192 / 0.0254));
    EXPECT_EQ(image.dotsPerMeterY(), image.dotsPerMeterX());
    EXPECT_EQ(image.text(QStringLiteral("Title")).toStdString(), "OpenAI’s compute commitments, 2025–2027");
    EXPECT_TRUE(image.text(QStringLiteral("Description"))
                    .contains(QStringLiteral("Basis: as announced · data end 17 Dec 2025")));
    EXPECT_TRUE(image.text(QStringLiteral("Source")).contains(QStringLiteral("84 Studio")));
    EXPECT_TRUE(image.text(QStringLiteral("Software")).startsWith(QStringLiteral("Deal Timeline ")));
}

TEST_F(Export, IsFullHDAtAScaleOfOneByDefault)
{
    const QByteArray plain = exported();
    EXPECT_EQ(imageOf(plain).size(), QSize(1920, 1080));
    EXPECT_EQ(plain,
        exported("--chart timeline --basis announced --from 2025 --to 2027 --size 1920x1080 --scale 1 --theme light "
                 "--focus OpenAI"));
}

TEST_F(Export, RoundsAFractionOfAPixel)
{
    EXPECT_EQ(imageOf(exported("--size 1001x701 --scale 1.5")).size(), QSize(1502, 1052));
}

TEST_F(Export, DrawsSomethingElseForEachOption)
{
    const std::string small = "--size 800x600 ";
    std::set<QByteArray> pictures{exported(small.c_str())};
    std::size_t count = 1;
    for (const char *options : {"--chart lanes", "--chart power", "--chart dollars", "--basis scheduled", "--from 2026",
             "--to 2026-H1", "--theme dark", "--theme print", "--title Deals", "--focus NVIDIA"}) {
        pictures.insert(exported((small + options).c_str()));
        EXPECT_EQ(pictures.size(), ++count) << options << " changes nothing";
    }
}

TEST_F(Export, TakesATitle)
{
    const QImage image = imageOf(exported("--title Gigawatts"));
    EXPECT_EQ(image.text(QStringLiteral("Title")), QStringLiteral("Gigawatts"));
}

TEST_F(Export, IsTheSameOnEveryRunAndEverywhere)
{
    support::write(path("nothing.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    const char *small = "--size 800x600";
    const QByteArray plain = exported(small);
    EXPECT_EQ(exported(small), plain) << "on a second run";
    const std::vector<Variables> places{{{"TZ", QStringLiteral("Pacific/Kiritimati")}},
        {{"LANG", QStringLiteral("fr_FR.UTF-8")}, {"LC_ALL", QStringLiteral("fr_FR.UTF-8")},
            {"LANGUAGE", QStringLiteral("fr")}},
        {{"QT_SCALE_FACTOR", QStringLiteral("2")}}, {{"QT_FONT_DPI", QStringLiteral("120")}},
        {{"QT_SCREEN_SCALE_FACTORS", QStringLiteral("1.5")}}, {{"QT_STYLE_OVERRIDE", QStringLiteral("windows")}},
        {{"FONTCONFIG_FILE", path("nothing.conf")}}};
    for (const Variables &place : places)
        EXPECT_EQ(exported(small, place), plain) << "with " << place.front().first;
}

TEST_F(Export, LeavesTheOldFileWhenItFails)
{
    const QString out = path("out.png");
    support::write(out, "an old picture");
    const QStringList arguments{QStringLiteral("export"), QStringLiteral("--output"), out};
    EXPECT_EQ(deal(arguments + QStringList{QStringLiteral("--focus"), QStringLiteral("Nobody")}).code, 2);
    EXPECT_EQ(deal(arguments + QStringList{path("missing.json")}).code, 3);
    EXPECT_EQ(deal(arguments + QStringList{QStringLiteral("--size"), QStringLiteral("0x0")}).code, 2);
    EXPECT_EQ(support::contents(out), QByteArray("an old picture"));
}

TEST_F(Export, LeavesNothingBesideItsFile)
{
    exported();
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("out.png")});
}

TEST_F(Export, ShowsAFileWithoutDeals)
{
    support::write(path("empty.json"), R"({"format": "deal-timeline", "version": 1, "title": "None", "focus": "us",
        "parties": [{"id": "us", "name": "us"}], "deals": []})");
    const Ended ended =
        deal({QStringLiteral("export"), path("empty.json"), QStringLiteral("--output"), path("empty.png")});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.err.contains("empty.json:2:")) << ended.err.toStdString();
    EXPECT_EQ(imageOf(support::contents(path("empty.png"))).size(), QSize(1920, 1080));
}

TEST_F(Export, WritesTheFormatOfTheName)
{
    const auto written = [&](const char *name) {
        const Ended ended = deal({QStringLiteral("export"), QStringLiteral("--output"), path(name)});
        EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
        return support::contents(path(name));
    };
    EXPECT_TRUE(written("a.PNG").startsWith("\x89PNG"));
    EXPECT_TRUE(written("a.svg").contains("<svg "));
    EXPECT_TRUE(written("a.pdf").startsWith("%PDF-"));
    EXPECT_TRUE(written("a.csv").startsWith("what,side,partner,"));
    const Ended ended = deal({QStringLiteral("export"), QStringLiteral("--output"), path("a.jpg")});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(ended.err.contains(".png, .svg, .pdf, .csv")) << ended.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("a.jpg")));
}

TEST_F(Export, KnowsPagesByName)
{
    EXPECT_EQ(imageOf(exported("--size A4")).size(), QSize(1123, 794));
    EXPECT_EQ(imageOf(exported("--size a4 --scale 2")).size(), QSize(2246, 1588));
}

TEST_F(Export, LeavesOutWhatItIsToldTo)
{
    std::set<QByteArray> pictures{exported()};
    for (const char *options :
        {"--without title", "--without legend", "--without footer", "--without title,legend,footer"})
        pictures.insert(exported(options));
    EXPECT_EQ(pictures.size(), 5U);
    for (const char *parts : {"lanes", "title,", ""})
        EXPECT_EQ(deal({QStringLiteral("export"), QStringLiteral("--output"), path("a.png"),
                           QStringLiteral("--without"), QString::fromLatin1(parts)})
                      .code,
            2)
            << parts;
}

TEST_F(Export, DrawsTwoPartnersOnOnePage)
{
    const QByteArray pair = exported("--chart compare --compare NVIDIA,AMD");
    EXPECT_EQ(imageOf(pair).size(), QSize(1920, 1080));
    EXPECT_NE(pair, exported("--chart compare --compare AMD,NVIDIA"));
    EXPECT_EQ(pair, exported("--chart compare --compare NVIDIA,AMD"));
}

} // namespace
