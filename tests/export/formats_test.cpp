// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheet.h"
#include "export/formats.h"
#include "export/sizes.h"
#include "support/dealbuilder.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <QPolygonF>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QThread>
#include <QTransform>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

using exporting::ImageOptions;
using exporting::Subject;

Subject bundledSubject()
{
    static const deals::DealSet set = support::bundled();
    Subject subject;
    subject.deals = &set;
    subject.view.window = counting::firstWindow();
    return subject;
}

Subject comparedSubject()
{
    Subject subject = bundledSubject();
    subject.pair = counting::firstPair(counting::Ledger(*subject.deals, subject.view.focus));
    return subject;
}

QByteArray bytesOf(const char *suffix, const Subject &subject, const ImageOptions &options = {})
{
    return exporting::formatOf(QString::fromLatin1(suffix))->bytes(subject, options);
}

/// The numbers of a list in an attribute, in pairs.
QPolygonF pointsIn(QStringView text)
{
    static const QRegularExpression number(u"-?[0-9.]+(?:e-?[0-9]+)?"_s);
    QList<double> numbers;
    auto matches = number.globalMatch(text.toString());
    while (matches.hasNext())
        numbers += matches.next().captured().toDouble();
    QPolygonF points;
    for (qsizetype i = 1; i < numbers.size(); i += 2)
        points += QPointF(numbers[i - 1], numbers[i]);
    return points;
}

struct Drawing {
    bool isWellFormed = false;
    QRectF bounds;
    QStringList texts;
    QString title;
};

/// What an SVG draws, and how far it reaches.
Drawing drawingOf(const QByteArray &svg)
{
    Drawing drawing;
    QPolygonF all;
    QList<QTransform> transforms{QTransform()};
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"g")
            transforms.removeLast();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto value = [&](const char *name) { return attributes.value(QLatin1String(name)).toDouble(); };
        const auto add = [&](const QPolygonF &points) { all += transforms.back().map(points); };
        if (xml.name() == u"g") {
            const QPolygonF m = pointsIn(attributes.value("transform"_L1));
            transforms += m.size() == 3 ? QTransform(m[0].x(), m[0].y(), m[1].x(), m[1].y(), m[2].x(), m[2].y())
                                        : transforms.back();
        } else if (xml.name() == u"rect") {
            add(QPolygonF(QRectF(value("x"), value("y"), value("width"), value("height"))));
        } else if (xml.name() == u"path") {
            add(pointsIn(attributes.value("d"_L1)));
        } else if (xml.name() == u"polyline" || xml.name() == u"polygon") {
            add(pointsIn(attributes.value("points"_L1)));
        } else if (xml.name() == u"text") {
            add(QPolygonF({QPointF(value("x"), value("y"))}));
            drawing.texts += xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        } else if (xml.name() == u"title") {
            drawing.title = xml.readElementText();
        }
    }
    drawing.isWellFormed = !xml.hasError();
    drawing.bounds = all.boundingRect();
    return drawing;
}

TEST(Formats, AreFoundByTheEndOfAName)
{
    for (const exporting::Format &format : exporting::formats()) {
        EXPECT_EQ(exporting::formatOf(QString(u"a.b." + format.suffix)), &format);
        EXPECT_EQ(exporting::formatOf(QString(u"A." + format.suffix).toUpper()), &format);
        EXPECT_EQ(exporting::formatOf(QString(format.suffix)), nullptr) << "a name without a dot";
    }
    EXPECT_EQ(exporting::formatOf(u"a.jpg"), nullptr);
    EXPECT_EQ(exporting::formatOf(u""), nullptr);
}

TEST(Formats, PngIsTheSheetItself)
{
    const Subject subject = bundledSubject();
    for (const double scale : {0.5, 1.0, 1.25, 2.0}) {
        const ImageOptions options{QSize(1001, 701), scale, charts::Theme::Dark, {}};
        const QImage image = exporting::imageOf(exporting::drawnFor(subject, options), options);
        charts::Sheet sheet;
        sheet.setPicture(std::get<pictures::Picture>(exporting::drawnFor(subject, options)));
        const charts::Style style =
            charts::Style::of(options.theme, charts::baseFor(options.size, charts::Frame::File));
        sheet.arrange(options.size, style, charts::Frame::File);
        QImage expected(image.size(), image.format());
        expected.fill(style.paper);
        QPainter painter(&expected);
        sheet.render(&painter, QRectF(expected.rect()), QRectF(QPointF(), QSizeF(options.size)), Qt::IgnoreAspectRatio);
        painter.end();
        expected.setDotsPerMeterX(image.dotsPerMeterX());
        expected.setDotsPerMeterY(image.dotsPerMeterY());
        EXPECT_EQ(image, expected) << "at scale " << scale;
    }
}

