// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/lanenames.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/lanes/lanemarks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

constexpr double pinRoom = 16; // in units, right of a pinned lane's name

QFont nameFont(const Style &style)
{
    return font(style.base + style.unit(), QFont::DemiBold);
}

QFont lanePromiseFont(const Style &style)
{
    return font(style.base - style.unit());
}

/// Under each other, where the row has room for a line of the promise under the name; else in one line.
bool isStacked(const pictures::Lane &lane, double height, const Style &style)
{
    return height >= 32 * style.unit() && !lane.promise.empty();
}

constexpr double promiseGap = 8; // in units, behind the name

/// Broken between its amounts into lines of that width; nothing where they do not fit in `most` lines.
QStringList amountLines(const QString &text, double width, int most, const Style &style)
{
    const auto fits = [&](const QString &line) { return textSize(lanePromiseFont(style), line).width() <= width; };
    if (fits(text) || most == 1)
        return fits(text) ? QStringList(text) : QStringList();
    QStringList lines;
    for (const QString &amount : text.split(pictures::between.toString())) {
        const QString longer = lines.isEmpty() ? amount : lines.back() + pictures::between + amount;
        if (!lines.isEmpty() && fits(longer))
            lines.back() = longer;
        else if (fits(amount) && lines.size() < most)
            lines += amount;
        else
            return {};
    }
    return lines;
}

double amountLine(const Style &style)
{
    return textSize(lanePromiseFont(style), u"0"_s).height();
}

/// Of the promise, under the name.
int linesIn(double height, const Style &style)
{
    return std::max(1, static_cast<int>((height - 18 * style.unit()) / amountLine(style)));
}

} // namespace

double nameWidth(const pictures::Lane &lane, double rowHeight, const Style &style, double sheetWidth)
{
    const double u = style.unit();
    const double forName = std::max(0.27 * sheetWidth - 38 * u, 90 * u);
    const double stackedLimit = std::clamp(0.21 * sheetWidth, 90 * u, 220 * u);
    const double lineLimit = std::clamp(0.36 * sheetWidth - 38 * u, 90 * u, 230 * u);
    const double pin = lane.isPinned ? pinRoom * u : 0;
    const double name = std::min(textSize(nameFont(style), lane.partner).width() + pin, forName);
    const bool stacked = isStacked(lane, rowHeight, style);
    const double before = stacked ? pin : name + promiseGap * u, limit = stacked ? stackedLimit : lineLimit;
    double width = name;
    for (const QString &text : lane.promise) {
        const QStringList lines = amountLines(text, limit - before, stacked ? linesIn(rowHeight, style) : 1, style);
        for (const QString &line : lines)
            width = std::max(width, before + textSize(lanePromiseFont(style), line).width());
        if (!lines.isEmpty())
            break;
    }
    return width;
}

void addLaneName(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, const Style &style)
{
    const double u = style.unit();
    const QRectF &row = scene.row;
    const QColor ground = scene.selected ? style.row : style.paper;
    const SignScope scope(shapes, scene.nameSign());
    std::vector<int> hues{scene.lane->hue};
    hues.insert(hues.end(), scene.lane->otherHues.begin(), scene.lane->otherHues.end());
    hues.resize(std::min(hues.size(), mostHues));
    addSplitChip(shapes, QRectF(row.left() + 6 * u, row.center().y() - 6 * u, 12 * u, 12 * u), hues, style);
    QRectF column(QPointF(row.left() + 26 * u, row.top()), QPointF(scene.plot.left() - 8 * u, row.bottom()));
    if (scene.lane->isPinned) {
        column.setRight(column.right() - pinRoom * u);
        const SignScope pin(shapes, {pictures::Pointed::What::Key, pictures::Sign::Pinned, scene.lane->deal});
        addPin(shapes, {column.right() + 9 * u, row.center().y()}, style);
    }
    const auto put = [&](const QString &text, const QFont &f, const QColor &colour, double x, double middle) {
        const double top = middle - textSize(f, text).height() / 2;
        return addLabel(shapes, labels, labelAt({x, top}, text, f, colour, ground), column);
    };
    const auto putAll = [&](const QString &name, const QStringList &lines, bool stacked) {
        const double middle = row.center().y(),
                     first = stacked
            ? middle - 7.5 * u - (static_cast<double>(lines.size()) - 1) * amountLine(style) / 2
            : middle;
        put(name, nameFont(style), style.ink, column.left(), first);
        const double x =
            stacked ? column.left() : column.left() + textSize(nameFont(style), name).width() + promiseGap * u;
        const double apart =
            (textSize(nameFont(style), name).height() + amountLine(style)) / 2; // else one hides the other
        double y = stacked ? first + std::max(15.5 * u, apart) : middle;
        for (const QString &line : lines) {
            put(line, lanePromiseFont(style), style.dim, x, y);
            y += amountLine(style);
        }
    };
    const bool stacked = isStacked(*scene.lane, row.height(), style);
    const double ownWidth = std::min(textSize(nameFont(style), scene.lane->partner).width(), column.width());
    for (const double least : {ownWidth, std::min(ownWidth, column.width() * 0.3)}) // fewer letters than amounts
        for (const QString &text : scene.lane->promise) {
            const int most = stacked ? linesIn(row.height(), style) : 1;
            const QStringList lines = amountLines(text, column.width(), most, style);
            const double left = stacked || lines.isEmpty()
                ? column.width()
                : column.width() - promiseGap * u - textSize(lanePromiseFont(style), lines.front()).width();
            if (!lines.isEmpty() && left >= least)
                return putAll(elided(nameFont(style), scene.lane->partner, left), lines, stacked);
        }
    putAll(elided(nameFont(style), scene.lane->partner, column.width()), {}, false);
}

void addMoreLanes(Shapes &shapes, LabelPlacer &labels, int count, const QRectF &row, const Style &style)
{
    const double u = style.unit();
    const QFont italic = font(style.base, QFont::Normal, true);
    const QString text = elided(italic,
        QCoreApplication::translate(
            "charts", "and %n more deals, not drawn; the sums do not leave them out", nullptr, count),
        row.width() - 32 * u);
    const double top = row.center().y() - textSize(italic, text).height() / 2;
    addLabel(shapes, labels, labelAt({row.left() + 26 * u, top}, text, italic, style.dim, style.paper), row);
}

} // namespace charts
