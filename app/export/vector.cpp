// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vector.h"

#include "charts/fonts.h"
#include "deals/legible.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exporting
{
namespace
{

constexpr int pointsPerInch = 72, finePerInch = 1200;

QString maker()
{
    return QStringLiteral("Deal Timeline " DEALS_VERSION);
}

/// What stands in a file until the words are put there: some versions of Qt escape them, others write them as they are.
constexpr QLatin1String title("TITLE"), description("DESCRIPTION");

void fill(QString &svg, QLatin1String element, QLatin1String place, const QString &words)
{
    svg.replace(u"<%1>%2</%1>"_s.arg(element, place), u"<%1>%2</%1>"_s.arg(element, words.toHtmlEscaped()));
}

/// Qt writes families as they are, and controls that no XML may hold; and, of letters that are isolated, each run at
/// its place, where the marks around it isolate nothing more.
QByteArray cleaned(QString text)
{
    const auto isForbidden = [](QChar each) {
        const ushort code = each.unicode();
        const bool isControl = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        return isControl || code == 0xfffe || code == 0xffff || (code >= 0x2066 && code <= 0x2069);
    };
    text.erase(std::remove_if(text.begin(), text.end(), isForbidden), text.end());
    // In texts a quotation mark is written &quot;: this stands in tags alone.
    text.replace(u"font-family=\"%1\""_s.arg(charts::fontFamily), u"font-family=\"Inter, sans-serif\""_s);
    return text.toUtf8();
}

} // namespace

QByteArray svgOf(const Drawn &drawn, const ImageOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(), options.size));
    generator.setTitle(title);
    generator.setDescription(description);
    QPainter painter(&generator);
    paint(painter, drawn, options);
    painter.end();
    const auto [words, footer] = std::visit([](const auto &page) { return std::pair(page.title, page.footer); }, drawn);
    QString sources;
    for (const QString &line : footer)
        sources += deals::oneLine(line, longestText) + u' ';
    QString svg = QString::fromUtf8(bytes);
    fill(svg, "title"_L1, title, deals::oneLine(words));
    fill(svg, "desc"_L1, description, sources + maker());
    return cleaned(svg);
}

QByteArray pdfOf(const Drawn &drawn, const ImageOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(
        QSizeF(options.size) * pointsPerInch / dotsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(finePerInch);
    writer.setTitle(deals::oneLine(std::visit([](const auto &page) { return page.title; }, drawn)));
    writer.setCreator(maker());
    QPainter painter(&writer);
    painter.scale(double(finePerInch) / dotsPerInch, double(finePerInch) / dotsPerInch);
    paint(painter, drawn, options);
    painter.end();
    return bytes;
}

} // namespace exporting