const ImageOptions withLetters{QSize(1920, 1080), 1, charts::Theme::Light, {}, exporting::Texts::Letters};

TEST(Formats, SvgStaysInsideItsPage)
{
    for (const Subject &subject : {bundledSubject(), comparedSubject()})
        for (const exporting::PageSize &page : exporting::pageSizes)
            for (const bool later : {false, true}) {
                Subject moved = subject;
                if (later) // with things that run out at either edge
                    moved.view.window = {moved.view.window.from + 400, moved.view.window.from + 700};
                const QByteArray svg =
                    bytesOf("x.svg", moved, {page.size, 1, charts::Theme::Light, {}, exporting::Texts::Letters});
                const Drawing drawing = drawingOf(svg);
                EXPECT_TRUE(drawing.isWellFormed);
                EXPECT_GT(drawing.texts.size(), 20);
                const QRectF paper = QRectF(QPointF(), QSizeF(page.size)).adjusted(-1, -1, 1, 1);
                EXPECT_TRUE(paper.contains(drawing.bounds))
                    << page.name.data() << ": " << drawing.bounds.left() << ", " << drawing.bounds.top() << " to "
                    << drawing.bounds.right() << ", " << drawing.bounds.bottom();
                QSvgRenderer renderer(svg);
                EXPECT_TRUE(renderer.isValid());
                EXPECT_EQ(renderer.viewBox(), QRect(QPoint(), page.size));
            }
}

TEST(Formats, SvgKeepsTextsAsTheyAre)
{
    Subject subject = bundledSubject();
    subject.title = u"A & B <script>\"\u0001\uFFFE ]]>"_s;
    const QByteArray svg = bytesOf("x.svg", subject, withLetters);
    const Drawing drawing = drawingOf(svg);
    EXPECT_TRUE(drawing.isWellFormed);
    EXPECT_EQ(drawing.title.toStdString(), "A & B <script>\"�� ]]>");
    EXPECT_TRUE(drawing.texts.contains(u"NVIDIA"_s)) << drawing.texts.join(u'|').toStdString();
    EXPECT_TRUE(svg.contains("font-family=\"Inter, sans-serif\""));
    EXPECT_FALSE(svg.contains("<script"));
}

/// The picture of an SVG, and of the page itself.
TEST(Formats, SvgLooksTheSameWithoutOurFont)
{
    for (const Subject &subject : {bundledSubject(), comparedSubject()}) {
        const ImageOptions options{QSize(1200, 675), 1, charts::Theme::Light, {}};
        const QByteArray svg = bytesOf("x.svg", subject, options);
        EXPECT_FALSE(svg.contains("<text")) << "letters look different on each machine";
        EXPECT_TRUE(drawingOf(svg).isWellFormed);
        QImage drawn(options.size, QImage::Format_RGB32);
        QPainter painter(&drawn);
        QSvgRenderer(svg).render(&painter, QRectF(QPointF(), options.size));
        painter.end();
        const QImage page = exporting::imageOf(exporting::drawnFor(subject, options), options);
        qint64 apart = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                apart += std::abs(qGray(drawn.pixel(x, y)) - qGray(page.pixel(x, y))) > 128 ? 1 : 0;
        EXPECT_LT(apart, drawn.width() * drawn.height() / 500) << "pixels that are another";
    }
}

TEST(Formats, SvgLettersKeepTheirWidths)
{
    const QString svg = QString::fromUtf8(bytesOf("x.svg", bundledSubject(), withLetters));
    EXPECT_EQ(svg.count(u"<text "_s), svg.count(u"textLength="_s));
    EXPECT_TRUE(svg.contains(u"<svg style=\"font-feature-settings: 'calt' 0\" "_s));
    EXPECT_TRUE(svg.contains(u"lengthAdjust=\"spacingAndGlyphs\">NVIDIA</text>"_s));
}

TEST(Formats, PdfIsTheSameEachTime)
{
    const ImageOptions options{QSize(1440, 900), 1, charts::Theme::Print, {}};
    const QByteArray pdf = bytesOf("x.pdf", bundledSubject(), options);
    EXPECT_FALSE(pdf.contains("CreationDate"));
    QThread::msleep(1100); // on another second
    EXPECT_EQ(bytesOf("x.pdf", bundledSubject(), options), pdf);
    qputenv("SOURCE_DATE_EPOCH", "86400");
    EXPECT_TRUE(bytesOf("x.pdf", bundledSubject(), options).contains("/CreationDate (D:19700102000000"));
    qunsetenv("SOURCE_DATE_EPOCH");
    QStringList made;
    for (int run = 0; run < 2; ++run) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        EXPECT_EQ(support::deal({u"export"_s, u"--output"_s, path}).code, 0);
        made += QString::fromLatin1(support::contents(path));
    }
    EXPECT_EQ(made[0], made[1]) << "another process has other hashes";
}

