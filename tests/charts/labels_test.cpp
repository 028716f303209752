// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of a picture is inside it, overlaps no other, and can be read. DEALS_SEED=n runs one random window alone.
#include "charts/sheet.h"
#include "charts/sheetpainting.h"
#include "pictures/picture.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "support/randomdeals.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QLocale>
#include <QPainter>

#include <array>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace
{

using charts::Frame, charts::Sheet, charts::Style, charts::Theme;
using counting::Basis, support::bundled;

constexpr std::uint64_t randomWindows = 250;
const std::array labelledSizes{QSizeF(560, 420), QSizeF(1024, 700), QSizeF(1440, 900), QSizeF(2560, 1440)};

pictures::Picture pictureOf(const deals::DealSet &set, const counting::Window &window, Basis basis)
{
    pictures::View view;
    view.window = window;
    view.basis = basis;
    view.today = deals::dayOf(2026, 1, 20);
    return support::picture(set, view, QLocale::c());
}

/// The colour of most pixels.
QColor mostOf(const QImage &image, const QRect &rect)
{
    std::map<QRgb, int> counts;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++counts[image.pixel(x, y)];
    return std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
        return a.second < b.second;
    })->first;
}

class Labels : public testing::Test
{
protected:
    void expectTidy(const pictures::Picture &picture, const QSizeF &size, Frame frame, Theme theme = Theme::Light)
    {
        SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height()
                                        << (frame == Frame::File ? " file" : " window") << " from day "
                                        << picture.window.from << " to " << picture.window.to);
        m_sheet.arrange(size, Style::of(theme, charts::baseFor(size, frame)), frame);
        m_sheet.setPicture(picture);
        const std::vector<charts::Label> labels = m_sheet.labels();
        const QRectF page(QPointF(-0.01, -0.01), size + QSizeF(0.02, 0.02));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            EXPECT_TRUE(page.contains(labels[i].rect)) << labels[i].text.toStdString();
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF common = labels[i].rect & labels[j].rect;
                EXPECT_LT(std::min(common.width(), common.height()), 0.01)
                    << labels[i].text.toStdString() << " over " << labels[j].text.toStdString();
            }
        }
    }

    void expectSums(const pictures::Picture &picture, const QSizeF &size, Frame frame)
    {
        SCOPED_TRACE(testing::Message() << picture.title.toStdString() << ' ' << size.width() << 'x' << size.height()
                                        << (frame == Frame::File ? " file" : " window"));
        m_sheet.arrange(size, Style::of(Theme::Light, charts::baseFor(size, frame)), frame);
        m_sheet.setPicture(picture);
        QStringList texts;
        for (const charts::Label &label : m_sheet.labels())
            texts << label.text;
        for (const pictures::Panel &panel : picture.panels)
            for (const pictures::Stack *stack : {&panel.up, &panel.down})
                for (const pictures::Total &total : stack->totals)
                    EXPECT_TRUE(texts.contains(total.text)) << total.text.toStdString();
    }

    void arrangeFile(const pictures::Picture &picture, const QSizeF &size)
    {
        m_sheet.arrange(size, Style::of(Theme::Light, charts::baseFor(size, Frame::File)), Frame::File);
        m_sheet.setPicture(picture);
    }

    QStringList textsIn(const QRectF &part) const
    {
        QStringList texts;
        for (const charts::Label &label : m_sheet.labels())
            if (part.contains(label.rect.center()))
                texts << label.text;
        return texts;
    }

    Sheet m_sheet;
};

TEST_F(Labels, OfTheSampleAreApart)
{
    for (const QSizeF &size : labelledSizes)
        for (const Frame frame : {Frame::Window, Frame::File}) {
            expectTidy(support::announcedPicture(), size, frame);
            expectTidy(support::scheduledPicture(), size, frame);
            expectTidy(support::pictureWithLanes(70), size, frame);
            expectTidy(support::emptyPicture(), size, frame);
        }
    expectTidy(support::announcedPicture(), {640, 360}, Frame::File);
}

