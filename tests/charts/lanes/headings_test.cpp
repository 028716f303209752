// SPDX-License-Identifier: GPL-3.0-or-later
// Headings, folded groups and pinned lanes: drawn, found under a point, counted. DEALS_SEED=n runs one random set
// alone.
#include "charts/lanes/headings.h"

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

using namespace Qt::StringLiterals;

namespace
{

using charts::Frame, charts::Sheet, charts::Style, charts::Theme;
using deals::DealId;
using pictures::Grouping, pictures::Picture;

constexpr std::uint64_t randomSets = 40;
const std::array windowSizes{QSizeF(560, 420), QSizeF(1024, 700), QSizeF(1440, 900), QSizeF(1920, 1080)};

Picture groupedBy(const deals::DealSet &set, Grouping grouping, bool folded)
{
    pictures::View view;
    view.window = counting::firstWindow();
    view.arrangement.grouping = grouping;
    const Picture open = support::picture(set, view, QLocale::c());
    if (!folded)
        return open;
    for (const pictures::Lane &lane : open.lanes)
        if (lane.heading)
            view.arrangement.folded += lane.group;
        else if (view.arrangement.pinned.size() < 2)
            view.arrangement.pinned.push_back(lane.deal);
    return support::picture(set, view, QLocale::c());
}

class Headings : public testing::Test
{
protected:
    void SetUp() override { show(support::groupedPicture(), {1280, 900}); }

    void show(Picture picture, const QSizeF &size, Frame frame = Frame::Window)
    {
        m_sheet.arrange(size, Style::of(Theme::Light, charts::baseFor(size, frame)), frame);
        m_sheet.setPicture(std::move(picture));
    }

    void expectTidy(const Picture &picture, const QSizeF &size, Frame frame)
    {
        SCOPED_TRACE(
            testing::Message() << size.width() << 'x' << size.height() << (frame == Frame::File ? " file" : " window"));
        show(picture, size, frame);
        const std::vector<charts::Label> labels = m_sheet.labels();
        for (std::size_t i = 0; i < labels.size(); ++i) {
            EXPECT_TRUE(QRectF(QPointF(), size).adjusted(-0.01, -0.01, 0.01, 0.01).contains(labels[i].rect))
                << labels[i].text.toStdString();
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF common = labels[i].rect & labels[j].rect;
                EXPECT_LT(std::min(common.width(), common.height()), 0.01)
                    << labels[i].text.toStdString() << " over " << labels[j].text.toStdString();
            }
        }
    }

    QStringList textsIn(const QRectF &part) const
    {
        QStringList texts;
        for (const charts::Label &label : m_sheet.labels())
            if (part.contains(label.rect.center()))
                texts << label.text;
        return texts;
    }

    QRectF row(int lane) const { return m_sheet.layout().row(lane); }

    Sheet m_sheet;
};

TEST_F(Headings, SayNameCountAndSum)
{
    EXPECT_EQ(textsIn(row(1)), (QStringList{u"Capacity"_s, u"2 deals · to OpenAI: ≥ 16 GW"_s}));
    EXPECT_EQ(textsIn(row(4)).value(0), u"Purchase"_s);
    EXPECT_TRUE(textsIn(row(4)).value(1).startsWith(u"5 deals"_s));
}

TEST_F(Headings, AreLowerThanLanesAndLeaveNoGap)
{
    EXPECT_LT(row(1).height(), row(0).height());
    EXPECT_EQ(row(0).height(), row(2).height());
    double bottom = m_sheet.layout().lanes.area.top();
    for (int lane = 0; lane < 5; ++lane) {
        EXPECT_NEAR(row(lane).top(), bottom, 1e-6);
        bottom = row(lane).bottom();
    }
    EXPECT_NEAR(bottom, m_sheet.layout().lanes.area.bottom(), 1e-6);
}

TEST_F(Headings, AreFoundUnderAPoint)
{
    EXPECT_EQ(m_sheet.headingAt(row(1).center()), u"capacity"_s);
    EXPECT_EQ(m_sheet.headingAt(row(4).topLeft() + QPointF(3, 3)), u"purchase"_s);
    EXPECT_FALSE(m_sheet.dealAt(row(1).center()).isValid());
    EXPECT_FALSE(m_sheet.dealAt(row(4).center()).isValid());
    for (const int lane : {0, 2, 3}) {
        EXPECT_FALSE(m_sheet.headingAt(row(lane).center()).has_value());
        EXPECT_EQ(m_sheet.dealAt(row(lane).center()), m_sheet.picture().lanes[static_cast<std::size_t>(lane)].deal);
    }
    EXPECT_FALSE(m_sheet.headingAt(m_sheet.layout().panels[0].area.center()).has_value());
}

