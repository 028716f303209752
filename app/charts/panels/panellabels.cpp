// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panels/panellabels.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/panels/panelsums.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

constexpr double axisRoom = 36; // for the labels of values, in units

/// "OpenAI pays ↑" left of the values, where no stack can come; in two lines where the column is narrow.
void addSideName(const PanelWriter &w, const QString &name, bool upwards)
{
    if (name.isEmpty() || w.scene.panel->floor >= 0 || !w.plot.totals.isEmpty())
        return;
    const double u = w.style.unit(), zero = w.scene.value.y(0);
    const QFont small = font(w.style.base - u);
    const QRectF column(
        QPointF(w.page.left(), w.plot.titleRow.top() - 16 * u), // room for two lines above a zero at the top
        QPointF(w.scene.area.left() - axisRoom * u, w.scene.area.bottom() + 20 * u));
    const QString arrow = upwards ? u" ↑"_s : u" ↓"_s;
    QStringList lines = wrapped(small, name, column.width() - textSize(small, arrow).width(), 2);
    if (lines.isEmpty() || lines.last().isEmpty())
        return;
    lines.last() += arrow;
    const double high = textSize(small, name).height();
    double y = upwards ? zero - 2 * u - high * static_cast<double>(lines.size()) : zero + 2 * u;
    for (const QString &line : lines) {
        const QSizeF size = textSize(small, line);
        w.put(QRectF(QPointF(column.right() - size.width(), y), size), column, line, small, w.style.dim, w.style.paper);
        y += high;
    }
}

/// The name of the only side of a panel, behind its title.
std::optional<Label> sideText(const pictures::Panel &panel, const SheetLayout::Plot &plot, const Style &style)
{
    if (panel.floor < 0 || panel.up.name.isEmpty() || !plot.totals.isEmpty()) // there the name begins a row
        return {};
    const double u = style.unit();
    const QFont plain = font(style.base);
    const double left = plot.titleRow.left() + textSize(font(style.base, QFont::DemiBold), panel.title).width() + 8 * u;
    const QSizeF size = textSize(plain, panel.up.name);
    if (left + size.width() > plot.titleRow.right())
        return {};
    return Label{QRectF(QPointF(left, plot.titleRow.bottom() - size.height() - 4 * u), size), panel.up.name, plain,
        style.dim, style.paper};
}

/// The longest of the claims that fits beside the title; where there is none, nothing.
std::optional<Label> besideText(const pictures::Panel &panel, const SheetLayout::Plot &plot, const Style &style)
{
    const double u = style.unit();
    const QFont italic = font(style.base - u, QFont::Normal, true);
    const double room = plot.titleRow.width() - titleWidth(panel, plot, style) - 24 * u;
    for (const QString &text : panel.beside) {
        const QSizeF size = textSize(italic, text);
        if (size.width() > room)
            continue;
        const QRectF box(
            QPointF(plot.titleRow.right() - size.width(), plot.titleRow.bottom() - size.height() - 4 * u), size);
        return Label{box, text, italic, style.dim, style.paper};
    }
    return {};
}

void addTitle(const PanelWriter &w)
{
    const double u = w.style.unit();
    const QRectF row = w.plot.titleRow;
    const QFont bold = font(w.style.base, QFont::DemiBold);
    const QString title = elided(bold, w.scene.panel->title, row.width());
    const QSizeF size = textSize(bold, title);
    w.put(QRectF(QPointF(row.left(), row.bottom() - size.height() - 4 * u), size), row, title, bold, w.style.ink,
        w.style.paper);
    if (const auto side = sideText(*w.scene.panel, w.plot, w.style)) // of a panel with one side
        addLabel(w.shapes, w.labels, *side, row);
    const SignScope scope(w.shapes, w.scene.stackSign(pictures::Sign::Claim, true));
    if (const auto beside = besideText(*w.scene.panel, w.plot, w.style))
        addLabel(w.shapes, w.labels, *beside, row);
}

void addEmptyText(const PanelWriter &w)
{
    const QFont plain = font(w.style.base);
    const QString text = elided(plain, w.scene.panel->empty, w.scene.area.width() - 16 * w.style.unit());
    const QSizeF size = textSize(plain, text);
    w.put(QRectF(w.scene.area.center() - QPointF(size.width(), size.height()) / 2, size), w.scene.area, text, plain,
        w.style.dim, w.style.paper, 8 * w.style.unit());
}

} // namespace

double titleWidth(const pictures::Panel &panel, const SheetLayout::Plot &plot, const Style &style)
{
    const double title = textSize(font(style.base, QFont::DemiBold), panel.title).width();
    const auto side = sideText(panel, plot, style);
    return side ? side->rect.right() - plot.titleRow.left() : title;
}

double sideNameWidth(const pictures::Panel &panel, const Style &style)
{
    double width = 0;
    if (panel.floor >= 0)
        return width;
    for (const QString &name : {panel.up.name, panel.down.name})
        if (!name.isEmpty())
            width = std::max(
                width, textSize(font(style.base - style.unit()), name + u" ↑"_s).width() + axisRoom * style.unit());
    return width;
}

void addPanelTexts(const PanelWriter &writer)
{
    addTitle(writer);
    addSideName(writer, writer.scene.panel->up.name, true);
    addSideName(writer, writer.scene.panel->down.name, false);
    addSums(writer);
    if (!writer.scene.panel->empty.isEmpty())
        addEmptyText(writer);
}

} // namespace charts