TEST_F(Labels, OfTheBundledDealsAreApart)
{
    for (const QSizeF &size : labelledSizes)
        for (const Basis basis : {Basis::Announced, Basis::Scheduled})
            for (const Frame frame : {Frame::Window, Frame::File}) {
                expectTidy(pictureOf(bundled(), counting::firstWindow(), basis), size, frame);
                expectTidy(pictureOf(bundled(), counting::wholeWindow(bundled()), basis), size, frame);
            }
}

/// None of what a stack adds up to may be missing: the sum, what comes later, what no source dates.
TEST_F(Labels, OfTheSumsAreAllThere)
{
    for (const QSizeF &size : {QSizeF(1024, 700), QSizeF(1440, 810), QSizeF(1440, 900), QSizeF(2560, 1440)})
        for (const Basis basis : {Basis::Announced, Basis::Scheduled})
            for (const Frame frame : {Frame::Window, Frame::File})
                expectSums(pictureOf(bundled(), counting::firstWindow(), basis), size, frame);
    pictures::View view;
    view.window = counting::firstWindow();
    view.basis = Basis::Scheduled;
    view.charts &= ~pictures::Charts(pictures::Chart::Power);
    for (const deals::Party &party : bundled().parties) {
        view.focus = bundled().findParty(party.name);
        expectSums(support::picture(bundled(), view, QLocale::c()), {900, 500}, Frame::File);
    }
}

/// The frame of a file is never short of a word: title, footer and legend, at every size that can be asked for.
TEST_F(Labels, OfTheFrameAreWhole)
{
    for (const Basis basis : {Basis::Announced, Basis::Scheduled}) {
        const pictures::Picture picture = pictureOf(bundled(), counting::firstWindow(), basis);
        arrangeFile(picture, {2560, 1440});
        const QStringList legend = textsIn(m_sheet.layout().legend);
        EXPECT_GT(legend.size(), 5);
        for (const QSizeF &size :
            {QSizeF(640, 360), QSizeF(640, 1200), QSizeF(900, 500), QSizeF(1280, 720), QSizeF(1920, 1080)}) {
            SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height());
            arrangeFile(picture, size);
            EXPECT_EQ(textsIn(m_sheet.layout().title).join(u' '), picture.title);
            EXPECT_EQ(textsIn(m_sheet.layout().legend), legend);
            QStringList footer = textsIn(m_sheet.layout().footer);
            footer.removeIf([](const QString &text) { return text.startsWith(u"Deal Timeline "); });
            EXPECT_EQ(footer.join(u' '), QStringList(picture.footer.begin(), picture.footer.end()).join(u' '));
        }
    }
}

TEST_F(Labels, StandWhereTheyStoodAtTwiceTheScale)
{
    const pictures::Picture picture = pictureOf(bundled(), counting::firstWindow(), Basis::Scheduled);
    std::vector<charts::Label> before;
    for (const int scale : {1, 2}) {
        Sheet sheet;
        const QSizeF size(1024, 700);
        sheet.arrange(size, Style::of(Theme::Light, charts::baseFor(size, Frame::File)), Frame::File);
        sheet.setPicture(picture);
        QImage image(size.toSize() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        sheet.render(&painter, sheet.sceneRect(), sheet.sceneRect());
        painter.end();
        const std::vector<charts::Label> labels = sheet.labels();
        if (scale == 1)
            before = labels;
        ASSERT_EQ(labels.size(), before.size());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            EXPECT_EQ(labels[i].text, before[i].text);
            EXPECT_EQ(labels[i].rect, before[i].rect) << labels[i].text.toStdString();
        }
    }
}

