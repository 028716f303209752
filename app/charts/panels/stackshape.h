// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

namespace charts
{

/// A layer's bounds at one moment, measured from zero: it stands on `base`, which is the top of the layers below it.
struct Edges {
    double day = 0;
    double base = 0, solid = 0, tinted = 0, outline = 0;
    bool operator==(const Edges &) const = default;
};
/// Sorted by day, inside the window; two of the same day are a step, between two days it runs straight.
using LayerShape = std::vector<Edges>;

/// One a layer, bottom first. No more than a few moments for each of `columns` pixels.
std::vector<LayerShape> shapesOf(const pictures::Stack &stack, const counting::Window &window, int columns);

/// What of a layer covers all of [from, to]: nothing when low >= high.
struct Span {
    double low = 0, high = 0;
};
enum class Zone { Solid, Tinted, Outline };
Span coveredBy(const LayerShape &shape, Zone zone, double from, double to);

/// The bounds at the end of a moment; nothing before the first.
std::optional<Edges> edgesAt(const LayerShape &shape, double day);

} // namespace charts
