// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/layout/sheetlayout.h"
#include "charts/page.h"

#include <QFont>
#include <QStringList>

namespace charts
{

/// Where everything of a page of two partners stands.
struct ComparisonLayout {
    struct Pane {
        QRectF heading, sheet;
        bool operator==(const Pane &) const = default;
    };
    SheetLayout frame; ///< title, subtitle, legend and footer; its plots are not used
    std::array<Pane, 2> panes;
    bool oneLine = false; ///< whether a heading's promise stands behind its name
    QRectF folded;        ///< a line under the panes; empty where all panels are drawn
    QRectF table;         ///< empty without differences
    QStringList footer;   ///< broken into lines
    bool operator==(const ComparisonLayout &) const = default;
};

/// Pure. Beside a long table the panes keep half the room; before any row is left out, they shrink to a legible size.
ComparisonLayout comparisonLayout(
    const pictures::Comparison &comparison, const QSizeF &size, const Style &style, const Parts &parts);

/// Of the heading of a pane.
QFont headingFont(const Style &style);
QFont promiseFont(const Style &style);
/// Of the line that names what is not drawn.
QFont foldedFont(const Style &style);
/// Left of the name, for the partner's colour.
double chipRoom(const Style &style);

} // namespace charts
