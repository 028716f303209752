// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/page.h"

#include "charts/sheet.h"

#include <QPainter>

namespace charts
{

void paintPage(
    QPainter &painter, const pictures::Picture &picture, const QSizeF &size, const Style &style, const Parts &parts)
{
    Sheet sheet;
    sheet.arrange(size, style, Frame::File, parts);
    sheet.setPicture(picture);
    const QRectF page(QPointF(), size);
    painter.fillRect(page, style.paper);
    sheet.render(&painter, page, page, Qt::IgnoreAspectRatio);
}

} // namespace charts
