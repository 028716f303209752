// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/calendarmarks.h"

#include "charts/fonts.h"
#include "charts/textmetrics.h"

#include <algorithm>

namespace charts
{
namespace
{

void addLabelRow(Shapes &shapes, LabelPlacer &labels, const std::vector<Cell> &cells, const TimeScale &time,
    const QRectF &row, const QFont &font, const Style &style, const QColor &colour)
{
    for (const Cell &cell : cells) {
        const double left = time.clamped(time.x(cell.from)), right = time.clamped(time.x(cell.to));
        const QSizeF size = textSize(font, cell.text);
        const QPointF corner((left + right - size.width()) / 2, row.center().y() - size.height() / 2);
        if (right - left >= size.width() + 2 * style.unit())
            addLabel(shapes, labels, labelAt(corner, cell.text, font, colour, style.paper), row);
    }
}

pictures::Pointed signOf(const NamedDay &named)
{
    return {pictures::Pointed::What::Line, named.sign};
}

} // namespace

void addBands(Shapes &shapes, const Calendar &calendar, const TimeScale &time, const QRectF &area, const Style &style)
{
    for (const Cell &cell : calendar.major) {
        const double left = time.clamped(time.x(cell.from)), right = time.clamped(time.x(cell.to));
        if (cell.shaded && right > left)
            shapes.push_back(Fill{QRectF(QPointF(left, area.top()), QPointF(right, area.bottom())), style.band});
    }
}

void addGrid(Shapes &shapes, const Calendar &calendar, const TimeScale &time, const QRectF &area, const Style &style)
{
    const double thin = style.unit();
    std::vector<deals::Day> drawn; // a day with a strong line gets no weak one
    const auto line = [&](deals::Day day, const QColor &colour, double dash, double gap) {
        const double x = time.x(day);
        if (!time.shows(x) || std::find(drawn.begin(), drawn.end(), day) != drawn.end())
            return;
        drawn.push_back(day);
        shapes.push_back(Line{{x, area.top()}, {x, area.bottom()}, colour, thin, dash, gap});
    };
    for (const Cell &cell : calendar.major)
        line(cell.from, style.gridStrong, 0, 0);
    for (const Cell &cell : calendar.minor)
        line(cell.from, style.grid, 0, 0);
    for (const deals::Day day : calendar.faint)
        line(day, style.grid, 2 * thin, 3 * thin);
    for (const double x : {area.left(), area.right()})
        shapes.push_back(Line{{x, area.top()}, {x, area.bottom()}, style.gridStrong, thin});
}

void addCalendarLabels(Shapes &shapes, LabelPlacer &labels, const Calendar &calendar, const TimeScale &time,
    const QRectF &rows, const Style &style)
{
    const double u = style.unit();
    const double high = rows.height() * 0.44;
    const QRectF minor(rows.left(), rows.top() + 3 * u, rows.width(), high);
    const bool one = calendar.minor.empty();
    const QRectF major(rows.left(), one ? minor.top() : minor.bottom(), rows.width(), high + 3 * u);
    addLabelRow(shapes, labels, calendar.minor, time, minor, font(style.base), style, style.dim);
    addLabelRow(
        shapes, labels, calendar.major, time, major, font(style.base + 2 * u, QFont::DemiBold), style, style.ink);
}

void addDayLine(Shapes &shapes, const NamedDay &named, const TimeScale &time, const QRectF &area, const Style &style)
{
    const double x = time.x(named.day), u = style.unit();
    const SignScope scope(shapes, signOf(named), 3.5 * u);
    if (time.shows(x))
        shapes.push_back(Line{{x, area.top()}, {x, area.bottom()}, style.dim, u, 4 * u, 2 * u});
}

void addDayNames(Shapes &shapes, LabelPlacer &labels, const std::vector<NamedDay> &days, const TimeScale &time,
    const QRectF &row, const Style &style)
{
    const double u = style.unit();
    const QFont small = font(style.base - u);
    for (const NamedDay &named : days) {
        const double x = time.x(named.day);
        if (!time.shows(x))
            continue;
        const SignScope scope(shapes, signOf(named));
        shapes.push_back(Line{{x, row.bottom() - 5 * u}, {x, row.bottom()}, style.dim, u});
        const auto add = [&](const QString &text, double share) {
            const QSizeF size = textSize(small, text);
            const QPointF corner(x - size.width() * share, row.bottom() - 6 * u - size.height());
            return addLabel(shapes, labels, labelAt(corner, text, small, style.dim, style.paper), row);
        };
        const bool placed = std::any_of(named.texts.begin(), named.texts.end(),
            [&](const QString &text) { return add(text, 0.5) || add(text, 0.9) || add(text, 0.1); });
        Q_UNUSED(placed)
    }
}

} // namespace charts
