// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/textmetrics.h"

#include "deals/legible.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QStaticText>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace charts
{
namespace
{

/// Wordings are made of texts from files, and footers of many.
QString drawn(const QString &text)
{
    constexpr qsizetype most = 2000;
    return deals::legible(text, most);
}

QString missingLetters;

/// Inter has all of the first blocks.
void noteMissing(const QFontMetricsF &metrics, const QString &line)
{
    constexpr char16_t firstBlocks = 0x250;
    if (std::all_of(line.begin(), line.end(), [](QChar each) { return each.unicode() < firstBlocks; }))
        return;
    for (const char32_t letter : line.toUcs4()) {
        const QString text = QString::fromUcs4(&letter, 1);
        if (letter >= firstBlocks && QChar::category(letter) != QChar::Other_Format && !metrics.inFontUcs4(letter)
            && !missingLetters.contains(text))
            missingLetters += text;
    }
}

struct Shaped {
    QStaticText text;
    QSizeF size;
};

/// Shaping is most of what a frame costs; what was shaped once is kept. GUI thread only, as QStaticText is.
const Shaped &shaped(const QFont &font, const QString &text)
{
    constexpr std::size_t most = 4000; // a pan through years of labels must not grow for ever
    static std::unordered_map<QString, Shaped> kept;
    if (kept.size() > most)
        kept.clear();
    const QString key = QString::number(font.pixelSize()) + u'/' + QString::number(font.weight())
        + (font.italic() ? u'i' : u'/') + text;
    const auto [entry, fresh] = kept.try_emplace(key);
    if (fresh) {
        const QFontMetricsF metrics(font);
        const QString line = drawn(text);
        noteMissing(metrics, line);
        entry->second.size = {std::ceil(metrics.horizontalAdvance(line)) + 1, std::ceil(metrics.height())};
        entry->second.text = QStaticText(line);
        entry->second.text.setTextFormat(Qt::PlainText);
        entry->second.text.prepare({}, font);
    }
    return entry->second;
}

} // namespace

QString takeMissingLetters()
{
    return std::exchange(missingLetters, {});
}

QSizeF textSize(const QFont &font, const QString &text)
{
    return shaped(font, text).size;
}

double widestWithin(const std::vector<QString> &wordings, const QFont &font, double limit)
{
    double width = 0;
    for (const QString &text : wordings) {
        width = textSize(font, text).width();
        if (width <= limit)
            break;
    }
    return width;
}

QString elided(const QFont &font, const QString &text, double width)
{
    if (textSize(font, text).width() <= width)
        return text;
    const QString cut = QFontMetricsF(font).elidedText(drawn(text), Qt::ElideRight, width - 2); // textSize() rounds up
    return cut.size() > 1 && textSize(font, cut).width() <= width ? cut : QString();
}

QStringList wrapped(const QFont &font, const QString &text, double width, int most)
{
    QStringList lines;
    QString rest = text.simplified();
    while (!rest.isEmpty() && lines.size() < most) {
        if (lines.size() + 1 == most || textSize(font, rest).width() <= width)
            return lines << elided(font, rest, width);
        qsizetype end = 0;
        for (qsizetype space = rest.indexOf(u' '); space >= 0; space = rest.indexOf(u' ', space + 1)) {
            if (textSize(font, rest.left(space)).width() > width)
                break;
            end = space;
        }
        if (end == 0) // one word wider than the line
            return lines << elided(font, rest, width);
        lines << rest.left(end);
        rest = rest.mid(end + 1);
    }
    return lines;
}

void drawShaped(QPainter &painter, const QPointF &topLeft, const QFont &font, const QString &text)
{
    painter.setFont(font);
    // A PDF knows the letters of drawn texts alone: others are neither found nor copied.
    if (painter.paintEngine()->type() == QPaintEngine::Pdf)
        painter.drawText(topLeft + QPointF(0, QFontMetricsF(font).ascent()), drawn(text));
    else
        painter.drawStaticText(topLeft, shaped(font, text).text);
}

} // namespace charts
