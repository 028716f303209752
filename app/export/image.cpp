// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/image.h"

#include "charts/fonts.h"
#include "charts/sheet.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QStringList>

namespace exporting
{
namespace
{

constexpr double dotsPerInch = 96, metresPerInch = 0.0254;

} // namespace

QImage imageOf(const series::Picture &picture, const ImageOptions &options)
{
    QImage image((QSizeF(options.size) * options.scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    charts::loadFonts();
    charts::Sheet sheet;
    sheet.setPicture(picture);
    const charts::Style style = charts::Style::of(options.theme, charts::baseFor(options.size, charts::Frame::File));
    sheet.arrange(options.size, style, charts::Frame::File);

    image.fill(style.paper);
    QPainter painter(&image);
    // The whole image, not size × scale: a fraction of a pixel would stay blank.
    sheet.render(&painter, QRectF(image.rect()), QRectF(QPointF(), options.size), Qt::IgnoreAspectRatio);
    painter.end();
    const int dotsPerMetre = qRound(dotsPerInch * options.scale / metresPerInch);
    image.setDotsPerMeterX(dotsPerMetre); // only now: text would be painted at that density
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pngOf(const series::Picture &picture, const ImageOptions &options)
{
    QImage image = imageOf(picture, options);
    if (image.isNull())
        return {};
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("Deal Timeline " DEALS_VERSION));
    QStringList lines(picture.footer.begin(), picture.footer.end());
    if (!lines.isEmpty())
        image.setText(QStringLiteral("Source"), lines.takeFirst());
    lines.prepend(picture.subtitle);
    image.setText(QStringLiteral("Description"), lines.join(QStringLiteral(". ")));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return QImageWriter(&buffer, "png").write(image) ? bytes : QByteArray();
}

} // namespace exporting
