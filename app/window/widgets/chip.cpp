// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/chip.h"

#include <QPainter>

namespace window
{

QPixmap chip(const QColor &colour, int side, qreal ratio)
{
    return chip(std::vector{colour}, side, ratio);
}

QPixmap chip(const std::vector<QColor> &colours, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double width = double(side) / static_cast<double>(colours.size());
    for (std::size_t i = 0; i < colours.size(); ++i) {
        painter.setClipRect(QRectF(static_cast<double>(i) * width, 0, width, side));
        painter.setBrush(colours[i]);
        painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3);
    }
    return pixmap;
}

} // namespace window
