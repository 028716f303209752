// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/style.h"
#include "charts/layout/totalslayout.h"

#include <QRectF>

#include <vector>

namespace charts
{

enum class Frame {
    Window,
    File,       ///< with title, subtitle and footer
    WindowPane, ///< one of two side by side; the legend stands beside both
    FilePane    ///< the same on a page, which has title, legend and footer itself
};

/// What goes into a page around its lanes and panels.
struct Parts {
    bool title = true, legend = true, footer = true; ///< the title with its subtitle
    bool operator==(const Parts &) const = default;
};

/// The pixel size of plain text that suits a picture of that size.
double baseFor(const QSizeF &size, Frame frame);

/// Rows that are in sight together. Of the rows of a picture the first hundred, or as many more as are in sight, decide
/// how wide the names are and how high the rows: those that follow make do with it.
struct RowsInSight {
    int first = 0, most = 0;

    static RowsInSight on(const QSizeF &page, const Style &style, int first);
    int deciding(std::size_t rows) const;
};

/// What the arrangement depends on besides size and style. Lengths in scene units.
struct SheetNeeds {
    int lanes = 0, firstLane = 0; ///< rows, with those of the headings
    bool linesUp = false;         ///< with another picture, row by row
    int lanesBeside = 0;          ///< of that picture
    std::vector<int> headings;    ///< which of them are headings; sorted
    std::vector<PanelNeeds> panels;
    double row = 0;    ///< the height up to which a row grows; no less than it does anyway
    double names = 0;  ///< the widest text of the lanes' names
    double gutter = 0; ///< the widest text at the right end, but for totals
    double legendHeight = 0;
    int footerLines = 0;
    bool title = true, subtitle = false, footer = true;

    /// Makes room for what either needs, so that both are arranged alike.
    void lineUpWith(const SheetNeeds &beside);
};

/// Where everything stands, in scene coordinates.
struct SheetLayout {
    struct Plot {
        QRectF outer;    ///< of the chart item: plot, title row, room for axis labels
        QRectF area;     ///< the time axis across, the values up
        QRectF titleRow; ///< above the area, and the names where rows of totals follow; empty for lanes
        QRectF totals;   ///< between both; empty where they stand at the right end
        /// Right of the panel, from its title to the end of its axis.
        QRectF end(double right, double unit) const;
        bool operator==(const Plot &) const = default;
    };
    QRectF page;
    QRectF title, subtitle, legend, footer; ///< empty when there is no room
    QRectF body;                            ///< what these leave
    Plot lanes;
    std::vector<Plot> panels;
    QRectF pills;         ///< above the first area: dates of the hover, today and data end lines
    QRectF calendar;      ///< under the last area
    double namesLeft = 0; ///< where the lanes' names begin
    double gutterRight = 0;
    double rowHeight = 0, headingHeight = 0;
    std::vector<int> headings;                           ///< as they were needed
    int firstLane = 0, lanesShown = 0, lanesLeftOut = 0; ///< left out: a file says so in a row of its own
    bool scrolls = false;

    QRectF row(int lane) const; ///< across names and plot
    bool operator==(const SheetLayout &) const = default;
};

SheetLayout sheetLayout(const QSizeF &size, const Style &style, Frame frame, const SheetNeeds &needs);

} // namespace charts
