// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners as one picture: both panes are arranged alike, every text is apart from the others, and no row of the
// table is lost without a word.
#include "charts/compare/comparisonpage.h"

#include "charts/compare/differencetable.h"
#include "files/dealformat/dealreader.h"
#include "support/pictured.h"
#include "support/samplecomparison.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPicture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using charts::ComparisonPage, charts::Frame, charts::Parts, charts::Sheet, charts::Style, charts::Theme;
using counting::Basis, pictures::Comparison;

const QSizeF hd(1920, 1080);
/// The presets of an export, A4 upright in pixels and in points, and a small one.
const std::array pageSizes{hd, QSizeF(3840, 2160), QSizeF(1200, 675), QSizeF(1024, 768), QSizeF(794, 1123),
    QSizeF(595, 842), QSizeF(700, 480)};

Style styleFor(const QSizeF &size, Theme theme = Theme::Light)
{
    return Style::of(theme, charts::baseFor(size, Frame::File));
}

/// Each two partners of the bundled deals that follow each other, with the sample's table and footer.
std::vector<Comparison> bundledComparisons(Basis basis)
{
    QFile file(u":/data/openai.json"_s);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    static const deals::DealSet set = files::readDeals(file.readAll()).set;
    pictures::View view;
    view.window = counting::wholeWindow(set);
    view.basis = basis;
    std::vector<Comparison> comparisons;
    for (std::uint32_t party = 0; party + 1 < set.parties.size(); ++party) {
        comparisons.push_back(support::comparison(set, view, {{party}, {party + 1}}, QLocale::c()));
        comparisons.back().title = u"Compared"_s;
        comparisons.back().footer = support::announcedPicture().footer;
        comparisons.back().table = support::sampleDifferences();
    }
    return comparisons;
}

Comparison withRows(int rows)
{
    Comparison comparison = support::sampleComparison();
    comparison.table.clear();
    for (int row = 0; row < rows; ++row) {
        pictures::Difference difference = support::sampleDifferences()[static_cast<std::size_t>(row) % 15];
        difference.what = u"Row %1"_s.arg(row);
        comparison.table.push_back(difference);
    }
    return comparison;
}

class Page : public testing::Test
{
protected:
    static void expectTidy(const Comparison &comparison, const QSizeF &size, Theme theme = Theme::Light)
    {
        SCOPED_TRACE(testing::Message() << comparison.panes[0].name.toStdString() << " and "
                                        << comparison.panes[1].name.toStdString() << ' ' << size.width() << 'x'
                                        << size.height());
        const std::vector<charts::Label> labels = ComparisonPage(comparison, size, styleFor(size, theme)).labels();
        const QRectF page(QPointF(-0.01, -0.01), size + QSizeF(0.02, 0.02));
        EXPECT_GT(labels.size(), 10U);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            EXPECT_TRUE(page.contains(labels[i].rect)) << labels[i].text.toStdString();
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF common = labels[i].rect & labels[j].rect;
                EXPECT_LT(std::min(common.width(), common.height()), 0.01)
                    << labels[i].text.toStdString() << " over " << labels[j].text.toStdString();
            }
        }
    }

    static void expectAlike(const ComparisonPage &page)
    {
        const charts::SheetLayout &left = page.sheets()[0].layout(), &right = page.sheets()[1].layout();
        EXPECT_EQ(left.lanes, right.lanes);
        EXPECT_EQ(left.panels, right.panels);
        EXPECT_EQ(left.calendar, right.calendar);
        EXPECT_EQ(left.rowHeight, right.rowHeight);
    }

    static QStringList textsOf(const ComparisonPage &page)
    {
        QStringList texts;
        for (const charts::Label &label : page.labels())
            texts << label.text;
        return texts;
    }

    static QImage painted(const Comparison &comparison, const QSizeF &size, double scale)
    {
        QImage image((size * scale).toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(scale, scale);
        charts::paintPage(painter, comparison, size, styleFor(size));
        return image;
    }

    /// First and last row of pixels with that colour under x, from `top` on.
    static std::pair<int, int> stretch(const QImage &image, int x, int top, const QColor &colour)
    {
        std::pair<int, int> rows{-1, -1};
        for (int y = top; y < image.height(); ++y)
            if (image.pixelColor(x, y) == colour) {
                rows.first = rows.first < 0 ? y : rows.first;
                rows.second = y;
            }
        return rows;
    }

    /// Where the gigawatts of a pane are, in 2027 and left of any words.
    static QPointF inLastYear(const ComparisonPage &page, std::size_t pane)
    {
        const QRectF area = page.sheets()[pane].layout().panels.front().area;
        return page.layout().panes[pane].sheet.topLeft() + QPointF(area.left() + area.width() * 0.675, area.top());
    }
};

