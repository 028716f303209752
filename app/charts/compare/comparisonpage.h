// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/compare/comparisonlayout.h"
#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/sheet.h"

namespace charts
{

/// Two partners as one picture: title, legend, a pane for each, the table of differences, footer.
class ComparisonPage final
{
public:
    ComparisonPage(
        const pictures::Comparison &comparison, const QSizeF &size, const Style &style, const Parts &parts = {});

    /// From the painter's origin, paper and all.
    void paint(QPainter &painter);
    const ComparisonLayout &layout() const { return m_layout; }
    /// Left, then right; each from an origin of its own.
    const std::array<Sheet, 2> &sheets() const { return m_sheets; }
    /// Every text drawn, from the page's origin.
    std::vector<Label> labels() const;

private:
    void addHeading(const pictures::Pane &pane, const QRectF &rect);
    void addFolded(const QString &text);
    void addTable(const pictures::Comparison &comparison);

    ComparisonLayout m_layout;
    Style m_style;
    LabelPlacer m_placer;
    Shapes m_shapes;
    std::array<Sheet, 2> m_sheets;
};

} // namespace charts
