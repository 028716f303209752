// SPDX-License-Identifier: GPL-3.0-or-later
// At every size a picture says all of it: what its stacks come to, what its signs mean, and no ink on another text.
// DEALS_SETS=n looks at n sets of deals, DEALS_SEED=n at one alone.
#include "charts/compare/comparisonpage.h"
#include "charts/sheet.h"
#include "charts/sheetpainting.h"
#include "support/dealbuilder.h"
#include "support/harddeals.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace
{

using charts::Frame, charts::Label, charts::Sheet, charts::Style, charts::Theme, counting::Basis, pictures::Sign,
    support::below, support::bundled;

constexpr std::uint64_t sets = 60;

deals::DealSet dealsOf(std::uint64_t seed)
{
    return seed % 3 == 0 ? bundled() : seed % 3 == 1 ? support::randomDeals(seed) : support::hardDeals(seed);
}

/// From `least` on, and in the proportions of windows and pages.
QSizeF sizeOf(support::Random &random, const QSizeF &least)
{
    const auto from = static_cast<std::uint64_t>(least.width());
    const auto width = static_cast<double>(from + below(random, 2561 - from));
    return {width, std::max(width * static_cast<double>(45 + below(random, 60)) / 100, least.height())};
}

pictures::View viewOf(support::Random &random)
{
    return support::viewOf(below(random, 2) == 0 ? Basis::Announced : Basis::Scheduled);
}

QRectF plateOf(const Label &label)
{
    return label.rect.adjusted(-label.halo, 0, label.halo, 0);
}

void expectApart(const std::vector<Label> &labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < labels.size(); ++j) {
            if (i == j)
                continue;
            const QRectF common = plateOf(labels[i]) & labels[j].rect;
            EXPECT_LT(std::min(common.width(), common.height()), 0.01)
                << labels[i].text.toStdString() << " over " << labels[j].text.toStdString();
        }
}

void expectTotals(const pictures::Picture &picture, const std::vector<Label> &labels)
{
    std::map<QString, int> missing;
    for (const pictures::Panel &panel : picture.panels)
        for (const pictures::Stack *stack : {&panel.up, &panel.down})
            for (const pictures::Total &total : stack->totals)
                ++missing[total.text];
    for (const Label &label : labels)
        if (const auto found = missing.find(label.text); found != missing.end())
            --found->second;
    for (const auto &[text, count] : missing)
        EXPECT_LE(count, 0) << text.toStdString();
}

/// Signs of bars, marks and layers that lie inside the area of their chart.
std::set<Sign> signsDrawn(const charts::SheetShapes &shapes, const charts::SheetLayout &layout)
{
    std::set<Sign> signs;
    for (std::size_t i = 0; i < shapes.charts.size(); ++i)
        for (const charts::Shape &shape : shapes.charts[i].over) {
            const auto *fill = std::get_if<charts::Fill>(&shape.look);
            const auto *polygon = std::get_if<charts::Polygon>(&shape.look);
            const QRectF area = i == 0 ? layout.lanes.area : layout.panels[i - 1].area;
            const QRectF rect = fill ? fill->rect : polygon ? polygon->points.boundingRect() : QRectF();
            const QRectF seen = rect & area;
            if (charts::isSign(shape.meaning.sign) && seen.width() > 1 && seen.height() > 1)
                signs.insert(shape.meaning.sign.sign);
        }
    return signs;
}

void expectLegend(const charts::SheetShapes &shapes, const charts::SheetLayout &layout)
{
    const std::set<Sign> drawn = signsDrawn(shapes, layout);
    std::set<Sign> explained;
    for (const charts::Shape &shape : shapes.frame)
        if (shape.meaning.sign.what == pictures::Pointed::What::Key && std::holds_alternative<Label>(shape.look))
            explained.insert(shape.meaning.sign.sign);
    for (const Sign sign : {Sign::Announced, Sign::KnownBy, Sign::Period, Sign::Spread, Sign::Undated, Sign::Deadline,
             Sign::Option, Sign::About, Sign::AtLeast, Sign::UpTo, Sign::Range, Sign::Between})
        EXPECT_TRUE(!drawn.contains(sign) || explained.contains(sign)) << signName(sign).toStdString();
}

TEST(Wholeness, OfOnePicture)
{
    support::forEachSeed(sets, [](std::uint64_t seed) {
        support::Random random(seed);
        const deals::DealSet set = dealsOf(seed);
        const pictures::Picture picture = support::picture(set, viewOf(random), support::english);
        const Frame frame = below(random, 2) == 0 ? Frame::File : Frame::Window;
        const QSizeF size = sizeOf(random, frame == Frame::File ? QSizeF(640, 360) : QSizeF(360, 400));
        SCOPED_TRACE(
            testing::Message() << size.width() << 'x' << size.height() << (frame == Frame::File ? " file" : " window"));
        const Style style = Style::of(Theme::Light, charts::baseFor(size, frame));
        Sheet sheet;
        sheet.arrange(size, style, frame);
        sheet.setPicture(picture);
        expectApart(sheet.labels());
        expectTotals(picture, sheet.labels());
        expectLegend(shapesOf(picture, sheet.layout(), style, frame, {}), sheet.layout());
    });
}

TEST(Wholeness, OfTwoPartners)
{
    support::forEachSeed(sets, [](std::uint64_t seed) {
        support::Random random(seed);
        const deals::DealSet set = dealsOf(seed);
        const auto party = [&] {
            return deals::PartyId{static_cast<std::uint32_t>(below(random, set.parties.size()))};
        };
        const pictures::Comparison comparison =
            support::comparison(set, viewOf(random), {party(), party()}, support::english);
        const QSizeF size = sizeOf(random, {720, 480});
        SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height());
        const charts::ComparisonPage page(comparison, size, Style::of(Theme::Dark, charts::baseFor(size, Frame::File)));
        expectApart(page.labels());
        for (std::size_t i = 0; i < page.sheets().size(); ++i)
            expectTotals(comparison.panes[i].picture, page.sheets()[i].labels());
    });
}

} // namespace
