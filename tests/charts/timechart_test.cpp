// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheet.h"
#include "support/samplepicture.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>

namespace
{

using charts::Sheet;

QImage shown(Sheet &sheet, const QSizeF &size, pictures::Picture picture)
{
    sheet.setPicture(std::move(picture));
    sheet.arrange(size, charts::Style::of(charts::Theme::Light), charts::Frame::Window);
    QCoreApplication::processEvents();
    QImage image(size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    sheet.render(&painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
    return image;
}

/// What Qt Charts drew for values that are gone must go too, also where an event loop ran in between.
TEST(TimeChart, KeepsNothingOfFormerSizesAndValues)
{
    const QSizeF size(1440, 900);
    Sheet fresh, used;
    QGraphicsView view(&used);
    view.show();
    shown(used, {300, 120}, support::scheduledPicture());
    shown(used, size, support::scheduledPicture());
    EXPECT_EQ(shown(used, size, support::announcedPicture()), shown(fresh, size, support::announcedPicture()));
}

} // namespace