TEST_F(Page, LabelsAreApart)
{
    for (const QSizeF &size : pageSizes)
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const Basis basis : {Basis::Announced, Basis::Scheduled})
                expectTidy(support::sampleComparison(basis), size, theme);
}

TEST_F(Page, LabelsOfTheBundledPartnersAreApart)
{
    for (const Basis basis : {Basis::Announced, Basis::Scheduled})
        for (const Comparison &comparison : bundledComparisons(basis))
            for (const QSizeF &size : pageSizes)
                expectTidy(comparison, size);
}

TEST_F(Page, LabelsAreApartHoweverLongTheTextsAre)
{
    const QString words = u"as each gigawatt is deployed and every one of its milestones is met "_s;
    Comparison comparison = support::sampleComparison();
    comparison.panes[0].name = words.repeated(3);
    comparison.panes[1].promise = QString(120, u'W');
    comparison.title = words.repeated(4);
    for (pictures::Difference &row : comparison.table)
        for (QString pictures::Difference::*column : pictures::differenceColumns)
            row.*column = words.repeated(static_cast<int>((row.*column).size()) % 4) + row.*column + QString(60, u'x');
    for (const QSizeF &size : pageSizes)
        expectTidy(comparison, size);
}

TEST_F(Page, SaysAllOfTheTable)
{
    const Comparison comparison = support::sampleComparison();
    for (const QSizeF &size : {hd, QSizeF(1200, 675), QSizeF(1024, 768), QSizeF(794, 1123)}) {
        SCOPED_TRACE(size.width());
        const QStringList texts = textsOf(ComparisonPage(comparison, size, styleFor(size)));
        for (const pictures::Difference &row : comparison.table)
            for (QString pictures::Difference::*column : pictures::differenceColumns) {
                const bool wide = (row.*column).size() > 40; // may be in several lines
                EXPECT_TRUE(wide || (row.*column).isEmpty() || texts.contains(row.*column))
                    << (row.*column).toStdString();
            }
        EXPECT_TRUE(texts.contains(u"NVIDIA ÷ AMD"_s));
        EXPECT_TRUE(texts.contains(comparison.title));
        EXPECT_TRUE(texts.contains(u"≥ 10 GW · up to $100 B"_s));
        EXPECT_TRUE(std::any_of(texts.begin(), texts.end(),
            [&](const QString &text) { return text.startsWith("Basis: as announced"_L1); }));
    }
}

TEST_F(Page, CountsTheRowsThatHaveNoRoom)
{
    for (const int rows : {40, 200}) {
        const Comparison comparison = withRows(rows);
        for (const QSizeF &size : pageSizes) {
            SCOPED_TRACE(testing::Message() << rows << " rows, " << size.width() << 'x' << size.height());
            expectTidy(comparison, size);
            const QStringList texts = textsOf(ComparisonPage(comparison, size, styleFor(size)));
            const auto drawn = std::count_if(
                texts.begin(), texts.end(), [](const QString &text) { return text.startsWith("Row "_L1); });
            const QString rest = drawn == 0 ? u"The table of differences has no room here."_s
                                            : u"and %1 more rows, not drawn"_s.arg(rows - static_cast<int>(drawn));
            EXPECT_TRUE(drawn == rows || texts.contains(rest)) << rest.toStdString();
        }
    }
    EXPECT_FALSE(textsOf(ComparisonPage(withRows(0), hd, styleFor(hd))).contains(u"Difference"_s));
}

TEST_F(Page, DrawsBothPanesAlikeWhateverIsInThem)
{
    for (const QSizeF &size : pageSizes)
        for (const int lanes : {0, 1, 5, 70}) {
            SCOPED_TRACE(testing::Message() << lanes << " lanes, " << size.width() << 'x' << size.height());
            Comparison comparison = support::sampleComparison();
            comparison.panes[1].picture = support::pictureWithLanes(lanes);
            for (pictures::Panel &panel : comparison.panes[1].picture.panels)
                panel.up.totals = {{pictures::Sign::Sum, u"a much wider sum"_s}};
            const ComparisonPage page(comparison, size, styleFor(size));
            expectAlike(page);
            EXPECT_EQ(page.layout().panes[0].sheet.size(), page.layout().panes[1].sheet.size());
            EXPECT_EQ(page.layout().panes[0].sheet.top(), page.layout().panes[1].sheet.top());
            EXPECT_EQ(page.sheets()[0].layout().lanesLeftOut, 0) << "its lane is shown beside many";
        }
}

