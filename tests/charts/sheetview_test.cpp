// SPDX-License-Identifier: GPL-3.0-or-later
// What wheel, mouse and keys wish for.
#include "charts/sheetview.h"

#include "charts/sheet.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QWheelEvent>
#include <QtTest/QTest>

#include <cmath>

namespace
{

using charts::Sheet, charts::SheetView;
using deals::DealId;

class SheetViewTest : public testing::Test
{
protected:
    SheetViewTest()
        : m_view(&m_sheet)
    {
        m_sheet.setPicture(support::announcedPicture());
        QObject::connect(
            &m_view, &SheetView::zoomWanted, &m_view, [this](double f, double d) { factor = f, anchor = d, ++zooms; });
        QObject::connect(&m_view, &SheetView::panWanted, &m_view, [this](double d) { panned += d, ++pans; });
        QObject::connect(&m_view, &SheetView::resetWanted, &m_view, [this] { ++resets; });
        QObject::connect(
            &m_view, &SheetView::hovered, &m_view, [this](std::optional<double> d) { hover = d, ++hovers; });
        QObject::connect(&m_view, &SheetView::dealClicked, &m_view, [this](DealId d) { clicked = d, ++clicks; });
        QObject::connect(&m_view, &SheetView::stepWanted, &m_view, [this](int s) { steps += s; });
        m_view.resize(1000, 760);
        m_view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    void wheel(const QPointF &at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, m_view.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.viewport(), &event);
    }

    QPoint inPlot() const { return m_sheet.plotRect().center().toPoint(); }

    Sheet m_sheet;
    SheetView m_view;
    double factor = 0, anchor = 0, panned = 0;
    int zooms = 0, pans = 0, resets = 0, hovers = 0, clicks = 0, steps = 0;
    std::optional<double> hover;
    DealId clicked;
};

TEST_F(SheetViewTest, TheSheetFillsTheView)
{
    EXPECT_EQ(m_sheet.sceneRect().size().toSize(), m_view.viewport()->size());
    m_view.resize(1300, 900);
    EXPECT_EQ(m_sheet.sceneRect().size(), QSizeF(1300, 900));
    EXPECT_EQ(m_view.mapFromScene(QPointF(100, 50)), QPoint(100, 50));
}

TEST_F(SheetViewTest, TheWheelZoomsAtTheCursor)
{
    wheel(inPlot(), {0, 120});
    EXPECT_EQ(zooms, 1);
    EXPECT_LT(factor, 1);
    EXPECT_NEAR(anchor, *m_sheet.dayAt(inPlot()), 1e-9);
    const double in = factor;
    wheel(inPlot(), {0, -120});
    EXPECT_NEAR(in * factor, 1, 1e-9) << "and back";
    wheel(inPlot(), {0, 15}); // a touch pad's small steps
    EXPECT_NEAR(std::pow(factor, 8), in, 1e-9);
    wheel(inPlot(), {240, 10});
    EXPECT_EQ(zooms, 3);
    EXPECT_NEAR(panned, -240 * m_sheet.daysPerPixel(), 1e-9) << "sideways";
    wheel({3, 3}, {0, 120});
    EXPECT_EQ(zooms, 3) << "beside the time axis";
}

TEST_F(SheetViewTest, TheWheelOverTheNamesScrollsTheLanes)
{
    m_sheet.setPicture(support::pictureWithLanes(70));
    const QPointF name = m_sheet.lanesRect().topLeft() + QPointF(20, 40);
    wheel(name, {0, -240});
    EXPECT_EQ(m_sheet.firstLane(), 2);
    wheel(name, {0, -60});
    wheel(name, {0, -60});
    EXPECT_EQ(m_sheet.firstLane(), 3) << "small steps add up";
    wheel(m_sheet.lanesRect().center(), {0, -120}, Qt::ShiftModifier);
    EXPECT_EQ(m_sheet.firstLane(), 4);
    EXPECT_EQ(zooms, 0);
}

TEST_F(SheetViewTest, DraggingPansAndIsNoClick)
{
    const QPoint from = inPlot();
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 20; ++i)
        QTest::mouseMove(m_view.viewport(), from + QPoint(-5 * i, i));
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, from + QPoint(-100, 20));
    EXPECT_NEAR(panned, 100 * m_sheet.daysPerPixel(), 1e-6);
    EXPECT_EQ(clicks, 0);
    QTest::mouseMove(m_view.viewport(), from);
    EXPECT_NEAR(panned, 100 * m_sheet.daysPerPixel(), 1e-6) << "released";
}

TEST_F(SheetViewTest, AClickFindsItsDeal)
{
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, m_sheet.layout().row(3).center().toPoint());
    EXPECT_EQ(clicked, DealId{3});
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    EXPECT_EQ(clicks, 2);
    EXPECT_FALSE(clicked.isValid());
    EXPECT_EQ(pans, 0);
}

TEST_F(SheetViewTest, HoverFollowsTheMouseAndEndsWithIt)
{
    QTest::mouseMove(m_view.viewport(), QPoint(4, 4)); // the mouse is where the test before left it
    QTest::mouseMove(m_view.viewport(), inPlot());
    ASSERT_TRUE(hover.has_value());
    EXPECT_NEAR(*hover, *m_sheet.dayAt(inPlot()), 1e-9);
    QTest::mouseMove(m_view.viewport(), QPoint(3, 3));
    EXPECT_FALSE(hover.has_value());
    QTest::mouseMove(m_view.viewport(), inPlot());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view.viewport(), &leave);
    QApplication::sendEvent(&m_view, &leave);
    EXPECT_FALSE(hover.has_value());
}

TEST_F(SheetViewTest, KeysStepPanZoomAndReset)
{
    m_view.setFocus();
    const double tenth = m_sheet.picture().window.span() / 10;
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up})
        QTest::keyClick(&m_view, key);
    EXPECT_EQ(steps, 1);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_D})
        QTest::keyClick(&m_view, key);
    EXPECT_NEAR(panned, 2 * tenth, 1e-9);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_A})
        QTest::keyClick(&m_view, key);
    EXPECT_NEAR(panned, 0, 1e-9);
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_Plus, Qt::Key_Equal}) {
        QTest::keyClick(&m_view, key);
        EXPECT_LT(factor, 1);
    }
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_Minus}) {
        QTest::keyClick(&m_view, key);
        EXPECT_GT(factor, 1);
    }
    QTest::keyClick(&m_view, Qt::Key_Plus, Qt::KeypadModifier);
    EXPECT_LT(factor, 1);
    EXPECT_NEAR(anchor, m_sheet.picture().window.from + 5 * tenth, 1e-9);
    QTest::keyClick(&m_view, Qt::Key_0);
    QTest::keyClick(&m_view, Qt::Key_0, Qt::KeypadModifier);
    EXPECT_EQ(resets, 2);
    QTest::keyClick(&m_view, Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(zooms, 6) << "Ctrl+S belongs to the window";
}

TEST_F(SheetViewTest, IsNamedForThoseWhoListen)
{
    EXPECT_FALSE(m_view.accessibleName().isEmpty());
    EXPECT_FALSE(m_view.accessibleDescription().isEmpty());
    EXPECT_EQ(m_view.focusPolicy(), Qt::StrongFocus);
}

TEST_F(SheetViewTest, ThemesReachTheSheet)
{
    m_view.setStyle(charts::Theme::Dark);
    EXPECT_EQ(m_sheet.backgroundBrush().color(), charts::Style::of(charts::Theme::Dark).paper);
}

} // namespace
