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

using namespace Qt::StringLiterals;

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
        const QStringList arguments{u"export"_s, u"--output"_s, out};
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
    EXPECT_EQ(image.text(u"Title"_s).toStdString(), "OpenAI’s compute commitments, 2025–2027");
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"Basis: as announced · data end 17 Dec 2025"_s));
    EXPECT_TRUE(image.text(u"Source"_s).contains(u"84 Studio"_s));
    EXPECT_TRUE(image.text(u"Software"_s).startsWith(u"Deal Timeline "_s));
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
    EXPECT_EQ(image.text(u"Title"_s), u"Gigawatts"_s);
}

TEST_F(Export, IsTheSameOnEveryRunAndEverywhere)
{
    const char *small = "--size 800x600";
    const QByteArray plain = exported(small);
    EXPECT_EQ(exported(small), plain) << "on a second run";
    const std::vector<Variables> places{{{"TZ", u"Pacific/Kiritimati"_s}},
        {{"LANG", u"fr_FR.UTF-8"_s}, {"LC_ALL", u"fr_FR.UTF-8"_s}, {"LANGUAGE", u"fr"_s}}, {{"LC_ALL", u"C"_s}},
        {{"QT_SCALE_FACTOR", u"2"_s}}, {{"QT_FONT_DPI", u"120"_s}}, {{"QT_SCREEN_SCALE_FACTORS", u"1.5"_s}},
        {{"QT_STYLE_OVERRIDE", u"windows"_s}}};
    for (const Variables &place : places)
        EXPECT_EQ(exported(small, place), plain) << "with " << place.front().first;
}

TEST_F(Export, DrawsEachChartTheSameWhateverFontsAreInstalled)
{
    ASSERT_TRUE(
        QFile::copy(QStringLiteral(DEALS_SOURCE_DIR "/resources/fonts/DealTimelineSans-Italic.otf"), path("a.otf")));
    const QByteArray folder = m_folder.path().toUtf8();
    const auto machine = [&](const char *name, const QByteArray &rules) {
        support::write(path(name),
            "<?xml version=\"1.0\"?><fontconfig><cachedir>" + folder + "/cache</cachedir>" + rules + "</fontconfig>");
        return Variables{{"FONTCONFIG_FILE", path(name)}};
    };
    const Variables noFont = machine("nothing.conf", {});
    const Variables otherInter = machine("other.conf", "<dir>" + folder + R"(</dir><match target="scan">
        <edit name="family"><string>Inter</string></edit><edit name="slant"><const>roman</const></edit></match>
        <match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
        <match target="font"><edit name="hintstyle"><const>hintfull</const></edit>
        <edit name="autohint"><bool>true</bool></edit><edit name="embolden"><bool>true</bool></edit>
        <edit name="rgba"><const>rgb</const></edit></match>)");
    for (const char *chart : {"timeline", "lanes", "power", "dollars", "compare --compare NVIDIA,AMD"}) {
        const std::string options = std::string("--size 800x600 --chart ") + chart;
        const QByteArray here = exported(options.c_str());
        EXPECT_TRUE(exported(options.c_str(), noFont) == here) << chart << " without any font";
        EXPECT_TRUE(exported(options.c_str(), otherInter) == here) << chart << " with another Inter, to another taste";
    }
}

TEST_F(Export, LeavesTheOldFileWhenItFails)
{
    const QString out = path("out.png");
    support::write(out, "an old picture");
    const QStringList arguments{u"export"_s, u"--output"_s, out};
    EXPECT_EQ(deal(arguments + QStringList{u"--focus"_s, u"Nobody"_s}).code, 2);
    EXPECT_EQ(deal(arguments + QStringList{path("missing.json")}).code, 3);
    EXPECT_EQ(deal(arguments + QStringList{u"--size"_s, u"0x0"_s}).code, 2);
    EXPECT_EQ(support::contents(out), QByteArray("an old picture"));
}

TEST_F(Export, LeavesNothingBesideItsFile)
{
    exported();
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.png"_s});
}

TEST_F(Export, ShowsAFileWithoutDeals)
{
    support::write(path("empty.json"), R"({"format": "deal-timeline", "version": 1, "title": "None", "focus": "us",
        "parties": [{"id": "us", "name": "us"}], "deals": []})");
    const Ended ended = deal({u"export"_s, path("empty.json"), u"--output"_s, path("empty.png")});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.err.contains("empty.json:2:")) << ended.err.toStdString();
    EXPECT_EQ(imageOf(support::contents(path("empty.png"))).size(), QSize(1920, 1080));
}

TEST_F(Export, WritesTheFormatOfTheName)
{
    const auto written = [&](const char *name) {
        const Ended ended = deal({u"export"_s, u"--output"_s, path(name)});
        EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
        return support::contents(path(name));
    };
    EXPECT_TRUE(written("a.PNG").startsWith("\x89PNG"));
    EXPECT_TRUE(written("a.svg").contains("<svg "));
    EXPECT_TRUE(written("a.pdf").startsWith("%PDF-"));
    EXPECT_TRUE(written("a.csv").startsWith("what,side,partner,"));
    const Ended ended = deal({u"export"_s, u"--output"_s, path("a.jpg")});
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
        EXPECT_EQ(deal({u"export"_s, u"--output"_s, path("a.png"), u"--without"_s, QString::fromLatin1(parts)}).code, 2)
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
