// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time/calendarmarks.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"

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
    const double u = style.unit(), apart = 4 * u;
    const QFont small = font(style.base - u);
    std::vector<const NamedDay *> seen;
    for (const NamedDay &named : days)
        if (time.shows(time.x(named.day)))
            seen.push_back(&named);
    std::sort(seen.begin(), seen.end(), [](const NamedDay *a, const NamedDay *b) { return a->day < b->day; });
    const auto labelOf = [&](std::size_t day, std::size_t wording, double share) {
        const QString &text = seen[day]->texts[wording];
        const QSizeF size = textSize(small, text);
        const QPointF corner(time.x(seen[day]->day) - size.width() * share - (2 * share - 1) * apart,
            row.bottom() - 6 * u - size.height());
        return labelAt(corner, text, small, style.dim, style.paper);
    };
    const auto takenBy = [&](const Label &label) { return label.rect.adjusted(-apart, 0, apart, 0); };
    const auto add = [&](std::size_t day, std::size_t wording, double share) {
        const SignScope scope(shapes, signOf(*seen[day]));
        return addLabel(shapes, labels, labelOf(day, wording, share), row.adjusted(-apart, 0, apart, 0), apart);
    };
    for (const NamedDay *named : seen) {
        const SignScope scope(shapes, signOf(*named));
        const double x = time.x(named->day);
        shapes.push_back(Line{{x, row.bottom() - 5 * u}, {x, row.bottom()}, style.dim, u});
    }
    // In the middle where there is room; two that are near stand on the outer sides of their lines.
    const bool near = seen.size() == 2 && takenBy(labelOf(0, 0, 0.5)).intersects(takenBy(labelOf(1, 0, 0.5)));
    for (std::size_t day = 0; day < seen.size(); ++day) {
        const std::vector<double> shares = near ? std::vector{day == 0 ? 1.0 : 0.0} : std::vector{0.5, 1.0, 0.0};
        const auto fits = [&](std::size_t wording) {
            return std::any_of(shares.begin(), shares.end(), [&](double share) { return add(day, wording, share); });
        };
        for (std::size_t wording = 0; wording < seen[day]->texts.size() && !fits(wording);)
            ++wording;
    }
}

} // namespace charts