TEST_F(Headings, ExplainThemselvesAndTheDealsFoldedAway)
{
    using pictures::Pointed, pictures::Sign;
    const auto heading = [](Sign sign, std::size_t row, DealId deal = {}) {
        return Pointed{Pointed::What::Heading, sign, deal, 0, true, row};
    };
    EXPECT_EQ(m_sheet.pointedAt(row(1).center()).sign, heading(Sign::Heading, 1));
    EXPECT_EQ(m_sheet.pointedAt(row(4).topLeft() + QPointF(30, 10)).sign, heading(Sign::Heading, 4)) << "its name";
    const auto xOf = [this](double day) { return timeScale(m_sheet.picture(), m_sheet.layout()).x(day); };
    int found = 0;
    for (const pictures::Heading::Folded &deal : m_sheet.picture().lanes[4].heading->folded) {
        const QPointF at(xOf((deal.announcedFirst + deal.announcedLast + 1) / 2.0), row(4).center().y());
        if (deal.deal == DealId{5}) // a few days before the next, which lies over it
            continue;
        EXPECT_EQ(m_sheet.pointedAt(at).sign, heading(deal.knownBy ? Sign::KnownBy : Sign::Announced, 4, deal.deal));
        EXPECT_EQ(m_sheet.headingAt(at), u"purchase"_s) << "a click unfolds it";
        EXPECT_FALSE(m_sheet.dealAt(at).isValid());
        ++found;
    }
    EXPECT_EQ(found, 4);
}

