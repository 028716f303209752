// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/chip.h"

#include <QPainter>

namespace window
{

QPixmap chip(const QColor &colour, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3);
    return pixmap;
}

} // namespace window