/// Signs that are out of sight need no explanation.
TEST_F(Labels, OfTheLegendExplainWhatIsInSight)
{
    const auto legendOf = [this](deals::Day from, deals::Day to) {
        arrangeFile(
            pictureOf(bundled(), {static_cast<double>(from), static_cast<double>(to)}, Basis::Announced), {1440, 900});
        return textsIn(m_sheet.layout().legend);
    };
    const QStringList past = legendOf(deals::dayOf(2025, 1, 1), deals::dayOf(2025, 9, 1));
    EXPECT_TRUE(past.contains(u"not stated, or not counted"_s));
    for (const char *text : {"deadline", "event", "option, not counted", "about", "undated"})
        EXPECT_FALSE(past.contains(QString::fromUtf8(text))) << text;
    const QStringList all = legendOf(deals::dayOf(2025, 1, 1), deals::dayOf(2028, 1, 1));
    for (const char *text : {"deadline", "event", "option, not counted", "about", "undated", "first mentioned"})
        EXPECT_TRUE(all.contains(QString::fromUtf8(text))) << text;
}

TEST_F(Labels, AreApartInRandomWindowsOnRandomDeals)
{
    support::forEachSeed(randomWindows, [this](std::uint64_t seed) {
        support::Random random(seed);
        const auto number = [&random](
                                std::uint64_t limit) { return static_cast<double>(support::below(random, limit)); };
        const double from = deals::dayOf(2023, 1, 1) + number(2500), span = 3 + std::pow(2, number(1400) / 100);
        const double width = 500 + number(2100), height = 380 + number(1100);
        const deals::DealSet set = seed % 4 ? bundled() : support::randomDeals(seed);
        expectTidy(pictureOf(set, {from, from + span}, seed % 2 ? Basis::Announced : Basis::Scheduled), {width, height},
            seed % 3 ? Frame::Window : Frame::File);
    });
}

/// What a text says of its ground is what is painted there, and on it the text can be read.
TEST_F(Labels, CanBeReadOnTheirGround)
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print})
        for (const pictures::Picture &picture : {support::announcedPicture(), support::scheduledPicture(),
                 pictureOf(bundled(), counting::firstWindow(), Basis::Scheduled)}) {
            const QSizeF size(1440, 900);
            const Style style = Style::of(theme, 12);
            const deals::DealId selected{3};
            const charts::SheetLayout layout = layoutOf(picture, size, style, Frame::File, 0);
            const charts::SheetShapes shapes = shapesOf(picture, layout, style, Frame::File, selected);
            m_sheet.arrange(size, style, Frame::File);
            m_sheet.select(selected);
            m_sheet.setPicture(picture);
            QImage image(size.toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            m_sheet.render(&painter, layout.page, layout.page);
            painter.end();
            std::vector<const charts::Shapes *> all{&shapes.frame};
            for (const charts::SheetShapes::Chart &chart : shapes.charts)
                all.push_back(&chart.over);
            for (const charts::Shapes *some : all)
                for (const charts::Shape &shape : *some) {
                    const auto *text = std::get_if<charts::Label>(&shape.look);
                    if (!text)
                        continue;
                    EXPECT_GE(charts::contrast(text->colour, text->ground), 4.5) << text->text.toStdString();
                    const QColor painted = mostOf(image, text->rect.toRect());
                    EXPECT_TRUE(painted == text->ground || (text->ground == style.paper && painted == style.band))
                        << text->text.toStdString() << " on " << painted.name().toStdString() << ", not "
                        << text->ground.name().toStdString();
                }
        }
}

TEST_F(Labels, SayWhatTheyShouldAtTheFirstWindow)
{
    m_sheet.arrange({890, 790}, Style::of(Theme::Light), Frame::Window);
    m_sheet.setPicture(support::announcedPicture());
    QStringList texts;
    for (const charts::Label &label : m_sheet.labels())
        texts << label.text;
    for (const char *text : {"AWS $38 B", "≥ 16 GW", "≈ $588 B", "$13–113 B", "Microsoft $13 B", "→ Nov 2032", "2026",
             "data end 17 Dec 2025", "1 GW · Vera Rubin", "9 GW or more, undated", "OpenAI pays ↑",
             "invested in OpenAI ↓", "all capacity by end-2026", "expansion from 2027", "at least", "undated", "20",
             "600"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(text))) << text << " is missing of:\n"
                                                             << texts.join(u'\n').toStdString();
}

} // namespace