TEST(Formats, PdfHasItsPageItsTextsAndItsFonts)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    support::write(path, bytesOf("x.pdf", bundledSubject(), {QSize(1440, 900), 1, charts::Theme::Print, {}}));
    const auto said = [&](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished()) << program.toStdString();
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString about = said(u"pdfinfo"_s, {path});
    EXPECT_TRUE(about.contains(u"1080 x 675 pts"_s)) << about.toStdString();
    EXPECT_TRUE(about.contains(u"OpenAI’s compute commitments"_s)) << about.toStdString();
    EXPECT_TRUE(about.contains(u"Deal Timeline "_s)) << about.toStdString();
    EXPECT_TRUE(about.contains(QRegularExpression(u"Pages: +1\n"_s))) << about.toStdString();
    const QString text = said(u"pdftotext"_s, {path, u"-"_s});
    for (const char *word : {"NVIDIA", "CoreWeave", "Gigawatts (GW)", "≥ 10 GW", "≈ $588 B", "2025–2027", "Sources: "})
        EXPECT_TRUE(text.contains(QString::fromUtf8(word))) << word << " in " << text.toStdString();
    const QString fonts = said(u"pdffonts"_s, {path});
    EXPECT_TRUE(fonts.contains(QRegularExpression(u"Inter-Regular +.* yes no +yes "_s))) << fonts.toStdString();
}

TEST(Formats, PartsThatAreLeftOutGiveTheirRoomBack)
{
    const auto textsWith = [](const charts::Parts &parts) {
        ImageOptions options = withLetters;
        options.parts = parts;
        return drawingOf(bytesOf("x.svg", bundledSubject(), options)).texts;
    };
    const QString title = std::get<pictures::Picture>(bundledSubject().drawn()).title;
    EXPECT_TRUE(textsWith({}).contains(title));
    EXPECT_FALSE(textsWith({false, true, true}).contains(title));
    EXPECT_LT(textsWith({true, false, true}).size(), textsWith({}).size());
    EXPECT_TRUE(textsWith({}).join(u' ').contains(u"Sources: "_s));
    EXPECT_FALSE(textsWith({true, true, false}).join(u' ').contains(u"Sources: "_s));

    charts::Sheet sheet;
    sheet.setPicture(std::get<pictures::Picture>(bundledSubject().drawn()));
    const auto plotsWith = [&](const charts::Parts &parts) {
        sheet.arrange({1920, 1080}, charts::Style::of(charts::Theme::Light, 14), charts::Frame::File, parts);
        return sheet.plotRect().height();
    };
    for (const charts::Parts &parts : {charts::Parts{false, true, true}, {true, false, true}, {true, true, false}})
        EXPECT_GT(plotsWith(parts), plotsWith({}));
}

TEST(Formats, CsvHasOneFigureARow)
{
    const QString csv = QString::fromUtf8(bytesOf("x.csv", bundledSubject()));
    EXPECT_TRUE(csv.startsWith(u"what,side,partner,said,from,to,low,high,count,unit,basis,text\r\n"_s));
    EXPECT_TRUE(csv.contains(
        u"value,capacity for OpenAI,NVIDIA,at least,2027-12-31,2027-12-31,10,,,GW,as announced,≥ 10 GW\r\n"_s))
        << csv.toStdString();
    Subject lanes = bundledSubject();
    lanes.view.charts = pictures::Chart::Lanes;
    EXPECT_TRUE(QString::fromUtf8(bytesOf("x.csv", lanes)).contains(u"\r\nbar,,"_s));
}

TEST(Formats, CsvOfTwoPartnersIsTheirTable)
{
    const Subject subject = comparedSubject();
    const auto comparison = std::get<pictures::Comparison>(subject.drawn());
    const QString csv = QString::fromUtf8(bytesOf("x.csv", subject));
    EXPECT_EQ(csv.count(u"\r\n"_s), static_cast<qsizetype>(comparison.table.size()) + 1);
    for (const pictures::Difference &row : comparison.table)
        EXPECT_TRUE(csv.contains(row.what)) << row.what.toStdString();
}

} // namespace
