// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vector.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"

#include <QBuffer>
#include <QDateTime>
#include <QFontMetricsF>
#include <QHashSeed>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QUuid>

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

/// Of glyphs, in hundredths of a unit; after each first point the way from the last one, which is shorter to write.
QString pathData(const QPainterPath &path)
{
    QString data;
    QPoint last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QPoint here = (QPointF(element) * 100).toPoint();
        const bool isFirst = element.isMoveTo(), isControl = element.type == QPainterPath::CurveToDataElement;
        data += isFirst ? u'M' : element.isLineTo() ? u'l' : element.isCurveTo() ? u'c' : u' ';
        const QPoint way = isFirst ? here : here - last;
        data += QString::number(way.x() / 100.0) + u',' + QString::number(way.y() / 100.0);
        const bool isEnd = isControl && path.elementAt(i - 1).type == QPainterPath::CurveToDataElement;
        if (isFirst || element.isLineTo() || isEnd)
            last = here;
    }
    return data;
}

/// Each text as its outlines, or with the width that the page was arranged by, for a viewer without our font.
QString withTexts(const QString &svg, Texts texts)
{
    static const QRegularExpression element(
        uR"re(<text (fill="[^"]*" fill-opacity="[^"]*" stroke="none")([^>]* x="([^"]*)" y="([^"]*)")re"
        uR"re([^>]*font-size="([0-9]+)" font-weight="([0-9]+)" font-style="([a-z]+)"\s*)>([^<]*)</text>)re"_s);
    QString made;
    qsizetype at = 0;
    for (auto matches = element.globalMatch(svg); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QFont font = charts::font(match.captured(5).toInt(),
            static_cast<QFont::Weight>(match.captured(6).toInt()), match.captured(7) != u"normal");
        QString text = match.captured(8);
        for (const auto &[written, sign] : {std::pair("&lt;"_L1, "<"_L1), std::pair("&gt;"_L1, ">"_L1),
                 std::pair("&quot;"_L1, R"(")"_L1), std::pair("&amp;"_L1, "&"_L1)})
            text.replace(written, sign);
        made += QStringView(svg).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (texts == Texts::Letters) {
            made += u"<text "_s + match.captured(1) + match.captured(2) + u"textLength=\""_s
                + QString::number(QFontMetricsF(font).horizontalAdvance(text))
                + u"\" lengthAdjust=\"spacingAndGlyphs\">"_s + match.captured(8) + u"</text>"_s;
            continue;
        }
        QPainterPath outlines;
        outlines.addText(match.captured(3).toDouble(), match.captured(4).toDouble(), font, text);
        made += u"<path "_s + match.captured(1) + u" d=\""_s + pathData(outlines) + u"\"/>"_s;
    }
    made += QStringView(svg).mid(at);
    if (texts == Texts::Letters) // an Inter that is installed would draw "->" as another sign
        made.replace(made.indexOf(u"<svg "), 5, u"<svg style=\"font-feature-settings: 'calt' 0\" "_s);
    return made;
}

/// The fonts of a PDF stand in the order of a hash, which is another in each process.
class SameOrder final
{
public:
    SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SameOrder)
};

/// When it was made is no fact about the deals. The bytes stay as many: others are counted from the start.
void settleDates(QByteArray &pdf)
{
    bool isGiven = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    const auto given = [&](const QString &form) {
        return isGiven ? QDateTime::fromSecsSinceEpoch(epoch).toUTC().toString(form).toLatin1() : QByteArray();
    };
    const auto fill = [&](QByteArrayView start, QByteArrayView end, const QByteArray &date, bool isWhole) {
        for (qsizetype at = 0; (at = pdf.indexOf(start, at)) >= 0; ++at) {
            const qsizetype first = isWhole && date.isEmpty() ? at : at + start.size();
            const qsizetype last = pdf.indexOf(end, at + start.size()) + (first == at ? end.size() : 0);
            pdf.replace(first, last - first, date.leftJustified(last - first, ' ', true));
        }
    };
    fill("/CreationDate (D:", ")", given(u"yyyyMMddHHmmss"_s), true);
    fill("<xmp:CreateDate>", "</", given(u"yyyy-MM-ddTHH:mm:ss"_s), false); // of later versions of Qt
    fill("<xmp:ModifyDate>", "</", given(u"yyyy-MM-ddTHH:mm:ss"_s), false);
    fill("<xmp:MetadataDate>", "</", given(u"yyyy-MM-ddTHH:mm:ss"_s), false);
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
        sources += deals::oneLine(line, longestText / std::ssize(footer)) + u' ';
    QString svg = QString::fromUtf8(bytes);
    fill(svg, "title"_L1, title, deals::oneLine(words));
    fill(svg, "desc"_L1, description, sources + maker());
    return cleaned(withTexts(svg, options.texts));
}

QByteArray pdfOf(const Drawn &drawn, const ImageOptions &options)
{
    const SameOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), maker()));
#endif
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
    settleDates(bytes);
    return bytes;
}

} // namespace exporting