TEST_F(Headings, ShowTheFoldedDealsWhereTheyWereAnnounced)
{
    const Style style = Style::of(Theme::Light);
    QImage image(m_sheet.sceneRect().size().toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    m_sheet.render(&painter, m_sheet.sceneRect(), m_sheet.sceneRect());
    painter.end();
    const auto xOf = [this](double day) { return timeScale(m_sheet.picture(), m_sheet.layout()).x(day); };
    const pictures::Heading &folded = *m_sheet.picture().lanes[4].heading;
    for (const pictures::Heading::Folded &deal : folded.folded) {
        if (deal.deal == DealId{5}) // a few days before the next, which lies over it
            continue;
        const QPointF at(xOf((deal.announcedFirst + deal.announcedLast + 1) / 2.0), row(4).center().y());
        EXPECT_EQ(image.pixelColor(at.toPoint()), deal.knownBy ? style.paper : style.fill(deal.hue)) << deal.deal.row;
    }
    const QPointF empty(xOf(deals::dayOf(2027, 9, 1)), row(4).center().y());
    EXPECT_EQ(
        image.pixelColor(empty.toPoint()), headingGround(charts::HeadingScene{&folded, row(4), {}, false}, style));
}

TEST_F(Headings, PointToFoldedDealsOutsideTheWindow)
{
    const Picture picture = support::groupedPicture();
    const pictures::Heading &folded = *picture.lanes[4].heading;
    const charts::TimeScale late{{double(deals::dayOf(2025, 6, 15)), double(deals::dayOf(2025, 11, 1))}, 100, 900};
    const charts::HeadingScene scene =
        headingScene(picture.lanes[4], QRectF(0, 0, 900, 22), late, Style::of(Theme::Light), false);
    int before = 0, after = 0;
    for (const charts::HeadingScene::Announcement &placed : scene.announcements) {
        before += placed.before;
        after += placed.after;
        EXPECT_GT(placed.rect.width(), 0);
        EXPECT_EQ(placed.rect.right() <= 100, placed.before);
        EXPECT_EQ(placed.rect.left() >= 900, placed.after);
    }
    EXPECT_EQ(scene.announcements.size(), folded.folded.size());
    EXPECT_EQ(before, 1) << "CoreWeave";
    EXPECT_EQ(after, 2) << "AWS and Amazon";
    EXPECT_GT(scene.announcements.front().rect.width(), scene.announcements.back().rect.width()) << "some day in June";
}

TEST_F(Headings, StandForTheSelectedDealThatIsFoldedAway)
{
    EXPECT_EQ(m_sheet.rowOf(DealId{6}), row(4));
    EXPECT_EQ(m_sheet.rowOf(DealId{3}), row(2));
    EXPECT_FALSE(m_sheet.rowOf(DealId{99}).has_value());
    EXPECT_FALSE(m_sheet.rowOf(DealId{}).has_value()) << "an open heading holds no deal";
    m_sheet.select(DealId{6});
    QImage image(m_sheet.sceneRect().size().toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    m_sheet.render(&painter, m_sheet.sceneRect(), m_sheet.sceneRect());
    painter.end();
    EXPECT_EQ(image.pixelColor((row(4).topLeft() + QPointF(1, 5)).toPoint()), Style::of(Theme::Light).accent);
    EXPECT_NE(image.pixelColor((row(1).topLeft() + QPointF(1, 5)).toPoint()), Style::of(Theme::Light).accent);
}

TEST_F(Headings, AreNotCountedAsDeals)
{
    Picture many = support::groupedPicture();
    std::vector<pictures::Lane> lanes;
    for (int i = 0; i < 12; ++i)
        lanes.insert(lanes.end(), many.lanes.begin(), many.lanes.end()); // 8 deals
    many.lanes = lanes;
    show(many, {1280, 700});
    ASSERT_LT(m_sheet.lanesShown(), 60);
    const auto dealsUntil = [&many](int rows) {
        int deals = 0;
        for (int i = 0; i < rows; ++i)
            deals += many.lanes[static_cast<std::size_t>(i)].deals();
        return deals;
    };
    EXPECT_EQ(dealsUntil(60), 96);
    m_sheet.scrollLanes(7);
    EXPECT_TRUE(textsIn(m_sheet.layout().page)
                    .contains(u"deals %1–%2 of 96"_s.arg(dealsUntil(7) + 1).arg(dealsUntil(7 + m_sheet.lanesShown()))))
        << textsIn(m_sheet.layout().pills).join(u'\n').toStdString();
    for (int lane = 7; lane < 7 + m_sheet.lanesShown(); ++lane)
        EXPECT_NEAR(row(lane).height(), m_sheet.layout().rowHeight, 1e-6) << "what scrolls has one step";
    show(many, {1280, 700}, Frame::File);
    EXPECT_TRUE(textsIn(m_sheet.layout().page)
                    .contains(u"and %1 more deals, not drawn; the sums do not leave them out"_s.arg(
                        96 - dealsUntil(m_sheet.lanesShown()))));
}

TEST_F(Headings, TheLegendExplainsThePin)
{
    const QString pinned = u"pinned to the top"_s;
    EXPECT_TRUE(textsIn(m_sheet.layout().legend).contains(pinned));
    show(support::announcedPicture(), {1280, 900});
    EXPECT_FALSE(textsIn(m_sheet.layout().legend).contains(pinned));
}

TEST_F(Headings, OfTheBundledDealsAreTidy)
{
    for (const QSizeF &size : windowSizes)
        for (const Frame frame : {Frame::Window, Frame::File}) {
            expectTidy(support::groupedPicture(), size, frame);
            for (const Grouping grouping : {Grouping::Partner, Grouping::Kind, Grouping::Status})
                for (const bool folded : {false, true})
                    expectTidy(groupedBy(support::bundled(), grouping, folded), size, frame);
        }
}

TEST_F(Headings, OfRandomDealsAreTidy)
{
    support::forEachSeed(randomSets, [this](std::uint64_t seed) {
        const deals::DealSet set = support::randomDeals(seed, {.deals = 30});
        const Grouping grouping = static_cast<Grouping>(seed % 3);
        const QSizeF &size = windowSizes[seed % windowSizes.size()];
        expectTidy(groupedBy(set, grouping, seed % 2 == 0), size, seed % 5 == 0 ? Frame::File : Frame::Window);
    });
}

TEST_F(Headings, CanBeRead)
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print})
        for (const bool selected : {false, true}) {
            const Style style = Style::of(theme);
            const QColor ground = headingGround(charts::HeadingScene{nullptr, {}, {}, selected}, style);
            EXPECT_GE(charts::contrast(style.dim, ground), 4.5);
            EXPECT_GE(charts::contrast(style.ink, ground), 4.5);
            EXPECT_NE(headingGround({}, style), style.paper);
        }
}

} // namespace
