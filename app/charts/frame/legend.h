// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "charts/layout/sheetlayout.h"
#include "pictures/chart.h"
#include "pictures/signs.h"

namespace charts
{

/// What the signs of one picture, or of several, mean: those alone that they can show, in the rows that decide and in
/// those in sight.
class Legend final
{
public:
    Legend(const pictures::Picture &picture, const RowsInSight &rows, const Style &style);
    Legend(std::initializer_list<const pictures::Picture *> pictures, const RowsInSight &rows, const Style &style);

    /// Of all lines at that width; 0 when there is no sign to explain.
    double height(double width) const;
    void add(Shapes &shapes, LabelPlacer &labels, const QRectF &rect) const;

private:
    struct Entry {
        pictures::Sign sign;
        QString text;
    };
    /// Where an entry begins; lines from 0.
    struct Start {
        int line = 0;
        double x = 0;
    };
    std::vector<Start> starts(double width) const;
    double widthOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
    Style m_style;
};

} // namespace charts
