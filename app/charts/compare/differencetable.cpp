// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compare/differencetable.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/lanes/lanemarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

constexpr double columnGap = 16, margin = 8, partIndent = 14, chipWidth = 18; // in units
constexpr double rounding = 0.01; // a text must not break because of the last digit of its own width
constexpr int mostLines = 3;      // of a cell

QString leftOutText(int rows, bool all)
{
    if (all)
        return QCoreApplication::translate("charts", "The table of differences has no room here.");
    return rows == 1 ? QCoreApplication::translate("charts", "and 1 more row, not drawn")
                     : QCoreApplication::translate("charts", "and %1 more rows, not drawn").arg(rows);
}

bool saysNothing(const QString &text)
{
    return text.isEmpty() || text == u'—' || text == QCoreApplication::translate("deals", "not stated");
}

} // namespace

/// From the roomiest: the first in which all rows fit is taken.
const std::array<DifferenceTable::Density, 6> DifferenceTable::densities{
    Density{14, 9}, Density{13, 6.5}, Density{12.5, 5}, Density{12, 3.5}, Density{11.5, 2}, Density{11, 1}};

DifferenceTable::DifferenceTable(const pictures::Comparison &comparison, double width, double room, const Style &style)
    : m_style(style)
    , m_hues{comparison.panes[0].hue, comparison.panes[1].hue}
    , m_width(width)
{
    if (comparison.table.empty())
        return;
    for (const Density &density : densities) {
        setRows(comparison, density);
        if (height() <= room)
            return;
    }
    leaveOut(room);
}

DifferenceTable::Widths DifferenceTable::shared(const Widths &wished, double room)
{
    Widths widths = wished;
    const double spare = room - std::accumulate(wished.begin(), wished.end(), 0.0);
    if (spare >= 0) {
        for (double &width : widths)
            width += spare / columns;
        return widths;
    }
    std::array<std::size_t, columns> narrowestFirst;
    std::iota(narrowestFirst.begin(), narrowestFirst.end(), 0U);
    std::sort(narrowestFirst.begin(), narrowestFirst.end(),
        [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
    double rest = std::max(room, 0.0);
    for (std::size_t i = 0; i < columns; ++i) {
        double &width = widths[narrowestFirst[i]];
        width = std::min(width, rest / static_cast<double>(columns - i));
        rest -= width;
    }
    return widths;
}

QFont DifferenceTable::fontOf(const Row &row, std::size_t column) const
{
    return font(m_text, row.isHeading || (column == 0 && !row.isPart) ? QFont::DemiBold : QFont::Normal);
}

double DifferenceTable::indent(const Row &row, std::size_t column) const
{
    const bool hasChip = row.isHeading && (column == 1 || column == 2);
    return (hasChip ? chipWidth : row.isPart && column == 0 ? partIndent : 0) * m_style.unit();
}

double DifferenceTable::room(const Row &row, std::size_t column) const
{
    const double width = row.isSentence && column == 0 ? m_width - 2 * margin * m_style.unit() : m_columns[column];
    return width - indent(row, column);
}

void DifferenceTable::setRows(const pictures::Comparison &comparison, const Density &density)
{
    const double u = m_style.unit();
    m_text = density.text * u;
    m_padding = density.padding * u;
    m_line = textSize(font(m_text, QFont::DemiBold), u"Ag"_s).height();
    m_rows.clear();
    std::vector<std::array<QString, columns>> texts{pictures::differenceHeadings(comparison)};
    m_rows.push_back({{}, 0, true, false, false});
    for (const pictures::Difference &difference : comparison.table) {
        m_rows.push_back({{}, 0, false, difference.isPart, pictures::isSentence(difference)});
        texts.emplace_back();
        for (std::size_t column = 0; column < columns; ++column)
            texts.back()[column] = difference.*pictures::differenceColumns[column];
    }
    Widths wished{};
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        for (std::size_t column = m_rows[i].isSentence ? 1 : 0; column < columns; ++column)
            wished[column] = std::max(wished[column],
                textSize(fontOf(m_rows[i], column), texts[i][column]).width() + indent(m_rows[i], column) + rounding);
    m_columns = shared(wished, m_width - (2 * margin + (columns - 1) * columnGap) * u);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        qsizetype lines = 1;
        for (std::size_t column = 0; column < columns; ++column) {
            m_rows[i].lines[column] =
                wrapped(fontOf(m_rows[i], column), texts[i][column], room(m_rows[i], column), mostLines);
            lines = std::max(lines, m_rows[i].lines[column].size());
        }
        m_rows[i].height = static_cast<double>(lines) * m_line + 2 * m_padding;
    }
}

/// The headings alone would say nothing: with no row they go too.
void DifferenceTable::leaveOut(double room)
{
    while (m_rows.size() > 1 && height() > room) {
        m_rows.pop_back();
        ++m_leftOut;
    }
    if (m_rows.size() == 1)
        m_rows.clear();
}

double DifferenceTable::height() const
{
    const double rows =
        std::accumulate(m_rows.begin(), m_rows.end(), 0.0, [](double sum, const Row &row) { return sum + row.height; });
    return rows + (m_leftOut > 0 ? m_line + 2 * m_padding : 0);
}

void DifferenceTable::addRow(Shapes &shapes, LabelPlacer &labels, const Row &row, const QRectF &box) const
{
    const double u = m_style.unit();
    double x = box.left() + margin * u;
    for (std::size_t column = 0; column < columns; ++column) {
        const QFont f = fontOf(row, column);
        double y = box.top() + m_padding;
        if (row.isHeading && (column == 1 || column == 2))
            addChip(shapes, QRectF(x, y + m_line / 2 - 5.5 * u, 11 * u, 11 * u), m_hues[column - 1], m_style);
        for (const QString &line : row.lines[column]) {
            const bool dim = !row.isHeading && ((row.isPart && column == 0) || saysNothing(line));
            addLabel(shapes, labels,
                labelAt({x + indent(row, column), y}, line, f, dim ? m_style.dim : m_style.ink, m_style.paper),
                box.adjusted(0, -u, 0, u));
            y += m_line;
        }
        x += m_columns[column] + columnGap * u;
    }
}

void DifferenceTable::add(Shapes &shapes, LabelPlacer &labels, const QPointF &topLeft) const
{
    const double u = m_style.unit();
    double y = topLeft.y();
    for (const Row &row : m_rows) {
        const QRectF box(topLeft.x(), y, m_width, row.height);
        addRow(shapes, labels, row, box);
        shapes.push_back(Line{box.topLeft(), box.topRight(), row.isHeading ? m_style.gridStrong : m_style.grid, u});
        y = box.bottom();
    }
    if (!m_rows.empty())
        shapes.push_back(Line{{topLeft.x(), y}, {topLeft.x() + m_width, y}, m_style.gridStrong, u});
    if (m_leftOut == 0)
        return;
    const QFont italic = font(m_text, QFont::Normal, true);
    const QString text = elided(italic, leftOutText(m_leftOut, m_rows.empty()), m_width - 2 * margin * u);
    addLabel(shapes, labels,
        labelAt({topLeft.x() + margin * u, y + m_padding}, text, italic, m_style.dim, m_style.paper),
        QRectF(topLeft.x(), topLeft.y(), m_width, height() + u));
}

} // namespace charts