TEST_F(Page, DrawsEqualValuesEquallyHigh)
{
    const Comparison comparison = support::sampleComparison(Basis::Scheduled);
    for (const double scale : {1.0, 1.5, 2.0}) {
        SCOPED_TRACE(scale);
        const Style style = styleFor(hd);
        const ComparisonPage page(comparison, hd, style);
        const QImage image = painted(comparison, hd, scale);
        const QPointF left = inLastYear(page, 0) * scale, right = inLastYear(page, 1) * scale;
        const auto nvidia = stretch(image, qRound(left.x()), qRound(left.y()), style.fill(1));
        const auto amd = stretch(image, qRound(right.x()), qRound(right.y()), style.fill(2));
        EXPECT_GT(nvidia.second - nvidia.first, 20);
        EXPECT_EQ(nvidia, amd);
        for (const QPoint &corner : {QPoint(), QPoint(image.width() - 1, image.height() - 1)})
            EXPECT_EQ(image.pixelColor(corner), style.paper);
    }
}

TEST_F(Page, IsTheSameOnADeviceWithoutPixels)
{
    const Comparison comparison = support::sampleComparison(Basis::Scheduled);
    const Style style = styleFor(hd);
    QPicture drawing;
    QPainter recorder(&drawing);
    charts::paintPage(recorder, comparison, hd, style);
    recorder.end();
    QImage image(hd.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.drawPicture(0, 0, drawing);
    painter.end();
    const ComparisonPage page(comparison, hd, style);
    for (std::size_t pane = 0; pane < 2; ++pane) {
        const QPointF at = inLastYear(page, pane);
        const auto rows = stretch(image, qRound(at.x()), qRound(at.y()), style.fill(static_cast<int>(pane) + 1));
        EXPECT_GT(rows.second - rows.first, 20) << pane;
    }
    EXPECT_EQ(image.pixelColor(2, 2), style.paper);
    EXPECT_EQ(image.pixelColor(1918, 1078), style.paper);
}

TEST_F(Page, HasOneLegendOfTheSignsOfBoth)
{
    const Comparison comparison = support::sampleComparison(Basis::Scheduled);
    const QStringList texts = textsOf(ComparisonPage(comparison, hd, styleFor(hd)));
    EXPECT_EQ(texts.count(u"undated"_s), 1 + 2) << "the legend, and two rows of the table";
    EXPECT_EQ(texts.count(u"at least"_s), 1) << "of NVIDIA alone";
    EXPECT_EQ(texts.count(u"announced"_s), 1);
}

TEST_F(Page, LeavesOutWhatIsNotWanted)
{
    const Comparison comparison = support::sampleComparison();
    const ComparisonPage all(comparison, hd, styleFor(hd));
    const ComparisonPage bare(comparison, hd, styleFor(hd), Parts{false, false, false});
    const QStringList texts = textsOf(bare);
    EXPECT_FALSE(texts.contains(comparison.title));
    EXPECT_FALSE(texts.contains(comparison.subtitle));
    EXPECT_FALSE(texts.contains(u"at least"_s));
    EXPECT_FALSE(texts.join(u' ').contains(u"Deal Timeline"_s));
    EXPECT_GT(bare.layout().panes[0].sheet.height(), all.layout().panes[0].sheet.height());
    EXPECT_LT(bare.layout().panes[0].sheet.top(), all.layout().panes[0].sheet.top() - 100);
}

TEST_F(Page, SharesTheWidthOfATable)
{
    using charts::DifferenceTable;
    EXPECT_EQ(DifferenceTable::shared({10, 20, 30, 40, 50}, 200), (DifferenceTable::Widths{20, 30, 40, 50, 60}));
    EXPECT_EQ(DifferenceTable::shared({10, 100, 300, 20, 20}, 210), (DifferenceTable::Widths{10, 80, 80, 20, 20}));
    EXPECT_EQ(DifferenceTable::shared({9, 9, 9, 9, 9}, 10), (DifferenceTable::Widths{2, 2, 2, 2, 2}));
}

} // namespace
