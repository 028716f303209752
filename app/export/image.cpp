// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/image.h"

#include "charts/drawing/textmetrics.h"
#include "deals/legible.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace exporting
{
namespace
{

constexpr double metresPerInch = 0.0254;

} // namespace

void paint(QPainter &painter, const Drawn &drawn, const ImageOptions &options)
{
    const charts::Style style = charts::Style::of(options.theme, charts::baseFor(options.size, charts::Frame::File));
    std::visit([&](const auto &page) { charts::paintPage(painter, page, options.size, style, options.parts); }, drawn);
}

QImage imageOf(const Drawn &drawn, const ImageOptions &options)
{
    QImage image((QSizeF(options.size) * options.scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    // The whole image, not size × scale: a fraction of a pixel would stay blank.
    painter.scale(double(image.width()) / options.size.width(), double(image.height()) / options.size.height());
    paint(painter, drawn, options);
    painter.end();
    const int dotsPerMetre = qRound(dotsPerInch * options.scale / metresPerInch);
    image.setDotsPerMeterX(dotsPerMetre); // only now: text would be painted at that density
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QString takeMissingLetters()
{
    return charts::takeMissingLetters();
}

QByteArray pngOf(const Drawn &drawn, const ImageOptions &options)
{
    QImage image = imageOf(drawn, options);
    if (image.isNull())
        return {};
    const auto [title, subtitle, footer] =
        std::visit([](const auto &page) { return std::tuple(page.title, page.subtitle, page.footer); }, drawn);
    image.setText(u"Title"_s, deals::oneLine(title));
    image.setText(u"Software"_s, QStringLiteral("Deal Timeline " DEALS_VERSION));
    QStringList lines(footer.begin(), footer.end());
    if (!lines.isEmpty())
        image.setText(u"Source"_s, deals::oneLine(lines.takeFirst(), longestText));
    lines.prepend(subtitle);
    image.setText(u"Description"_s, deals::oneLine(lines.join(u". "_s), longestText));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return QImageWriter(&buffer, "png").write(image) ? bytes : QByteArray();
}

} // namespace exporting
