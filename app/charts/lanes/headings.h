// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/labelplacer.h"
#include "charts/drawing/scales.h"
#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"

namespace charts
{

/// The heading of a group of lanes on its way to the picture. Lengths in scene units.
struct HeadingScene {
    const pictures::Heading *heading = nullptr;
    QRectF row;
    struct Announcement {
        QRectF rect; ///< a diamond inside the window, else an arrow at its edge
        bool before = false, after = false;
        int hue = 0;
        bool knownBy = false;
        deals::DealId deal{};
    };
    std::vector<Announcement> announcements; ///< of the deals folded away; the widest first, so that none is hidden
    bool selected = false;                   ///< holds the selected deal
    std::size_t index = 0;                   ///< of its row in the picture

    /// Of the group; of a deal that is folded away in it, when one is given.
    pictures::Pointed sign(pictures::Sign which, deals::DealId deal = {}) const
    {
        return {pictures::Pointed::What::Heading, which, deal, 0, true, index};
    }
};

HeadingScene headingScene(const pictures::Lane &lane, const QRectF &row, const TimeScale &time, const Style &style,
    bool selected, std::size_t index = 0);

/// What its words stand on.
QColor headingGround(const HeadingScene &scene, const Style &style);
/// Triangle and announcements, without words. Nothing may be written over them.
void addHeading(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style);
/// Name, count and sum, as much as there is room for.
void addHeadingText(Shapes &shapes, LabelPlacer &labels, const HeadingScene &scene, const Style &style);

} // namespace charts
