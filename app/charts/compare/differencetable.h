// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "pictures/differencecolumns.h"

#include <QStringList>

namespace charts
{

/// The table of differences of a comparison, drawn. Its rows become denser before any is left out, and what is left
/// out is counted.
class DifferenceTable final
{
public:
    /// No wider than `width`, and no higher than `room` but for the line that counts.
    DifferenceTable(const pictures::Comparison &comparison, double width, double room, const Style &style);

    double height() const;
    int rowsLeftOut() const { return m_leftOut; }
    void add(Shapes &shapes, LabelPlacer &labels, const QPointF &topLeft) const;

    static constexpr std::size_t columns = pictures::differenceColumns.size();
    using Widths = std::array<double, columns>;
    /// What each column gets of `room`: what it wishes and an equal share of the rest, or the widest give way.
    static Widths shared(const Widths &wished, double room);

private:
    struct Row {
        std::array<QStringList, columns> lines;
        double height = 0;
        bool isHeading = false, isPart = false, isSentence = false;
    };
    struct Density {
        double text, padding; ///< in units
    };
    static const std::array<Density, 6> densities;

    void setRows(const pictures::Comparison &comparison, const Density &density);
    void leaveOut(double room);
    QFont fontOf(const Row &row, std::size_t column) const;
    void addRow(Shapes &shapes, LabelPlacer &labels, const Row &row, const QRectF &box) const;
    double indent(const Row &row, std::size_t column) const;
    double room(const Row &row, std::size_t column) const;

    Style m_style;
    std::array<int, 2> m_hues;
    double m_width, m_text = 0, m_padding = 0, m_line = 0;
    Widths m_columns{};
    std::vector<Row> m_rows;
    int m_leftOut = 0;
};

} // namespace charts
