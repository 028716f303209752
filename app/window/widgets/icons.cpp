// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/icons.h"

#include <QPainter>

namespace window
{
namespace
{

constexpr int side = 16;

/// `draw` works on a square of 16.
template<typename Draw> QIcon drawn(const Draw &draw)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(side * scale, side * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        draw(painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon partnerChip(int hue, const charts::Style &style)
{
    return drawn([&](QPainter &painter) {
        painter.setPen(QPen(style.edge(hue), 1));
        painter.setBrush(style.fill(hue));
        painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3);
    });
}

QIcon swapIcon(const QColor &ink)
{
    return drawn([&](QPainter &painter) {
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (int turn = 0; turn < 2; ++turn) {
            painter.drawPolyline(QPolygonF{QPointF(2, 5), QPointF(14, 5)});
            painter.drawPolyline(QPolygonF{QPointF(11, 2), QPointF(14, 5), QPointF(11, 8)});
            painter.translate(side, side);
            painter.rotate(180);
        }
    });
}

QIcon warningIcon(const QColor &ink)
{
    return drawn([&](QPainter &painter) {
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF{QPointF(8, 1.75), QPointF(14.75, 14), QPointF(1.25, 14)});
        painter.drawLine(QPointF(8, 6), QPointF(8, 9.5));
        painter.drawPoint(QPointF(8, 11.75));
    });
}

} // namespace window
